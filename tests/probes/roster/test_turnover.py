import datetime as dt
from pathlib import Path

import pytest
from tests.support.team_world import ON, seen, values, written

from seccheck.graph.graph import NOBODY, SHAPE, UNDECLARED
from seccheck.probes.roster import turnover
from seccheck.probes.world import World

(TURNOVER,) = turnover.CLAIMS
OLD = "2025-01-06"
HEAD = "account,joined on,left on,replaced\n"
TEN = "".join(f"n{number},{OLD},,\n" for number in range(10))


def team(folder: Path, rows: str, **more: object) -> World:
    return written(folder, team=HEAD + rows, accounts=None, **more)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        (f"{TEN}x,{OLD},2027-03-17,\n", 9.1),
        (f"{TEN}x,{OLD},2026-03-18,\n", 10),
        (f"{TEN}x,{OLD},2026-03-17,\n", 0),
        (f"{TEN}x,{OLD},2027-03-18,\n", 0),
        (f"{TEN}x,{OLD},2026-09-16,\ny,2026-09-17,,\n", 9.1),
        (f"n1,{OLD},2027-03-17,\n", 100),
    ],
    ids=["left-at-the-end", "on-the-first-day", "before", "not-gone-yet", "replaced", "everybody"],
)
def test_is_the_leavers_as_a_share_of_an_average_day(tmp_path: Path, rows: str, value: float) -> None:
    assert values(turnover, team(tmp_path, rows)) == (value,)


def test_rounds_to_the_side_that_flatters_nobody(tmp_path: Path) -> None:
    rows = f"{TEN}x,{OLD},2026-03-18,\n"
    found = seen(turnover, team(tmp_path, rows), TURNOVER)
    assert 100 / (10 + 1 / 365) < found.value <= 10
    assert (found.sample, found.on) == (11, ON)


def test_tells_what_it_rests_on(tmp_path: Path) -> None:
    rows = f"{TEN}x,{OLD},2026-09-16,yes\ny,{OLD},2026-09-16,No\nz,{OLD},2026-09-16,\n"
    assert seen(turnover, team(tmp_path, rows), TURNOVER).note == {
        "en": "3 left between 2026-03-18 and 2027-03-18; on an average day 11.5 were in the team. "
        "By the list replaced: 1.",
        "fr": "Départs entre le 2026-03-18 et le 2027-03-18 : 3 ; effectif d'un jour moyen : 11,5. "
        "Remplacés selon la liste : 1.",
    }


def test_a_share_beyond_all_is_told_at_its_limit(tmp_path: Path) -> None:
    rows = f"a,{OLD},2026-04-01,\nb,2026-05-01,2026-06-01,\nc,2026-07-01,2026-08-01,\nd,2026-09-01,,\n"
    found = seen(turnover, team(tmp_path, rows), TURNOVER)
    assert found.value == 100
    assert found.note["en"].endswith(
        "More left than were there on an average day; the share stands at its upper limit."
    )


@pytest.mark.parametrize(
    ("rows", "more", "expected"),
    [
        (TEN, {}, UNDECLARED),
        (TEN, {"complete_since": day("2026-03-18")}, 0),
        (TEN, {"complete_since": day("2026-03-19")}, UNDECLARED),
        ("a,2026-06-01,,\nb,2026-06-01,2026-12-31,\n", {}, UNDECLARED),
        (f"a,2026-06-01,,\nb,{OLD},2026-03-01,\n", {}, 0),
        ("a,2026-06-01,,\nb,2026-06-01,2026-12-31,\n", {"service_since": day("2026-06-01")}, 57.54),
        ("a,2026-06-01,,\n", {"service_since": day("2026-06-01")}, UNDECLARED),
        (
            "a,2026-06-01,,\n",
            {"service_since": day("2026-06-01"), "complete_since": day("2026-06-01")},
            0,
        ),
        ("a,2026-06-01,,\nb,2026-06-01,2026-12-31,\n", {"service_since": day("2020-01-01")}, UNDECLARED),
        ("a,2026-06-01,,\nb,2026-06-01,2026-12-31,\n", {"service_since": ON}, NOBODY),
        (f"a,{OLD},,\nb,,2026-12-31,\n", {}, SHAPE),
        (f"a,{OLD},2025-02-01,\n", {}, NOBODY),
    ],
    ids=[
        *("no-leaver-named", "complete-by-the-client's-word", "not-long-enough", "too-short", "long-enough"),
        *("young-service", "young-without-a-leaver", "young-and-complete", "old-service", "not-a-day-old"),
        *("joined-when", "nobody-was-there"),
    ],
)
def test_says_nothing_where_the_list_does_not_tell_a_year(
    tmp_path: Path, rows: str, more: dict[str, object], expected: object
) -> None:
    assert values(turnover, team(tmp_path, rows, **more)) == (expected,)


def test_a_young_service_is_told(tmp_path: Path) -> None:
    of = team(tmp_path, "a,2026-06-01,,\nb,2026-06-01,2026-12-31,\n", service_since=day("2026-06-01"))
    found = seen(turnover, of, TURNOVER)
    assert found.note["en"].endswith("The service is younger than 12 months: 290 days are counted, and not scaled up.")


def test_a_leap_day_has_its_year_too(tmp_path: Path) -> None:
    of = team(tmp_path, f"{TEN}x,{OLD},2027-02-28,\n", on=day("2028-02-29"))
    assert values(turnover, of) == (10,)


def test_is_set_up_where_a_team_list_is_named(tmp_path: Path) -> None:
    assert turnover.is_set_up(written(tmp_path, accounts=None))
    assert not turnover.is_set_up(written(tmp_path, team=None))
