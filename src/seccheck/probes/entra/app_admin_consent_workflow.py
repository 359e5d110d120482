"""Looks at what becomes of a user's request for an application: somebody must answer it."""

from collections.abc import Iterator, Mapping

from seccheck.probes.directory.known import known
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.app.admin_consent_workflow",)
"""True where requests are on, go to reviewers who are notified and reminded, and end within 30 days."""
NEEDS = (POLICIES,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Requests for consent go to reviewers, who are notified and reminded",
        "fr": "Les demandes de consentement vont à des réviseurs, avertis puis relancés",
    },
    looks_at={
        "en": "The tenant's policy on requests for administrator consent: whether it is on, who is told and reminded, "
        "and whether requests end within 30 days.",
        "fr": "La politique du tenant sur les demandes de consentement administrateur : si elle est active, qui est "
        "averti et relancé, et si les demandes prennent fin sous 30 jours.",
    },
    may_be_believed={
        "en": "Microsoft Entra handles every request by this policy.",
        "fr": "Microsoft Entra traite chaque demande selon cette politique.",
    },
    cannot_see={
        "en": "How reviewers decide, and whether they still work here.",
        "fr": "Comment les réviseurs décident, et s'ils sont encore en poste.",
    },
    keeps=NOTHING_KEPT,
)

REQUESTS = "/v1.0/policies/adminConsentRequestPolicy"
_LONGEST = 30


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - one policy for everybody
    """Look at the policy."""
    policy = tenant.one(REQUESTS)
    is_on = known(policy, "isEnabled", bool, REQUESTS)
    yield Seen(
        claim=CLAIMS[0],
        value=is_on
        and known(policy, "notifyReviewers", bool, REQUESTS)
        and known(policy, "remindersEnabled", bool, REQUESTS)
        and known(policy, "requestDurationInDays", int, REQUESTS) <= _LONGEST
        and any(isinstance(one, Mapping) for one in known(policy, "reviewers", list, REQUESTS)),
    )
