import pytest
from tests.support.probe_graph import taken, values

from seccheck.graph.graph import PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import AUTHORIZATION
from seccheck.probes.probe import Seen

CLAIM = "entra.app.register_restricted"
NAMES = ("allowedToCreateApps", "allowedToCreateTenants", "allowedToCreateSecurityGroups")
JOIN = "allowEmailVerifiedUsersToJoinOrganization"


def _policy(join: object = False, **given: object) -> Json:
    return {JOIN: join, "defaultUserRolePermissions": {**dict.fromkeys(NAMES, False), **given}}


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param(_policy(), True, id="nothing-is-allowed"),
        pytest.param(_policy(allowedToReadOtherUsers=True), True, id="reading-is-no-weakness"),
        *(pytest.param(_policy(**{name: True}), False, id=name) for name in NAMES),
        pytest.param(_policy(join=True), False, id=JOIN),
        pytest.param(_policy(join=None), SHAPE, id="joining-not-told"),
        pytest.param(_policy(allowedToCreateApps=None), SHAPE, id="null"),
        pytest.param(_policy(allowedToCreateApps=None, allowedToCreateTenants=True), False, id="one-is-enough-to-deny"),
        pytest.param({JOIN: False}, SHAPE, id="permissions-not-told"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_says_whether_users_create_nothing(policy: object, expected: object) -> None:
    assert values(taken("app_register_restricted", {AUTHORIZATION: policy})) == {CLAIM: expected}


def test_names_what_is_allowed() -> None:
    found = taken("app_register_restricted", {AUTHORIZATION: _policy(join=True, allowedToCreateApps=True)})
    names = f"allowedToCreateApps, {JOIN}"
    assert found == [Seen(claim=CLAIM, value=False, note={"en": f"Allowed: {names}.", "fr": f"Permis : {names}."})]
