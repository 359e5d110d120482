"""Looks whether those who hold roles registered a method that withstands phishing."""

from collections.abc import Iterator

from seccheck.graph.graph import ELSEWHERE, UnseenError
from seccheck.probes.directory.needs import POLICIES, REGISTRATION
from seccheck.probes.directory.needs_more import HOLDERS
from seccheck.probes.directory.parts import part, pseudonyms
from seccheck.probes.directory.privileged import privileged_users
from seccheck.probes.directory.provider_roles import administers, provider_roles
from seccheck.probes.directory.registration import divide, is_phishing_resistant
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

_OWN, _PERCENT = CLAIMS = ("entra.auth.admins_phr_registered", "entra.provider_admin_phr_pct")
"""The first: every holder of a privileged role. The second: share of the provider's accounts with a role."""
NEEDS = (REGISTRATION, POLICIES, *HOLDERS)
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Privileged accounts have a phishing-resistant method",
        "fr": "Les comptes à privilèges disposent d'une méthode résistante à l'hameçonnage",
    },
    looks_at={
        "en": "The methods in the registration report of everybody who holds a privileged role (of the provider's "
        "people: any role that changes something), active or eligible, also through groups; emergency accounts are "
        "left out.",
        "fr": "Les méthodes, au rapport d'enrôlement, de quiconque détient un rôle à privilèges (côté prestataire : "
        "tout rôle qui permet de modifier quelque chose), actif ou éligible, y compris par un groupe ; hors comptes "
        "d'urgence.",
    },
    may_be_believed={
        "en": "Keys, device-bound passkeys, Windows Hello for Business and certificates count under every spelling "
        "seen; synced passkeys do not.",
        "fr": "Clés, clés d'accès liées à l'appareil, Windows Hello Entreprise et certificats comptent sous toutes "
        "les graphies connues ; les clés d'accès synchronisées ne comptent pas.",
    },
    cannot_see={
        "en": "Whether the method is asked for at sign-in, and what members of another tenant's groups registered "
        "there.",
        "fr": "Si la méthode est exigée à la connexion, et ce que les membres de groupes d'un autre tenant y ont "
        "enregistré.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the accounts without such a method.",
        "fr": "Des nombres, et les pseudonymes des comptes sans méthode de ce type.",
    },
    first_rule_out={
        "en": "Keys registered in the guest's home tenant; a report that lags behind by a day.",
        "fr": "Des clés enregistrées dans le tenant d'origine de l'invité ; un rapport en retard d'un jour.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the tenant's privileged accounts, and at the provider's."""
    yield from part((_OWN,), lambda: _whole(tenant, scope))
    yield from part((_PERCENT,), lambda: _provider(tenant, scope))


def _whole(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    people = privileged_users(tenant, scope)
    found = divide(tenant, people, is_phishing_resistant)
    missing = pseudonyms(tenant, found.lacking + found.hidden)
    yield Seen(claim=_OWN, value=not missing, sample=len(people), people=missing)


def _provider(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    roles = provider_roles(tenant, scope)
    people = roles.administrators()
    foreign = [one for one in roles.foreign if administers(one.role)]
    if foreign and not people:
        raise UnseenError(ELSEWHERE, "partner groups")
    found = divide(tenant, people, is_phishing_resistant)
    if foreign and not found.lacking:
        raise UnseenError(ELSEWHERE, "partner groups")
    yield Seen(
        claim=_PERCENT,
        value=found.percent,
        sample=len(people),
        people=pseudonyms(tenant, found.lacking + found.hidden),
    )
