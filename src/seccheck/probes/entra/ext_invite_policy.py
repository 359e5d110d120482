"""Looks at who may invite guests."""

from collections.abc import Iterator

from seccheck.probes.directory.known import known
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.paths import AUTHORIZATION
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ext.invite_policy",)
"""True where nobody invites, or administrators and guest inviters alone."""
NEEDS = (POLICIES,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Only administrators and named inviters invite guests",
        "fr": "Seuls les administrateurs et les personnes désignées peuvent inviter",
    },
    looks_at={
        "en": "The tenant's setting of who may invite guests.",
        "fr": "Le réglage du tenant qui détermine qui peut inviter.",
    },
    may_be_believed={
        "en": "It is the setting that Microsoft Entra applies to every invitation.",
        "fr": "C'est le réglage que Microsoft Entra applique à chaque invitation.",
    },
    cannot_see={
        "en": "Who holds the role of guest inviter, and applications that may invite.",
        "fr": "Qui détient le rôle d'inviteur d'invités, et les applications autorisées à inviter.",
    },
    keeps=NOTHING_KEPT,
)

_NARROW = ("adminsAndGuestInviters", "none")


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - one setting for everybody
    """Look at the setting; a value that we do not know is as wide as "everyone"."""
    yield Seen(
        claim=CLAIMS[0], value=known(tenant.one(AUTHORIZATION), "allowInvitesFrom", str, AUTHORIZATION) in _NARROW
    )
