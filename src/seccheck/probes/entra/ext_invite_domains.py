"""Says why nobody can see here to which domains invitations may go."""

from collections.abc import Iterator

from seccheck.graph.graph import BETA
from seccheck.probes.directory.sayings import NOTHING_READ
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Need, Seen, Unseen

CLAIMS = ("entra.ext.invite_domains",)
NEEDS: tuple[Need, ...] = ()
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Guests may be invited from listed domains alone",
        "fr": "Les invitations sont limitées à une liste de domaines",
    },
    looks_at={
        "en": "Nothing: the list of domains is not part of Microsoft Graph v1.0.",
        "fr": "Rien : la liste des domaines ne fait pas partie de Microsoft Graph v1.0.",
    },
    may_be_believed={
        "en": 'It claims nothing. An export of the page "External collaboration settings" shows the list.',
        "fr": "Il n'affirme rien. Un export de la page « Paramètres de collaboration externe » montre la liste.",
    },
    cannot_see={
        "en": "The list of allowed or blocked domains.",
        "fr": "La liste des domaines autorisés ou bloqués.",
    },
    keeps=NOTHING_READ,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - there is nothing to ask
    """Name the gap."""
    yield Unseen(claims=CLAIMS, reason=BETA, detail="b2bManagementPolicy")
