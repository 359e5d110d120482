import dataclasses
import datetime as dt

import pytest
from tests.support import made

from seccheck.model.client import ReviewedClaim
from seccheck.model.policy import Json
from seccheck.model.scale import Severity
from seccheck.model.wording import Wording
from seccheck.reports.report import Page
from seccheck.reports.reviewing.excerpt import Excerpt
from seccheck.reports.reviewing.screen import Screen
from seccheck.reports.reviewing.sheet import Expected, Leaning, Sheet, Waiting

CATALOG = made.catalog()
DOCUMENT = dataclasses.replace(
    made.document("dpa"),
    title="The agreement",
    issuer="Atlas",
    dated=dt.date(2026, 9, 1),
    valid_until=dt.date(2029, 8, 31),
    signed=True,
    covers={"services": ("n1", "n2"), "sites": ("MA",)},
)
EXCERPT = Excerpt(page=2, before="… told within ", hit="24", after=" hours …", is_value=True, others=(3,))
WANTED = Expected(requirement="B-1", severity=Severity.BLOCKER, name="a.hours", schema={"maximum": 24})


def leaning(claim: str = "a.hours", value: Json = 24, **changes: Json) -> Leaning:
    plain = Leaning(
        claim=CATALOG.claims[claim],
        value=value,
        is_cited=True,
        note="article 6",
        expected=(WANTED,),
        excerpt=EXCERPT,
        before=None,
    )
    return dataclasses.replace(plain, **changes)


def sheet(*claims: Leaning, **changes: Json) -> Sheet:
    waiting = Waiting(
        document=DOCUMENT,
        claims=tuple(c.claim.id for c in claims),
        state=changes.pop("state", "unread"),
        earlier=changes.pop("earlier", None),
        holds=changes.pop("holds", {Severity.BLOCKER: ("B-1",)}),
    )
    plain = Sheet(
        number=1,
        count=3,
        waiting=waiting,
        path="atlas/documents/dpa.pdf",
        pages=3,
        problem="",
        kinds={kind.id: kind.title for kind in CATALOG.kinds.values()},
        claims=claims,
        wording=Wording(),
    )
    return dataclasses.replace(plain, **changes)


def screens(lang: str = "en", *, colour: bool = False) -> Screen:
    return Screen(Page(lang=lang, colour=colour))


def test_one_document_stands_on_one_screen_with_all_its_claims() -> None:
    agreement = leaning("a.dpa", None, excerpt=None)
    assert screens().document(sheet(agreement, leaning())) == (
        "DOCUMENT 1 OF 3: dpa\n"
        "The agreement\n"
        f"  File                     atlas/documents/dpa.pdf, 3 pages, sha256 {DOCUMENT.sha256[:12]}\n"
        "  State                    nobody has read it yet\n"
        "  Typed by the provider    Art. 28 agreement [dpa], issued by Atlas, dated 2026-09-01, valid until\n"
        "                           2029-08-31, signed, covers n1, n2 / MA\n"
        "  Bears on                 blocker B-1\n"
        "\n"
        "It is said to show (2):\n"
        "  1.  a.dpa: the document itself\n"
        "  2.  a.hours: 24 hours (page 2)\n"
    )


def test_one_claim_stands_with_everything_needed_to_answer() -> None:
    assert screens().claim(sheet(leaning("a.dpa", None), leaning()), 2) == (
        "2 of 2  a.hours\n"
        "  What about a.hours?\n"
        "  Answer     24 hours\n"
        "  Note       article 6\n"
        "  Expected   at most 24 hours (B-1, blocker)\n"
        "  Page 2     … told within >>24<< hours … (also on page 3)\n"
    )


def test_the_same_in_french() -> None:
    head = screens("fr").document(sheet(leaning()))
    assert head.startswith("DOCUMENT 1 SUR 3\u202f: dpa\n")
    assert "  Saisi par le prestataire accord de sous-traitance art. 28 [dpa], émis par Atlas" in head
    claim = screens("fr").claim(sheet(leaning()), 1)
    assert "  Attendu    au plus 24 heures (B-1, bloquante)\n" in claim
    assert "(aussi\u202f: page 3)" in claim


