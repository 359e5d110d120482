from collections.abc import Mapping

import pytest
from tests.support.people import ago
from tests.support.probe_graph import taken
from tests.support.staffed import (
    ANSWERS,
    GA,
    HELPDESK,
    HOME,
    READER,
    SETTINGS,
    USERS,
    assigned,
    held,
    look,
    members,
    plans,
    pseudonyms,
)

from seccheck.graph.graph import ELSEWHERE, LICENCE, NOBODY, NOT_FOUND, PERMISSION, UNDECLARED
from seccheck.model.entra import BreakGlass, Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.probe import Seen

OWN, STANDING = "entra.priv.no_permanent", "entra.provider_standing_privileged"
LOST = {
    paths.transitive_members("group"): NOT_FOUND,
    f"/v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId='{HOME}')": {
        "defaultDomainName": "atlas.example"
    },
}
DESK: Mapping[str, object] = {
    paths.ROLE_ASSIGNMENTS: [assigned("desk", HELPDESK, "group")],
    paths.ASSIGNED_SCHEDULES: [held("desk", HELPDESK)],
    paths.ELIGIBLE_SCHEDULES: [],
    paths.transitive_members("desk"): members("agent-1"),
    paths.group_eligibility("desk"): [],
}
ON_REQUEST = {paths.group_eligibility("desk"): [{"principalId": "agent-1", "accessId": "member"}]}


def _active(*schedules: Json) -> Mapping[str, object]:
    return {paths.ASSIGNED_SCHEDULES: [held("glass", GA), *schedules]}


def _foreign(**more: Json) -> Mapping[str, object]:
    return {**LOST, paths.ROLE_ASSIGNMENTS: [assigned("group", HELPDESK, None, **more)]}


@pytest.mark.parametrize(
    ("changes", "own", "count"),
    [
        pytest.param({}, True, 0, id="all-on-request"),
        pytest.param(_active(held("agent-1", HELPDESK)), False, 1, id="the-provider-s"),
        pytest.param(_active(held("agent-1", HELPDESK), held("agent-1", GA)), False, 2, id="two-of-one-account"),
        pytest.param(_active(held("own-1", GA)), False, 0, id="the-tenant-s"),
        pytest.param(_active(held("agent-1", HELPDESK, endDateTime=ago(-30))), True, 0, id="with-an-end"),
        pytest.param(_active(held("agent-1", HELPDESK, assignmentType="Activated")), True, 0, id="an-activation"),
        pytest.param(_active(held("agent-1", READER)), True, 0, id="not-privileged"),
        pytest.param(DESK, False, 1, id="through-a-group"),
        pytest.param({**DESK, **ON_REQUEST}, ELSEWHERE, ELSEWHERE, id="a-membership-that-may-be-an-activation"),
        pytest.param(
            {**DESK, **ON_REQUEST, paths.ASSIGNED_SCHEDULES: [held("desk", HELPDESK), held("agent-2", GA)]},
            False,
            1,
            id="a-certain-one-decides",
        ),
        pytest.param(
            {paths.SKUS: plans("p1"), paths.ROLE_ASSIGNMENTS: []}, LICENCE, 0, id="without-p2-and-without-roles"
        ),
        pytest.param(
            {paths.SKUS: plans("p1"), paths.ROLE_ASSIGNMENTS: [assigned("agent-1", HELPDESK)]},
            LICENCE,
            1,
            id="without-p2-every-role-is-permanent",
        ),
        pytest.param(_foreign(), True, UNDECLARED, id="a-foreign-group-of-nobody-knows-whom"),
        pytest.param({paths.USERS: USERS[:3], paths.ELIGIBLE_SCHEDULES: []}, True, NOBODY, id="no-provider"),
        pytest.param({paths.ASSIGNED_SCHEDULES: PERMISSION}, PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_who_holds_a_role_for_good(changes: Mapping[str, object], own: object, count: object) -> None:
    assert look("priv_no_permanent", changes) == {OWN: own, STANDING: count}


def test_a_group_in_the_provider_s_own_tenant_may_be_joined_on_request_there() -> None:
    where = Entra(
        tenant=SETTINGS.tenant,
        people=People(domains=("atlas.example",), home_tenants=(HOME,)),
        break_glass=BreakGlass(users=("glass",)),
    )
    found = look("priv_no_permanent", _foreign(principalOrganizationId=HOME), where)
    assert found == {OWN: True, STANDING: ELSEWHERE}


def test_names_them() -> None:
    answers = {**ANSWERS, **_active(held("agent-1", HELPDESK), held("agent-2", GA))}
    found = taken("priv_no_permanent", answers, SETTINGS)
    assert found[1] == Seen(claim=STANDING, value=2, sample=3, people=pseudonyms("agent-1", "agent-2"))
