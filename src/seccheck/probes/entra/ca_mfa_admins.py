"""Looks whether every sign-in of administrators needs MFA."""

from collections.abc import Iterator
from functools import partial

from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.roles import PRIVILEGED
from seccheck.probes.directory.sayings import COMPUTED, FIRST_ROLE, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.mfa_admins",)
"""True where no way to sign in without MFA is left to any holder of a privileged role."""
NEEDS = COVERAGE
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "MFA is required of every administrator",
        "fr": "La MFA est exigée de chaque administrateur",
    },
    looks_at={
        "en": "All enforced Conditional Access policies together, security defaults, and everybody who holds a "
        "privileged role or may activate one, judged as when it is active.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées, les paramètres de sécurité par défaut, et "
        "toute personne qui détient un rôle à privilèges ou peut l'activer, jugée comme s'il était actif.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "What custom roles allow: they are not on the list of privileged roles.",
        "fr": "Ce que permettent les rôles personnalisés : ils ne figurent pas dans la liste des rôles à privilèges.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out=FIRST_ROLE,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at everybody who administers."""
    people = partial(Persons(tenant, scope).administrators, PRIVILEGED.__contains__, of_provider=False)
    yield from covered(tenant, CLAIMS[0], people, Goal.MFA, is_anybody=True)
