import datetime as dt
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it publishes no types
from tests.support.small import faults_of, write

from seccheck.model.team import ListedAccount
from seccheck.reading.account_list import read_accounts

DAY = dt.date(2027, 3, 17)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("account,enabled,owner,last sign-in", "n1,yes,A-01,2027-03-17"),
        ("Identifiant;Actif;Titulaire;Dernière connexion", "n1;Oui;A-01;17/03/2027 08:15"),
        ("Status,Reference,Username,Last login", "Active,A-01,n1,2027-03-17T08:15:00Z"),
        ("SamAccountName,Enabled,EmployeeID,LastLogonDate", "n1,True,A-01,17.03.2027"),
    ],
    ids=["english", "french", "other-words", "directory-export"],
)
def test_columns_are_known_by_their_words(tmp_path: Path, head: str, row: str) -> None:
    path = write(tmp_path, "a.csv", f"{head}\n{row}\n")
    assert read_accounts(path) == (ListedAccount(account="n1", is_enabled=True, owner="A-01", signed_in=DAY, row=2),)


@pytest.mark.parametrize(
    ("said", "enabled"),
    [
        *((word, True) for word in ("yes", "TRUE", "1", "Enabled", "actif", "Activé", "vrai", "oui")),
        *((word, False) for word in ("no", "False", "0", "disabled", "Inactif", "Désactivé", "non", "faux")),
    ],
)
def test_enabled_is_a_yes_or_a_no(tmp_path: Path, said: str, enabled: bool) -> None:
    (account,) = read_accounts(write(tmp_path, "a.csv", f"account,enabled\nn1,{said}\n"))
    assert account.is_enabled is enabled


def test_a_workbook_may_say_true(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["account", "mail", "enabled"])
        sheet.write_row(1, 0, ["n1", "n1@x"])
        sheet.write_boolean(1, 2, False)  # noqa: FBT003 - the library's own form
    assert read_accounts(path) == (ListedAccount(account="n1", also=("n1@x",), is_enabled=False, row=2),)


def test_a_list_that_does_not_tell_leaves_it_open(tmp_path: Path) -> None:
    (account,) = read_accounts(write(tmp_path, "a.csv", "account\nn1\n"))
    assert account == ListedAccount(account="n1", row=2)
    assert account.names == ("n1",)


@pytest.mark.parametrize("said", ["", "never", "Jamais", "-"])
def test_an_account_may_never_have_been_used(tmp_path: Path, said: str) -> None:
    (account,) = read_accounts(write(tmp_path, "a.csv", f"account,remark,last login\nn1,x,{said}\n"))
    assert account.signed_in is None


def test_a_list_may_be_empty(tmp_path: Path) -> None:
    assert read_accounts(write(tmp_path, "a.csv", "account,enabled\n")) == ()


def test_what_stands_first_in_a_day_may_be_told(tmp_path: Path) -> None:
    (account,) = read_accounts(write(tmp_path, "a.csv", "account,last login\nn1,3/4/2027\n"), dates="month-first")
    assert account.signed_in == dt.date(2027, 3, 4)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("name,level\nAgent,N1\n", ["no column tells the accounts"]),
        ("account,enabled\nn1,\n", ["B2: does not say whether the account is enabled"]),
        ("account,enabled\nn1,locked\n", ["B2: “locked” does not say whether the account is enabled"]),
        ("account,enabled\nn1,yes\nN1,no\n", ["A3: “N1” is listed twice, first in row 2"]),
        ("account,enabled\n,yes\n", ["A2: the account is missing"]),
        ("account,last login\nn1,3/4/2027\n", ["B2: “3/4/2027” may be two days"]),
        ("account,last login\nn1,yesterday\n", ["B2: “yesterday” is no day that can be read"]),
        (
            "account,active,status\nn1,yes,disabled\n",
            ["C2: “disabled” differs from B2, which says the same thing"],
        ),
    ],
    ids=["no-account", "not-said", "another-word", "twice", "nameless", "two-days", "no-day", "two-columns"],
)
def test_a_faulty_cell_is_named(tmp_path: Path, text: str, faults: list[str]) -> None:
    found = faults_of(lambda: read_accounts(write(tmp_path, "a.csv", text)))
    assert [fault.message for fault in found] == faults
