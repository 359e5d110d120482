"""Which values were chosen, and what is no whole answer."""

from typing import Any

import pytest
from tests.support.grids import Formula, asker, ours, told

from seccheck.questionnaire.workbook.back.choices import choices_said, is_choice_sheet
from seccheck.questionnaire.workbook.marks import ANSWER, ID, NO_OPTION, OPTION

MARKS = ("", ANSWER, ID, OPTION)
TOPICS = ("access", "logs, kept", "backup", NO_OPTION)


def read(answers: dict[str, Any], claim: str = "gdpr.topics") -> tuple[list[Any], list[str]]:
    rows = [("label", answers.get(option, ""), claim, option) for option in (*TOPICS, *(answers.keys() - set(TOPICS)))]
    reads = asker()
    said = [one.value for one in choices_said(ours(MARKS, ("Question", "← Back"), *rows), reads)]
    return said, told(reads.faults)


@pytest.mark.parametrize(
    ("answers", "value"),
    [
        ({"access": "Yes"}, ["access"]),
        ({"backup": "oui", "access": True, "logs, kept": "no"}, ["access", "backup"]),
        ({NO_OPTION: "Yes"}, []),
        ({NO_OPTION: "Oui", "access": "Non"}, []),
        ({"access": "No", "logs, kept": "No", "backup": "No"}, []),
        ({"access": "Yes", NO_OPTION: "No"}, ["access"]),
    ],
    ids=["one", "two", "none of these", "none, and one denied", "all denied", "none denied"],
)
def test_what_was_chosen(answers: dict[str, Any], value: list[str]) -> None:
    assert read(answers) == ([value], [])


def test_an_untouched_question_is_not_answered() -> None:
    assert read({}) == ([], [])


@pytest.mark.parametrize(
    ("answers", "fault"),
    [
        ({"access": "Yes", NO_OPTION: "Yes"}, "B3 “none of these” is chosen beside other choices"),
        ({"access": "No"}, "B3 some choices are denied and none is made, so the answer is not complete"),
        ({NO_OPTION: "No"}, "B6 some choices are denied and none is made, so the answer is not complete"),
        ({"access": "x"}, "B3 “x” is neither Yes nor No"),
        ({"access": Formula("=TRUE")}, "B3 the cell holds a formula, “=TRUE”, and no formula is ever calculated"),
        ({"fax": "Yes"}, "B7 “fax” is not, or no longer, one of the choices of “gdpr.topics”"),
    ],
    ids=["none beside others", "half", "none denied alone", "neither", "formula", "no longer offered"],
)
def test_what_is_no_answer_is_told(answers: dict[str, Any], fault: str) -> None:
    assert read(answers) == ([], [fault])


def test_a_choice_that_is_no_longer_offered_may_be_denied() -> None:
    assert read({"access": "Yes", "fax": "No"}) == ([["access"]], [])


@pytest.mark.parametrize("claim", ["gdpr.gone", "mfa.enforced"], ids=["unknown", "no longer a choice"])
def test_what_nobody_asks_any_more_is_told_with_what_was_said(claim: str) -> None:
    said, faults = read({"access": "Yes", "backup": "No"}, claim)
    assert said == []
    expected = f"B3 the question “{claim}” is not, or no longer, asked; the answer was “access: Yes; backup: No”"
    assert faults == [expected]


def test_a_row_that_was_copied_may_not_say_the_opposite() -> None:
    reads = asker()
    rows = [("", "Yes", "gdpr.topics", "access"), ("", "No", "gdpr.topics", "access")]
    assert list(choices_said(ours(MARKS, *rows), reads)) == []
    assert told(reads.faults) == ["B3 “access” is said to hold and not to hold"]


def test_a_value_that_says_none_is_a_choice() -> None:
    reads = asker()
    rows = [("", "No", "gdpr.weak", "sms"), ("", "Yes", "gdpr.weak", "none")]
    assert [one.value for one in choices_said(ours(MARKS, *rows), reads)] == [["none"]]


def test_which_sheet_it_is() -> None:
    assert is_choice_sheet(ours(MARKS))
    assert not is_choice_sheet(ours((ID, ANSWER)))
