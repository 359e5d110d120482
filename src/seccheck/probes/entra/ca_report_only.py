"""Looks for access policies that only report: they look like protection and stop nobody."""

from collections.abc import Iterator

from seccheck.graph.graph import NOBODY
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.report_only",)
"""True where every policy that is not switched off is enforced."""
NEEDS = (POLICIES,)
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "No access policy is left in report-only mode",
        "fr": "Aucune politique d'accès n'est restée en mode rapport seul",
    },
    looks_at={
        "en": "The state of every Conditional Access policy of the tenant.",
        "fr": "L'état de chaque politique d'accès conditionnel du tenant.",
    },
    may_be_believed={
        "en": "The state is what Microsoft Entra itself goes by when somebody signs in.",
        "fr": "Cet état est celui que Microsoft Entra applique lui-même à chaque connexion.",
    },
    cannot_see={
        "en": "Whether a policy in report-only mode is a trial with an end date, or was forgotten.",
        "fr": "Si une politique en mode rapport seul est un essai à durée limitée ou un oubli.",
    },
    keeps={
        "en": "Nothing about people, only names of the policies that only report.",
        "fr": "Rien sur les personnes, seulement les noms des politiques en mode rapport seul.",
    },
    first_rule_out={
        "en": "A policy that Microsoft manages starts in report-only mode and is switched on later.",
        "fr": "Une politique gérée par Microsoft commence en mode rapport seul et n'est activée que plus tard.",
    },
)

_REPORT_ONLY = "enabledForReportingButNotEnforced"
_OFF = "disabled"


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - policies are the tenant's, not its people's
    """Look at the state of every policy."""
    policies = [policy for policy in tenant.policies() if policy.get("state") != _OFF]
    if not policies:
        yield Unseen(claims=CLAIMS, reason=NOBODY, detail="conditionalAccessPolicy")
        return
    reporting = [policy for policy in policies if policy.get("state") == _REPORT_ONLY]
    names = ", ".join(sorted(str(policy.get("displayName") or policy.get("id")) for policy in reporting))
    yield Seen(
        claim=CLAIMS[0],
        value=not reporting,
        sample=len(policies),
        note={"en": f"Only reporting: {names}.", "fr": f"En mode rapport seul : {names}."} if reporting else {},
    )
