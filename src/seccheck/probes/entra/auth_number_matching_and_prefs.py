"""Says that number matching and its neighbours cannot be seen: Graph v1.0 does not know them."""

from collections.abc import Iterator

from seccheck.graph.graph import BETA
from seccheck.probes.directory.sayings import NOTHING_READ
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Need, Seen, Unseen

CLAIMS = ("entra.auth.number_matching_and_prefs",)
"""Never seen, so far."""
NEEDS: tuple[Need, ...] = ()
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Number matching, system-preferred MFA, reporting of suspicious activity",
        "fr": "Correspondance de numéros, méthode préférée par le système, signalement d'activités suspectes",
    },
    looks_at={
        "en": "Nothing: only the beta version of Microsoft Graph has these settings, and beta is not read.",
        "fr": "Rien : seule la version bêta de Microsoft Graph connaît ces réglages, et elle n'est pas lue.",
    },
    may_be_believed={
        "en": "It claims nothing. Microsoft has enforced number matching for everybody since 2023; the other two are "
        "the tenant's choice.",
        "fr": "Il n'affirme rien. Microsoft impose la correspondance de numéros à tous depuis 2023 ; les deux autres "
        "réglages sont au choix du tenant.",
    },
    cannot_see={
        "en": "All three settings, until they stand in Graph v1.0. A dated export of the settings shows them.",
        "fr": "Les trois réglages, tant qu'ils ne figurent pas dans Graph v1.0. Un export daté de ces réglages les "
        "montre.",
    },
    keeps=NOTHING_READ,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - nothing is asked
    """Say so; nothing is asked."""
    yield Unseen(claims=CLAIMS, reason=BETA, detail="/beta/policies/authenticationMethodsPolicy")
