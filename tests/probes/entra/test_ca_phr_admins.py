import pytest
from tests.support.probe_graph import Answers, taken, values
from tests.support.small_tenant import (
    AGENT,
    ALL,
    HELPDESK,
    HOME,
    MFA_FOR_ALL,
    ROLES,
    STRONG_FOR_ALL,
    TEAM,
    Policy,
    assigned,
    kinds,
    settings,
    tenant,
)
from tests.support.tenants.access import STRONG, grant, policy, strength, users

from seccheck.graph.graph import NOBODY, NOT_FOUND, PERMISSION
from seccheck.model.entra import People
from seccheck.probes.directory.partner import tenant_information
from seccheck.probes.directory.paths import ROLE_ASSIGNMENTS, transitive_members
from seccheck.probes.directory.roles import GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR

LOOK, OWN, THEIRS = "ca_phr_admins", "entra.ca.phr_admins", "entra.ca_phr_covers_provider_roles"
BOTH = (*ROLES, HELPDESK)
NARROW = (*ROLES, assigned(AGENT, HELPDESK_ADMINISTRATOR, "/administrativeUnits/u"))
GLOBAL_READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451"


def _strong(people: dict[str, object], *combinations: str, operator: str = "OR", more: tuple[str, ...] = ()) -> Policy:
    asked = strength("Own", combinations, kind="custom") if combinations else STRONG
    return policy("Strong", people, grant(more, operator, authenticationStrength=asked))


ROLES_ONLY = users(roles=[GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR])


@pytest.mark.parametrize(
    ("answers", "own", "theirs"),
    [
        pytest.param(tenant(STRONG_FOR_ALL, roles=BOTH), True, True, id="everybody"),
        pytest.param(tenant(_strong(ROLES_ONLY), roles=BOTH), True, True, id="the-roles"),
        pytest.param(tenant(_strong(users(roles=[GLOBAL_ADMINISTRATOR])), roles=BOTH), True, False, id="not-theirs"),
        pytest.param(tenant(MFA_FOR_ALL, roles=BOTH), False, False, id="any-mfa"),
        pytest.param(tenant(_strong(ALL, "fido2"), roles=BOTH), True, True, id="own-strength"),
        pytest.param(tenant(_strong(ALL, "fido2", "password,sms"), roles=BOTH), False, False, id="own-with-a-hole"),
        pytest.param(tenant(_strong(ALL, "deviceBasedPush"), roles=BOTH), False, False, id="passwordless-only"),
        pytest.param(tenant(_strong(ALL, more=("mfa",)), roles=BOTH), False, False, id="or-any-mfa"),
        pytest.param(tenant(_strong(ALL, more=("mfa",), operator="AND"), roles=BOTH), True, True, id="and-any-mfa"),
        pytest.param(
            tenant(_strong(ROLES_ONLY), roles=NARROW),
            True,
            False,
            id="theirs-over-a-part-of-the-tenant",
        ),
        pytest.param(
            tenant(
                _strong(users(groups=[TEAM])),
                roles=NARROW,
            ),
            False,
            True,
            id="theirs-by-group",
        ),
        pytest.param(tenant(STRONG_FOR_ALL), True, NOBODY, id="they-hold-no-role"),
        pytest.param(tenant(STRONG_FOR_ALL, roles=[assigned(AGENT, GLOBAL_READER)]), NOBODY, NOBODY, id="readers-only"),
        pytest.param(tenant(_strong(ROLES_ONLY), roles=[assigned(AGENT, "custom")]), NOBODY, False, id="custom-role"),
        pytest.param(
            tenant(STRONG_FOR_ALL, answers={ROLE_ASSIGNMENTS: PERMISSION}), PERMISSION, PERMISSION, id="roles-unread"
        ),
    ],
)
def test_works_out_who_administers_without_a_key(answers: Answers, own: object, theirs: object) -> None:
    assert values(taken(LOOK, answers, settings())) == {OWN: own, THEIRS: theirs}


GROUP_OF_THEIRS = {
    **assigned("their-group", HELPDESK_ADMINISTRATOR),
    "principal": None,
    "principalOrganizationId": HOME,
}


@pytest.mark.parametrize(
    ("roles", "policies", "expected"),
    [
        pytest.param([GROUP_OF_THEIRS], [_strong(ROLES_ONLY)], False, id="a-role-does-not-mean-visitors"),
        pytest.param([GROUP_OF_THEIRS], [_strong(users(guests=kinds("serviceProvider")))], True, id="their-kind-does"),
        pytest.param([], [STRONG_FOR_ALL], NOBODY, id="visitors-without-a-role"),
    ],
)
def test_visitors_with_a_role_count_as_administrators(
    roles: list[dict[str, object]], policies: list[Policy], expected: object
) -> None:
    answers = {
        tenant_information(HOME): {"defaultDomainName": "elsewhere.example"},
        transitive_members("their-group"): NOT_FOUND,
    }
    found = taken(LOOK, tenant(*policies, roles=roles, answers=answers), settings(People(home_tenants=(HOME,))))
    assert values(found)[THEIRS] == expected
