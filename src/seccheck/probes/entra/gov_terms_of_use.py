"""Looks whether people from outside must accept terms of use before they get in."""

from collections.abc import Iterator

from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.sayings import COMPUTED, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.gov.terms_of_use",)
"""True where every sign-in of the provider's people asks for them; of all guests, where the client names nobody."""
NEEDS = COVERAGE
LICENCE = "p1"
SIDE = "client"
ABOUT = About(
    title={
        "en": "People from outside accept terms of use",
        "fr": "Les personnes externes acceptent des conditions d'utilisation",
    },
    looks_at={
        "en": "All enforced Conditional Access policies together, and the provider's people; all guests where the "
        "client file means everybody.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées, et les personnes du prestataire ; tous les "
        "invités si le fichier client vise tout le monde.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "What the terms say and who accepted them: an application may not read either.",
        "fr": "Le texte des conditions et qui les a acceptées : une application ne peut lire ni l'un ni l'autre.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out={
        "en": "Terms that are accepted on paper or in another system. A change made in the last hour may not be in "
        "force everywhere.",
        "fr": "Des conditions acceptées sur papier ou dans un autre système. Un changement de la dernière heure peut "
        "ne pas être appliqué partout.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the provider's people, or at all guests."""
    persons = Persons(tenant, scope)
    people = persons.guests if scope.settings.people.all else persons.provider
    yield from covered(tenant, CLAIMS[0], people, Goal.TERMS_OF_USE)
