"""Counts those who hold Global Administrator, now or on request, directly or through groups."""

from collections.abc import Iterator

from seccheck.probes.directory.holders import holders_of
from seccheck.probes.directory.needs_more import HOLDERS
from seccheck.probes.directory.parts import pseudonyms
from seccheck.probes.directory.roles import GLOBAL_ADMINISTRATOR
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.priv.ga_count",)
"""True for two to eight accounts, emergency accounts included."""
NEEDS = HOLDERS
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Two to eight accounts are Global Administrator",
        "fr": "De deux à huit comptes sont administrateurs généraux",
    },
    looks_at={
        "en": "Every assignment of the role for the whole tenant, active and eligible, with groups expanded; "
        "emergency accounts and disabled ones count too.",
        "fr": "Chaque attribution du rôle sur tout le tenant, active ou éligible, groupes développés ; les comptes "
        "d'urgence et les comptes désactivés comptent aussi.",
    },
    may_be_believed={
        "en": "Accounts are counted by their ids, each once, whether they hold the role directly, through a group or "
        "on request.",
        "fr": "Les comptes sont comptés par identifiant, chacun une fois, que le rôle soit direct, par un groupe ou à "
        "la demande.",
    },
    cannot_see={
        "en": "Members of another tenant's groups, and how many people know the password of one account.",
        "fr": "Les membres des groupes d'un autre tenant, et combien de personnes connaissent le mot de passe d'un "
        "compte.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the accounts only where there are more than eight.",
        "fr": "Des nombres, et les pseudonymes des comptes seulement s'il y en a plus de huit.",
    },
)

_FEWEST, _MOST = 2, 8


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - it is about the whole tenant
    """Count them."""
    found = holders_of(tenant)
    ids = {hold.user for hold in found.users if hold.role == GLOBAL_ADMINISTRATOR and hold.scope == "/"}
    users = tenant.users()
    off = sum(1 for id_ in ids if id_ in users and not users[id_].is_enabled)
    others = sum(1 for entry in found.others if entry.get("roleDefinitionId") == GLOBAL_ADMINISTRATOR)
    yield Seen(
        claim=CLAIMS[0],
        value=_FEWEST <= len(ids) <= _MOST,
        people=pseudonyms(tenant, ids) if len(ids) > _MOST else (),
        note={
            "en": f"Accounts: {len(ids)}, switched off among them: {off}. Applications and foreign groups: {others}.",
            "fr": f"Comptes : {len(ids)}, dont désactivés : {off}. Applications et groupes d'ailleurs : {others}.",
        },
    )
