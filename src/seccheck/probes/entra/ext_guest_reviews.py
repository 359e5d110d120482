"""Looks for a regular review of the guests' access, in which silence takes the access away."""

from collections.abc import Iterator, Mapping

from seccheck.graph.graph import NOBODY, Item
from seccheck.model.policy import Json
from seccheck.probes.directory.needs import ACCOUNTS
from seccheck.probes.directory.paths import ACCESS_REVIEWS
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Need, Seen, Unseen

CLAIMS = ("entra.ext.guest_reviews",)
"""True where a recurring review of guests is on, with reviewers, and removes access by itself where nobody answers."""
NEEDS = (
    Need(
        permission="AccessReview.Read.All",
        why={"en": "to read how access reviews are set up", "fr": "pour lire le réglage des revues d'accès"},
    ),
    ACCOUNTS,
)
LICENCE = "p2"
SIDE = "both"
ABOUT = About(
    title={
        "en": "A regular review of guests takes access away where nobody answers",
        "fr": "Une revue régulière d'invités retire l'accès à défaut de réponse",
    },
    looks_at={
        "en": "The access reviews that are about guests: recurrence, reviewers, what happens without an answer.",
        "fr": "Les revues d'accès des invités : leur périodicité, leurs réviseurs, l'effet d'une absence de réponse.",
    },
    may_be_believed={
        "en": "Microsoft Entra starts the reviews and carries out their decisions by these settings.",
        "fr": "Microsoft Entra lance les revues et applique leurs décisions d'après ces réglages.",
    },
    cannot_see={
        "en": "Whether the reviews reach every guest: one of the guests of a single group counts too. Whether "
        "reviewers look closely, and reviews that are done outside Microsoft Entra.",
        "fr": "Si les revues atteignent chaque invité : celle des invités d'un seul groupe compte aussi. Le sérieux "
        "des réviseurs, et les revues faites hors de Microsoft Entra.",
    },
    keeps=NOTHING_KEPT,
    first_rule_out={
        "en": "A review kept outside Microsoft Entra, or one that covers guests together with members.",
        "fr": "Une revue tenue hors de Microsoft Entra, ou qui couvre ensemble invités et membres.",
    },
)

_ALIVE = ("NotStarted", "Initializing", "Starting", "InProgress", "Completing", "AutoReviewing", "Applying")


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - every guest counts, whosesoever
    """Look at every review; where there is none, only a tenant with guests lacks it."""
    reviews = tenant.items(ACCESS_REVIEWS)
    good = any(_is_on(review) and _is_about_guests(review) and _has_reviewers(review) for review in reviews)
    if not good and not any(user.type == "Guest" or user.is_external for user in tenant.users().values()):
        yield Unseen(claims=CLAIMS, reason=NOBODY, detail="userType eq 'Guest'")
        return
    yield Seen(claim=CLAIMS[0], value=good)


def _is_on(review: Item) -> bool:
    settings = _part(review.get("settings"))
    recurs = _part(_part(settings.get("recurrence")).get("pattern")).get("type") not in (None, "", "noRecurrence")
    removes = settings.get("autoApplyDecisionsEnabled") is True and settings.get("defaultDecisionEnabled") is True
    return review.get("status") in _ALIVE and recurs and removes and settings.get("defaultDecision") == "Deny"


def _is_about_guests(review: Item) -> bool:
    words = [*_queries(review.get("scope")), *_queries(review.get("instanceEnumerationScope"))]
    return any("usertype eq 'guest'" in word.lower() for word in words)


def _has_reviewers(review: Item) -> bool:
    """Stages stand in place of the review's own reviewers."""
    stages = review.get("stageSettings")
    if isinstance(stages, list) and stages:
        return all(_part(stage).get("reviewers") for stage in stages)
    return bool(review.get("reviewers"))


def _queries(scope: Json) -> Iterator[str]:
    """All queries in a scope, whichever of its shapes it has."""
    if isinstance(scope, Mapping):
        if isinstance(scope.get("query"), str):
            yield scope["query"]
        for part in scope.values():
            yield from _queries(part)
    elif isinstance(scope, list):
        for part in scope:
            yield from _queries(part)


def _part(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, Mapping) else {}
