"""Looks whether somebody besides the administrators hears of it when privileged roles are given or activated."""

from collections.abc import Iterator
from functools import partial

from seccheck.probes.directory.needs_more import HOLDERS
from seccheck.probes.directory.parts import every
from seccheck.probes.directory.pim_rules import role_rules
from seccheck.probes.directory.privileged import privileged_holdings
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.priv.alerts",)
"""True where each privileged role that anybody holds mails a named recipient on every assignment and activation."""
NEEDS = HOLDERS
LICENCE = "p2"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Giving and activating privileged roles alerts a named mailbox",
        "fr": "L'attribution et l'activation de rôles à privilèges alertent une boîte aux lettres désignée",
    },
    looks_at={
        "en": "The three notification rules of each privileged role that anybody holds.",
        "fr": "Les trois règles de notification de chaque rôle à privilèges détenu par quelqu'un.",
    },
    may_be_believed={
        "en": "Only named recipients count: the default ones are the administrators themselves.",
        "fr": "Seuls les destinataires désignés comptent : ceux par défaut sont les administrateurs eux-mêmes.",
    },
    cannot_see={
        "en": "Whether anybody reads that mailbox.",
        "fr": "Si quelqu'un lit cette boîte.",
    },
    keeps={
        "en": "Nothing about people; the addresses are neither kept nor shown.",
        "fr": "Rien sur les personnes ; les adresses ne sont ni conservées ni montrées.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the notification rules."""
    roles = sorted({hold.role for hold in privileged_holdings(tenant, scope)})
    alerted = every(partial(_notifies, tenant, role) for role in roles)
    yield Seen(claim=CLAIMS[0], value=alerted, sample=len(roles))


def _notifies(tenant: Tenant, role: str) -> bool:
    return role_rules(tenant, role).notifies()
