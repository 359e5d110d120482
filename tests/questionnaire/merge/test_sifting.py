import pytest
from tests.support import small
from tests.support.forms_filled import CURRENT, DPA, filled

from seccheck.errors import Fault
from seccheck.questionnaire.merge.sifting import sift

OLDER = {"mfa": "0.9.0"}
UNREAD = Fault(message="not a date")


def test_a_sound_form_passes_as_it_is() -> None:
    form = filled({"mfa.enforced": True}, documents={"dpa": DPA}, head={"provider": {"name": "Atlas"}})
    sifted = sift(form, small.catalog(), "en")
    assert sifted.filled == form
    assert sifted.gone == ()


def test_what_is_not_sound_is_said_by_its_cell() -> None:
    form = filled(
        {"mfa.enforced": "yes", "mfa.accounts": 4},
        head={"provider": {"country": "Maroc", "name": "Atlas"}},
        documents={"x": {"kind": "dpa"}},
        places={"mfa.enforced": "q.xlsx:MFA!C4"},
        unread=(UNREAD,),
    )
    found = sift(form, small.catalog(), "en").filled
    assert found.answers == {"mfa.accounts": {"value": 4}}
    assert (found.head, found.documents) == ({"provider": {"name": "Atlas"}}, {})
    assert found.unread[0] == UNREAD
    places = {str(fault.place) for fault in found.unread[1:]}
    assert places == {"q.xlsx", "q.xlsx:MFA!C4"}


def test_line_breaks_of_spreadsheets_become_plain() -> None:
    form = filled(
        {
            "mfa.enforced": {"value": True, "note": "one\r\ntwo\rthree"},
            "gdpr.locations": [{"country": "FR", "site": "a\r\nb"}],
        },
        head={"provider": {"legal_name": "Atlas\r\nSARL"}},
        documents={"dpa": {**DPA, "title": "a\rb"}},
    )
    found = sift(form, small.catalog(), "en").filled
    assert found.answers["mfa.enforced"]["note"] == "one\ntwo\nthree"
    assert found.answers["gdpr.locations"]["value"] == [{"country": "FR", "site": "a\nb"}]
    assert found.head["provider"]["legal_name"] == "Atlas\nSARL"
    assert found.documents["dpa"]["title"] == "a\nb"


@pytest.mark.parametrize(
    ("policies", "gone"),
    [(CURRENT, False), (OLDER, True), ({**CURRENT, "own": "1.0.0"}, True), ({}, True)],
    ids=["current", "older", "not-loaded", "unsaid"],
)
def test_an_unknown_claim_is_a_slip_or_no_longer_asked(policies: dict[str, str], gone: bool) -> None:
    form = filled({"mfa.enforce": True, "mfa.accounts": 4}, policies=policies, places={"mfa.enforce": "q.xlsx:MFA!A9"})
    sifted = sift(form, small.catalog(), "en")
    assert sifted.filled.answers == {"mfa.accounts": {"value": 4}}
    assert sifted.gone == (("mfa.enforce",) if gone else ())
    said = [(str(f.place), f.message, f.hint) for f in sifted.filled.unread]
    slip = ("q.xlsx:MFA!A9", "there is no question `mfa.enforce`", "Did you mean `mfa.enforced`?")
    assert said == ([] if gone else [slip])


def test_a_slip_is_said_in_french() -> None:
    (fault,) = sift(filled({"zzz": True}), small.catalog(), "fr").filled.unread
    assert fault.message.startswith("il n")
    assert fault.hint.startswith("Corrigez")
