"""A policy's sheet asks one question a row, guards it, and lets everything else be filled in."""

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from tests.support.forms import form
from tests.support.written import book, cell, conditions, row_of, rules

MFA, GDPR = "Multi-factor authentication", "Data protection (GDPR)"
QUESTIONS = [(name, q.claim) for name, s in zip((MFA, GDPR), form().sections, strict=True) for q in s.questions]
PLAIN = [claim for name, claim in QUESTIONS if name == MFA and claim != "mfa.policy"]


def pack(name: str = MFA, lang: str = "en") -> Worksheet:
    found = book(lang)[name]
    assert isinstance(found, Worksheet)
    return found


@pytest.mark.parametrize(("name", "claim"), QUESTIONS)
def test_every_question_stands_on_its_sheet_with_its_reference(name: str, claim: str) -> None:
    row = row_of(pack(name), claim)
    assert str(pack(name).cell(row, 2).value).startswith("=What about")
    assert pack(name).cell(row, 2).data_type == "s"


@pytest.mark.parametrize("claim", PLAIN)
def test_answers_may_be_typed_and_nothing_else(claim: str) -> None:
    row = row_of(pack(), claim)
    free = [c.column for c in pack()[row] if not c.protection.locked]
    assert free == [4, 5, 6, 7]


@pytest.mark.parametrize("claim", ["mfa.policy", "gdpr.topics", "gdpr.domains", "gdpr.subprocessors"])
def test_what_is_answered_elsewhere_has_no_cell_for_it(claim: str) -> None:
    sheet = pack(MFA if claim.startswith("mfa") else GDPR)
    answer = cell(sheet, "answer", row_of(sheet, claim))
    assert answer.protection.locked
    assert answer.data_type == "f"
    assert (answer.hyperlink is None) is (claim == "mfa.policy")


@pytest.mark.parametrize(
    ("claim", "kind", "first"),
    [
        ("mfa.enforced", "list", '"Oui,Non"'),
        ("mfa.method", "list", '"fido2,Message texte (SMS),1,none"'),
        ("mfa.count", "whole", "0"),
        ("mfa.reviewed_on", "date", "61"),
        ("mfa.pct", "custom", "OR(D7=0,AND(D7>=1,D7<=100))"),
    ],
)
def test_each_cell_admits_what_its_question_does(claim: str, kind: str, first: str) -> None:
    sheet = pack("Authentification multifacteur", "fr")
    place = cell(sheet, "answer", row_of(sheet, claim)).coordinate
    assert [rule[:2] for rule in rules(sheet, place)] == [(kind, first)]


def test_what_does_not_concern_who_answers_turns_grey_but_stays_open() -> None:
    assert conditions(pack()) == {"B5:I11": ["$L5=0"], "A5:A11": ["$K5=0"]}
    assert not cell(pack(), "answer", row_of(pack(), "mfa.pct")).protection.locked


def test_helping_columns_are_hidden_and_the_reference_is_not() -> None:
    spans = [(one.min or 0, one.max or 0) for one in pack().column_dimensions.values() if one.hidden]
    hidden = {number for first, last in spans for number in range(first, last + 1)}
    assert hidden == {11, 12}


def test_only_our_own_formulas_are_formulas() -> None:
    columns = {c.column for row in pack().iter_rows(min_row=5) for c in row if c.data_type == "f"}
    assert columns == {1, 4, 11, 12}


def test_beside_it_stands_why_and_what_shows_it() -> None:
    row = row_of(pack(), "mfa.vault")
    assert pack().cell(row, 3).value == "Text"
    assert pack().cell(row, 8).value == "• Agreement\n• Plan"
    assert str(pack().cell(row, 9).value).startswith("• @Every account")
