"""Looks for privileged accounts that nobody has used for a month."""

import datetime as dt
from collections.abc import Iterator

from seccheck.probes.directory.activity import is_stale, last_sign_ins
from seccheck.probes.directory.needs_more import HOLDERS, SIGN_IN_TIMES
from seccheck.probes.directory.parts import pseudonyms
from seccheck.probes.directory.privileged import privileged_users
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.priv.stale_admins",)
"""True where each enabled privileged account signed in within 30 days, or was made within 30 days."""
NEEDS = (*HOLDERS, SIGN_IN_TIMES)
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "No privileged account has been unused for 30 days",
        "fr": "Aucun compte à privilèges n'est inutilisé depuis 30 jours",
    },
    looks_at={
        "en": "The last successful sign-in of everybody who holds a privileged role; emergency accounts are left out.",
        "fr": "La dernière connexion réussie de quiconque détient un rôle à privilèges ; hors comptes d'urgence.",
    },
    may_be_believed={
        "en": "Failed attempts do not count. An account without any sign-in goes by the day it was made.",
        "fr": "Les tentatives échouées ne comptent pas. Un compte sans connexion est jugé sur sa date de création.",
    },
    cannot_see={
        "en": "Sign-ins before Microsoft began to keep the date, and use of the role by another way than signing in.",
        "fr": "Les connexions antérieures à la tenue de cette date par Microsoft, et l'usage du rôle autrement que "
        "par connexion.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the accounts that are not used; no times.",
        "fr": "Des nombres, et les pseudonymes des comptes inutilisés ; aucune heure.",
    },
    first_rule_out={
        "en": "Long leave, and a first sign-in in the last hours.",
        "fr": "Une longue absence, et une première connexion dans les dernières heures.",
    },
)

_UNUSED = dt.timedelta(days=30)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look when each of them last signed in."""
    people = privileged_users(tenant, scope)
    last = last_sign_ins(tenant, people)
    stale = [user for user in people if is_stale(user, last.get(user.id), tenant.now - _UNUSED)]
    yield Seen(claim=CLAIMS[0], value=not stale, sample=len(people), people=pseudonyms(tenant, stale))
