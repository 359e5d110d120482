import pytest
from tests.support.probe_graph import Answers, taken, values
from tests.support.small_tenant import (
    ACCOUNTS,
    ADMIN,
    ALL,
    EXEMPT,
    HELPDESK,
    MFA_FOR_ALL,
    ROLES,
    STAFF,
    Policy,
    assigned,
    settings,
    tenant,
)
from tests.support.tenants.access import MFA, grant, policy, users

from seccheck.graph.graph import NOBODY, PERMISSION
from seccheck.probes.directory.paths import ROLE_ASSIGNMENTS, transitive_members
from seccheck.probes.directory.roles import DIRECTORY_SYNCHRONIZATION, GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR
from seccheck.probes.probe import Seen

LOOK, CLAIM = "ca_mfa_admins", "entra.ca.mfa_admins"
UNIT = "/administrativeUnits/unit"


def _for(*roles: str) -> Policy:
    return policy("MFA for roles", users(roles=roles), grant(MFA))


P2 = "AAD_PREMIUM_P2"
MAY_BE_HELPDESK = [assigned(STAFF, HELPDESK_ADMINISTRATOR)]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(tenant(MFA_FOR_ALL), True, id="everybody"),
        pytest.param(tenant(_for(GLOBAL_ADMINISTRATOR)), True, id="the-role-that-is-held"),
        pytest.param(tenant(_for(HELPDESK_ADMINISTRATOR)), False, id="another-role"),
        pytest.param(tenant(_for()), False, id="no-role-is-not-every-role"),
        pytest.param(tenant(_for(GLOBAL_ADMINISTRATOR), roles=[*ROLES, HELPDESK]), False, id="one-of-two-roles"),
        pytest.param(
            tenant(policy("But", users(include=["All"], exclude=[STAFF]), grant(MFA))), True, id="others-do-not-matter"
        ),
        pytest.param(
            tenant(policy("But", users(include=["All"], exclude_roles=[GLOBAL_ADMINISTRATOR]), grant(MFA))),
            False,
            id="the-role-left-out",
        ),
        pytest.param(
            tenant(_for(GLOBAL_ADMINISTRATOR), eligible=MAY_BE_HELPDESK, plan=P2), False, id="on-request-and-not-named"
        ),
        pytest.param(
            tenant(_for(GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR), eligible=MAY_BE_HELPDESK, plan=P2),
            True,
            id="on-request-and-named-as-when-active",
        ),
        pytest.param(
            tenant(_for(HELPDESK_ADMINISTRATOR), roles=[assigned(ADMIN, HELPDESK_ADMINISTRATOR, UNIT)]),
            False,
            id="a-part-of-the-tenant-is-not-meant-by-the-role",
        ),
        pytest.param(
            tenant(
                policy("Both", users(roles=[HELPDESK_ADMINISTRATOR], groups=[EXEMPT]), grant(MFA)),
                roles=[assigned(STAFF, HELPDESK_ADMINISTRATOR, UNIT)],
            ),
            True,
            id="a-part-of-the-tenant-meant-by-the-group",
        ),
        pytest.param(tenant(MFA_FOR_ALL, roles=[]), NOBODY, id="no-administrator"),
        pytest.param(
            tenant(MFA_FOR_ALL, roles=[assigned(STAFF, DIRECTORY_SYNCHRONIZATION)]), NOBODY, id="no-privileged-role"
        ),
        pytest.param(tenant(MFA_FOR_ALL, roles=ROLES[1:]), NOBODY, id="emergency-accounts-only"),
        pytest.param(
            tenant(MFA_FOR_ALL, answers={ROLE_ASSIGNMENTS: PERMISSION}), True, id="roles-unread-but-all-are-meant"
        ),
        pytest.param(
            tenant(_for(GLOBAL_ADMINISTRATOR), answers={ROLE_ASSIGNMENTS: PERMISSION}), PERMISSION, id="roles-unread"
        ),
        pytest.param(tenant(defaults=True), True, id="security-defaults-ask-administrators"),
        pytest.param(tenant(), False, id="nothing"),
    ],
)
def test_works_out_which_administrators_sign_in_without_mfa(answers: Answers, expected: object) -> None:
    assert values(taken(LOOK, answers, settings())) == {CLAIM: expected}


def test_somebody_who_may_activate_two_roles_is_judged_in_each() -> None:
    two = [assigned(STAFF, GLOBAL_ADMINISTRATOR), assigned(STAFF, HELPDESK_ADMINISTRATOR)]
    answers = tenant(_for(GLOBAL_ADMINISTRATOR), roles=(), eligible=two, plan=P2)
    (found,) = taken(LOOK, answers, settings())
    assert isinstance(found, Seen)
    assert (found.value, found.sample, len(found.people)) == (False, 1, 1)


def test_a_role_held_through_a_group_counts() -> None:
    group = {**assigned("admins", GLOBAL_ADMINISTRATOR), "principal": {"@odata.type": "#microsoft.graph.group"}}
    members = {transitive_members("admins"): [{"id": STAFF}]}
    answers = tenant(policy("Some", ALL, grant(MFA)), accounts=ACCOUNTS, roles=[group], answers=members)
    (found,) = taken(LOOK, answers, settings())
    assert isinstance(found, Seen)
    assert (found.value, found.sample) == (True, 1)
