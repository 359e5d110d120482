"""Looks whether sign-ins have any protection at all: security defaults, or access policies in their place."""

from collections.abc import Iterator

from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.rules import active_policies
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.sd.security_defaults",)
"""True where security defaults are on or at least one access policy is enforced."""
NEEDS = (POLICIES,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Security defaults or access policies are in force",
        "fr": "Les paramètres de sécurité par défaut ou des politiques d'accès sont en vigueur",
    },
    looks_at={
        "en": "The switch of security defaults, and whether any Conditional Access policy is enforced.",
        "fr": "L'interrupteur des paramètres de sécurité par défaut, et les politiques d'accès conditionnel "
        "appliquées.",
    },
    may_be_believed={
        "en": "The switch is the one that Microsoft Entra itself goes by.",
        "fr": "Cet interrupteur est celui que Microsoft Entra applique lui-même.",
    },
    cannot_see={
        "en": "How much the policies protect: other looks say that. Security defaults ask administrators for MFA at "
        "every sign-in, others only when Microsoft sees a risk.",
        "fr": "Ce que valent les politiques : d'autres constats le disent. Les paramètres par défaut demandent la MFA "
        "aux administrateurs à chaque connexion, aux autres seulement quand Microsoft voit un risque.",
    },
    keeps=NOTHING_KEPT,
    first_rule_out={
        "en": "Another identity provider may ask for MFA in front of Microsoft Entra.",
        "fr": "Un autre fournisseur d'identité peut demander la MFA en amont de Microsoft Entra.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - about the tenant, not its people
    """Look at the switch, then at the policies."""
    if tenant.security_defaults():
        yield Seen(claim=CLAIMS[0], value=True, note=_ON)
        return
    enforced = [policy for policy in active_policies(tenant) if policy.get("state") == "enabled"]
    yield Seen(
        claim=CLAIMS[0],
        value=bool(enforced),
        note={
            "en": f"Security defaults are off; access policies enforced: {len(enforced)}.",
            "fr": f"Paramètres de sécurité par défaut désactivés ; politiques d'accès appliquées : {len(enforced)}.",
        },
    )


_ON = {
    "en": "Security defaults are on: they have no exceptions, not even for emergency accounts.",
    "fr": "Les paramètres de sécurité par défaut sont activés : aucune exception, même pour les comptes d'urgence.",
}
