"""Looks whether sign-in protocols that cannot ask for MFA are blocked."""

from collections.abc import Iterator

from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import LEGACY, covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.sayings import COMPUTED, FIRST, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.legacy_auth_blocked", "entra.ca_legacy_blocked")
"""True where no account may sign in by an old protocol; the same for the provider's people."""
NEEDS = COVERAGE
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Legacy authentication is blocked",
        "fr": "L'authentification héritée est bloquée",
    },
    looks_at={
        "en": "All enforced Conditional Access policies together where they speak to Exchange ActiveSync and other "
        "old clients, security defaults, and every enabled account but the emergency accounts.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées, là où elles visent Exchange ActiveSync et "
        "les autres clients anciens, les paramètres de sécurité par défaut, et chaque compte actif hors comptes "
        "d'urgence.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "Old protocols that are switched off in Exchange itself, which would protect as well; whether anybody "
        "still uses one: another look reads the sign-ins.",
        "fr": "Les protocoles anciens coupés dans Exchange même, ce qui protégerait aussi ; si quelqu'un en utilise "
        "encore : un autre constat lit les connexions.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out=FIRST,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at everybody, then at the provider's people."""
    persons = Persons(tenant, scope)
    yield from covered(tenant, CLAIMS[0], persons.everybody, Goal.BLOCK, LEGACY, is_anybody=True)
    yield from covered(tenant, CLAIMS[1], persons.provider, Goal.BLOCK, LEGACY)
