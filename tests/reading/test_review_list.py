import datetime as dt
import hashlib
from pathlib import Path

import pytest
from tests.support import small
from tests.support.small import DOSSIER, faults_of, told, write

from seccheck.reading.dossier import read_dossier
from seccheck.reading.review_list import Listed, Signed, read_review_list

SIGNED = Signed(by="Compliance officer", second="", on=dt.date(2026, 11, 20))
DOCUMENTS = """\
documents:
  dpa: {kind: dpa, title: Agreement, path: dpa.pdf}
  map: {kind: contract, title: Map, path: map.pdf}
"""
GOOD = """\
- document: dpa
  kind: dpa
  signed: true
  claims:
    gdpr.dpa: {page: 1}
    gdpr.breach_notice_hours: {value: 24, page: 2}
"""


def listed(folder: Path, text: str, signed: Signed = SIGNED) -> Listed:
    for name in ("dpa", "map"):
        write(folder, f"{name}.pdf", name)
    dossier = read_dossier(write(folder, "provider.yaml", DOSSIER + DOCUMENTS), small.catalog())
    return read_review_list(write(folder, "reviews.yaml", text), small.catalog(), dossier, signed)


def said(found: Listed) -> list[str]:
    return [line.partition(" ")[2] for line in told(found.faults)]


def test_an_entry_is_pinned_to_the_file_that_lies_there(tmp_path: Path) -> None:
    found = listed(tmp_path, GOOD)
    (review,) = found.reviews
    assert (found.faults, found.unfilled) == ((), ())
    assert review.sha256 == hashlib.sha256(b"dpa").hexdigest()
    assert (review.provider, review.by, review.second, review.on) == ("Atlas", SIGNED.by, "", SIGNED.on)
    assert [(c.claim, c.value, c.page) for c in review.claims] == [
        ("gdpr.dpa", None, 1),
        ("gdpr.breach_notice_hours", 24, 2),
    ]


def test_an_entry_may_say_itself_who_reviewed_and_of_which_file(tmp_path: Path) -> None:
    sha256 = listed(tmp_path, GOOD).reviews[0].sha256
    own = f"  provider: Atlas\n  sha256: {sha256}\n  by: CISO\n  second: DPO\n  on: 2026-11-01\n"
    (review,) = listed(tmp_path, GOOD.replace("  kind", f"{own}  kind")).reviews
    assert (review.by, review.second, review.on) == ("CISO", "DPO", dt.date(2026, 11, 1))
    (other,) = listed(tmp_path, GOOD, Signed(by="A", second="B", on=SIGNED.on)).reviews
    assert (other.by, other.second) == ("A", "B")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GOOD.replace("dpa\n  kind", "dpe\n  kind"), "the dossier has no document `dpe` | Did you mean `dpa`?"),
        (GOOD.replace("- document: dpa", "- document: 7"), "`document` must be text, not 7"),
        (GOOD.replace("- document: dpa\n ", "-"), "`document` is missing"),
        (
            GOOD.replace("  kind", f"  sha256: {'0' * 64}\n  kind"),
            "`dpa` is not the file that was reviewed | The file has",
        ),
        (GOOD.replace("  kind", "  provider: Rif\n  kind"), "another provider's document | Write 'Atlas'"),
        (GOOD.replace("kind: dpa", "kind: answer"), "no document can be of that kind"),
        (GOOD.replace("gdpr.dpa: {page: 1}", "gdpr.dpa: {}"), "`gdpr.dpa` has no page | Write `page:` with where"),
        (GOOD.replace("value: 24", "value: many"), "number"),
        (GOOD.replace("value: 24, ", ""), "`gdpr.breach_notice_hours` has no value"),
        (GOOD.replace("gdpr.dpa:", "gdpr.dpe:"), "there is no claim `gdpr.dpe` | Did you mean"),
        (GOOD.replace("  kind", "  by: A\n  second: A\n  kind"), "`second` is the same person as `by`"),
        ("- word\n", "item 1 must be keys with values"),
        ("- {document: dpa, claims: word}\n", "`claims` must be keys with values"),
    ],
    ids=[
        "document",
        "no id",
        "no document",
        "sha256",
        "provider",
        "kind",
        "no page",
        "type",
        "no value",
        "claim",
        "one person",
        "no entry",
        "no claims",
    ],
)
def test_a_faulty_entry_is_refused_and_the_others_are_not(tmp_path: Path, text: str, expected: str) -> None:
    other = "- {document: map, kind: contract, claims: {gdpr.breach_notice_hours: {value: 1}}}\n"
    found = listed(tmp_path, text + other)
    assert [review.document for review in found.reviews] == ["map"]
    assert expected in "\n".join(told(found.faults))
    assert all(fault.place is not None and 1 <= fault.place.line <= 8 for fault in found.faults)


def test_a_rejection_needs_neither_values_nor_pages(tmp_path: Path) -> None:
    text = GOOD.replace("  kind", "  rejected: a draft\n  kind").replace("{page: 1}", "{}").replace("value: 24, ", "")
    (review,) = listed(tmp_path, text).reviews
    assert (review.rejected, [c.value for c in review.claims]) == ("a draft", [None, None])


def test_what_nobody_filled_in_is_left_for_later(tmp_path: Path) -> None:
    blank = "- document: map\n  sha256: null\n  kind: null\n  claims: {gdpr.dpa: {page: null}, a.b: null}\n"
    found = listed(tmp_path, blank + GOOD + "- {document: dpa}\n")
    assert (found.unfilled, len(found.reviews), found.faults) == (("map", "dpa"), 1, ())


def test_once_too_much_is_wrong_nothing_more_is_believed(tmp_path: Path) -> None:
    found = listed(tmp_path, "- {document: no, kind: dpa}\n" * 101 + GOOD)
    assert (found.reviews, len(found.faults)) == ((), 100)


@pytest.mark.parametrize("text", ["reviews: []\n", "a: ["], ids=["mapping", "yaml"])
def test_the_file_must_be_a_list(tmp_path: Path, text: str) -> None:
    (fault,) = faults_of(lambda: listed(tmp_path, text))
    assert fault.place is not None
    assert fault.place.file.endswith("reviews.yaml")
