"""Looks at how much of the directory guests see."""

from collections.abc import Iterator

from seccheck.probes.directory.known import known
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.paths import AUTHORIZATION
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ext.guest_role",)
"""True where guests have limited or restricted access."""
NEEDS = (POLICIES,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Guests see little or nothing of the directory",
        "fr": "Les invités ne voient de l'annuaire que peu ou rien",
    },
    looks_at={
        "en": "The role that the tenant gives to every guest.",
        "fr": "Le rôle que le tenant donne à chaque invité.",
    },
    may_be_believed={
        "en": "It is the setting that Microsoft Entra applies whenever a guest reads the directory.",
        "fr": "C'est le réglage que Microsoft Entra applique à chaque lecture de l'annuaire par un invité.",
    },
    cannot_see={
        "en": "Directory roles given to single guests on top of it.",
        "fr": "Les rôles d'annuaire donnés en plus à certains invités.",
    },
    keeps=NOTHING_KEPT,
)

_RESTRICTED = "2af84b1e-32c8-42b7-82bc-daa82404023b"
_LIMITED = "10dae51f-b6af-4016-8d66-8c2a99b929b3"


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - one setting for all guests
    """Look at the role of guests; a role that we do not know is as wide as a member's."""
    role = known(tenant.one(AUTHORIZATION), "guestUserRoleId", str, AUTHORIZATION)
    yield Seen(claim=CLAIMS[0], value=role.lower() in (_RESTRICTED, _LIMITED))
