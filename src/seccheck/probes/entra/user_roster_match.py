"""Holds the provider's accounts against its team list, and looks for names that nobody bears."""

from collections.abc import Iterator

from seccheck.graph.graph import SHAPE, UNDECLARED, UnseenError
from seccheck.probes.directory.generic_names import looks_generic
from seccheck.probes.directory.needs_more import PEOPLE
from seccheck.probes.directory.parts import every, part, pseudonyms
from seccheck.probes.directory.paths import USERS
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.team import PSEUDONYM, named, names_of, team_of
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User
from seccheck.probes.probe import About, Seen, Unseen

_OWN, _GENERIC, _EXTRA, _LEAVERS = CLAIMS = (
    "entra.user.roster_match",
    "entra.provider_generic_accounts",
    "roster.accounts_not_in_roster",
    "roster.leavers_still_enabled",
)
"""The first: no account beyond the list, and none of a leaver."""
NEEDS = PEOPLE
LICENCE = "free"
SIDE = "client"
ABOUT = About(
    title={
        "en": "The provider's accounts match its team list",
        "fr": "Les comptes du prestataire correspondent à sa liste d'équipe",
    },
    looks_at={
        "en": "Every enabled account of the provider, by its names, against the team list that the client file names.",
        "fr": "Chaque compte actif du prestataire, par ses noms, face à la liste d'équipe que désigne le fichier "
        "client.",
    },
    may_be_believed={
        "en": "The accounts are found by domain, group or home tenant, not by the list itself: an account that the "
        "list leaves out is seen.",
        "fr": "Les comptes sont trouvés par domaine, groupe ou tenant d'origine, non par la liste elle-même : un "
        "compte omis de la liste se voit.",
    },
    cannot_see={
        "en": "Whether the list is true, and whether several people share a named account. A name that looks shared "
        "is a hint to be confirmed.",
        "fr": "Si la liste est exacte, et si plusieurs personnes partagent un compte nominatif. Un nom qui paraît "
        "partagé est un indice à confirmer.",
    },
    keeps={
        "en": "Pseudonyms of the accounts in question: names that look shared, accounts beyond the list, leavers "
        "still enabled. Names are compared and not kept.",
        "fr": "Les pseudonymes des comptes en cause : noms qui paraissent partagés, comptes hors liste, partants "
        "encore actifs. Les noms sont comparés, non conservés.",
    },
    first_rule_out={
        "en": "A list that is some days old; an account under another address than the list has.",
        "fr": "Une liste vieille de quelques jours ; un compte sous une autre adresse que celle de la liste.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at names, at accounts beyond the list and at leavers."""
    yield from part((_GENERIC,), lambda: _generic(tenant, scope))
    yield from part((_EXTRA,), lambda: _extra(tenant, scope))
    yield from part((_LEAVERS,), lambda: _leavers(tenant, scope))
    yield from part((_OWN,), lambda: _match(tenant, scope))


def _generic(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    people = scope.people()
    if any(not user.name for user in people):
        raise UnseenError(SHAPE, "userPrincipalName", path=USERS)
    found = pseudonyms(tenant, (user for user in people if looks_generic(user.name)))
    yield Seen(claim=_GENERIC, value=list(found), sample=len(people), people=found)


def _extra(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    people = scope.people()
    found = pseudonyms(tenant, _beyond(tenant, scope))
    missing = len(_absent(tenant, scope, people))
    note = {
        "en": f"On the list without an enabled account: {missing}.",
        "fr": f"Sur la liste sans compte actif : {missing}.",
    }
    yield Seen(
        claim=_EXTRA,
        value=list(found),
        sample=len(people),
        people=found,
        note=note if missing else {},
        on=scope.matched_on,
    )


def _leavers(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    found = pseudonyms(tenant, _gone(tenant, scope))
    team = team_of(scope, tenant)
    if not team.gone and _beyond(tenant, scope):
        raise UnseenError(UNDECLARED, "the team list names no leaver, and there are accounts beyond it")
    sample = len(team.gone | team.present)
    yield Seen(claim=_LEAVERS, value=list(found), sample=sample, people=found, on=scope.matched_on)


def _match(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    value = every((lambda: not _beyond(tenant, scope), lambda: not _gone(tenant, scope)))
    yield Seen(claim=_OWN, value=value, sample=len(scope.people()), on=scope.matched_on)


def _beyond(tenant: Tenant, scope: Scope) -> tuple[User, ...]:
    """Accounts that the list does not name; nothing is beyond it where the accounts were found by it."""
    team = team_of(scope, tenant)
    people = scope.settings.people
    if not (people.all or people.domains or people.groups or people.home_tenants):
        raise UnseenError(UNDECLARED, "entra.people.domains")
    found = scope.people()
    known = {user.id for user in named(found, team.present | team.gone, tenant)}
    return tuple(user for user in found if user.id not in known)


def _gone(tenant: Tenant, scope: Scope) -> tuple[User, ...]:
    """Enabled accounts of leavers, wherever in the tenant."""
    gone = team_of(scope, tenant).gone
    return named((user for user in tenant.users().values() if user.is_enabled), gone, tenant)


def _absent(tenant: Tenant, scope: Scope, people: tuple[User, ...]) -> frozenset[str]:
    """Those on the list without an enabled account."""
    present = team_of(scope, tenant).present
    seen = {name for user in people for name in names_of(user)}
    if any(name.startswith(PSEUDONYM) for name in present):
        seen |= {tenant.pseudonym(user.id) for user in people}
    return present - seen
