import pytest
from tests.support.probe_graph import taken, values

from seccheck.graph.graph import PERMISSION, SHAPE
from seccheck.probes.directory.paths import AUTHORIZATION

CLAIM = "entra.ext.invite_policy"


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param({"allowInvitesFrom": "adminsAndGuestInviters"}, True, id="administrators-and-inviters"),
        pytest.param({"allowInvitesFrom": "none"}, True, id="nobody"),
        pytest.param({"allowInvitesFrom": "adminsGuestInvitersAndAllMembers"}, False, id="all-members"),
        pytest.param({"allowInvitesFrom": "everyone"}, False, id="everyone"),
        pytest.param({"allowInvitesFrom": "unknownFutureValue"}, False, id="a-value-that-we-do-not-know"),
        pytest.param({}, SHAPE, id="not-told"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_says_whether_few_invite(policy: object, expected: object) -> None:
    assert values(taken("ext_invite_policy", {AUTHORIZATION: policy})) == {CLAIM: expected}
