from collections.abc import Mapping

import pytest
from tests.support.people import account
from tests.support.probe_graph import TENANT, scope_over
from tests.support.staffed import (
    ANSWERS,
    GA,
    HELPDESK,
    HOME,
    READER,
    SETTINGS,
    agent,
    asked,
    assigned,
    everybody,
    held,
    members,
)
from tests.support.tenants.names import ROLES

from seccheck.graph.graph import NOBODY, NOT_FOUND, PERMISSION, UNDECLARED, UnseenError
from seccheck.model.entra import Entra, People
from seccheck.probes.directory.paths import (
    ASSIGNED_SCHEDULES,
    ELIGIBLE_SCHEDULES,
    ROLE_ASSIGNMENTS,
    USERS,
    group_eligibility,
    transitive_members,
)
from seccheck.probes.directory.provider_roles import Foreign, ProviderRoles, administers, provider_roles

OTHERS = [account("glass"), account("own-1"), account("own-2")]
OTHER = "33333333-3333-4333-8333-333333333333"
AT_HOME = Entra(tenant=TENANT, people=People(domains=("atlas.example",), home_tenants=(HOME,)))
HOME_PATH = f"/v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId='{HOME}')"
LOST = {transitive_members("group"): NOT_FOUND, HOME_PATH: {"defaultDomainName": "atlas.example"}}


def _found(changes: Mapping[str, object], where: Entra = SETTINGS) -> ProviderRoles:
    return provider_roles(*scope_over({**ANSWERS, **LOST, **changes}, where))


def test_what_the_provider_holds_and_nobody_else() -> None:
    found = _found({})
    assert [(hold.user, hold.role, hold.is_eligible) for hold in found.holdings] == [("agent-1", ROLES[HELPDESK], True)]
    assert [user.id for user in found.administrators()] == ["agent-1"]
    assert found.sample == 3


def test_disabled_accounts_count_but_administer_nothing_today() -> None:
    found = _found({USERS: [*OTHERS, agent(1, accountEnabled=False)]})
    assert len(found.holdings) == 1
    assert found.administrators() == ()


def test_finds_roles_through_groups() -> None:
    changes = {
        ASSIGNED_SCHEDULES: [held("desk", HELPDESK)],
        ELIGIBLE_SCHEDULES: [],
        ROLE_ASSIGNMENTS: [assigned("desk", HELPDESK, "group")],
        transitive_members("desk"): members("agent-2", "own-1"),
        group_eligibility("desk"): [{"principalId": "agent-3", "accessId": "member"}],
    }
    found = _found(changes)
    assert [(hold.user, hold.group, hold.is_eligible) for hold in found.holdings] == [
        ("agent-2", "desk", False),
        ("agent-3", "desk", True),
    ]
    assert found.foreign == ()


@pytest.mark.parametrize(("role", "expected"), [(GA, True), (HELPDESK, True), (READER, False)])
def test_reading_is_not_administering(role: str, *, expected: bool) -> None:
    assert administers(ROLES[role]) is expected
    assert administers("a role that we do not know")


@pytest.mark.parametrize(
    ("assignment", "where", "expected"),
    [
        pytest.param(assigned("group", GA, None, principalOrganizationId=HOME), AT_HOME, True, id="the-provider's"),
        pytest.param(assigned("group", GA, None, principalOrganizationId=OTHER), AT_HOME, None, id="somebody-else's"),
        pytest.param(assigned("group", GA, None), AT_HOME, False, id="nobody-knows-whose"),
        pytest.param(
            assigned("group", GA, None, principalOrganizationId=HOME), SETTINGS, False, id="home-not-declared"
        ),
        pytest.param(assigned("group", GA, None), everybody(), True, id="everybody-is-meant"),
        pytest.param(
            assigned("group", GA, "group", principalOrganizationId=HOME), AT_HOME, True, id="resolved-but-foreign"
        ),
        pytest.param(assigned("own-1", GA, None), AT_HOME, None, id="an-account-of-this-tenant"),
        pytest.param(assigned("app", GA, "servicePrincipal"), AT_HOME, None, id="an-application"),
    ],
)
def test_groups_of_other_tenants(assignment: object, where: Entra, expected: object) -> None:
    found = _found({ROLE_ASSIGNMENTS: [assignment]}, where)
    role = Foreign(role=ROLES[GA], scope="/", is_provider=bool(expected))
    assert found.foreign == (() if expected is None else (role,))
    assert found.sample == len(found.accounts) + (expected is True)


def test_a_role_that_may_be_the_provider_s_is_settled_only_by_its_tenant() -> None:
    found = _found({ROLE_ASSIGNMENTS: [assigned("group", GA, None)]})
    found.settle([ROLES[HELPDESK]])
    with pytest.raises(UnseenError) as caught:
        found.settle([ROLES[GA]])
    assert caught.value.reason == UNDECLARED


@pytest.mark.parametrize(
    ("changes", "where", "reason"),
    [
        pytest.param({USERS: OTHERS}, SETTINGS, NOBODY, id="nobody"),
        pytest.param({ROLE_ASSIGNMENTS: PERMISSION}, SETTINGS, PERMISSION, id="no-permission"),
        pytest.param({USERS: PERMISSION}, SETTINGS, PERMISSION, id="no-accounts"),
    ],
)
def test_does_not_guess(changes: Mapping[str, object], where: Entra, reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        _found(changes, where)
    assert caught.value.reason == reason


def test_a_provider_may_have_a_group_and_no_account() -> None:
    changes = {
        USERS: [account("glass")],
        ROLE_ASSIGNMENTS: [assigned("group", HELPDESK, None, principalOrganizationId=HOME)],
        ELIGIBLE_SCHEDULES: [asked("glass", GA)],
    }
    found = _found(changes, AT_HOME)
    assert (found.accounts, found.sample) == ((), 1)


@pytest.mark.parametrize(("where", "is_provider"), [(SETTINGS, False), (Entra(tenant=TENANT), True)])
def test_a_role_that_nobody_knows_may_activate_is_not_lost(where: Entra, *, is_provider: bool) -> None:
    changes = {ELIGIBLE_SCHEDULES: [asked("group", HELPDESK)]}
    assert _found(changes, where).foreign == (Foreign(role=ROLES[HELPDESK], scope="/", is_provider=is_provider),)
