import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from tests.support.foreign_tables import known, mapping_of

from seccheck.model.policy import Json
from seccheck.model.table import Cell, CellValue
from seccheck.questionnaire.foreign.answering import answer_of, note_of, notes_of, value_of
from seccheck.questionnaire.foreign.question_map import Feed
from seccheck.questionnaire.foreign.table import Row
from seccheck.questionnaire.values import UnreadableError

YES_NO = Feed(claim="ac.named_only", values={"yes": True, "no": False})
CODES = Feed(claim="ac.leaver_hours", values={"2": 24, "3": 48, "2026-01-02": 1})


def cell(value: CellValue, *, is_formula: bool = False) -> Cell:
    return Cell(row=2, column=3, value=value, is_formula=is_formula)


def row(answer: Cell | None = None, **more: Json) -> Row:
    return dataclasses.replace(Row(id="Q-1", place="q.xlsx:C2", answer=answer), **more)


@pytest.mark.parametrize(
    ("raw", "feed", "value"),
    [
        ("Yes", YES_NO, True),
        (" NO ", YES_NO, False),
        (True, YES_NO, True),
        (False, YES_NO, False),
        (2, CODES, 24),
        (3.0, CODES, 48),
        ("3", CODES, 48),
        (dt.date(2026, 1, 2), CODES, 1),
        ("oui", Feed(claim="ac.named_only"), True),
        ("24 h", Feed(claim="ac.leaver_hours"), 24),
        (95, Feed(claim="mfa.user_coverage_pct"), 95),
        (0, Feed(claim="mfa.user_coverage_pct"), 0),
        ("0,5 %", Feed(claim="mfa.user_coverage_pct"), 0.5),
    ],
)
def test_an_answer_as_the_value_of_a_claim(raw: CellValue, feed: Feed, value: Json) -> None:
    taken = value_of(row(), cell(raw), feed, known())
    assert (taken, type(taken)) == (value, type(value))


@pytest.mark.parametrize(
    ("raw", "feed", "text"),
    [
        ("Partly", YES_NO, "The mapping gives “Partly” no meaning for `ac.named_only`. Ask the provider itself."),
        (1, YES_NO, "The mapping gives “1” no meaning"),
        (2.5, CODES, "The mapping gives “2.5” no meaning"),
        (True, CODES, "The mapping gives “True” no meaning"),
        ("perhaps", Feed(claim="ac.named_only"), "is neither Yes nor No"),
        (0.95, Feed(claim="mfa.user_coverage_pct"), "“0.95” may be a percentage as spreadsheets keep it"),
        (1, Feed(claim="mfa.user_coverage_pct"), "“1” may be a percentage"),
        (True, Feed(claim="mfa.user_coverage_pct"), "is no number"),
        (
            "dpa",
            Feed(claim="gdpr.dpa"),
            "`gdpr.dpa` is not answered by one cell of the provider. Use the questionnaire",
        ),
        ("x", Feed(claim="ac.roster"), "`ac.roster` is not answered by one cell"),
        (35, Feed(claim="cml.price_weight_pct"), "is not answered by one cell"),
        ("oui", Feed(claim="engagement.personal_data"), "is not answered by one cell"),
    ],
)
def test_an_answer_that_cannot_be_taken(raw: CellValue, feed: Feed, text: str) -> None:
    with pytest.raises(UnreadableError) as error:
        value_of(row(), cell(raw), feed, known())
    assert text in str(error.value)


def test_a_formula_is_no_answer_whatever_it_says() -> None:
    with pytest.raises(UnreadableError, match="formula, which is never evaluated"):
        value_of(row(), cell("Yes", is_formula=True), YES_NO, known())


def test_an_answer_that_leaves_the_work_to_the_customer_is_not_the_providers() -> None:
    with pytest.raises(UnreadableError, match=r"n.engage pas le prestataire lui-même\s: la ligne dit «\sCustomer\s»"):
        value_of(row(exclusion="Customer"), cell("Yes"), YES_NO, known("fr"))


@pytest.mark.parametrize(
    ("value", "is_answer"), [("Yes", True), ("N/A", False), (" n/a", False), ("  ", False), (0, True), (False, True)]
)
def test_what_counts_as_an_answer(tmp_path: Path, value: CellValue, is_answer: bool) -> None:
    assert (answer_of(row(cell(value)), mapping_of(tmp_path)) is not None) is is_answer
    assert answer_of(row(), mapping_of(tmp_path)) is None


@pytest.mark.parametrize(
    ("comments", "note"),
    [
        ((), "Their form, Q-1: Yes"),
        (("Since\n 2024", "ISO 27001"), "Their form, Q-1: Yes; Since 2024; ISO 27001"),
        (("a\u202eb",), "Their form, Q-1: Yes; a\\u202eb"),
        (("x" * 999,), "Their form, Q-1: Yes; " + "x" * 477 + "…"),
    ],
    ids=["bare", "with comments", "hidden character", "long"],
)
def test_the_note_says_where_an_answer_comes_from(tmp_path: Path, comments: tuple[str, ...], note: str) -> None:
    assert note_of(row(comments=comments), cell("Yes"), mapping_of(tmp_path)) == note


def test_notes_of_several_questions_stay_within_bounds() -> None:
    assert notes_of(["a", "b", "a"]) == "a; b"
    assert len(notes_of(["x" * 499, "y"])) == 500
