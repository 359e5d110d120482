from types import MappingProxyType

import pytest
from tests.support.probe_graph import Answers, DictGraph

from seccheck.graph.graph import NOT_FOUND, PERMISSION, SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.holders import Holders, Holding, holders_of, role_names
from seccheck.probes.directory.paths import (
    ASSIGNED_SCHEDULES,
    ELIGIBLE_SCHEDULES,
    ROLE_ASSIGNMENTS,
    ROLE_DEFINITIONS,
    SKUS,
    USERS,
    group_eligibility,
    transitive_members,
)
from seccheck.probes.directory.tenant import Tenant

USER, GROUP, APP = "#microsoft.graph.user", "#microsoft.graph.group", "#microsoft.graph.servicePrincipal"
P2 = {
    "capabilityStatus": "Enabled",
    "servicePlans": [{"servicePlanName": "AAD_PREMIUM_P2", "provisioningStatus": "Success"}],
}


def _assigned(principal: str, kind: str | None = USER, scope: str | None = "/") -> dict[str, Json]:
    expanded = {"@odata.type": kind, "id": principal} if kind else None
    return {"principalId": principal, "roleDefinitionId": "role", "directoryScopeId": scope, "principal": expanded}


def _instance(principal: str, **more: Json) -> dict[str, Json]:
    start = {"startDateTime": "2026-01-01T00:00:00Z", "endDateTime": None, "assignmentType": "Assigned"}
    return {"principalId": principal, "roleDefinitionId": "role", "directoryScopeId": "/", **start, **more}


def _holders(
    assigned: object, active: object = None, eligible: object = None, answers: Answers = MappingProxyType({})
) -> Holders:
    tenant = {
        USERS: [{"id": "a"}, {"id": "b"}],
        ROLE_ASSIGNMENTS: assigned,
        SKUS: [] if active is None else [P2],
        ASSIGNED_SCHEDULES: active,
        ELIGIBLE_SCHEDULES: eligible or [],
        **answers,
    }
    return holders_of(Tenant(DictGraph(tenant)))


A = Holding(user="a", role="role", is_permanent=True)
START = "2026-01-01T00:00:00Z"


@pytest.mark.parametrize(
    ("assigned", "expected"),
    [
        pytest.param([], (), id="none"),
        pytest.param([_assigned("a")], (A,), id="an-account"),
        pytest.param([_assigned("a", None)], (A,), id="an-account-not-expanded"),
        pytest.param([_assigned("a"), _assigned("a")], (A,), id="once"),
        pytest.param([_assigned("a", scope=None)], (A,), id="no-scope-is-the-whole-tenant"),
        pytest.param(
            [_assigned("a", scope="/administrativeUnits/u")],
            (Holding(user="a", role="role", is_permanent=True, scope="/administrativeUnits/u"),),
            id="part-of-the-tenant",
        ),
        pytest.param(
            [_assigned("g", GROUP)],
            tuple(Holding(user=u, role="role", is_permanent=True, group="g") for u in "ab"),
            id="through-a-group",
        ),
        pytest.param(
            [_assigned("g", None)],
            tuple(Holding(user=u, role="role", is_permanent=True, group="g") for u in "ab"),
            id="through-a-group-not-expanded",
        ),
    ],
)
def test_without_privileged_identity_management_every_hold_is_permanent(
    assigned: object, expected: tuple[Holding, ...]
) -> None:
    members = {transitive_members("g"): [{"id": "b"}, {"id": "a"}]}
    assert _holders(assigned, answers=members) == Holders(users=expected, others=())


