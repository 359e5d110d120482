"""Says why nobody can see here whether the directory's logs are sent on."""

from collections.abc import Iterator

from seccheck.graph.graph import ELSEWHERE
from seccheck.probes.directory.sayings import NOTHING_READ
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Need, Seen, Unseen

CLAIMS = ("entra.log.diagnostic_settings",)
NEEDS: tuple[Need, ...] = ()
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "The directory's logs are sent to a store of the client's",
        "fr": "Les journaux de l'annuaire sont exportés vers un stockage du client",
    },
    looks_at={
        "en": "Nothing: diagnostic settings belong to Azure Resource Manager, not to Microsoft Graph.",
        "fr": "Rien : les paramètres de diagnostic relèvent d'Azure Resource Manager, et non de Microsoft Graph.",
    },
    may_be_believed={
        "en": 'It claims nothing. Ask for an export of the page "Diagnostic settings" as a document.',
        "fr": "Il n'affirme rien. Demandez un export de la page « Paramètres de diagnostic » comme document.",
    },
    cannot_see={
        "en": "Which logs are sent where, and for how long they are kept there.",
        "fr": "Quels journaux partent où, et combien de temps ils y sont conservés.",
    },
    keeps=NOTHING_READ,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - there is nothing to ask
    """Name the gap, and what may take its place."""
    yield Unseen(claims=CLAIMS, reason=ELSEWHERE, detail="Azure Resource Manager: microsoft.aadiam/diagnosticSettings")
