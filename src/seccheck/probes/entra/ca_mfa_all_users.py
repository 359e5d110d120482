"""Looks whether every sign-in needs MFA, whoever signs in and to whatever."""

from collections.abc import Iterator

from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.sayings import COMPUTED, FIRST_MFA, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.mfa_all_users", "entra.ca_mfa_covers_provider")
"""True where no way to sign in without MFA is left to anybody; the same for the provider's people."""
NEEDS = COVERAGE
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "MFA is required of everybody, everywhere",
        "fr": "La MFA est exigée de tous, partout",
    },
    looks_at={
        "en": "All enforced Conditional Access policies together, security defaults, and every enabled account but "
        "the emergency accounts.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées, les paramètres de sécurité par défaut, et "
        "chaque compte actif hors comptes d'urgence.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "What another identity provider asks for in front of Microsoft Entra; the older MFA settings of single "
        "users; applications that do not sign in through Microsoft Entra.",
        "fr": "Ce qu'un autre fournisseur d'identité demande en amont de Microsoft Entra ; les anciens réglages de "
        "MFA par utilisateur ; les applications qui ne passent pas par Microsoft Entra.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out=FIRST_MFA,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at everybody, then at the provider's people."""
    persons = Persons(tenant, scope)
    yield from covered(tenant, CLAIMS[0], persons.everybody, Goal.MFA, is_anybody=True)
    yield from covered(tenant, CLAIMS[1], persons.provider, Goal.MFA)
