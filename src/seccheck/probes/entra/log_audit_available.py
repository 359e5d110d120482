"""Looks at how far back the directory's audit log really goes."""

import datetime as dt
from collections.abc import Iterator

from seccheck.graph.graph import NOBODY
from seccheck.probes.directory.audits import goes_back
from seccheck.probes.directory.log_window import LONG, kept
from seccheck.probes.directory.needs import ORGANIZATION
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.sign_ins import NEED
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.log.audit_available",)
"""True where it shows something older than 25 days (5 without a licence)."""
NEEDS = (NEED, ORGANIZATION)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "The directory's audit log can be read and goes back far enough",
        "fr": "Le journal d'audit de l'annuaire est lisible et remonte assez loin",
    },
    looks_at={
        "en": "Whether the audit log shows an entry from near the end of the time for which Microsoft keeps it.",
        "fr": "Si le journal d'audit montre une entrée proche du terme jusqu'auquel Microsoft le conserve.",
    },
    may_be_believed={
        "en": "The entry was read from the log itself, just now.",
        "fr": "L'entrée vient d'être lue dans le journal lui-même.",
    },
    cannot_see={
        "en": "Copies kept for longer elsewhere. In a quiet tenant without old entries it says nothing.",
        "fr": "Les copies gardées plus longtemps ailleurs. Dans un tenant calme sans entrée ancienne, il ne dit rien.",
    },
    keeps=NOTHING_KEPT,
)

_LONG_ENOUGH, _SHORT_ENOUGH = dt.timedelta(days=25), dt.timedelta(days=5)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - the log is the tenant's
    """Look for one old entry; that there is none may also mean that nothing happened."""
    depth = _LONG_ENOUGH if kept(tenant) == LONG else _SHORT_ENOUGH
    days = depth.days
    if goes_back(tenant, tenant.now - depth):
        note = {"en": f"At least {days} days back.", "fr": f"Au moins {days} jours en arrière."}
        yield Seen(claim=CLAIMS[0], value=True, note=note)
    else:
        yield Unseen(claims=CLAIMS, reason=NOBODY, detail=f"directoryAudit, P{days}D")
