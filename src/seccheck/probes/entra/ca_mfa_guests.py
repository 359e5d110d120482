"""Looks whether every sign-in of guests and of partners' people needs MFA."""

from collections.abc import Iterator

from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.sayings import COMPUTED, FIRST_MFA, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.mfa_guests",)
"""True where no kind of guest has a way to sign in without MFA."""
NEEDS = COVERAGE
LICENCE = "p1"
SIDE = "client"
ABOUT = About(
    title={
        "en": "MFA is required of every kind of guest",
        "fr": "La MFA est exigée de chaque type d'invité",
    },
    looks_at={
        "en": "All enforced Conditional Access policies together; the guests of today, the users of the provider's "
        "tenant who need no account here, and each of the six kinds of guests who may come tomorrow.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées ; les invités d'aujourd'hui, les "
        "utilisateurs du tenant du prestataire qui n'ont pas besoin de compte ici, et chacun des six types d'invités "
        "qui peuvent venir demain.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "How strong the MFA of another tenant is where this one accepts it.",
        "fr": "La solidité de la MFA d'un autre tenant, quand celui-ci l'accepte.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out=FIRST_MFA,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at guests of every kind."""
    yield from covered(tenant, CLAIMS[0], Persons(tenant, scope).guests, Goal.MFA, is_anybody=True)
