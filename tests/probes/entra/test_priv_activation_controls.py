from collections.abc import Mapping

import pytest
from tests.support.staffed import (
    GA,
    HELPDESK,
    HOME,
    READER,
    SETTINGS,
    USERS,
    asked,
    assigned,
    look,
    members,
    ruled,
)
from tests.support.tenants import roles

from seccheck.graph.graph import ELSEWHERE, NOBODY, NOT_FOUND, PERMISSION, SHAPE
from seccheck.model.entra import Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.directory.pim_rules import ENDLESS, group_policies

OWN, HOURS, MFA, WHY = (
    "entra.priv.activation_controls",
    "entra.pim_max_activation_hours",
    "entra.pim_requires_mfa",
    "entra.pim_requires_justification",
)
BOTH = ("MultiFactorAuthentication", "Justification")


def _rules(role: str = HELPDESK, hours: int = 4, **more: Json) -> Mapping[str, object]:
    return {paths.PIM_POLICIES: ruled(role, roles.rules(hours, **more))}


def _dropped(id_: str) -> Mapping[str, object]:
    return {paths.PIM_POLICIES: ruled(HELPDESK, [rule for rule in roles.rules() if rule["id"] != id_])}


ENDLESS_RULE = [
    {**rule, "isExpirationRequired": False} if rule["id"] == "Expiration_EndUser_Assignment" else rule
    for rule in roles.rules()
]
DESK: Mapping[str, object] = {
    paths.ROLE_ASSIGNMENTS: [assigned("desk", HELPDESK, "group")],
    paths.ELIGIBLE_SCHEDULES: [{**roles.held("desk", HELPDESK), "assignmentType": None}],
    paths.transitive_members("desk"): members("agent-1"),
    paths.group_eligibility("desk"): [{"principalId": "agent-1", "accessId": "member"}],
    group_policies("desk"): [roles.pim("member", roles.rules(12, enabled=["Justification"]), "desk", "Group")],
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, (True, 4, True, True), id="as-it-should-be"),
        pytest.param(_rules(hours=8), (True, 8, True, True), id="eight-hours"),
        pytest.param(_rules(hours=9), (False, 9, True, True), id="longer"),
        pytest.param(_rules(enabled=["Justification"]), (False, 4, False, True), id="without-mfa"),
        pytest.param(_rules(enabled=["MultiFactorAuthentication"]), (False, 4, True, False), id="without-a-reason"),
        pytest.param(_rules(expires=False), (False, 4, True, True), id="assignments-for-ever"),
        pytest.param(_rules(GA, hours=12, enabled=()), (False, 4, True, True), id="a-role-that-the-provider-has-not"),
        pytest.param(_rules(READER, hours=24, enabled=()), (True, 4, True, True), id="a-role-that-nobody-has"),
        pytest.param(
            {paths.PIM_POLICIES: ruled(HELPDESK, ENDLESS_RULE)},
            (False, ENDLESS, True, True),
            id="an-activation-for-ever",
        ),
        pytest.param(DESK, (False, 12, False, True), id="through-a-group-with-weaker-rules"),
        pytest.param(
            {**DESK, group_policies("desk"): PERMISSION}, (PERMISSION,) * 4, id="a-group-whose-rules-may-not-be-read"
        ),
        pytest.param(_dropped("Expiration_EndUser_Assignment"), (SHAPE, SHAPE, True, True), id="duration-not-told"),
        pytest.param(_dropped("Enablement_EndUser_Assignment"), (SHAPE, 4, SHAPE, SHAPE), id="conditions-not-told"),
        pytest.param(_dropped("Expiration_Admin_Assignment"), (SHAPE, 4, True, True), id="end-not-told"),
        pytest.param(
            {paths.ELIGIBLE_SCHEDULES: [asked("own-1", GA)]}, (True, NOBODY, NOBODY, NOBODY), id="provider-without-role"
        ),
        pytest.param(
            {paths.ELIGIBLE_SCHEDULES: [asked("agent-1", READER)]}, (NOBODY,) * 4, id="provider-that-only-reads"
        ),
        pytest.param(
            {paths.USERS: USERS[:3], paths.ELIGIBLE_SCHEDULES: [asked("own-1", GA)]},
            (True, NOBODY, NOBODY, NOBODY),
            id="no-provider",
        ),
        pytest.param({paths.PIM_POLICIES: PERMISSION}, (PERMISSION,) * 4, id="not-permitted"),
    ],
)
def test_what_activation_asks_for(changes: Mapping[str, object], expected: tuple[object, ...]) -> None:
    assert look("priv_activation_controls", changes) == dict(zip((OWN, HOURS, MFA, WHY), expected, strict=True))


def test_rules_of_a_partner_s_groups_stand_in_its_own_tenant() -> None:
    where = Entra(tenant=SETTINGS.tenant, people=People(domains=("atlas.example",), home_tenants=(HOME,)))
    changes = {
        f"/v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId='{HOME}')": {
            "defaultDomainName": "a.example"
        },
        paths.ROLE_ASSIGNMENTS: [assigned("group", HELPDESK, None, principalOrganizationId=HOME)],
        paths.ELIGIBLE_SCHEDULES: [asked("own-1", GA)],
        paths.transitive_members("group"): NOT_FOUND,
    }
    assert look("priv_activation_controls", changes, where)[HOURS] == ELSEWHERE
