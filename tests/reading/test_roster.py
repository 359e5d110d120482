import datetime as dt
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it publishes no types
from tests.support.small import faults_of, write

from seccheck.model.entra import Teammate
from seccheck.reading.roster import read_roster

EVENING = dt.datetime.fromisoformat("2026-03-31T18:30")
JAN, MARCH = dt.date(2026, 1, 2), dt.date(2026, 3, 31)


@pytest.mark.parametrize(
    "head",
    [
        "account,joined_on,left_on",
        "UPN;Joined on;Left on",
        "Adresse e-mail;Date d\u2019arrivée;Date de départ",
        "Compte\tEntrée\tSortie",
        "Mail,Start date,End date",
        "Object ID,Début,Fin",
    ],
)
def test_columns_are_known_by_their_words_in_two_languages(tmp_path: Path, head: str) -> None:
    mark = next(mark for mark in ";\t," if mark in head)
    rows = [head, mark.join(("a@x", "2026-01-02", "")), mark.join(("b@x", "", "2026-03-31")), mark.join(("", "", ""))]
    path = write(tmp_path, "team.csv", "\n".join(rows) + "\n")
    assert read_roster(path) == (
        Teammate(account="a@x", joined_on=JAN, row=2),
        Teammate(account="b@x", left_on=MARCH, row=3),
    )


def test_the_first_account_column_that_says_something_counts_and_others_do_not(tmp_path: Path) -> None:
    path = write(tmp_path, "team.csv", "Name,UPN,Mail,Level\nAgent 1,,n1@x,N1\nAgent 2,n2@client.example,n2@x,N2\n")
    assert [mate.names for mate in read_roster(path)] == [("n1@x",), ("n2@client.example", "n2@x")]


def test_a_title_may_stand_above_the_header(tmp_path: Path) -> None:
    path = write(tmp_path, "team.csv", "Team of Atlas;\n;\nCompte;Départ\na@x;\n")
    assert read_roster(path) == (Teammate(account="a@x", row=4),)


def test_a_workbook_with_dates_is_read_from_its_first_sheet_that_is_a_list(tmp_path: Path) -> None:
    path = tmp_path / "team.xlsx"
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        book.add_worksheet("Notes").write(0, 0, "Nothing here")
        hidden = book.add_worksheet("Old")
        hidden.write_row(0, 0, ["account"])
        hidden.write_row(1, 0, ["old@x"])
        hidden.hide()
        sheet = book.add_worksheet("Team")
        sheet.write_row(0, 0, ["account", "joined on"])
        sheet.write(1, 0, "a@x")
        sheet.write_datetime(1, 1, JAN, day)
    assert read_roster(path) == (Teammate(account="a@x", joined_on=JAN, row=2),)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("name,level\nAgent,N1\n", ["no column tells the accounts"]),
        ("account,left on\n", ["the list names nobody"]),
        ("account,left on\na@x,3/4/2026\n", ["B2: “3/4/2026” may be two days"]),
        ("account,left on\na@x,31/31/2026\n", ["B2: “31/31/2026” is no day that can be read"]),
        ("account,left on\na@x,2026-02-30\n", ["B2: “2026-02-30” is no day that can be read"]),
        ("account,joined on\n,2026-01-02\n", ["A2: the account is missing"]),
        ("left on,account\n2026-01-02,\n", ["B2: the account is missing"]),
        ("account\na@x\nA@X\n", ["A3: “A@X” is listed twice, first in row 2"]),
        (
            "account,joined,left\na@x,2026-03-31,2026-01-02\nb@x,soon,later\n",
            [
                "C2: “2026-01-02” lies before the day of joining",
                "B3: “soon” is no day that can be read",
                "C3: “later” is no day that can be read",
            ],
        ),
    ],
    ids=[
        "no-account",
        "nobody",
        "two-days",
        "no-such-month",
        "no-such-day",
        "nameless",
        "nameless-leaver",
        "twice",
        "several",
    ],
)
def test_a_faulty_cell_is_named(tmp_path: Path, text: str, faults: list[str]) -> None:
    found = faults_of(lambda: read_roster(write(tmp_path, "team.csv", text)))
    assert [fault.message for fault in found] == faults
    assert {fault.place.file for fault in found if fault.place} == {str(tmp_path / "team.csv")}


