import dataclasses

from tests.support import made

from seccheck.model.scale import Gate, Severity
from seccheck.reports.report import Page
from seccheck.reports.reviewing.listing import listing
from seccheck.reports.reviewing.sheet import Gone, Waiting

DOCUMENT = dataclasses.replace(made.document("dpa"), title="The agreement\x1b[2J")
ONE = Waiting(
    document=DOCUMENT,
    claims=("a.dpa", "a.hours"),
    state="unread",
    earlier=None,
    holds={Severity.MAJOR: ("M-1",), Severity.BLOCKER: ("B-1", "B-2")},
)
TWO = Waiting(document=made.document("annex"), claims=("a.ok",), state="changed", earlier=None, holds={})


def test_what_waits_is_listed_in_order() -> None:
    assert listing(Page(), Gate.PRE_CONTRACT, (ONE, TWO), ()) == (
        "2 documents wait for you, before signature; first what holds the gate most:\n"
        "  1.   dpa (documents/dpa.pdf): The agreement\\x1b[2J\n"
        "       nobody has read it yet; 2 claims; blocker B-1, B-2; major M-1\n"
        "  2.   annex (documents/annex.pdf): annex\n"
        "       the file is another one than was read; 1 claim\n"
    )
    french = listing(Page(lang="fr"), Gate.RUN, (ONE,), ())
    assert french.startswith("1 document vous attend, en exploitation\u202f:\n")
    assert "personne ne l\u2019a encore lu\u202f; 2 points\u202f; bloquante B-1, B-2\u202f; majeure M-1" in french


def test_what_is_gone_and_still_denies_is_said() -> None:
    review = dataclasses.replace(made.review("dpa", {"a.ok": False}), document="old")
    text = listing(Page(), Gate.RUN, (), (Gone(review=review, claims=("a.ok", "a.hours")),))
    assert text.startswith(
        "No document waits for you.\n\nold is gone, and what you found in it on 2026-11-20 still denies"
    )
    assert "a.ok, a.hours" in text
