"""Looks whether the provider's people are blocked everywhere but in the places that were agreed."""

from collections.abc import Iterator

from seccheck.conditional_access.goal import Goal
from seccheck.conditional_access.locations import OUT, dimension
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.places import Agreed
from seccheck.probes.directory.sayings import COMPUTED, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.locations",)
"""True where no sign-in of the provider's people is let in from outside the agreed countries and addresses."""
NEEDS = COVERAGE
LICENCE = "p1"
SIDE = "client"
ABOUT = About(
    title={
        "en": "The provider may sign in from the agreed places only",
        "fr": "Le prestataire ne peut se connecter que depuis les lieux convenus",
    },
    looks_at={
        "en": "All enforced Conditional Access policies that block, and the named locations they let through: their "
        "countries and address ranges must lie inside those that the client file approves.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées qui bloquent, et les emplacements nommés "
        "qu'elles laissent passer : leurs pays et plages d'adresses doivent tenir dans ceux que le fichier client "
        "approuve.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "Where people really sit: a VPN or a relay in an agreed place lets anybody in.",
        "fr": "Où se trouvent vraiment les personnes : un VPN ou un relais dans un lieu convenu ouvre la porte à tous.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out={
        "en": "A named location that is wider than agreed, includes unknown countries, or holds a network wider than "
        "/24 (IPv6: /48) counts as outside. A change made in the last hour may not be in force everywhere.",
        "fr": "Un emplacement nommé plus large que convenu, qui inclut les pays inconnus ou un réseau plus large que "
        "/24 (IPv6 : /48), compte comme extérieur. Un changement de la dernière heure peut ne pas être appliqué "
        "partout.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the provider's people outside the agreed places."""
    agreed = Agreed(scope)
    inside = [location for location in tenant.locations() if agreed.holds(location)]
    outside = {dimension(str(location.get("id"))): (OUT,) for location in inside}
    yield from covered(tenant, CLAIMS[0], Persons(tenant, scope).provider, Goal.BLOCK, outside)
