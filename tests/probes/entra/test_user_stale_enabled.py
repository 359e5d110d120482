from collections.abc import Mapping

import pytest
from tests.support.people import account, ago
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, SETTINGS, USERS, agent, look, pseudonyms, signed_in, visitor

from seccheck.graph.graph import LICENCE, NOBODY, PERMISSION
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.directory.activity import SIGN_INS
from seccheck.probes.probe import Seen

OWN, PROVIDER = "entra.user.stale_enabled", "entra.provider_stale_accounts"
MANY = [account(f"staff-{number}") for number in range(95)]


def _signed_in(users: list[dict[str, Json]] = USERS, **days: float | None) -> list[Json]:
    return [signed_in(str(user["id"]), days.get(str(user["id"]).replace("-", "_"), 2)) for user in users]


def _crowd(*stale: int) -> Mapping[str, object]:
    """A hundred members, of whom some are unused."""
    users = [*USERS, *MANY]
    return {paths.USERS: users, SIGN_INS: _signed_in(users, **{f"staff_{number}": 91 for number in stale})}


@pytest.mark.parametrize(
    ("changes", "own", "stale"),
    [
        pytest.param({}, True, [], id="all-used"),
        pytest.param({SIGN_INS: _signed_in(agent_1=45)}, True, [], id="45-days-ago"),
        pytest.param({SIGN_INS: _signed_in(agent_1=46)}, True, ["agent-1"], id="46-days-ago"),
        pytest.param({SIGN_INS: _signed_in(agent_1=91)}, False, ["agent-1"], id="91-days-ago"),
        pytest.param({SIGN_INS: _signed_in(agent_1=None, agent_2=None)}, False, ["agent-1", "agent-2"], id="never"),
        pytest.param({SIGN_INS: _signed_in()[:-1]}, False, ["agent-3"], id="not-told"),
        pytest.param({SIGN_INS: _signed_in(own_1=91)}, False, [], id="the-tenant-s-own"),
        pytest.param({SIGN_INS: _signed_in(glass=400)}, True, [], id="emergency-account"),
        pytest.param({paths.USERS: [*USERS, agent(4, createdDateTime=ago(10))]}, True, [], id="new-and-not-yet-used"),
        pytest.param(
            {paths.USERS: [*USERS, agent(4, createdDateTime=ago(60))]}, True, ["agent-4"], id="never-used-for-60-days"
        ),
        pytest.param({paths.USERS: [*USERS, agent(4, accountEnabled=False)]}, True, [], id="switched-off"),
        pytest.param({paths.USERS: [*USERS, visitor(1)]}, True, ["visitor-1"], id="a-guest-is-no-member"),
        pytest.param(_crowd(1, 2), True, [], id="two-of-a-hundred-members"),
        pytest.param(_crowd(1, 2, 3), False, [], id="three-of-a-hundred"),
        pytest.param({paths.USERS: USERS[:3]}, True, NOBODY, id="no-provider"),
        pytest.param(
            {paths.USERS: [visitor(1)], SIGN_INS: [signed_in("visitor-1", 1)]}, NOBODY, [], id="nobody-but-a-guest"
        ),
        pytest.param({SIGN_INS: PERMISSION}, PERMISSION, PERMISSION, id="not-permitted"),
        pytest.param({SIGN_INS: LICENCE}, LICENCE, LICENCE, id="no-licence"),
    ],
)
def test_which_accounts_nobody_uses(changes: Mapping[str, object], own: object, stale: object) -> None:
    expected = list(pseudonyms(*stale)) if isinstance(stale, list) else stale
    assert look("user_stale_enabled", changes) == {OWN: own, PROVIDER: expected}


def test_says_how_many_were_looked_at() -> None:
    found = taken("user_stale_enabled", {**ANSWERS, SIGN_INS: _signed_in(agent_1=46, own_1=91)}, SETTINGS)
    names = pseudonyms("agent-1")
    assert found == [
        Seen(claim=PROVIDER, value=list(names), sample=3, people=names),
        Seen(claim=OWN, value=False, sample=5, note={"en": "Unused: 1.", "fr": "Inutilisés : 1."}),
    ]
