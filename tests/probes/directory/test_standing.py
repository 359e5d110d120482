import pytest
from tests.support.probe_graph import DictGraph
from tests.support.small_tenant import (
    ADMIN,
    AGENT,
    EXEMPT,
    HOME,
    MFA_FOR_ALL,
    STAFF,
    TEAM,
    account,
    kinds,
    tenant,
)
from tests.support.tenants.access import MFA, grant, policy, users

from seccheck.conditional_access.person import Person
from seccheck.graph.graph import PERMISSION, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.partner import tenant_information
from seccheck.probes.directory.paths import ROLE_ASSIGNMENTS, transitive_members
from seccheck.probes.directory.roles import GLOBAL_ADMINISTRATOR
from seccheck.probes.directory.standing import persons_of
from seccheck.probes.directory.tenant import Tenant

SOME = {"@odata.type": "#microsoft.graph.conditionalAccessEnumeratedExternalTenants", "membershipKind": "enumerated"}


def _for(**people: Json) -> dict[str, Json]:
    return policy(f"For {sorted(people)}", users(**people), grant(MFA))


def _persons(*policies: dict[str, Json], **answers: object) -> dict[str, Person]:
    return dict(persons_of(Tenant(DictGraph(tenant(*policies, answers=answers))), (HOME,)))


def test_knows_groups_of_accounts_and_shares_them() -> None:
    both = {transitive_members(TEAM): [{"id": AGENT}, {"id": STAFF}], transitive_members(EXEMPT): [{"id": STAFF}]}
    more = [account(f"u{n}") for n in range(3)]
    found = _persons(_for(groups=[TEAM], exclude_groups=[EXEMPT]), **both)
    assert {id_: set(found[id_].groups) for id_ in (AGENT, STAFF, ADMIN)} == {
        AGENT: {TEAM},
        STAFF: {TEAM, EXEMPT},
        ADMIN: set(),
    }
    crowd = {transitive_members(TEAM): [{"id": one["id"]} for one in more]}
    answers = tenant(_for(groups=[TEAM]), accounts=more, answers=crowd)
    groups = [person.groups for person in persons_of(Tenant(DictGraph(answers)), ()).values()]
    assert all(one is groups[0] for one in groups)


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        pytest.param([_for(roles=[GLOBAL_ADMINISTRATOR])], {GLOBAL_ADMINISTRATOR}, id="a-policy-includes-roles"),
        pytest.param([_for(exclude_roles=["r"])], {GLOBAL_ADMINISTRATOR}, id="a-policy-leaves-out-roles"),
        pytest.param([MFA_FOR_ALL], set(), id="nobody-asks-for-roles"),
    ],
)
def test_roles_are_read_where_a_policy_asks_for_them(policies: list[dict[str, Json]], expected: set[str]) -> None:
    assert _persons(*policies)[ADMIN].roles == expected


def test_roles_that_cannot_be_read_do_not_matter_where_no_policy_asks() -> None:
    refused = {ROLE_ASSIGNMENTS: PERMISSION}
    assert _persons(MFA_FOR_ALL, **refused)[ADMIN].roles == frozenset()
    with pytest.raises(UnseenError):
        _persons(_for(roles=["r"]), **refused)


@pytest.mark.parametrize(
    ("domain", "tenants", "expected"),
    [
        pytest.param({"defaultDomainName": "atlas.example"}, SOME, HOME, id="told-apart"),
        pytest.param({"defaultDomainName": "atlas.example"}, None, "", id="no-policy-asks"),
        pytest.param({"defaultDomainName": "elsewhere.example"}, SOME, "", id="from-elsewhere"),
        pytest.param(PERMISSION, SOME, "", id="not-known"),
    ],
)
def test_home_tenants_are_told_apart_where_a_policy_asks(domain: object, tenants: Json, expected: str) -> None:
    guests = {**kinds("b2bCollaborationGuest"), "externalTenants": tenants}
    found = _persons(_for(guests=guests), **{tenant_information(HOME): domain})
    assert (found[AGENT].home_tenant, found[STAFF].home_tenant) == (expected, "")


def test_guests_and_members_are_told_apart() -> None:
    found = _persons(MFA_FOR_ALL)
    assert (found[AGENT].guest_type, found[STAFF].guest_type) == ("b2bCollaborationGuest", "")
