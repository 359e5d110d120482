"""A small tenant in good order, for looks at people, roles and settings: a test changes what it is about."""

from collections.abc import Iterable, Mapping, Sequence

from tests.support.people import NOW, account, ago, guest, skus
from tests.support.probe_graph import TENANT, scope_over, taken, values
from tests.support.tenants import methods, roles, settings, sharing
from tests.support.tenants.names import ROLES

from seccheck.model.entra import Approved, BreakGlass, Entra, People, Teammate
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.directory.activity import SIGN_INS

Obj = dict[str, Json]
HOME = "22222222-2222-4222-8222-222222222222"
"""The provider's own tenant."""
GA, HELPDESK, READER = "Global Administrator", "Helpdesk Administrator", "Global Reader"
SETTINGS = Entra(
    tenant=TENANT,
    people=People(domains=("atlas.example",)),
    break_glass=BreakGlass(users=("glass",)),
    approved=Approved(roles=(HELPDESK,), tenants=(HOME,)),
)


def agent(number: int, **more: Json) -> Obj:
    """An account of the provider's that is a member of the tenant."""
    address = f"jo.{number}@atlas.example"
    return account(f"agent-{number}", **{"userPrincipalName": address, "mail": address, "assignedPlans": [], **more})


def visitor(number: int, **more: Json) -> Obj:
    """A guest of the provider's."""
    return guest(f"visitor-{number}", **{"assignedPlans": [], **more})


def held(who: str, role: str, scope: str = "/", **more: Json) -> Obj:
    """A permanent active assignment."""
    return roles.held(who, role, scope, **more)


def assigned(who: str, role: str, kind: str | None = "user", **more: Json) -> Obj:
    """The same in the plain list of assignments, where `kind` says who it is; None: Graph cannot say."""
    principal = {"@odata.type": f"#microsoft.graph.{kind}", "id": who} if kind else None
    return {**roles.assignment(who, role), "principal": principal, **more}


def asked(who: str, role: str, scope: str = "/") -> Obj:
    """A role that is taken on request."""
    return roles.eligible({"id": who, "userPrincipalName": who}, role, NOW, scope)


def registered(who: str, *names: str, **more: Json) -> Obj:
    """What somebody registered; able to use MFA where there is anything."""
    return {"id": who, "isMfaCapable": bool(names), "methodsRegistered": list(names), **more}


def signed_in(who: str, days: float | None) -> Obj:
    """When somebody last signed in; None for never."""
    return {"id": who, "signInActivity": None if days is None else {"lastSuccessfulSignInDateTime": ago(days)}}


def members(*ids: str) -> list[Obj]:
    """Accounts in a group."""
    return [{"@odata.type": "#microsoft.graph.user", "id": id_} for id_ in ids]


def plans(*names: str) -> list[Obj]:
    """``subscribedSkus`` with ``p1``, ``p2``, ``governance``, ``intune``."""
    known = {
        "p1": "AAD_PREMIUM",
        "p2": "AAD_PREMIUM_P2",
        "governance": "Entra_Identity_Governance",
        "intune": "INTUNE_A",
    }
    return skus(*(known[name] for name in names))


USERS = [account("glass"), account("own-1"), account("own-2"), agent(1), agent(2), agent(3)]
ANSWERS: Mapping[str, object] = {
    paths.USERS: USERS,
    paths.SKUS: plans("p1", "p2", "governance", "intune"),
    paths.ORGANIZATION: [settings.organization(TENANT, "client.example")],
    paths.CA_POLICIES: [],
    paths.NAMED_LOCATIONS: [],
    paths.SECURITY_DEFAULTS: {"isEnabled": False},
    paths.ROLE_DEFINITIONS: list(roles.definitions()),
    paths.ROLE_ASSIGNMENTS: [assigned("glass", GA)],
    paths.ASSIGNED_SCHEDULES: [held("glass", GA)],
    paths.ELIGIBLE_SCHEDULES: [asked("own-1", GA), asked("own-2", "User Administrator"), asked("agent-1", HELPDESK)],
    paths.PIM_POLICIES: [roles.pim(role, roles.rules(approvers=["own-1"])) for role in ROLES],
    paths.AUTHENTICATION_METHODS: methods.methods(),
    paths.REGISTRATION: [registered(str(user["id"]), "passKeyDeviceBound") for user in USERS],
    paths.CROSS_TENANT_DEFAULT: {"inboundTrust": {"isMfaAccepted": False}},
    paths.CROSS_TENANT_PARTNERS: [],
    SIGN_INS: [signed_in(str(user["id"]), 2) for user in USERS],
}


def look(
    name: str,
    changes: Mapping[str, object] | None = None,
    where: Entra = SETTINGS,
    *,
    roster: tuple[Teammate, ...] | None = None,
) -> dict[str, object]:
    """By claim what the look `name` says of the tenant with `changes`: the value, or why there is none."""
    return values(taken(name, {**ANSWERS, **(changes or {})}, where, roster=roster))


def pseudonyms(*ids: str) -> tuple[str, ...]:
    """Pseudonyms of accounts in the tenant, sorted."""
    tenant, _ = scope_over({})
    return tuple(sorted(tenant.pseudonym(id_) for id_ in ids))


def method(id_: str, **more: Json) -> Obj:
    """The policy of authentication methods in which the one called `id_` differs."""
    policy = methods.methods()
    changed = [{**one, **more} if one["id"] == id_ else one for one in policy["authenticationMethodConfigurations"]]
    return {**policy, "authenticationMethodConfigurations": changed}


def targets(*groups: str) -> list[Obj]:
    """Groups that a method is for."""
    return [{"targetType": "group", "id": group} for group in groups]


def ruled(role: str, rules: Iterable[Obj]) -> list[Obj]:
    """The rules of all roles, in which those of one differ."""
    known: Sequence[Json] = ANSWERS[paths.PIM_POLICIES]  # type: ignore[assignment]  # a list, written above
    return [roles.pim(role, list(rules)) if one["roleDefinitionId"] == ROLES[role] else one for one in known]


def without(item: Mapping[str, Json], name: str) -> Obj:
    """The same object, of which Graph does not tell `name`."""
    return {key: value for key, value in item.items() if key != name}


def everybody(where: Entra = SETTINGS) -> Entra:
    """The same settings, with all people meant."""
    return Entra(tenant=where.tenant, people=People(all=True), break_glass=where.break_glass, approved=where.approved)


DEVICE_POLICY = sharing.registration_policy()
