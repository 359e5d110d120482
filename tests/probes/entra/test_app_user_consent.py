import pytest
from tests.support.probe_graph import taken, values

from seccheck.graph.graph import PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import AUTHORIZATION
from seccheck.probes.probe import Seen

OWN, CATALOGUE = "entra.app.user_consent", "entra.user_consent_restricted"
TEAMS = "ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-team"


def _policy(*assigned: object, **more: Json) -> Json:
    return {"defaultUserRolePermissions": {"permissionGrantPoliciesAssigned": list(assigned)}, **more}


def _for_self(name: str) -> str:
    return f"ManagePermissionGrantsForSelf.{name}"


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param(_policy(), True, id="nothing-assigned"),
        pytest.param(_policy(TEAMS), True, id="owners-of-teams"),
        pytest.param(_policy(TEAMS, allowUserConsentForRiskyApps=False), True, id="risky-ones-off"),
        pytest.param(_policy(_for_self("microsoft-user-default-legacy")), False, id="legacy"),
        pytest.param(_policy(_for_self("microsoft-user-default-recommended")), False, id="recommended"),
        pytest.param(_policy(TEAMS, _for_self("microsoft-user-default-low")), False, id="low"),
        pytest.param(_policy(_for_self("our-own").upper()), False, id="a-policy-of-their-own"),
        pytest.param(_policy(allowUserConsentForRiskyApps=True), False, id="risky-ones-on"),
        pytest.param(_policy(TEAMS, allowUserConsentForRiskyApps="true"), SHAPE, id="risky-ones-not-told"),
        pytest.param(_policy(None), SHAPE, id="no-name"),
        pytest.param({"defaultUserRolePermissions": {}}, SHAPE, id="not-told"),
        pytest.param({"permissionGrantPolicyIdsAssignedToDefaultUserRole": []}, SHAPE, id="the-shape-of-beta"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_says_whether_users_consent_alone(policy: object, expected: object) -> None:
    assert values(taken("app_user_consent", {AUTHORIZATION: policy})) == {OWN: expected, CATALOGUE: expected}


def test_names_the_policies() -> None:
    found = taken("app_user_consent", {AUTHORIZATION: _policy(_for_self("microsoft-user-default-low"), TEAMS)})
    note = {
        "en": "Users may consent by: microsoft-user-default-low.",
        "fr": "Les utilisateurs peuvent consentir selon : microsoft-user-default-low.",
    }
    assert found == [Seen(claim=claim, value=False, note=note) for claim in (OWN, CATALOGUE)]
