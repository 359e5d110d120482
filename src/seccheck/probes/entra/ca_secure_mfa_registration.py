"""Looks whether a thief with a password could register a second factor of his own."""

from collections.abc import Iterator

from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.sayings import COMPUTED, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.secure_mfa_registration", "entra.ca_register_info_protected")
"""True where registering a sign-in method always needs MFA or a managed device; the same for the provider's people."""
NEEDS = COVERAGE
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Registering a sign-in method is itself protected",
        "fr": "L'enregistrement d'une méthode d'authentification est lui-même protégé",
    },
    looks_at={
        "en": "All enforced Conditional Access policies that speak to the registration of security information "
        "together, and every enabled account but the emergency accounts. MFA or a managed device must be asked for.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées qui visent l'enregistrement des informations "
        "de sécurité, et chaque compte actif hors comptes d'urgence. La MFA ou un poste géré doit être exigé.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "How identity is proved before a temporary access pass is handed out.",
        "fr": "Comment l'identité est vérifiée avant la remise d'un passe d'accès temporaire.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out={
        "en": "A policy that blocks registration outside trusted places leaves it open inside them: it counts as open "
        "here. A change made in the last hour may not be in force everywhere.",
        "fr": "Une politique qui bloque l'enregistrement hors des lieux de confiance le laisse ouvert dedans : ici, "
        "il compte comme ouvert. Un changement de la dernière heure peut ne pas être appliqué partout.",
    },
)

_REGISTRATION = {"application": ("urn:user:registersecurityinfo",)}


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at everybody, then at the provider's people."""
    persons = Persons(tenant, scope)
    yield from covered(tenant, CLAIMS[0], persons.everybody, Goal.MFA_OR_MANAGED_DEVICE, _REGISTRATION, is_anybody=True)
    yield from covered(tenant, CLAIMS[1], persons.provider, Goal.MFA_OR_MANAGED_DEVICE, _REGISTRATION)
