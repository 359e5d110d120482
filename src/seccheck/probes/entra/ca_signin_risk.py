"""Looks whether sign-ins that Microsoft takes for risky are challenged or blocked."""

from collections.abc import Iterator

from seccheck.conditional_access.conditions import RISKS
from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.sayings import COMPUTED, FIRST, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.signin_risk", "entra.ca_risk_block")
"""True where medium and high risk need fresh MFA or are blocked; where high risk is, for the provider's people."""
NEEDS = COVERAGE
LICENCE = "p2"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Risky sign-ins are challenged or blocked",
        "fr": "Les connexions à risque sont contrôlées ou bloquées",
    },
    looks_at={
        "en": "All enforced Conditional Access policies together where the risk of the sign-in is medium or high, and "
        "every enabled account but the emergency accounts: each such sign-in must be blocked or pass MFA anew. Of the "
        "provider's people only a block at high risk counts.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées quand le risque de la connexion est moyen ou "
        "élevé, et chaque compte actif hors comptes d'urgence : chaque connexion de ce type doit être bloquée ou "
        "repasser la MFA. Pour le prestataire, seul compte un blocage à risque élevé.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "Risks that Microsoft finds only after the sign-in.",
        "fr": "Les risques que Microsoft ne découvre qu'après la connexion.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out=FIRST,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at everybody at medium or high risk, then at the provider's people at high risk."""
    persons = Persons(tenant, scope)
    yield from covered(
        tenant, CLAIMS[0], persons.everybody, Goal.MFA_EVERY_TIME, {"sign-in-risk": RISKS[2:]}, is_anybody=True
    )
    yield from covered(tenant, CLAIMS[1], persons.provider, Goal.BLOCK, {"sign-in-risk": RISKS[3:]})