REVIEW = made.review("dpa", {"a.hours": 72}, dated=None, second="CISO", sha256="0" * 64)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"state": "changed", "earlier": REVIEW}, "accepted on 2026-11-20 by Compliance officer and CISO: Art. 28"),
        ({"state": "changed", "earlier": REVIEW}, "it was the file 000000000000; its support is void"),
        ({"state": "read", "earlier": REVIEW}, "read already"),
        (
            {"state": "changed", "earlier": dataclasses.replace(REVIEW, rejected="a draft", second="")},
            "rejected on 2026-11-20 by Compliance officer: a draft",
        ),
        (
            {"state": "renamed", "earlier": dataclasses.replace(REVIEW, document="old")},
            "read before under the name old, which is gone",
        ),
        ({"state": "second", "earlier": REVIEW}, "your client file asks for two"),
        ({"holds": {}}, "nothing that is open at this gate"),
        ({"pages": 1}, "1 page, sha256"),
        ({"pages": 0}, "documents/dpa.pdf, sha256"),
        ({"problem": "format"}, "neither a PDF nor plain text). Open it yourself: atlas/documents/dpa.pdf"),
        ({"problem": "empty"}, "it holds no text; a scan?"),
        ({"problem": "the PDF is damaged"}, "(the PDF is damaged). Open it"),
    ],
)
def test_what_is_special_about_a_document_is_said(changes: dict[str, Json], expected: str) -> None:
    shown = screens().document(sheet(leaning(), **changes))
    assert expected in " ".join(shown.split())


def test_a_document_of_which_little_is_said() -> None:
    bare = dataclasses.replace(DOCUMENT, issuer="", dated=None, valid_until=None, signed=False, covers=None, kind="x")
    plain = sheet()
    shown = screens().document(dataclasses.replace(plain, waiting=dataclasses.replace(plain.waiting, document=bare)))
    assert "Typed by the provider    x [x], not signed\n" in shown
    assert shown.endswith("No answer leans on it.\n")


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (leaning(value=None), "Answer no answer beside the document"),
        (leaning(is_cited=False, note=""), "does not name this document for it any more"),
        (leaning(expected=()), "Expected nothing at this gate"),
        (leaning(expected=(dataclasses.replace(WANTED, schema=None),)), "another answer is compared with it (B-1,"),
        (leaning(expected=(dataclasses.replace(WANTED, schema={"multipleOf": 3}),)), "see `seccheck explain B-1` (bl"),
        (leaning(expected=(WANTED, WANTED)), "Expected at most 24 hours (B-1, blocker) Page"),
        (leaning(before=ReviewedClaim(claim="a.hours", value=72, page=4)), "Before 72 hours, page 4"),
        (leaning(before=ReviewedClaim(claim="a.hours", value=72)), "Before 72 hours Page"),
        (leaning("a.dpa", None, before=ReviewedClaim(claim="a.dpa", value=None)), "Before the document itself"),
        (leaning(excerpt=None), "Text neither the answer nor the question's words were found in it"),
        (leaning(excerpt=dataclasses.replace(EXCERPT, is_value=False, others=())), "Page 2 near the words of the"),
        (leaning("a.places", [{"country": "MA"}, {"country": "FR"}]), "Answer 2 rows - country: MA - country: FR"),
    ],
)
def test_what_is_special_about_a_claim_is_said(one: Leaning, expected: str) -> None:
    assert expected in " ".join(screens().claim(sheet(one), 1).split())


def test_what_was_rejected_is_not_given_a_value() -> None:
    rejected = dataclasses.replace(REVIEW, rejected="a draft")
    one = leaning(before=ReviewedClaim(claim="a.hours", value=None))
    assert "Before     rejected with the document" in screens().claim(sheet(one, earlier=rejected), 1)


def test_a_document_without_pages_or_text_names_none() -> None:
    assert "  Text       … told within" in screens().claim(sheet(leaning(), pages=0), 1)
    assert "Text" not in screens().claim(sheet(leaning(excerpt=None), problem="format"), 1)


def test_a_page_is_shown_as_text_up_to_a_bound() -> None:
    assert screens().text(sheet(), 2, "one\ntwo\x1b[2J\n") == "PAGE 2 OF 3\n  one\n  two\\x1b[2J\n"
    assert screens("fr").text(sheet(pages=0), 1, "un") == "TEXTE\n  un\n"
    assert screens().text(sheet(), 1, "word " * 2000).endswith("  … cut here; open the file for the rest\n")


def test_nothing_a_provider_writes_gets_past_the_paper() -> None:
    hostile = "\x1b[2J\u202e\n::error::x"
    plain = sheet(leaning(note=hostile, excerpt=dataclasses.replace(EXCERPT, before=hostile, hit=hostile)))
    document = dataclasses.replace(DOCUMENT, title=hostile, issuer=hostile, covers={"sites": (hostile,)})
    shown = screens().document(
        dataclasses.replace(plain, waiting=dataclasses.replace(plain.waiting, document=document))
    )
    for text in (shown, screens().claim(plain, 1)):
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "\n::" not in text.replace(" ", "")


def test_a_title_is_bold_where_there_are_colours() -> None:
    assert screens(colour=True).document(sheet()).startswith("\x1b[1mDOCUMENT 1 OF 3: dpa\x1b[0m\n")
