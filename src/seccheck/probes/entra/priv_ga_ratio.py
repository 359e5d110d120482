"""Looks whether finer roles are preferred to Global Administrator."""

from collections.abc import Iterator

from seccheck.probes.directory.holders import holders_of
from seccheck.probes.directory.needs_more import HOLDERS
from seccheck.probes.directory.roles import GLOBAL_ADMINISTRATOR, HIGHLY_PRIVILEGED
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.priv.ga_ratio",)
"""True for two to eight Global Administrators who are no more than those with a finer highly privileged role."""
NEEDS = HOLDERS
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Finer roles are preferred to Global Administrator",
        "fr": "Des rôles plus fins sont préférés à celui d'administrateur général",
    },
    looks_at={
        "en": "How many accounts are Global Administrator (two to eight are fine), and whether at least as many "
        "others hold one of CISA's other highly privileged roles.",
        "fr": "Combien de comptes sont administrateurs généraux (de deux à huit), et si au moins autant d'autres "
        "détiennent l'un des autres rôles à privilèges élevés de la CISA.",
    },
    may_be_believed={
        "en": "Both are counted by account, active and eligible, with groups expanded.",
        "fr": "Les deux sont comptés par compte, actifs et éligibles, groupes développés.",
    },
    cannot_see={
        "en": "Whether a finer role would do for the work of those who are Global Administrator.",
        "fr": "Si un rôle plus fin suffirait au travail des administrateurs généraux.",
    },
    keeps={
        "en": "Counts only.",
        "fr": "Seulement des nombres.",
    },
)

_FEWEST, _MOST = 2, 8


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - it is about the whole tenant
    """Count both."""
    holds = [hold for hold in holders_of(tenant).users if hold.scope == "/"]
    top = {hold.user for hold in holds if hold.role == GLOBAL_ADMINISTRATOR}
    finer = {hold.user for hold in holds if hold.role in HIGHLY_PRIVILEGED} - top
    yield Seen(
        claim=CLAIMS[0],
        value=_FEWEST <= len(top) <= _MOST and len(top) <= len(finer),
        note={
            "en": f"Global Administrators: {len(top)}; with a finer highly privileged role: {len(finer)}.",
            "fr": f"Administrateurs généraux : {len(top)} ; avec un rôle à privilèges élevés plus fin : {len(finer)}.",
        },
    )
