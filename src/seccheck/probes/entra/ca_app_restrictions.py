"""Looks whether the provider's people are kept from downloading what they see."""

from collections.abc import Iterator

from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.sayings import COMPUTED, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca_app_restrictions_provider",)
"""True where every session of the provider's people in Microsoft 365 is restricted or blocked, for whatever device."""
NEEDS = COVERAGE
LICENCE = "p1"
SIDE = "client"
ABOUT = About(
    title={
        "en": "Downloads by the provider's people are restricted",
        "fr": "Les téléchargements des comptes du prestataire sont restreints",
    },
    looks_at={
        "en": "The session controls of all enforced Conditional Access policies together, on the way into Microsoft "
        "365.",
        "fr": "Les contrôles de session de l'ensemble des politiques d'accès conditionnel appliquées, à l'entrée de "
        "Microsoft 365.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "What the application or the session proxy does with the restriction, and applications outside "
        "Microsoft 365.",
        "fr": "Ce que l'application ou le proxy de session fait de la restriction, et les applications hors de "
        "Microsoft 365.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out={
        "en": "A session proxy may follow a policy of its own, kept where Graph does not show it. A change made in "
        "the last hour may not be in force everywhere.",
        "fr": "Un proxy de session peut suivre sa propre politique, tenue là où Graph ne la montre pas. Un changement "
        "de la dernière heure peut ne pas être appliqué partout.",
    },
)

_OFFICE = {"application": ("Office365",)}


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the provider's people, on the way into Microsoft 365."""
    yield from covered(tenant, CLAIMS[0], Persons(tenant, scope).provider, Goal.APP_RESTRICTIONS, _OFFICE)
