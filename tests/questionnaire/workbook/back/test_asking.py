"""A cell is read, or becomes one fault."""

from typing import Any

import pytest
from tests.support.forms import WORDING, catalog
from tests.support.grids import Formula, asker, told

from seccheck.errors import InputFaultError
from seccheck.model.table import Cell
from seccheck.questionnaire.form import Question
from seccheck.questionnaire.question import question_of


def question(claim: str) -> Question:
    return question_of(catalog().claims[claim], WORDING)


def cell(value: Any) -> Cell:  # noqa: ANN401 - any value of a cell
    return Cell(row=5, column=4, value=value, is_formula=isinstance(value, Formula))


@pytest.mark.parametrize(
    ("claim", "value", "answer"),
    [("mfa.pct", "12,5 %", 12.5), ("mfa.enforced", "oui", True), ("mfa.method", "message texte (sms)", "sms")],
)
def test_what_can_be_read(claim: str, value: object, answer: object) -> None:
    reads = asker()
    assert reads.value(cell(value), "q.xlsx:S!D5", question(claim)) == answer
    assert reads.faults == []


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (Formula("=1+1"), "the cell holds a formula, “=1+1”, and no formula is ever calculated"),
        ("maybe", "“maybe” is neither Yes nor No"),
    ],
)
def test_what_cannot_is_one_fault_with_its_place(value: object, message: str) -> None:
    reads = asker()
    assert reads.value(cell(value), "q.xlsx:S!D5", question("mfa.enforced")) is None
    assert told(reads.faults) == [f"D5 {message}"]


def test_a_value_of_several_cells_must_fit() -> None:
    reads = asker()
    assert reads.fits(["FR"], "q.xlsx:S!B8", question("gdpr.countries"))
    assert not reads.fits(["fr"], "q.xlsx:S!B8", question("gdpr.countries"))
    assert told(reads.faults) == ["B8 “fr” is not written as expected"]


def test_a_workbook_in_which_next_to_nothing_can_be_read_is_refused() -> None:
    reads = asker()
    for _ in range(1_000):
        reads.value(cell("maybe"), "q.xlsx:S!D5", question("mfa.enforced"))
    with pytest.raises(InputFaultError) as caught:
        reads.value(cell("maybe"), "q.xlsx:S!D5", question("mfa.enforced"))
    assert str(caught.value) == "more than 1000 cells cannot be read"
    assert len(reads.faults) == 1_000


def test_what_somebody_wrote_is_harmless_in_a_fault() -> None:
    reads = asker("fr")
    reads.value(cell(Formula("=\x1b[2J::add-mask::x")), "q.xlsx:S!D5", question("mfa.vault"))
    assert "\x1b" not in reads.faults[0].message
    assert "::" not in reads.faults[0].message
    assert reads.faults[0].hint == "Saisissez son résultat comme valeur simple."
