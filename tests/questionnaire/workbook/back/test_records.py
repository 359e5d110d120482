"""Each row says what it is about, and only what was filled in counts."""

import datetime as dt
from typing import Any

import pytest
from tests.support.grids import Formula, asker, ours, told

from seccheck.questionnaire.workbook.back.documents import by_spelling
from seccheck.questionnaire.workbook.back.records import is_record_sheet, records_said
from seccheck.questionnaire.workbook.marks import ANSWER, DOCUMENTS, ID, NOTE, ON, ROW

MARKS = (ANSWER, DOCUMENTS, NOTE, ON, ID)


def read(*rows: tuple[Any, ...], marks: tuple[str, ...] = MARKS) -> tuple[dict[str, Any], list[str]]:
    reads = asker()
    said: dict[str, Any] = {}
    for one in records_said(ours(marks, *rows), by_spelling(["D1", "dpa"]), reads):
        said.setdefault(one.name, {})[one.part] = one.value
    return said, told(reads.faults)


def answer(value: Any, claim: str) -> tuple[Any, list[str]]:  # noqa: ANN401 - any value of a cell
    said, faults = read((value, "", "", "", claim))
    return said.get(claim, {}).get("value"), faults


@pytest.mark.parametrize(
    ("claim", "value", "expected"),
    [
        ("mfa.enforced", "oui", True),
        ("mfa.method", "Text message (SMS)", "sms"),
        ("mfa.pct", 99.5, 99.5),
        ("mfa.count", "1 234", 1234),
        ("mfa.reviewed_on", dt.date(2026, 11, 2), "2026-11-02"),
        ("mfa.vault", "=1+1", "=1+1"),
        ("gdpr.topics", "access; @backup", ["access", "backup"]),
        ("gdpr.domains", "a; b", ["a", "b"]),
        ("engagement.services", "n1\nn2", ["n1", "n2"]),
        ("provider.country", "MA", "MA"),
        ("client.name", "Example", "Example"),
        ("declared.on", dt.date(2026, 11, 2), "2026-11-02"),
    ],
)
def test_an_answer_of_its_shape(claim: str, value: object, expected: object) -> None:
    assert answer(value, claim) == (expected, [])


def test_all_parts_of_an_answer() -> None:
    said, faults = read(("Yes", "d1; dpa", "Since May", dt.date(2026, 10, 1), "mfa.enforced"))
    assert faults == []
    parts = {"value": True, "documents": ["D1", "dpa"], "note": "Since May", "on": "2026-10-01"}
    assert said == {"mfa.enforced": parts}


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        (("", "D1", "", "", "mfa.enforced"), {"documents": ["D1"]}),
        (("", "", "later", "", "mfa.enforced"), {"note": "later"}),
        (("", "", "", "2026-10-01", "mfa.enforced"), {"on": "2026-10-01"}),
    ],
    ids=["documents", "note", "date"],
)
def test_a_part_alone_is_kept(row: tuple[Any, ...], parts: dict[str, Any]) -> None:
    assert read(row) == ({"mfa.enforced": parts}, [])


@pytest.mark.parametrize(
    ("row", "documents"),
    [
        (("", "dpa", "", "", "mfa.policy"), ["dpa"]),
        ((Formula('=IF(K1=1,"✓","")'), "dpa", "", "", "mfa.policy"), ["dpa"]),
        (("dpa", "", "", "", "mfa.policy"), ["dpa"]),
        (("D1", "dpa", "", "", "mfa.policy"), ["D1", "dpa"]),
    ],
    ids=["beside", "beside our formula", "in place of an answer", "both"],
)
def test_a_document_is_named_by_its_short_name(row: tuple[Any, ...], documents: list[str]) -> None:
    assert read(row) == ({"mfa.policy": {"documents": documents}}, [])


@pytest.mark.parametrize("claim", ["gdpr.topics", "gdpr.domains", "gdpr.subprocessors", "mfa.policy"])
def test_our_own_way_to_another_sheet_is_no_answer(claim: str) -> None:
    assert answer(Formula("=IF(K5=1,1,0)"), claim) == (None, [])


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (
            (Formula("=1+1"), "", "", "", "mfa.pct"),
            "A2 the cell holds a formula, “=1+1”, and no formula is ever calculated",
        ),
        (("x", "", "", "", "mfa.enforced"), "A2 “x” is neither Yes nor No"),
        (("rows", "", "", "", "gdpr.subprocessors"), "A2 “rows” stands where only the way to another sheet should be"),
        (("", "a/b", "", "", "mfa.enforced"), "B2 “a/b” is no short name of a document"),
        (
            ("", Formula("=A1"), "", "", "mfa.pct"),
            "B2 the cell holds a formula, “=A1”, and no formula is ever calculated",
        ),
        (("", "", 1.5, "", "mfa.enforced"), "C2 “1.5” is not text"),
        (("", "", "", "02/11/2026", "mfa.enforced"), "D2 “02/11/2026” can mean 2026-02-11 or 2026-11-02"),
        (
            ("Yes", "", "why", "", "mfa.gone"),
            "A2 the question “mfa.gone” is not, or no longer, asked; the answer was “Yes; why”",
        ),
        (
            ("", "", "why", "", "mfa.gone"),
            "C2 the question “mfa.gone” is not, or no longer, asked; the answer was “why”",
        ),
    ],
    ids=["formula", "neither", "rows", "document", "document formula", "note", "date", "unknown", "unknown note"],
)
def test_what_cannot_be_read_is_told_by_its_cell(row: tuple[Any, ...], fault: str) -> None:
    assert read(row) == ({}, [fault])


def test_what_nobody_asks_and_nobody_answered_is_passed_over() -> None:
    assert read(("", "", "", "", "mfa.gone"), (Formula("=1"), "", "", "", "mfa.gone_too")) == ({}, [])


def test_a_bad_part_leaves_the_others() -> None:
    said, faults = read(("Yes", "", 1.5, "", "mfa.enforced"))
    assert said == {"mfa.enforced": {"value": True}}
    assert len(faults) == 1


def test_a_row_that_lost_its_reference_is_told_and_headings_are_not() -> None:
    said, faults = read(
        ("YOUR ANSWER", "Documents", "Note", "On", "Reference"),
        ("Yes", "", "", "", "mfa.enforced"),
        ("Nobody knows", "", "", "", ""),
        (Formula("=A1"), "", "", "", ""),
    )
    assert said == {"mfa.enforced": {"value": True}}
    assert faults == ["A4 “Nobody knows” answers nobody knows what: the row has lost its reference"]


def test_a_sheet_without_room_for_documents_or_notes_is_read() -> None:
    assert read(("Atlas", "provider.name"), marks=(ANSWER, ID)) == ({"provider.name": {"value": "Atlas"}}, [])


def test_which_sheet_it_is() -> None:
    assert is_record_sheet(ours(MARKS))
    assert not is_record_sheet(ours((ROW, ANSWER)))
