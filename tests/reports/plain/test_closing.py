import dataclasses
import datetime as dt

import pytest
from tests.support import made
from tests.support.lines import printed

from seccheck.model.policy import Atom, Json
from seccheck.reports.plain.closing import closing
from seccheck.reports.report import Page

NOTICE = "This report says what was shown and how strongly. It is not legal advice."


def closed(lang: str = "en", *, verbose: bool = True, **own: Json) -> list[str]:
    page = Page(lang=lang, width=300, verbose=verbose)
    return printed(made.report(made.requirement("R"), own=made.client(**own)), closing, page)


def test_the_last_line_says_what_it_is_not() -> None:
    assert closed() == [NOTICE]
    assert closed("fr")[-1].endswith("Il ne constitue pas un avis juridique.")


@pytest.mark.parametrize(
    ("changes", "approved"),
    [({}, "approved by CIO and CISO"), ({"second_approver": ""}, "approved by CIO")],
    ids=["two", "one"],
)
def test_every_waiver_stands_in_full(changes: dict[str, Json], approved: str) -> None:
    lines = closed(waivers=(made.waiver("R", **changes),))
    assert lines[0] == "WAIVERS (1)"
    assert lines[1].startswith("- R (not in force: ")
    assert lines[2] == f"  from 2026-11-20 until 2027-03-31, {approved}"
    assert lines[3:6] == [
        "  Reason: The site moves in March.",
        "  Compensating measure: Doors are guarded.",
        f"  Facts accepted: {'0' * 64}",
    ]


def test_a_waiver_in_force_says_so() -> None:
    digest = made.report(made.requirement("R")).requirements[0].facts
    assert closed(waivers=(made.waiver("R", digest),))[1] == "- R (in force)"


def test_every_review_stands_in_full() -> None:
    review = made.review(
        "dpa",
        {"a.dpa": None, "a.hours": 24},
        second="Deputy CISO",
        replaces="old",
        valid_until=dt.date(2029, 8, 31),
        covers={"services": ("n1",), "sites": ("MA", "FR")},
    )
    assert closed(reviews=(review,))[:4] == [
        "REVIEWS (1)",
        "- dpa: accepted on 2026-11-20 by Compliance officer and Deputy CISO",
        (
            "  Art. 28 agreement, Atlas SARL, dated 2026-09-01, valid until 2029-08-31, signed, covers n1, MA, FR, "
            f"replaces old, sha256 {made.DIGESTS['dpa']}"
        ),
        "  a.dpa: Art. 28 agreement, signed, page\u00a02 · a.hours: 24 hours, page\u00a02",
    ]


def test_a_review_is_short_unless_more_is_wanted() -> None:
    review = made.review("dpa", {"a.dpa": None, "a.hours": 24})
    assert closed(reviews=(review,), verbose=False)[:3] == [
        "REVIEWS (1)",
        "- dpa: accepted on 2026-11-20 by Compliance officer",
        f"  sha256 {made.DIGESTS['dpa'][:12]}, 2 claims confirmed (-v gives them)",
    ]


def test_a_rejected_review_says_why() -> None:
    review = made.review("dpa", {"a.hours": 24}, rejected="draft", signed=None, issuer="", dated=None)
    lines = closed(reviews=(review,))
    assert lines[1] == "- dpa: rejected on 2026-11-20 by Compliance officer: draft"
    assert lines[2] == f"  Art. 28 agreement, sha256 {made.DIGESTS['dpa']}"


def test_an_unsigned_document_and_a_claim_without_a_page() -> None:
    review = made.review("dpa", {"a.hours": 24}, signed=False)
    pageless = dataclasses.replace(review, claims=tuple(dataclasses.replace(c, page=None) for c in review.claims))
    lines = closed(reviews=(pageless,))
    assert ", not signed, " in lines[2]
    assert lines[3] == "  a.hours: 24 hours"


def test_every_tailoring_stands_in_full() -> None:
    assert closed(tailoring=(made.tailoring("R"),))[:6] == [
        "TAILORING (1)",
        "- R (looser, from 2026-11-02 until 2027-10-31, by DPO)",
        '  expects a.hours: {"maximum": 72}',
        "  demands declared before signature",
        "  weighs as major",
        "  Reason: Agreed with the DPO.",
    ]


def test_a_stricter_tailoring_has_no_end() -> None:
    tailoring = made.tailoring(
        "R", until=None, severity=None, demand={}, expect=(Atom(claim="a.ok", schema={"const": True}),)
    )
    assert closed(tailoring=(tailoring,))[1] == "- R (stricter, from 2026-11-02, by DPO)"
