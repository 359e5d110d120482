"""Looks whether nobody administers Azure or opens an admin portal without MFA."""

from collections.abc import Iterator

from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.sayings import COMPUTED, FIRST_MFA, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.mfa_azure_management",)
"""True where no way into Azure management or an admin portal without MFA is left to anybody."""
NEEDS = COVERAGE
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "MFA is required for Azure management and admin portals",
        "fr": "La MFA est exigée pour administrer Azure et ouvrir les portails d'administration",
    },
    looks_at={
        "en": "All enforced Conditional Access policies together where they speak to the Azure management interface "
        "and to the Microsoft admin portals, and every enabled account but the emergency accounts.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées, là où elles visent l'interface de gestion "
        "d'Azure et les portails d'administration de Microsoft, et chaque compte actif hors comptes d'urgence.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "The MFA that Microsoft itself asks for in its portals, whatever the policies say.",
        "fr": "La MFA que Microsoft exige lui-même dans ses portails, quoi que disent les politiques.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out=FIRST_MFA,
)

_MANAGEMENT = {"application": ("797f4846-ba00-4fd7-ba43-dac1f8f63013", "MicrosoftAdminPortals")}


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at everybody, on the way to either."""
    yield from covered(tenant, CLAIMS[0], Persons(tenant, scope).everybody, Goal.MFA, _MANAGEMENT, is_anybody=True)
