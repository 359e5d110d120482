import pytest
from tests.support.people import ago
from tests.support.staffed import USERS, everybody, look, visitor

from seccheck.graph.graph import ELSEWHERE, LICENCE, NOBODY, PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.entra.risk_open_risky_users import RISKY

OWN, PROVIDER = "entra.risk.open_risky_users", "entra.provider_high_risk_open_24h"


def _risky(who: str, hours: float, **more: Json) -> Json:
    return {
        "id": who,
        "isDeleted": False,
        "riskLevel": "high",
        "riskState": "atRisk",
        "riskLastUpdatedDateTime": ago(hours=hours),
        **more,
    }


@pytest.mark.parametrize(
    ("listed", "own", "count"),
    [
        pytest.param([], True, 0, id="none"),
        pytest.param([_risky("agent-1", 24)], True, 0, id="for-24-hours"),
        pytest.param([_risky("agent-1", 25)], True, 1, id="for-more"),
        pytest.param([_risky("agent-1", 73), _risky("agent-2", 30)], False, 2, id="for-more-than-72"),
        pytest.param([_risky("own-1", 73)], False, 0, id="one-of-the-tenant-s"),
        pytest.param([_risky("agent-1", 99, isDeleted=True)], True, 0, id="a-deleted-account"),
        pytest.param([_risky("agent-1", 99, riskState="remediated")], True, 0, id="dealt-with"),
        pytest.param([_risky("agent-1", 99, riskLevel="medium")], True, 0, id="at-medium-risk"),
        pytest.param([_risky("agent-1", 0, riskLastUpdatedDateTime=None)], False, 1, id="nobody-knows-since-when"),
        pytest.param([_risky("agent-1", 99, riskState="unknownFutureValue")], SHAPE, SHAPE, id="a-state-not-known"),
        pytest.param([_risky("agent-1", 99, riskLevel="hidden")], SHAPE, SHAPE, id="a-level-not-shown"),
        pytest.param([{}], SHAPE, SHAPE, id="nothing-told"),
        pytest.param([{}, _risky("agent-1", 73)], False, 1, id="one-in-doubt-and-one-at-risk"),
        pytest.param(PERMISSION, PERMISSION, PERMISSION, id="not-permitted"),
        pytest.param(LICENCE, LICENCE, LICENCE, id="no-licence"),
    ],
)
def test_how_many_are_left_at_high_risk(listed: object, own: object, count: object) -> None:
    assert look("risk_open_risky_users", {RISKY: listed}) == {OWN: own, PROVIDER: count}


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param([], ELSEWHERE, id="their-risk-is-kept-at-home"),
        pytest.param([_risky("agent-1", 30)], 1, id="but-another-s-is-seen"),
    ],
)
def test_of_guests_no_risk_is_seen(listed: object, expected: object) -> None:
    changes = {RISKY: listed, paths.USERS: [*USERS, visitor(1)]}
    assert look("risk_open_risky_users", changes)[PROVIDER] == expected


def test_without_people_only_the_tenant_is_seen() -> None:
    assert look("risk_open_risky_users", {RISKY: [], paths.USERS: USERS[:3]}) == {OWN: True, PROVIDER: NOBODY}


def test_emergency_accounts_are_excused_among_the_people() -> None:
    assert look("risk_open_risky_users", {RISKY: [_risky("glass", 30)]}, everybody())[PROVIDER] == 0
