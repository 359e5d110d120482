import datetime as dt
from pathlib import Path

from tests.support.small import write
from tests.support.team_world import ON, listed, world, written

from seccheck.probes.team.matched import matched
from seccheck.probes.team.matching import IN, LEFT, UNKNOWN

EARLY = dt.date(2026, 9, 1)


def test_every_enabled_account_is_held_against_the_list(tmp_path: Path) -> None:
    found = matched(written(tmp_path))
    assert [account.listed.row for account in found.of(IN)] == [2, 3, 4]
    assert found.of(UNKNOWN) == ()
    assert (found.on, found.without_account()) == (ON, 0)


def test_an_account_is_held_against_the_team_of_the_day_it_was_seen_on(tmp_path: Path) -> None:
    write(tmp_path, "team.csv", "account,left on\nn1,2026-09-30\nn2,\nn3,\n")
    write(tmp_path, "old.csv", "account,enabled\nn1,yes\n")
    write(tmp_path, "new.csv", "account,enabled\nN1,yes\nn2,yes\n")
    of = world(tmp_path, roster=[listed("team.csv")], accounts=[listed("old.csv", EARLY), listed("new.csv")])
    found = matched(of)
    assert [account.file.file for account in found.of(IN)] == ["old.csv", "new.csv"]
    assert [account.file.file for account in found.of(LEFT)] == ["new.csv"]
    assert (found.on, found.without_account()) == (EARLY, 1)
