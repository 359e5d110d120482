import datetime as dt
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it publishes no types
from tests.support.small import write

from seccheck.reading.team.cells import Row, account_of, days_order
from seccheck.reading.team.columns import JOINED, LEFT, REFERENCE, ROSTER_WORDS, open_list
from seccheck.reading.team.days import DAY_FIRST

GUID = "3e9d51b7-08c2-4f6a-b1d4-6c7f2a90e835"


def row_of(folder: Path, head: str, line: str) -> Row:
    table = open_list(write(folder, "t.csv", f"{head}\n{line}\n"), ROSTER_WORDS, hint="-")
    return Row(table=table, number=2, faults=[])


def messages(row: Row) -> list[str]:
    return [fault.message for fault in row.faults]


@pytest.mark.parametrize(
    ("head", "line", "names"),
    [
        ("id,upn,mail", f"{GUID},n1@x,n1@y", (GUID, "n1@x", "n1@y")),
        ("id,upn", "7,n1@x", ("n1@x",)),
        ("upn,mail", "n1@x,n1@x", ("n1@x",)),
        ("id,remark", "7,x", ()),
        ("matricule,compte", "A-01,n1", ("n1",)),
    ],
    ids=["all", "running-number", "once", "nothing-but-a-number", "a-reference-is-no-name"],
)
def test_a_row_calls_its_account_by_all_its_names(tmp_path: Path, head: str, line: str, names: tuple[str, ...]) -> None:
    row = row_of(tmp_path, head, line)
    assert row.names() == names
    assert not row.faults


@pytest.mark.parametrize(
    ("line", "instead", "names", "faults"),
    [
        ("n1,2027-01-02,", "", ("n1",), []),
        (",2027-01-02,", "A-01", ("A-01",), []),
        (",2027-01-02,", "", (), ["A2: the account is missing"]),
        (",,remark", "", (), []),
    ],
    ids=["there", "reference", "missing", "empty-but-for-a-remark"],
)
def test_a_row_without_an_account_is_told_unless_it_is_empty(
    tmp_path: Path, line: str, instead: str, names: tuple[str, ...], faults: list[str]
) -> None:
    row = row_of(tmp_path, "account,joined,remark", line)
    assert account_of(row, instead=instead) == names
    assert messages(row) == faults


def test_two_columns_that_differ_are_told(tmp_path: Path) -> None:
    row = row_of(tmp_path, "account,employee id,matricule", "a,A-01,A-02")
    assert row.text(REFERENCE) == "A-01"
    assert messages(row) == ["C2: “A-02” differs from B2, which says the same thing"]
    assert row_of(tmp_path, "account,employee id,matricule", "a,A-01,A-01").text(REFERENCE) == "A-01"


@pytest.mark.parametrize(
    ("value", "order", "day", "faults"),
    [
        ("2027-03-31", "", dt.date(2027, 3, 31), []),
        ("3/4/2027", DAY_FIRST, dt.date(2027, 4, 3), []),
        ("3/4/2027", "", None, ["B2: “3/4/2027” may be two days"]),
        ("31/02/2027", "", None, ["B2: “31/02/2027” is no day that can be read"]),
        ("Never", "", None, []),
        ("", "", None, []),
    ],
)
def test_a_day_is_read_or_told(tmp_path: Path, value: str, order: str, day: dt.date | None, faults: list[str]) -> None:
    row = row_of(tmp_path, "account,joined", f"a,{value}")
    assert row.day(JOINED, order, none=frozenset({"never"})) == day
    assert messages(row) == faults


def test_a_formula_is_told_and_never_worked_out(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["account", "joined", "ref"])
        sheet.write_formula(1, 0, '="a"&"b"')
        sheet.write_formula(1, 1, "=TODAY()")
        sheet.write_formula(1, 2, '="A"&"1"')
    row = Row(table=open_list(path, ROSTER_WORDS, hint="-"), number=2, faults=[])
    assert (account_of(row), row.day(JOINED, ""), row.text(REFERENCE)) == ((), None, "")
    assert [message[:4] for message in messages(row)] == ["A2: ", "B2: ", "C2: "]
    assert all("is a formula" in message for message in messages(row))


def test_the_order_of_days_is_that_of_all_day_columns(tmp_path: Path) -> None:
    table = open_list(write(tmp_path, "t.csv", "account,joined,left\na,3/4/2026,31/3/2027\n"), ROSTER_WORDS, hint="-")
    assert days_order(table, (JOINED, LEFT), "") == DAY_FIRST
    assert days_order(table, (JOINED,), "") == ""
