"""Looks whether every sign-in of administrators needs MFA that withstands phishing."""

from collections.abc import Iterator
from functools import partial

from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.provider_roles import administers
from seccheck.probes.directory.roles import HIGHLY_PRIVILEGED
from seccheck.probes.directory.sayings import COMPUTED, FIRST_ROLE, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.phr_admins", "entra.ca_phr_covers_provider_roles")
"""True where the eight highest roles have no other way to sign in; the same for the provider's administrators."""
NEEDS = COVERAGE
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Phishing-resistant MFA is required of administrators",
        "fr": "Une MFA résistante à l'hameçonnage est exigée des administrateurs",
    },
    looks_at={
        "en": "All enforced Conditional Access policies together, the combinations that their authentication "
        "strengths allow, and everybody who holds one of CISA's eight highly privileged roles (of the provider's "
        "people: any role that changes something) or may activate one, judged as when it is active.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées, les combinaisons qu'admettent leurs forces "
        "d'authentification, et toute personne qui détient l'un des huit rôles à privilèges élevés de la CISA (côté "
        "prestataire : tout rôle qui permet de modifier quelque chose) ou peut l'activer, jugée comme s'il était "
        "actif.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "Which keys people really use: another look counts what they registered.",
        "fr": "Les clés que les personnes utilisent vraiment : un autre constat compte ce qu'elles ont enregistré.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out=FIRST_ROLE,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the highest roles, then at the administrators of the provider."""
    administrators = Persons(tenant, scope).administrators
    highest = partial(administrators, HIGHLY_PRIVILEGED.__contains__, of_provider=False)
    theirs = partial(administrators, administers, of_provider=True)
    yield from covered(tenant, CLAIMS[0], highest, Goal.PHISHING_RESISTANT)
    yield from covered(tenant, CLAIMS[1], theirs, Goal.PHISHING_RESISTANT)
