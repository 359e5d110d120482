"""A tenant of a handful of accounts, as the looks at access policies read it."""

from collections.abc import Mapping, Sequence

from tests.support.probe_graph import TENANT, Answers
from tests.support.tenants.access import BLOCK, MFA, STRONG, grant, policy, users

from seccheck.model.entra import Approved, BreakGlass, Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import (
    ASSIGNED_SCHEDULES,
    CA_POLICIES,
    ELIGIBLE_SCHEDULES,
    NAMED_LOCATIONS,
    REGISTRATION,
    ROLE_ASSIGNMENTS,
    SECURITY_DEFAULTS,
    SKUS,
    USERS,
    transitive_members,
)
from seccheck.probes.directory.roles import GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR

HOME = "22222222-2222-4222-8222-222222222222"
"""The provider's own tenant."""
TEAM, RESCUE, EXEMPT = "team", "rescue", "exempt"
STAFF, ADMIN, AGENT, RESCUER = "staff", "admin", "agent", "emergency"
EVERYBODY = (STAFF, ADMIN, AGENT)

Policy = Mapping[str, Json]


def account(id_: str, upn: str = "", **more: Json) -> dict[str, Json]:
    """A user of Graph."""
    name = upn or f"{id_}@industrie.onmicrosoft.com"
    return {"id": id_, "userPrincipalName": name, "userType": "Member", "accountEnabled": True, **more}


ACCOUNTS = (
    account(STAFF),
    account(ADMIN),
    account(AGENT, "agent_atlas.example#EXT#@industrie.onmicrosoft.com", userType="Guest", mail="agent@atlas.example"),
    account(RESCUER),
    account("emergency-2"),
)


def assigned(user: str, role: str, scope: str = "/") -> dict[str, Json]:
    """A role assignment, and what Privileged Identity Management says of it."""
    return {
        "principalId": user,
        "principal": {"@odata.type": "#microsoft.graph.user", "id": user},
        "roleDefinitionId": role,
        "directoryScopeId": scope,
        "assignmentType": "Assigned",
        "startDateTime": "2026-01-01T00:00:00Z",
        "endDateTime": None,
    }


def registered(user: str, *methods: str) -> dict[str, Json]:
    """What the report of registrations says of one account: a security key, unless told otherwise."""
    return {"id": user, "methodsRegistered": [*(methods or ("fido2SecurityKey",))], "isMfaCapable": True}


ROLES = (
    assigned(ADMIN, GLOBAL_ADMINISTRATOR),
    assigned(RESCUER, GLOBAL_ADMINISTRATOR),
    assigned("emergency-2", GLOBAL_ADMINISTRATOR),
)
HELPDESK = assigned(AGENT, HELPDESK_ADMINISTRATOR)


def tenant(
    *policies: Policy,
    accounts: Sequence[Json] = ACCOUNTS,
    roles: Sequence[Json] = ROLES,
    eligible: Sequence[Json] = (),
    locations: Sequence[Json] = (),
    plan: str = "AAD_PREMIUM",
    defaults: bool = False,
    answers: Answers | None = None,
) -> Answers:
    """Its answers; `answers` come before what the rest would say."""
    plans = [{"servicePlanName": plan, "provisioningStatus": "Success"}]
    rescuers = (RESCUER, "emergency-2")
    return {
        USERS: accounts,
        CA_POLICIES: policies,
        NAMED_LOCATIONS: locations,
        SECURITY_DEFAULTS: {"isEnabled": defaults},
        SKUS: [{"capabilityStatus": "Enabled", "servicePlans": plans}],
        ROLE_ASSIGNMENTS: roles,
        ASSIGNED_SCHEDULES: roles,
        ELIGIBLE_SCHEDULES: eligible,
        REGISTRATION: [registered(id_) for id_ in rescuers],
        transitive_members(TEAM): [{"id": AGENT}],
        transitive_members(RESCUE): [{"id": id_} for id_ in rescuers],
        transitive_members(EXEMPT): [{"id": STAFF}],
        **(answers or {}),
    }


def settings(
    people: People = People(domains=("atlas.example",)),  # noqa: B008 - frozen
    *,
    rescue: BreakGlass = BreakGlass(users=(RESCUER, "emergency-2")),  # noqa: B008 - frozen
    approved: Approved = Approved(exclusions=(), countries=("MA", "FR"), addresses=("203.0.113.0/28",)),  # noqa: B008 - frozen
) -> Entra:
    """The client's, where the provider's people are those of one domain."""
    return Entra(tenant=TENANT, people=people, break_glass=rescue, approved=approved)


def kinds(*names: str) -> dict[str, Json]:
    """Guests of these kinds, from anywhere."""
    return {"guestOrExternalUserTypes": ",".join(names), "externalTenants": None}


ALL = users(include=["All"])
MFA_FOR_ALL = policy("MFA for all", ALL, grant(MFA))
STRONG_FOR_ALL = policy("Strong for all", ALL, grant(authenticationStrength=STRONG))
BLOCK_FOR_ALL = policy("Block all", ALL, grant(BLOCK))
