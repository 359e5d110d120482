"""Looks for guests who are not used: nobody misses them, but they still get in."""

import datetime as dt
from collections.abc import Iterator

from seccheck.graph.graph import NOBODY, SHAPE, UnseenError
from seccheck.probes.directory.guests import Guest, guests_of
from seccheck.probes.directory.needs import ACCOUNTS
from seccheck.probes.directory.parts import pseudonyms
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Need, Seen, Unseen

CLAIMS = ("entra.ext.stale_guests",)
"""True where every enabled guest signed in within 90 days, and no invitation waits for more than 30."""
NEEDS = (
    ACCOUNTS,
    Need(
        permission="AuditLog.Read.All",
        why={"en": "to read when guests last signed in", "fr": "pour lire la dernière connexion des invités"},
    ),
)
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "No guest is unused for 90 days or never accepted",
        "fr": "Aucun invité inactif depuis 90 jours ni invitation restée sans suite",
    },
    looks_at={
        "en": "Every enabled guest: the last successful sign-in (where Graph tells of none, the last attempt), the "
        "invitation and since when it waits, 30 days at most.",
        "fr": "Chaque invité actif : sa dernière connexion réussie (à défaut, sa dernière tentative), son invitation "
        "et depuis quand elle attend, 30 jours au plus.",
    },
    may_be_believed={
        "en": "Microsoft Entra writes down each sign-in itself, with the account that signed in.",
        "fr": "Microsoft Entra consigne lui-même chaque connexion, avec le compte qui s'est connecté.",
    },
    cannot_see={
        "en": "Whether somebody still needs the account. The last sign-in may be recorded some hours late.",
        "fr": "Si le compte sert encore à quelqu'un. La dernière connexion peut être consignée avec quelques heures "
        "de retard.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the guests who are not used or never accepted.",
        "fr": "Des nombres, et les pseudonymes des invités inactifs ou dont l'invitation est restée sans suite.",
    },
    first_rule_out={
        "en": "A person on long leave, or a guest who is kept for a contact only.",
        "fr": "Une personne en congé de longue durée, ou un invité gardé comme simple contact.",
    },
)

_UNUSED, _WAITING = dt.timedelta(days=90), dt.timedelta(days=30)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - every guest counts, whosesoever
    """Look at every enabled guest."""
    guests = guests_of(tenant)
    if not guests:
        yield Unseen(claims=CLAIMS, reason=NOBODY, detail="userType eq 'Guest'")
        return
    stale = [guest.user for guest in guests if _is_stale(guest, tenant.now)]
    yield Seen(claim=CLAIMS[0], value=not stale, sample=len(guests), people=pseudonyms(tenant, stale))


def _is_stale(guest: Guest, now: dt.datetime) -> bool:
    user = guest.user
    if user.invitation == "PendingAcceptance":
        since, patience = user.invitation_changed or user.created, _WAITING
    else:
        since, patience = guest.last or user.created, _UNUSED
    if since is None:
        raise UnseenError(SHAPE, "createdDateTime")
    return now - since > patience
