"""Looks whether an account at high risk is stopped until it is safe again."""

from collections.abc import Iterator

from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.sayings import COMPUTED, FIRST, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.user_risk_high",)
"""True where everybody at high risk is blocked, or must pass MFA and change the password."""
NEEDS = COVERAGE
LICENCE = "p2"
SIDE = "both"
ABOUT = About(
    title={
        "en": "An account at high risk is stopped or must become safe again",
        "fr": "Un compte à risque élevé est arrêté ou doit redevenir sûr",
    },
    looks_at={
        "en": "All enforced Conditional Access policies together where the risk of the user is high, and every "
        "enabled account but the emergency accounts: it must be blocked, or pass MFA and change the password.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées quand le risque de l'utilisateur est élevé, "
        "et chaque compte actif hors comptes d'urgence : il doit être bloqué, ou passer la MFA et changer de mot de "
        "passe.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "The risk of guests, which their home tenant judges.",
        "fr": "Le risque des invités, que juge leur tenant d'origine.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out=FIRST,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at everybody at high risk."""
    everybody, within = Persons(tenant, scope).everybody, {"user-risk": ("high",)}
    yield from covered(tenant, CLAIMS[0], everybody, Goal.PASSWORD_CHANGE_WITH_MFA, within, is_anybody=True)
