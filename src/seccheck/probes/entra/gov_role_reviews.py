"""Looks for an access review of the privileged roles that comes back every quarter."""

from collections.abc import Iterator

from seccheck.probes.directory.needs_more import HOLDERS, REVIEWS
from seccheck.probes.directory.parts import require
from seccheck.probes.directory.paths import ACCESS_REVIEWS
from seccheck.probes.directory.privileged import privileged_holdings
from seccheck.probes.directory.reviews import ROLES, has_reviewers, is_active, is_quarterly, queries, reviewed_roles
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.gov.role_reviews",)
"""True where each privileged role that anybody holds is under a review with reviewers that comes back every quarter."""
NEEDS = (REVIEWS, *HOLDERS)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Privileged roles are reviewed every quarter",
        "fr": "Les rôles à privilèges sont revus chaque trimestre",
    },
    looks_at={
        "en": "The access reviews that run or will run: their scope, how often they come back, and who is asked.",
        "fr": "Les revues d'accès en cours ou à venir : leur périmètre, leur fréquence et qui est interrogé.",
    },
    may_be_believed={
        "en": "Microsoft Entra starts each round by itself; several reviews may together cover the roles.",
        "fr": "Microsoft Entra lance lui-même chaque campagne ; plusieurs revues peuvent ensemble couvrir les rôles.",
    },
    cannot_see={
        "en": "Reviews done outside Microsoft Entra, and with how much care the answers were given. Without the "
        "licence P2 or Governance nothing can be said.",
        "fr": "Les revues faites hors de Microsoft Entra, et avec quel soin les réponses ont été données. Sans la "
        "licence P2 ou Governance, rien ne peut être dit.",
    },
    keeps=NOTHING_KEPT,
    first_rule_out={
        "en": "A review kept on paper or in another tool.",
        "fr": "Une revue tenue sur papier ou dans un autre outil.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look which roles are under review."""
    require(tenant, "p2", "governance")
    held = {hold.role for hold in privileged_holdings(tenant, scope)}
    left = set(held)
    for review in tenant.items(ACCESS_REVIEWS):
        about_roles = any(ROLES in text for text in queries(review))
        if about_roles and is_active(review) and is_quarterly(review) and has_reviewers(review):
            roles = reviewed_roles(review)
            left -= held if roles is None else roles
    yield Seen(claim=CLAIMS[0], value=not left, sample=len(held))
