"""Looks whether every sign-in needs a device that the organisation manages."""

from collections.abc import Iterator

from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.sayings import COMPUTED, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.managed_device", "entra.ca_managed_device_covers_provider")
"""True where no way to sign in from another device is left to anybody; the same for the provider's people."""
NEEDS = COVERAGE
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "A managed device is required of everybody",
        "fr": "Un poste géré est exigé de tous",
    },
    looks_at={
        "en": "All enforced Conditional Access policies together, and every enabled account but the emergency "
        "accounts. A compliant device and a hybrid-joined one both count; MFA instead of either does not.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées, et chaque compte actif hors comptes "
        "d'urgence. Un poste conforme et un poste joint en mode hybride comptent ; une MFA à la place, non.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "What makes a device compliant: that is decided in Intune, or in the provider's tenant where its word "
        "is trusted.",
        "fr": "Ce qui rend un poste conforme : cela se décide dans Intune, ou dans le tenant du prestataire quand sa "
        "parole est acceptée.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out={
        "en": "Virtual desktops of the client that a filter for devices lets through. A change made in the last hour "
        "may not be in force everywhere.",
        "fr": "Des bureaux virtuels du client qu'un filtre d'appareils laisse passer. Un changement de la dernière "
        "heure peut ne pas être appliqué partout.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at everybody, then at the provider's people."""
    persons = Persons(tenant, scope)
    yield from covered(tenant, CLAIMS[0], persons.everybody, Goal.MANAGED_DEVICE, is_anybody=True)
    yield from covered(tenant, CLAIMS[1], persons.provider, Goal.MANAGED_DEVICE)
