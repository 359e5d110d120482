import pytest
from tests.support.people import account
from tests.support.probe_graph import scope_over
from tests.support.staffed import ANSWERS, GA, READER, SETTINGS, asked

from seccheck.graph.graph import NOBODY, PERMISSION, UnseenError
from seccheck.probes.directory.paths import ELIGIBLE_SCHEDULES, USERS
from seccheck.probes.directory.privileged import privileged_holdings, privileged_users


def test_finds_holders_but_emergency_accounts() -> None:
    found = scope_over(ANSWERS, SETTINGS)
    assert [user.id for user in privileged_users(*found)] == ["own-1", "own-2", "agent-1"]
    assert len(privileged_holdings(*found)) == 3


def test_disabled_holders_hold_but_are_no_users() -> None:
    listed = [account("glass"), account("own-1", accountEnabled=False), account("own-2")]
    changed = {**ANSWERS, USERS: listed, ELIGIBLE_SCHEDULES: [asked("own-1", GA), asked("own-2", GA)]}
    found = scope_over(changed, SETTINGS)
    assert [user.id for user in privileged_users(*found)] == ["own-2"]
    assert len(privileged_holdings(*found)) == 2


DISABLED = [
    account("glass"),
    *(account(id_, accountEnabled=False) for id_ in ("own-1", "own-2", "agent-1")),
]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        pytest.param({ELIGIBLE_SCHEDULES: []}, NOBODY, id="nobody"),
        pytest.param({ELIGIBLE_SCHEDULES: [asked("own-1", READER)]}, NOBODY, id="only-readers"),
        pytest.param({USERS: DISABLED}, NOBODY, id="only-disabled"),
        pytest.param({ELIGIBLE_SCHEDULES: PERMISSION}, PERMISSION, id="not-permitted"),
    ],
)
def test_never_none(changes: dict[str, object], reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        privileged_users(*scope_over({**ANSWERS, **changes}, SETTINGS))
    assert caught.value.reason == reason
