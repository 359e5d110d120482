import pytest
from tests.support.probe_graph import scope_over
from tests.support.staffed import ANSWERS, GA, HELPDESK, SETTINGS, ruled
from tests.support.tenants import access, roles
from tests.support.tenants.names import ROLES

from seccheck.graph.graph import PERMISSION, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.activation import activations
from seccheck.probes.directory.holders import Holding
from seccheck.probes.directory.paths import CA_POLICIES, PIM_POLICIES, group_eligibility
from seccheck.probes.directory.pim_rules import group_policies

HOLDS = (
    Holding(user="agent-1", role=ROLES[HELPDESK], is_eligible=True),
    Holding(user="agent-2", role=ROLES[HELPDESK], group="desk", is_eligible=True),
    Holding(user="own-1", role=ROLES[GA], group="plain"),
)
DESK = {
    group_eligibility("desk"): [{"principalId": "agent-2", "accessId": "member"}],
    group_policies("desk"): [roles.pim("member", roles.rules(12), "desk", "Group")],
}
CONTEXT = {"id": "AuthenticationContext_EndUser_Assignment", "isEnabled": True, "claimValue": "c1"}


def test_each_role_and_each_group_that_is_joined_on_request() -> None:
    tenant, _ = scope_over({**ANSWERS, **DESK}, SETTINGS)
    found = activations(tenant, HOLDS)
    assert sorted((sorted(one.users), one.rules.max_hours()) for one in found) == [
        (["agent-1", "agent-2"], 4),
        (["agent-2"], 12),
        (["own-1"], 4),
    ]


@pytest.mark.parametrize("path", [PIM_POLICIES, group_policies("desk"), group_eligibility("desk")])
def test_rules_that_may_not_be_read_are_a_gap(path: str) -> None:
    tenant, _ = scope_over({**ANSWERS, **DESK, path: PERMISSION}, SETTINGS)
    with pytest.raises(UnseenError):
        activations(tenant, HOLDS)


@pytest.mark.parametrize(
    ("enabled", "context", "policies", "expected"),
    [
        pytest.param(["MultiFactorAuthentication"], None, [], True, id="by-the-rule"),
        pytest.param(["Justification"], None, [], False, id="not-at-all"),
        pytest.param([], CONTEXT, [], False, id="by-a-context-that-nothing-guards"),
        pytest.param([], CONTEXT, [access.MFA], True, id="by-a-guarded-context"),
        pytest.param([], {**CONTEXT, "isEnabled": False}, [access.MFA], False, id="by-a-context-that-is-off"),
    ],
)
def test_whether_mfa_is_asked_for(enabled: list[str], context: Json, policies: list[Json], *, expected: bool) -> None:
    rules = [rule for rule in roles.rules(enabled=enabled) if context is None or rule["id"] != CONTEXT["id"]]
    apps = {**access.applications([]), "includeAuthenticationContextClassReferences": ["c1"]}
    asked = [access.policy("C", access.users(include=["All"]), access.grant(one), apps=apps) for one in policies]
    changes = {PIM_POLICIES: ruled(HELPDESK, [*rules, *([context] if context else [])]), CA_POLICIES: asked}
    tenant, _ = scope_over({**ANSWERS, **changes}, SETTINGS)
    (found,) = activations(tenant, HOLDS[:1])
    assert found.asks_mfa(tenant) is expected
