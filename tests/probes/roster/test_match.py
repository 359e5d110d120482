from pathlib import Path

import pytest
from tests.support.small import faults_of
from tests.support.team_world import ON, listed, said, seen, values, world, written

from seccheck.graph.graph import NOBODY, SHAPE, UNDECLARED
from seccheck.probes.probe import Unseen
from seccheck.probes.roster import match
from seccheck.probes.team.lists import accounts_of
from seccheck.probes.world import World

EXTRA, LEAVERS = match.CLAIMS
HEAD = "account,enabled,owner,last sign-in\n"
ALL = "n1-01,yes,,\nn1-02,yes,,\nn2-04,yes,,\n"


def unknown(of: World, *rows: int) -> list[str]:
    return sorted(account.pseudonym for account in accounts_of(of) if account.listed.row in rows)


def test_accounts_as_on_the_list(tmp_path: Path) -> None:
    of = written(tmp_path)
    assert values(match, of) == ([], [])
    found = seen(match, of, EXTRA)
    assert (found.sample, found.on, found.note) == (3, ON, {})
    assert seen(match, of, LEAVERS).sample == 3


@pytest.mark.parametrize(
    ("row", "rows"),
    [("n9-99,yes,,", (5,)), ("n9-99,no,,", ()), ("N2-04@x,yes,,", (5,)), ("n2-05,yes,BS-04,", (5,))],
    ids=["unknown", "switched-off", "looks-alike", "somebody-s-second-account"],
)
def test_accounts_beyond_the_list_are_told_by_pseudonym_and_row(
    tmp_path: Path, row: str, rows: tuple[int, ...]
) -> None:
    of = written(tmp_path, accounts=f"{HEAD}{ALL}{row}\n")
    found = seen(match, of, EXTRA)
    assert found.value == list(found.people) == unknown(of, *rows)
    told = f"1 of {found.sample} enabled accounts are not on the list (accounts.csv: 5)."
    assert found.note.get("en", "").startswith(told if rows else "")
    assert bool(found.note) is bool(rows)


def test_what_looks_alike_is_told_to_a_reader(tmp_path: Path) -> None:
    of = written(tmp_path, accounts=f"{HEAD}{ALL}martin.jo@boreale.example,yes,,\n")
    note = seen(match, of, EXTRA).note
    assert "Perhaps the same, which you have to say: row 5 of accounts.csv and row 5 of the team list." in note["en"]
    assert "Peut-être les mêmes" in note["fr"]
    assert "martin" not in note["en"] + note["fr"]


def test_tells_what_else_a_reader_should_know(tmp_path: Path) -> None:
    team = "reference,account,joined on\nBS-01,,\nBS-02,n2,2027-04-01\nBS-03,n3,\n"
    of = written(tmp_path, team=team, accounts=f"{HEAD}login-1,yes,bs-01,\nn2,yes,,\n")
    found = seen(match, of, EXTRA)
    assert found.value == []
    assert found.note["en"] == (
        "Found by the reference of their owner, for the list names no account of theirs: 1. "
        "Enabled before the day of joining: 1 (accounts.csv: 3). On the list without an enabled account: 1."
    )


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("n1-03,yes,,", "Accounts of leavers: 1 (accounts.csv: 5)."),
        ("n1-03,yes,,2026-09-30", "Accounts of leavers: 1 (accounts.csv: 5)."),
        (
            "n1-03,yes,,2026-10-01",
            "Accounts of leavers: 1 (accounts.csv: 5). Used after the last day: 1 (accounts.csv: 5).",
        ),
    ],
    ids=["never-used", "used-on-the-last-day", "used-after-it"],
)
def test_leavers_whose_account_is_on_are_told_by_reference(tmp_path: Path, row: str, told: str) -> None:
    found = seen(match, written(tmp_path, accounts=f"{HEAD}{ALL}{row}\n"), LEAVERS)
    assert (found.value, found.people, found.note["en"]) == (["BS-03"], ("BS-03",), told)


def test_a_leaver_without_a_reference_is_told_by_the_account_s_pseudonym(tmp_path: Path) -> None:
    of = written(tmp_path, team="account,left\nn1,2026-01-01\n", accounts=f"{HEAD}n1,yes,,\n")
    assert seen(match, of, LEAVERS).value == unknown(of, 2)


def test_unknown_accounts_may_be_those_of_leavers_that_the_list_leaves_out(tmp_path: Path) -> None:
    of = written(tmp_path, accounts=f"{HEAD}{ALL}n9,yes,,\n")
    assert values(match, of) == (unknown(of, 5), UNDECLARED)
    of = written(tmp_path, accounts=f"{HEAD}{ALL}n9,yes,,\nn1-03,yes,,\n")
    assert values(match, of) == (unknown(of, 5), ["BS-03"])


@pytest.mark.parametrize(
    ("accounts", "reason"),
    [(HEAD, NOBODY), (f"{HEAD}n1-01,no,,\n", NOBODY), ("account\nn1-01\n", SHAPE)],
    ids=["none", "none-enabled", "not-told"],
)
def test_without_enabled_accounts_nothing_is_said(tmp_path: Path, accounts: str, reason: str) -> None:
    assert values(match, written(tmp_path, accounts=accounts)) == (reason, reason)


def test_holds_as_of_the_older_list(tmp_path: Path) -> None:
    older = ON.replace(month=1)
    assert seen(match, written(tmp_path, on=older), EXTRA).on == older


def test_is_set_up_where_both_lists_are_named(tmp_path: Path) -> None:
    assert match.is_set_up(written(tmp_path))
    assert not match.is_set_up(written(tmp_path, team=None))
    assert not match.is_set_up(written(tmp_path, accounts=None))
    gap = said(match, world(tmp_path))[EXTRA]
    assert gap == Unseen(claims=match.CLAIMS, reason=UNDECLARED, detail="roster")


def test_a_faulty_list_is_told_and_nothing_is_judged_by_half_of_it(tmp_path: Path) -> None:
    of = written(tmp_path, accounts=f"{HEAD}n1-01,perhaps,,\nn1-02,yes,,\n")
    (fault,) = faults_of(lambda: list(match.look(of)))
    assert fault.message == "B2: “perhaps” does not say whether the account is enabled"
    none = world(tmp_path, roster=[listed("team.csv")], accounts=[listed("none.csv")])
    assert faults_of(lambda: list(match.look(none)))[0].message == "there is no such file"
