"""Looks which directory roles the provider holds, and whether they were agreed."""

from collections.abc import Iterable, Iterator

from seccheck.probes.directory.holders import role_names
from seccheck.probes.directory.needs_more import HOLDERS
from seccheck.probes.directory.parts import part, pseudonyms
from seccheck.probes.directory.provider_roles import ProviderRoles, provider_roles
from seccheck.probes.directory.roles import FULL_CONTROL, RESET
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

_FULL, _ROLES, _UNAGREED, _RESET = CLAIMS = (
    "entra.provider_full_control_count",
    "entra.provider_roles",
    "entra.roles_not_in_matrix",
    "entra.provider_reset_roles_tenant_wide",
)
NEEDS = HOLDERS
LICENCE = "free"
SIDE = "client"
ABOUT = About(
    title={
        "en": "The provider's directory roles",
        "fr": "Les rôles d'annuaire du prestataire",
    },
    looks_at={
        "en": "Every role that an account of the provider holds, active or eligible, directly or through a group, and "
        "roles given to groups of its own tenant.",
        "fr": "Chaque rôle que détient un compte du prestataire, actif ou éligible, direct ou par un groupe, et les "
        "rôles donnés à des groupes de son propre tenant.",
    },
    may_be_believed={
        "en": "These are the assignments by which Microsoft Entra grants rights. Accounts that are switched off "
        "count: they can be switched on again.",
        "fr": "Ce sont les attributions d'après lesquelles Microsoft Entra accorde les droits. Les comptes désactivés "
        "comptent : on peut les réactiver.",
    },
    cannot_see={
        "en": "How many people a group of another tenant has: it counts once. What a role made by the tenant itself "
        "allows. Rights in Azure, Exchange or applications.",
        "fr": "Combien de personnes compte un groupe d'un autre tenant : il est compté une fois. Ce que permet un "
        "rôle créé par le tenant. Les droits dans Azure, Exchange ou les applications.",
    },
    keeps={
        "en": "Counts, names of roles (not who holds which), and pseudonyms of the provider's accounts with full "
        "control.",
        "fr": "Des nombres, les noms des rôles (non qui détient lequel), et les pseudonymes des comptes du "
        "prestataire ayant le contrôle total.",
    },
    first_rule_out={
        "en": "A role given for a single intervention that has since been withdrawn; a delay of some minutes after a "
        "change.",
        "fr": "Un rôle donné pour une seule intervention et retiré depuis ; un délai de quelques minutes après un "
        "changement.",
    },
)

_WHOLE_TENANT = "/"


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the roles, each question on its own."""
    yield from part((_FULL,), lambda: [_full_control(tenant, provider_roles(tenant, scope))])
    yield from part((_ROLES,), lambda: [_all(tenant, provider_roles(tenant, scope))])
    yield from part((_UNAGREED,), lambda: [_not_agreed(tenant, scope, provider_roles(tenant, scope))])
    yield from part((_RESET,), lambda: [_resetting(tenant, provider_roles(tenant, scope))])


def _full_control(tenant: Tenant, held: ProviderRoles) -> Seen:
    users = {hold.user for hold in held.holdings if hold.role in FULL_CONTROL}
    groups = sum(1 for one in held.foreign if one.is_provider and one.role in FULL_CONTROL)
    if not users and not groups:
        held.settle(FULL_CONTROL)
    note = {}
    if groups:
        note = {
            "en": f"Given to groups of another tenant: {groups}; how many people they have cannot be seen.",
            "fr": f"Donnés à des groupes d'un autre tenant : {groups} ; leur effectif ne se voit pas.",
        }
    people = pseudonyms(tenant, users)
    return Seen(claim=_FULL, value=len(users) + groups, sample=held.sample, people=people, note=note)


def _all(tenant: Tenant, held: ProviderRoles) -> Seen:
    held.settle(one.role for one in held.foreign)
    return Seen(claim=_ROLES, value=_named(tenant, _roles(held)), sample=held.sample)


def _not_agreed(tenant: Tenant, scope: Scope, held: ProviderRoles) -> Seen:
    agreed = {role.strip().lower() for role in scope.agreed("roles")}
    names = role_names(tenant)
    beyond = {role for role in _roles(held) if not {role.lower(), names.get(role, role).lower()} & agreed}
    if not beyond:
        held.settle(one.role for one in held.foreign)
    return Seen(claim=_UNAGREED, value=_named(tenant, beyond), sample=held.sample)


def _resetting(tenant: Tenant, held: ProviderRoles) -> Seen:
    found = {hold.role for hold in held.holdings if hold.scope == _WHOLE_TENANT and hold.role in RESET}
    found |= {one.role for one in held.foreign if one.is_provider and one.scope == _WHOLE_TENANT and one.role in RESET}
    if not found:
        held.settle(RESET)
    return Seen(claim=_RESET, value=_named(tenant, found), sample=held.sample)


def _roles(held: ProviderRoles) -> set[str]:
    return {hold.role for hold in held.holdings} | {one.role for one in held.foreign if one.is_provider}


def _named(tenant: Tenant, roles: Iterable[str]) -> list[str]:
    """Names of roles, sorted; the id of one that has none."""
    names = role_names(tenant)
    return sorted({names.get(role, role) for role in roles})
