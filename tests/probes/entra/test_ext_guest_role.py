import pytest
from tests.support.probe_graph import taken, values

from seccheck.graph.graph import PERMISSION, SHAPE
from seccheck.probes.directory.paths import AUTHORIZATION

CLAIM = "entra.ext.guest_role"
RESTRICTED = "2af84b1e-32c8-42b7-82bc-daa82404023b"


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param({"guestUserRoleId": RESTRICTED}, True, id="restricted"),
        pytest.param({"guestUserRoleId": RESTRICTED.upper()}, True, id="in-capitals"),
        pytest.param({"guestUserRoleId": "10dae51f-b6af-4016-8d66-8c2a99b929b3"}, True, id="limited"),
        pytest.param({"guestUserRoleId": "a0b1b346-4d3e-4e8b-98f8-753987be4970"}, False, id="as-members"),
        pytest.param({"guestUserRoleId": "new"}, False, id="a-role-that-we-do-not-know"),
        pytest.param({}, SHAPE, id="not-told"),
        pytest.param({"guestUserRoleId": None}, SHAPE, id="null"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_says_whether_guests_see_little(policy: object, expected: object) -> None:
    assert values(taken("ext_guest_role", {AUTHORIZATION: policy})) == {CLAIM: expected}
