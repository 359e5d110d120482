from pathlib import Path

import pytest
from tests.support.small import faults_of, write
from tests.support.team_world import ACCOUNTS, ON, TEAM, listed, world, written

from seccheck.graph.graph import NOBODY, SHAPE, UNDECLARED, UnseenError
from seccheck.probes.team.lists import accounts_named, accounts_of, as_of, roster_of, rosters_named


def reason(call: object, *args: object) -> tuple[str, str]:
    with pytest.raises(UnseenError) as caught:
        call(*args)  # type: ignore[operator]  # one of the functions above
    return caught.value.reason, caught.value.detail


def test_opens_the_lists_that_the_client_file_names(tmp_path: Path) -> None:
    of = written(tmp_path)
    assert [mate.account for mate in roster_of(of).mates] == ["n1-01", "n1-02", "n1-03", "n2-04"]
    assert [account.listed.account for account in accounts_of(of)] == ["N1-01", "n1-02@boreale.example", "n2-04"]


def test_a_provider_s_own_roster_goes_before_one_for_any(tmp_path: Path) -> None:
    own, other, common = listed("a.csv", provider="Atlas"), listed("b.csv", provider="Rif"), listed("c.csv")
    assert rosters_named(world(tmp_path, roster=[common, other, own])) == (own,)
    assert rosters_named(world(tmp_path, roster=[common, other])) == (common,)
    assert accounts_named(world(tmp_path, accounts=[common, other, own])) == (common, own)


def test_without_a_provider_the_lists_must_be_of_one(tmp_path: Path) -> None:
    write(tmp_path, "team.csv", TEAM)
    write(tmp_path, "accounts.csv", ACCOUNTS)
    team, accounts = listed("team.csv", provider="Atlas"), listed("accounts.csv")
    of = world(tmp_path, roster=[team], accounts=[accounts], provider="")
    assert (roster_of(of).file, len(accounts_of(of))) == (team, 3)
    mixed = world(tmp_path, roster=[team], accounts=[listed("accounts.csv", provider="Rif")], provider="")
    assert reason(roster_of, mixed) == reason(accounts_of, mixed) == (UNDECLARED, "provider")


def test_what_is_not_named_is_not_there_to_compare_with(tmp_path: Path) -> None:
    of = world(tmp_path)
    assert reason(roster_of, of) == (UNDECLARED, "roster")
    assert reason(accounts_of, of) == (UNDECLARED, "accounts")


@pytest.mark.parametrize(
    ("accounts", "why"),
    [
        ("account,enabled\n", (NOBODY, "accounts.csv")),
        ("account,enabled\nn1,no\n", (NOBODY, "accounts.csv")),
        ("account\nn1\n", (SHAPE, "accounts.csv: enabled")),
    ],
    ids=["none", "none-enabled", "not-told"],
)
def test_without_enabled_accounts_there_is_nobody(tmp_path: Path, accounts: str, why: tuple[str, str]) -> None:
    assert reason(accounts_of, written(tmp_path, accounts=accounts)) == why


def test_pseudonyms_tell_accounts_apart_and_not_who_they_are(tmp_path: Path) -> None:
    text = "account,enabled\nJo.Martin@x,yes\nn1,yes\nP-0123456789ab,yes\n"
    one, two, own = (account.pseudonym for account in accounts_of(written(tmp_path, accounts=text)))
    assert own == "p-0123456789ab"
    assert one.startswith("p-")
    assert len({one, two, own}) == 3
    again = accounts_of(written(tmp_path, accounts="account,enabled\njo.martin@X,yes\n"))
    assert again[0].pseudonym == one


def test_lists_together_are_as_old_as_the_oldest() -> None:
    assert as_of([listed("a"), listed("b", ON.replace(day=1))]) == ON.replace(day=1)


def test_a_list_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    of = world(tmp_path, roster=[listed("none.csv")])
    assert faults_of(lambda: roster_of(of))[0].message == "there is no such file"
