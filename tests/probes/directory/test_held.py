import pytest
from tests.support.probe_graph import TENANT, DictGraph
from tests.support.small_tenant import ADMIN, HELPDESK, ROLES, STAFF, assigned, tenant

from seccheck.graph.graph import PERMISSION, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.held import Roles, foreign_roles, roles_of
from seccheck.probes.directory.paths import ROLE_ASSIGNMENTS
from seccheck.probes.directory.tenant import Tenant

UNIT = "/administrativeUnits/unit"


@pytest.mark.parametrize(
    ("active", "eligible", "expected"),
    [
        pytest.param([assigned(STAFF, "r")], [], Roles(active=frozenset({"r"})), id="active"),
        pytest.param([], [assigned(STAFF, "r")], Roles(eligible=frozenset({"r"})), id="on-request"),
        pytest.param([assigned(STAFF, "r", UNIT)], [], Roles(narrow=frozenset({"r"})), id="part-of-the-tenant"),
        pytest.param([], [assigned(STAFF, "r", UNIT)], Roles(narrow=frozenset({"r"})), id="part-on-request"),
        pytest.param(
            [assigned(STAFF, "a"), assigned(STAFF, "b"), assigned(STAFF, "c", UNIT)],
            [assigned(STAFF, "b")],
            Roles(active=frozenset("ab"), eligible=frozenset("b"), narrow=frozenset("c")),
            id="several",
        ),
    ],
)
def test_sums_up_how_roles_are_held(active: list[Json], eligible: list[Json], expected: Roles) -> None:
    graph = DictGraph(tenant(roles=active, eligible=eligible, plan="AAD_PREMIUM_P2"))
    held = roles_of(Tenant(graph))
    assert held == {STAFF: expected}
    assert held[STAFF].all == expected.active | expected.eligible | expected.narrow


def test_only_those_who_hold_a_role_are_named() -> None:
    assert roles_of(Tenant(DictGraph(tenant()))).keys() == {ADMIN, "emergency", "emergency-2"}


def test_roles_that_cannot_be_read_are_not_none() -> None:
    with pytest.raises(UnseenError):
        roles_of(Tenant(DictGraph(tenant(answers={ROLE_ASSIGNMENTS: PERMISSION}))))


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param({}, set(), id="known"),
        pytest.param({"principal": None}, {HELPDESK["roleDefinitionId"]}, id="not-resolved"),
        pytest.param({"principalOrganizationId": "elsewhere"}, {HELPDESK["roleDefinitionId"]}, id="of-another-tenant"),
        pytest.param({"principalOrganizationId": TENANT}, set(), id="of-this-tenant"),
    ],
)
def test_finds_roles_of_other_tenants(more: dict[str, Json], expected: set[str]) -> None:
    graph = DictGraph(tenant(roles=[*ROLES, {**HELPDESK, **more}]))
    assert foreign_roles(Tenant(graph)) == expected
