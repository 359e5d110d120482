"""Looks which licences the tenant has: they decide what else can be seen, and what can protect it."""

from collections.abc import Iterator

from seccheck.probes.directory.needs import ORGANIZATION
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.tenant.licence",)
"""True where Microsoft Entra ID P1 is in force: without it no access policy is."""
NEEDS = (ORGANIZATION,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "The tenant has the licence that access policies need",
        "fr": "Le tenant dispose de la licence qu'exigent les politiques d'accès",
    },
    looks_at={
        "en": "The subscriptions in force (or in their days of grace) and the service plans set up in them.",
        "fr": "Les abonnements en vigueur (ou en délai de grâce) et les services qui y sont provisionnés.",
    },
    may_be_believed={
        "en": "Plans are recognised by their id and by their name, and only where they are really set up.",
        "fr": "Les services sont reconnus à leur identifiant et à leur nom, et seulement s'ils sont bien provisionnés.",
    },
    cannot_see={
        "en": "Whether every person who needs a licence has one.",
        "fr": "Si chaque personne qui a besoin d'une licence en a une.",
    },
    keeps={
        "en": "Nothing about people, only which licences are in force.",
        "fr": "Rien sur les personnes, seulement les licences en vigueur.",
    },
    first_rule_out={
        "en": "A subscription renewed or moved in the last days may not show yet.",
        "fr": "Un abonnement renouvelé ou déplacé ces derniers jours peut ne pas encore apparaître.",
    },
)

_NAMES = {
    "p1": "Microsoft Entra ID P1",
    "p2": "Microsoft Entra ID P2",
    "governance": "Microsoft Entra ID Governance",
    "intune": "Microsoft Intune",
}


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - about the tenant, not its people
    """Look at the subscriptions."""
    found = tenant.licences()
    names = ", ".join(name for licence, name in _NAMES.items() if licence in found)
    yield Seen(
        claim=CLAIMS[0],
        value="p1" in found,
        note={"en": f"In force: {names or 'none'}.", "fr": f"En vigueur : {names or 'aucune'}."},
    )