def test_a_moment_is_a_day_and_a_row_of_spaces_is_none(tmp_path: Path) -> None:
    path = tmp_path / "team.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Team")
        sheet.write_row(0, 0, ["account", "left on", "remark"])
        sheet.write(1, 0, "a@x")
        sheet.write_datetime(1, 1, EVENING, book.add_format({"num_format": "yyyy-mm-dd hh:mm"}))
        sheet.write(2, 2, "the list ends here")
    assert read_roster(path) == (Teammate(account="a@x", left_on=MARCH, row=2),)


def test_a_missing_list_is_said(tmp_path: Path) -> None:
    (fault,) = faults_of(lambda: read_roster(tmp_path / "none.csv"))
    assert fault.message == "there is no such file"


def test_a_reference_a_role_and_a_replacement_are_read_and_a_reference_may_stand_alone(tmp_path: Path) -> None:
    text = "Matricule;Compte;Poste;Début;Fin;Remplacé par\nA-01;n1@x;N1;;31/03/2026;A-09\nA-02;;N2;;;\n"
    assert read_roster(write(tmp_path, "team.csv", text)) == (
        Teammate(account="n1@x", reference="A-01", role="N1", left_on=MARCH, replaced="A-09", row=2),
        Teammate(account="A-02", reference="A-02", role="N2", row=3),
    )


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (["n1,,,2026-03-31", "n1,,2026-04-01,"], None),
        (["n1,,2026-04-01,", "n1,,,2026-03-31"], None),
        (["n1,,,2026-03-31", "n1,,2026-03-31,"], "A3: “n1” is listed twice, first in row 2"),
        (["n1,,2026-01-02,", "N1 ,,2026-03-31,"], "A3: “N1” is listed twice, first in row 2"),
        (["n1,A,,2026-03-31", "n1,B,2026-04-01,"], None),
        (["n1,A,,", "n1,A,,"], "A3: “n1” is listed twice, first in row 2"),
        (["n1,A,,", "n1,B,,"], "A3: “n1” is listed twice, first in row 2"),
        (["n1,,,", "n2,,,", "n2,,,", "n1,,,"], "A4: “n2” is listed twice, first in row 3"),
    ],
    ids=[
        "came-back",
        "the-other-way-round",
        "one-day-too-many",
        "overlap",
        "handed-over",
        "twice",
        "shared",
        "several",
    ],
)
def test_nobody_is_listed_twice_at_one_time(tmp_path: Path, rows: list[str], fault: str | None) -> None:
    path = write(tmp_path, "team.csv", "\n".join(["account,ref,joined,left", *rows]) + "\n")
    if fault is None:
        assert len(read_roster(path)) == len(rows)
    else:
        assert faults_of(lambda: read_roster(path))[0].message == fault


@pytest.mark.parametrize(
    ("references", "is_fault"),
    [(("A", "A"), False), (("A", "B"), True), (("", ""), True)],
    ids=["one", "two", "unknown"],
)
def test_one_address_beside_two_accounts_is_one_persons(
    tmp_path: Path, references: tuple[str, str], is_fault: bool
) -> None:
    rows = [f"n{number},jo@x,{reference}" for number, reference in enumerate(references)]
    path = write(tmp_path, "team.csv", "\n".join(["account,mail,ref", *rows]) + "\n")
    if is_fault:
        assert [fault.message for fault in faults_of(lambda: read_roster(path))] == [
            "A3: “n1” is listed twice, first in row 2"
        ]
    else:
        assert len(read_roster(path)) == 2


@pytest.mark.parametrize(
    ("dates", "rows", "joined"),
    [
        ("", ["a,3/4/2026", "b,31/3/2026"], dt.date(2026, 4, 3)),
        ("", ["a,3/4/2026", "b,3/31/2026"], dt.date(2026, 3, 4)),
        ("day-first", ["a,3/4/2026"], dt.date(2026, 4, 3)),
        ("month-first", ["a,3/4/2026"], dt.date(2026, 3, 4)),
    ],
    ids=["shown", "shown-otherwise", "told", "told-otherwise"],
)
def test_what_stands_first_in_a_day_is_shown_by_the_list_or_told(
    tmp_path: Path, dates: str, rows: list[str], joined: dt.date
) -> None:
    path = write(tmp_path, "team.csv", "\n".join(["account,joined", *rows]) + "\n")
    assert read_roster(path, dates=dates)[0].joined_on == joined


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_apart(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path, "team.csv", "Compte;Entrée\nélise@x;2026-01-02\n".encode(encoding))
    assert read_roster(path) == (Teammate(account="élise@x", joined_on=JAN, row=2),)
