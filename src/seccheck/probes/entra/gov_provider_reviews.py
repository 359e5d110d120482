"""Looks when an access review last covered the provider's accounts, and whether it covered them all."""

from collections.abc import Iterator

from seccheck.graph.graph import NOBODY, UnseenError
from seccheck.probes.directory.needs_more import HOLDERS, REVIEWS
from seccheck.probes.directory.parts import pseudonyms, require
from seccheck.probes.directory.paths import ACCESS_REVIEWS
from seccheck.probes.directory.reviews import covered, last_ended
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

_DAYS, _COVERS = CLAIMS = ("entra.access_review_last_days", "entra.access_review_covers_provider")
"""The first: days since the last round that ended, of the account for which that is longest ago."""
NEEDS = (REVIEWS, *HOLDERS)
LICENCE = "free"
SIDE = "client"
ABOUT = About(
    title={
        "en": "The provider's accounts are under access review",
        "fr": "Les comptes du prestataire font l'objet de revues d'accès",
    },
    looks_at={
        "en": "Every access review with a round that ended, and which of the provider's accounts its scope holds.",
        "fr": "Chaque revue d'accès dont une campagne s'est achevée, et quels comptes du prestataire entrent dans son "
        "périmètre.",
    },
    may_be_believed={
        "en": "Rounds and their ends are kept by Microsoft Entra. A scope that cannot be followed counts for nobody.",
        "fr": "Microsoft Entra tient les campagnes et leur fin. Un périmètre impossible à suivre ne compte pour "
        "personne.",
    },
    cannot_see={
        "en": "Reviews done outside Microsoft Entra, what was decided, and whether it was carried out. Without the "
        "licence P2 or Governance nothing can be said.",
        "fr": "Les revues faites hors de Microsoft Entra, ce qui a été décidé et si cela a été appliqué. Sans la "
        "licence P2 ou Governance, rien ne peut être dit.",
    },
    keeps={
        "en": "Counts and days, and pseudonyms of the provider's accounts that no review covered.",
        "fr": "Des nombres et des jours, et les pseudonymes des comptes du prestataire qu'aucune revue n'a couverts.",
    },
    first_rule_out={
        "en": "A review on paper or in another tool; accounts made after the last round.",
        "fr": "Une revue sur papier ou dans un autre outil ; des comptes créés après la dernière campagne.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the last round of each review."""
    require(tenant, "p2", "governance")
    people = scope.people()
    last: dict[str, int] = {}
    for review in tenant.items(ACCESS_REVIEWS):
        ended = last_ended(tenant, review)
        if ended:
            days = (tenant.now.date() - ended.date()).days
            last.update({id_: min(days, last.get(id_, days)) for id_ in covered(tenant, review, people)})
    missing = pseudonyms(tenant, (user for user in people if user.id not in last))
    yield Seen(claim=_COVERS, value=not missing, sample=len(people), people=missing)
    if not last:
        raise UnseenError(NOBODY, "no review of the provider's accounts has ended")
    yield Seen(claim=_DAYS, value=max(last.values()), sample=len(last))
