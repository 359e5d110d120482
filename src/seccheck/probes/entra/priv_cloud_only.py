"""Looks whether privileged accounts live in the cloud alone, and which of the provider's have a mailbox."""

from collections.abc import Iterator

from seccheck.graph.graph import ELSEWHERE, SHAPE, UnseenError
from seccheck.probes.directory.needs_more import HOLDERS
from seccheck.probes.directory.parts import part, pseudonyms
from seccheck.probes.directory.paths import USERS
from seccheck.probes.directory.privileged import privileged_users
from seccheck.probes.directory.provider_roles import administers, provider_roles
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

_OWN, _MAILBOX = CLAIMS = ("entra.priv.cloud_only", "entra.provider_admins_with_mailbox")
"""The first: no privileged account of the tenant comes, or once came, from a directory on premises."""
NEEDS = HOLDERS
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Privileged accounts are cloud-only, and the provider's have no mailbox",
        "fr": "Les comptes à privilèges n'existent que dans le cloud, et ceux du prestataire n'ont pas de boîte aux "
        "lettres",
    },
    looks_at={
        "en": "Synchronisation of everybody who holds a privileged role, and Exchange plans of the provider's people "
        "with a role that changes something, active or eligible, also through groups; emergency accounts are left out.",
        "fr": "La synchronisation de quiconque détient un rôle à privilèges, et les plans Exchange des personnes du "
        "prestataire dotées d'un rôle qui permet de modifier quelque chose, actif ou éligible, y compris par un "
        "groupe ; hors comptes d'urgence.",
    },
    may_be_believed={
        "en": "Microsoft Entra keeps both itself; an account that was once synchronised or federated does not count "
        "as cloud-only.",
        "fr": "Microsoft Entra tient lui-même ces données ; un compte autrefois synchronisé ou fédéré n'est pas "
        "compté comme n'existant que dans le cloud.",
    },
    cannot_see={
        "en": "A mailbox that the same person has under another account or in the home tenant.",
        "fr": "Une boîte aux lettres que la même personne possède sous un autre compte ou dans son tenant d'origine.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the accounts that are synchronised or have a mailbox.",
        "fr": "Des nombres, et les pseudonymes des comptes synchronisés ou dotés d'une boîte aux lettres.",
    },
    first_rule_out={
        "en": "A licence assigned through a group that brings Exchange along unused.",
        "fr": "Une licence attribuée par un groupe, qui apporte Exchange sans qu'il serve.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the tenant's privileged accounts, and at the provider's administrators."""
    yield from part((_OWN,), lambda: _cloud_only(tenant, scope))
    yield from part((_MAILBOX,), lambda: _mailboxes(tenant, scope))


def _cloud_only(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    people = privileged_users(tenant, scope)
    synced = [user for user in people if user.is_synced or user.was_synced]
    yield Seen(claim=_OWN, value=not synced, sample=len(people), people=pseudonyms(tenant, synced))


def _mailboxes(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    roles = provider_roles(tenant, scope)
    people = roles.administrators()
    found = [user for user in people if user.has_mailbox]
    if not found and any(administers(one.role) for one in roles.foreign):
        raise UnseenError(ELSEWHERE, "partner groups")
    if not found and any(user.has_mailbox is None for user in people):
        raise UnseenError(SHAPE, "assignedPlans", path=USERS)
    yield Seen(claim=_MAILBOX, value=len(found), sample=roles.sample, people=pseudonyms(tenant, found))