@pytest.mark.parametrize(
    ("active", "eligible", "expected"),
    [
        pytest.param(
            [_instance("a")], [], Holding(user="a", role="role", is_permanent=True, starts=START), id="standing"
        ),
        pytest.param(
            [_instance("a", endDateTime="2027-01-01T00:00:00Z")],
            [],
            Holding(user="a", role="role", starts=START),
            id="for-a-while",
        ),
        pytest.param(
            [_instance("a", assignmentType="Activated")],
            [],
            Holding(user="a", role="role", starts=START),
            id="activated",
        ),
        pytest.param(
            [], [_instance("a")], Holding(user="a", role="role", is_eligible=True, starts=START), id="on-request"
        ),
        pytest.param(
            [_instance("a", startDateTime=None)],
            [],
            Holding(user="a", role="role", is_permanent=True),
            id="assigned-outside-of-it",
        ),
    ],
)
def test_knows_how_a_role_is_held(active: object, eligible: object, expected: Holding) -> None:
    assert _holders([], active, eligible).users == (expected,)


def test_who_may_become_a_member_of_a_group_with_a_role_may_get_the_role() -> None:
    found = _holders(
        [_assigned("g", GROUP)],
        [_instance("g")],
        answers={
            transitive_members("g"): [{"id": "a"}],
            group_eligibility("g"): [
                {"principalId": "b", "accessId": "member"},
                {"principalId": "a", "accessId": "owner"},
                {"principalId": "stranger", "accessId": "member"},
            ],
        },
    )
    assert found.users == (
        Holding(user="a", role="role", is_permanent=True, group="g", starts=START),
        Holding(user="b", role="role", is_eligible=True, group="g", starts=START),
    )


@pytest.mark.parametrize(
    ("entry", "answer"),
    [
        pytest.param(_assigned("app", APP), PERMISSION, id="an-application"),
        pytest.param(_assigned("theirs", None), NOT_FOUND, id="a-partners-group"),
    ],
)
def test_principals_that_are_no_accounts_are_kept_apart(entry: dict[str, Json], answer: str) -> None:
    found = _holders([entry], answers={transitive_members(entry["principalId"]): answer})
    assert found == Holders(users=(), others=(entry,))


@pytest.mark.parametrize(
    ("assigned", "answers"),
    [
        pytest.param(PERMISSION, {}, id="assignments"),
        pytest.param([_assigned("g", GROUP)], {transitive_members("g"): PERMISSION}, id="members"),
        pytest.param(
            [_assigned("g", None)], {transitive_members("g"): PERMISSION}, id="members-of-what-may-be-a-group"
        ),
        pytest.param([], {SKUS: PERMISSION}, id="subscriptions"),
        pytest.param([], {SKUS: [P2], ASSIGNED_SCHEDULES: PERMISSION}, id="schedules"),
        pytest.param([], {SKUS: [P2], ASSIGNED_SCHEDULES: [], ELIGIBLE_SCHEDULES: PERMISSION}, id="eligibility"),
        pytest.param(
            [_assigned("g", GROUP)],
            {
                SKUS: [P2],
                ASSIGNED_SCHEDULES: [_instance("g")],
                transitive_members("g"): [],
                group_eligibility("g"): PERMISSION,
            },
            id="eligibility-of-a-group",
        ),
    ],
)
def test_what_cannot_be_seen_is_never_nobody(assigned: object, answers: dict[str, object]) -> None:
    with pytest.raises(UnseenError) as caught:
        _holders(assigned, answers=answers)
    assert caught.value.reason == PERMISSION


def test_assignments_of_which_no_schedule_is_shown_are_a_partial_read() -> None:
    with pytest.raises(UnseenError) as caught:
        _holders([_assigned("a")], [])
    assert caught.value.reason == SHAPE
    assert _holders([], []) == Holders(users=(), others=())


def test_names_roles_by_both_ids() -> None:
    definitions = [
        {"id": "i", "templateId": "t", "displayName": "Helpdesk Administrator"},
        {"id": "custom", "templateId": None, "displayName": ""},
    ]
    names = role_names(Tenant(DictGraph({ROLE_DEFINITIONS: definitions})))
    assert names == {"i": "Helpdesk Administrator", "t": "Helpdesk Administrator", "custom": "custom"}
