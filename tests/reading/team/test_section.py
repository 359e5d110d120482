import datetime as dt
from pathlib import Path

import pytest
from tests.support import small
from tests.support.small import faults_of, told, write

from seccheck.model.client import ClientFile
from seccheck.model.team import TeamFile
from seccheck.reading.client_file import open_client_file, read_client_file

HEAD = "schema: seccheck-client/1\nclient: Example\n"
ON = dt.date(2027, 3, 18)


def read(folder: Path, part: str) -> ClientFile:
    return read_client_file(open_client_file(write(folder, "seccheck.yaml", HEAD + part)), small.catalog())


def said(folder: Path, part: str) -> list[str]:
    return told(faults_of(lambda: read(folder, part)))


def test_one_list_stands_alone_several_in_a_list(tmp_path: Path) -> None:
    client = read(
        tmp_path,
        "roster:\n"
        "  {file: a.csv, on: 2027-03-18, dates: day-first, complete_since: 2026-01-01, service_since: 2026-02-01}\n"
        "accounts:\n"
        "  - {file: b.csv, on: 2027-03-18}\n"
        "  - {file: c.xlsx, on: 2027-03-18, provider: Atlas}\n",
    )
    assert client.roster == (
        TeamFile(
            file="a.csv",
            on=ON,
            dates="day-first",
            complete_since=dt.date(2026, 1, 1),
            service_since=dt.date(2026, 2, 1),
        ),
    )
    assert client.accounts == (TeamFile(file="b.csv", on=ON), TeamFile(file="c.xlsx", on=ON, provider="Atlas"))


def test_without_the_parts_there_are_no_lists(tmp_path: Path) -> None:
    client = read(tmp_path, "")
    assert (client.roster, client.accounts) == ((), ())


ONE_FILE = "Say `provider: NAME` of each, or put both lists into one file."
ABSOLUTE = "the path is absolute; it must start from the folder of the file that names it"
INSIDE = "Give a relative path inside the folder."
TWO_OF_ONE = """\
roster:
  - {file: a.csv, on: 2027-03-18, provider: Atlas}
  - {file: b.csv, on: 2027-03-18, provider: Atlas}
"""


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        (
            "roster: {file: ../a.csv, on: 2027-03-18}\n",
            f"3:16 the path leads out of the folder with `..` | {INSIDE}",
        ),
        ("accounts: [{file: /a.csv, on: 2027-03-18}]\n", f"3:19 {ABSOLUTE} | {INSIDE}"),
        (
            "roster: {file: a.csv, on: 2027-03-18, complete_since: 2027-03-19}\n",
            "3:55 `complete_since` comes after the day of the list | Correct it, or `on`.",
        ),
        (
            "roster: [{file: a.csv, on: 2027-03-18}, {file: b.csv, on: 2027-03-18}]\n",
            f"3:41 this is a second roster without `provider` | {ONE_FILE}",
        ),
        (TWO_OF_ONE, f"5:5 this is a second roster of Atlas | {ONE_FILE}"),
        ("roster: {file: a.csv}\n", "3:1 `on` is missing | Add `on:`."),
        ("accounts: [{flie: a.csv, on: 2027-03-18}]\n", "3:13 `flie` is not known here | Did you mean `file`?"),
    ],
    ids=["outside", "absolute", "later-than-itself", "two", "two-of-one", "no-day", "misspelt"],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, part: str, fault: str) -> None:
    assert said(tmp_path, part)[-1] == fault
