"""Looks for enabled accounts that nobody uses any more."""

import datetime as dt
from collections.abc import Iterator

from seccheck.graph.graph import NOBODY, UnseenError
from seccheck.probes.directory.activity import all_sign_ins, is_stale, last_sign_ins
from seccheck.probes.directory.needs_more import PEOPLE, SIGN_IN_TIMES
from seccheck.probes.directory.parts import part, pseudonyms
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

_OWN, _PROVIDER = CLAIMS = ("entra.user.stale_enabled", "entra.provider_stale_accounts")
"""The first: at most 2 % of the tenant's enabled members unused for 90 days. The second: the provider's accounts unused
for 45 days."""
NEEDS = (*PEOPLE, SIGN_IN_TIMES)
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Accounts that nobody uses are switched off",
        "fr": "Les comptes que personne n'utilise sont désactivés",
    },
    looks_at={
        "en": "The last successful sign-in of each enabled account, or the day it was made where there is none: 90 "
        "days for the tenant's members, of whom 2 % may be unused, 45 for the provider's accounts.",
        "fr": "La dernière connexion réussie de chaque compte actif, ou sa date de création à défaut : 90 jours pour "
        "les membres du tenant, dont 2 % peuvent être inutilisés, 45 pour les comptes du prestataire.",
    },
    may_be_believed={
        "en": "Microsoft Entra keeps the date itself; failed attempts, as by an attacker, do not make an account look "
        "used.",
        "fr": "Microsoft Entra tient lui-même cette date ; les tentatives échouées, d'un attaquant par exemple, ne "
        "font pas paraître un compte utilisé.",
    },
    cannot_see={
        "en": "Days of leaving in the personnel records. Shared mailboxes and meeting rooms that may not sign in look "
        "unused.",
        "fr": "Les dates de départ tenues par le service du personnel. Les boîtes partagées et les salles de réunion "
        "qui ne se connectent pas semblent inutilisées.",
    },
    keeps={
        "en": "Of the tenant a count; of the provider pseudonyms of the accounts that are not used. No times.",
        "fr": "Pour le tenant, un nombre ; pour le prestataire, les pseudonymes des comptes inutilisés. Aucune heure.",
    },
    first_rule_out={
        "en": "Long leave; an account made ahead for somebody who has yet to start; a first sign-in in the last hours.",
        "fr": "Une longue absence ; un compte créé d'avance pour une personne qui n'a pas commencé ; une première "
        "connexion dans les dernières heures.",
    },
)

_DAYS, _PROVIDER_DAYS = dt.timedelta(days=90), dt.timedelta(days=45)
_TOLERATED = 0.02


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the provider's accounts, then at the whole tenant."""
    yield from part((_PROVIDER,), lambda: _provider(tenant, scope))
    yield from part((_OWN,), lambda: _whole(tenant, scope))


def _provider(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    people = scope.people()
    last = last_sign_ins(tenant, people)
    stale = [user for user in people if is_stale(user, last.get(user.id), tenant.now - _PROVIDER_DAYS)]
    found = pseudonyms(tenant, stale)
    yield Seen(claim=_PROVIDER, value=list(found), sample=len(people), people=found)


def _whole(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    members = [user for user in scope.everybody() if not user.guest_type]
    if not members:
        raise UnseenError(NOBODY, "no member of the tenant")
    last = all_sign_ins(tenant)
    stale = [user for user in members if is_stale(user, last.get(user.id), tenant.now - _DAYS)]
    yield Seen(
        claim=_OWN,
        value=len(stale) <= _TOLERATED * len(members),
        sample=len(members),
        note={"en": f"Unused: {len(stale)}.", "fr": f"Inutilisés : {len(stale)}."} if stale else {},
    )
