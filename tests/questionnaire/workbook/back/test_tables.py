"""Answers in rows and lists, and what is no whole answer."""

from typing import Any

import pytest
from tests.support.grids import Formula, asker, ours, told

from seccheck.questionnaire.workbook.back.tables import is_table, tables_said
from seccheck.questionnaire.workbook.marks import ID, ROW, field_mark, item_mark

FIELDS = ("name", "country", "tier", "signed", "role", "since")
SUBS = (ROW, *(field_mark("gdpr.subprocessors", name) for name in FIELDS))
LISTS = (ROW, item_mark("gdpr.domains"), item_mark("gdpr.countries"))


def read(marks: tuple[str, ...], *lines: tuple[Any, ...]) -> tuple[dict[str, Any], list[str]]:
    reads = asker()
    said = {one.name: one.value for one in tables_said(ours(marks, ("", "Title"), *lines), reads)}
    return said, told(reads.faults)


def rows(*lines: tuple[Any, ...]) -> tuple[Any, list[str]]:
    said, faults = read(SUBS, *lines)
    return said.get("gdpr.subprocessors"), faults


def test_rows_with_what_was_filled_in() -> None:
    value, faults = rows(
        (0, ""), ("", "Name"), (1, "A; B", "FR", 1, "oui", "helper, on call", "2026-11-02"), (2, "C", "MA")
    )
    assert faults == []
    assert value == [
        {
            "name": "A; B",
            "country": "FR",
            "tier": 1,
            "signed": True,
            "role": "helper, on call",
            "since": "2026-11-02",
        },
        {"name": "C", "country": "MA"},
    ]


def test_an_untouched_table_is_no_answer_and_none_is_one() -> None:
    assert rows((0, ""), (1, ""), (2, "")) == (None, [])
    assert rows((0, "Oui"), (1, "")) == ([], [])
    assert rows((0, "No"), (1, "")) == (None, [])


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ([(0, "Yes"), (1, "A", "FR")], "B3 it is said that there is none, and lines are filled in"),
        ([(1, "A", "", 1)], "C3 “country” is missing in this line"),
        ([(1, "A", "France"), (2, "B", "MA")], "C3 “France” is not written as expected"),
        ([(1, "A", "FR", 0)], "D3 “0” is too low"),
        ([(1, Formula("=A1"), "FR")], "B3 the cell holds a formula, “=A1”, and no formula is ever calculated"),
        ([(0, "perhaps")], "B3 “perhaps” is neither Yes nor No"),
    ],
    ids=["none beside lines", "missing", "no country", "too low", "formula", "neither"],
)
def test_one_bad_cell_leaves_the_whole_answer_out(lines: list[tuple[Any, ...]], fault: str) -> None:
    assert rows(*lines) == (None, [fault])


def test_lines_count_where_it_cannot_be_read_whether_there_are_none() -> None:
    assert rows((0, "perhaps"), (1, "A", "FR")) == (
        [{"name": "A", "country": "FR"}],
        ["B3 “perhaps” is neither Yes nor No"],
    )


def test_lists_stand_beside_each_other() -> None:
    said, faults = read(LISTS, (0, "", "Yes"), (1, "a; b"), (2, ""), (3, "c"))
    assert (said, faults) == ({"gdpr.domains": ["a; b", "c"], "gdpr.countries": []}, [])


def test_a_list_may_say_in_words_that_there_is_none() -> None:
    assert read(LISTS, (1, "néant")) == ({"gdpr.domains": []}, [])
    assert read(LISTS, (1, "a"), (2, "none")) == ({}, ["B4 “none” stands beside other answers"])


def test_numbers_in_a_list_of_texts_are_texts() -> None:
    assert read(LISTS, (1, 12))[0] == {"gdpr.domains": ["12"]}


def test_a_bad_entry_leaves_its_own_list_out_alone() -> None:
    said, faults = read(LISTS, (1, "a", "fr"), (2, "", Formula("=A1")))
    assert said == {"gdpr.domains": ["a"]}
    assert [fault.split()[0] for fault in faults] == ["C3", "C4"]


@pytest.mark.parametrize(
    "marks",
    [
        (ROW, field_mark("gdpr.gone", "name")),
        (ROW, field_mark("gdpr.subprocessors", "fax")),
        (ROW, field_mark("mfa.enforced", "name")),
        (ROW, item_mark("gdpr.subprocessors")),
        (ROW, item_mark("mfa.enforced")),
    ],
    ids=["unknown", "unknown field", "no longer rows", "no longer a list", "neither any more"],
)
def test_what_nobody_asks_any_more_is_told_line_by_line(marks: tuple[str, ...]) -> None:
    said, faults = read(marks, (1, "A"), (2, "B"))
    assert said == {}
    assert [fault.split()[0] for fault in faults] == ["B3", "B4"]
    assert "the answer was “A”" in faults[0]


def test_columns_in_another_order_say_the_same() -> None:
    assert read((ROW, SUBS[2], SUBS[1]), (1, "FR", "A"))[0] == {"gdpr.subprocessors": [{"name": "A", "country": "FR"}]}


def test_which_sheet_it_is() -> None:
    assert is_table(ours(SUBS))
    assert is_table(ours(LISTS))
    assert not is_table(ours((ROW, ID)))
