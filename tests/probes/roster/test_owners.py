from pathlib import Path

from tests.support.team_world import ON, TEAM, seen, values, written

from seccheck.graph.graph import NOBODY, SHAPE, UNDECLARED
from seccheck.probes.roster import owners
from seccheck.probes.team.lists import accounts_of

(OWNERS,) = owners.CLAIMS
HEAD = "account,enabled,owner\n"


def test_the_holders_are_named_by_their_references(tmp_path: Path) -> None:
    found = seen(owners, written(tmp_path), OWNERS)
    assert (found.value, found.sample, found.people, found.note) == (["BS-01", "BS-02", "BS-04"], 3, (), {})
    assert found.on == ON


def test_an_account_that_nobody_owns_does_not_drop_out(tmp_path: Path) -> None:
    of = written(tmp_path, accounts=f"{HEAD}n1-01,yes,\nn9,yes,\n")
    (_, stranger) = accounts_of(of)
    found = seen(owners, of, OWNERS)
    assert found.value == sorted(["BS-01", stranger.pseudonym])
    assert found.people == (stranger.pseudonym,)
    assert found.note["en"] == "Accounts whose holder has no reference on the team list: 1 (accounts.csv: 3)."


def test_a_row_without_a_reference_does_not_drop_out_either(tmp_path: Path) -> None:
    team = TEAM.replace("BS-02,", ",")
    of = written(tmp_path, team=team)
    assert set(seen(owners, of, OWNERS).value) == {"BS-01", "BS-04", accounts_of(of)[1].pseudonym}


def test_two_words_about_one_owner_both_count(tmp_path: Path) -> None:
    found = seen(owners, written(tmp_path, accounts=f"{HEAD}n1-01,yes,bs-04\nn1-02,yes,bs-02\n"), OWNERS)
    assert found.value == ["BS-01", "BS-02", "BS-04"]
    assert found.note["en"] == (
        "Accounts whose owner by the export is not the one by the team list: 1 (accounts.csv: 2); both count."
    )


def test_the_holder_of_a_leaver_s_account_counts(tmp_path: Path) -> None:
    assert values(owners, written(tmp_path, accounts=f"{HEAD}n1-03,yes,\n")) == (["BS-03"],)


def test_a_list_without_references_cannot_tell(tmp_path: Path) -> None:
    assert values(owners, written(tmp_path, team="account\nn1-01\n")) == (SHAPE,)
    assert values(owners, written(tmp_path, accounts=HEAD)) == (NOBODY,)
    assert values(owners, written(tmp_path, team=None)) == (UNDECLARED,)


def test_is_set_up_where_both_lists_are_named(tmp_path: Path) -> None:
    assert owners.is_set_up(written(tmp_path))
    assert not owners.is_set_up(written(tmp_path, accounts=None))
