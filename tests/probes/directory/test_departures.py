import datetime as dt
from collections.abc import Mapping, Sequence

import pytest
from tests.support.audit_log import entry, path_of
from tests.support.people import account, guest, skus
from tests.support.probe_graph import scope_over

from seccheck.graph.graph import ELSEWHERE, NOBODY, PERMISSION, UNDECLARED, UnseenError
from seccheck.model.entra import Teammate
from seccheck.model.policy import Json
from seccheck.probes.directory.departures import delays
from seccheck.probes.directory.paths import SKUS, USERS

CLOSE, DELETE, OPEN = "Disable account", "Delete user", "Enable account"
LEFT = dt.date(2026, 11, 29)
"""Its end lies 33 hours before the moment of the tests."""
AGENT = "agent@atlas.example"
OPENED, CLOSED = guest("agent"), guest("agent", accountEnabled=False)


def _answers(users: object, entries: object = (), plans: Sequence[str] = ("AAD_PREMIUM",)) -> Mapping[str, object]:
    days = 30 if plans else 7
    return {USERS: users, SKUS: skus(*plans), path_of(days, OPEN, CLOSE, DELETE): entries}


def _mate(left: dt.date | None = LEFT, name: str = AGENT) -> Teammate:
    return Teammate(account=name, left_on=left)


def _hours(answers: Mapping[str, object], *mates: Teammate) -> list[float]:
    return [delay.hours for delay in delays(*scope_over(answers, roster=mates or (_mate(),)))]


def _closed(hours: float, activity: str = CLOSE, target: str = "agent", upn: str = "") -> Json:
    """So many hours after the end of the last day."""
    return entry(activity, "admin", target, days=(33 - hours) / 24, upn=upn)


@pytest.mark.parametrize(
    ("users", "entries", "expected"),
    [
        pytest.param([CLOSED], [_closed(5)], 5, id="disabled-hours-later"),
        pytest.param([CLOSED], [_closed(-20)], 0, id="disabled-before-the-last-day-ended"),
        pytest.param([CLOSED], [_closed(5), _closed(20, DELETE)], 5, id="the-first-closing-counts"),
        pytest.param([CLOSED], [_closed(1), _closed(2, OPEN), _closed(9)], 9, id="unless-it-was-opened-again"),
        pytest.param([OPENED], [], 33, id="still-open"),
        pytest.param([OPENED], [_closed(1), _closed(2, OPEN)], 33, id="open-again"),
        pytest.param([], [_closed(7, DELETE, "gone", AGENT)], 7, id="deleted"),
        pytest.param([], [_closed(7, DELETE, "0f-a", "0fa" + AGENT)], None, id="an-id-is-of-32-digits"),
        pytest.param(
            [],
            [_closed(7, DELETE, "0f" * 8 + "-" + "0f" * 8, "0f" * 16 + AGENT)],
            7,
            id="deleted-and-marked-with-its-id",
        ),
        pytest.param(
            [], [_closed(7, DELETE, "gone", "agent_atlas.example#EXT#@client.example")], 7, id="a-deleted-guest"
        ),
        pytest.param([], [], None, id="never-had-an-account"),
        pytest.param([CLOSED], [_closed(5, target="other"), _closed(6)], 6, id="somebody-else's"),
    ],
)
def test_reckons_from_the_end_of_the_last_day(users: object, entries: object, expected: float | None) -> None:
    answers = _answers(users, entries)
    if expected is None:
        with pytest.raises(UnseenError, match=NOBODY):
            _hours(answers)
    else:
        assert _hours(answers) == [pytest.approx(expected, abs=0.01)]


@pytest.mark.parametrize(
    ("users", "entries", "expected"),
    [
        pytest.param([OPENED], [_closed(5), _closed(24, OPEN)], 5, id="closed-meanwhile"),
        pytest.param([OPENED], [], 24, id="open-all-along"),
        pytest.param([CLOSED], [_closed(30)], 24, id="closed-after-coming-back"),
    ],
)
def test_who_came_back_is_reckoned_until_that_day(users: object, entries: object, expected: float) -> None:
    back = Teammate(account=AGENT.upper(), joined_on=dt.date(2026, 12, 1))
    assert _hours(_answers(users, entries), _mate(), back) == [pytest.approx(expected, abs=0.01)]


@pytest.mark.parametrize("name", ["agent", "AGENT@ATLAS.example", "agent_atlas.example#EXT#@client.example"])
def test_knows_a_leaver_by_id_mail_or_name(name: str) -> None:
    assert _hours(_answers([OPENED]), _mate(name=name)) == [33]


def test_counts_every_leaver() -> None:
    users = [CLOSED, account("other", mail="other@atlas.example")]
    mates = (_mate(), _mate(dt.date(2026, 6, 30), "other@atlas.example"), _mate(None, "stays@atlas.example"))
    assert _hours(_answers(users, [_closed(5)]), *mates) == [pytest.approx(5, abs=0.01), 24 * 153 + 9]


@pytest.mark.parametrize(
    ("answers", "mates", "reason"),
    [
        pytest.param(_answers([CLOSED]), (_mate(),), ELSEWHERE, id="closed-and-the-log-does-not-say-when"),
        pytest.param(_answers([CLOSED]), (_mate(dt.date(2026, 10, 1)),), NOBODY, id="left-before-the-log-begins"),
        pytest.param(_answers([CLOSED], plans=()), (_mate(dt.date(2026, 11, 20)),), NOBODY, id="a-short-log"),
        pytest.param(_answers([OPENED]), (_mate(None),), NOBODY, id="nobody-left"),
        pytest.param(_answers([OPENED]), (_mate(dt.date(2026, 12, 1)),), NOBODY, id="the-last-day-is-today"),
        pytest.param(_answers([CLOSED], PERMISSION), (_mate(),), PERMISSION, id="the-log-cannot-be-seen"),
        pytest.param(_answers(PERMISSION, []), (_mate(),), PERMISSION, id="accounts-cannot-be-seen"),
    ],
)
def test_says_what_is_missing(answers: Mapping[str, object], mates: tuple[Teammate, ...], reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        _hours(answers, *mates)
    assert caught.value.reason == reason


def test_without_a_team_list_nobody_left() -> None:
    with pytest.raises(UnseenError, match=UNDECLARED):
        delays(*scope_over(_answers([OPENED])))
