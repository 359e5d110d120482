import dataclasses
import datetime as dt

import pytest
from tests.support import made
from tests.support.reviewing import Script

from seccheck.flow.reviewing.dialog import Dialog
from seccheck.flow.reviewing.particulars import Particulars, ask_kind, ask_particulars
from seccheck.model.dossier import Document

DAY, END = dt.date(2026, 9, 1), dt.date(2029, 8, 31)
DOCUMENT = dataclasses.replace(
    made.document("dpa"), issuer="Atlas", dated=DAY, valid_until=END, signed=True, covers={"sites": ("MA", "FR")}
)


def asked(shown: Document, *lines: str, lang: str = "en") -> tuple[Script, Particulars]:
    script = Script(*lines)
    return script, ask_particulars(Dialog(script, lang), made.catalog(), shown)


def test_enter_confirms_one_by_one_what_stands_in_brackets() -> None:
    script, said = asked(DOCUMENT, "", "", "", "", "y", "", "")
    assert said == Particulars(
        kind="dpa", issuer="Atlas", dated=DAY, valid_until=END, signed=True, covers={"sites": ("MA", "FR")}
    )
    assert script.asked == [
        "Kind [dpa]: ",
        "Issuer [Atlas]: ",
        "Date [2026-09-01]: ",
        "Valid until [2029-08-31]: ",
        "Is it signed? [y]es, [n]o, [-] nothing to sign: ",
        "Services covered [-]: ",
        "Sites covered [MA, FR]: ",
    ]


def test_a_dash_leaves_it_unsaid() -> None:
    _, said = asked(DOCUMENT, "", "-", "-", "-", "-", "-", "-")
    assert said == Particulars(kind="dpa")


def test_what_is_typed_counts() -> None:
    lines = ("policy", "Rif", "1 October 2026", "02/11/2026", "n", "n1 , n2; n1", "Casablanca")
    _, said = asked(DOCUMENT, *lines, lang="fr")
    assert said == Particulars(
        kind="policy",
        issuer="Rif",
        dated=dt.date(2026, 10, 1),
        valid_until=dt.date(2026, 11, 2),
        signed=False,
        covers={"services": ("n1", "n2"), "sites": ("Casablanca",)},
    )


def test_a_signature_must_be_answered_and_a_day_must_be_one() -> None:
    script, said = asked(made.document("dpa"), "", "", "02/11/2026", "", "", "", "n", "", "")
    assert (said.dated, said.signed, said.covers) == (None, False, None)
    assert "can mean" in script.shown
    assert "Please answer with one of: y, n, -." in script.shown


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("policie", "Did you mean `policy`?"),
        ("xxxxxx", "There are for instance: dpa, policy"),
        ("answer", "No document"),
    ],
)
def test_only_a_kind_that_a_document_can_be_of_is_taken(typed: str, near: str) -> None:
    script = Script(typed, "policy")
    assert ask_kind(Dialog(script, "en"), made.catalog(), DOCUMENT) == "policy"
    assert near in script.shown


def test_a_kind_that_no_document_can_be_of_cannot_be_confirmed_either() -> None:
    script = Script("", "dpa")
    assert ask_kind(Dialog(script, "en"), made.catalog(), dataclasses.replace(DOCUMENT, kind="answer")) == "dpa"
    assert "No document can be of that kind." in script.shown
