"""Counts the accounts that were left at high risk."""

import datetime as dt
from collections.abc import Iterable, Iterator

from seccheck.graph.graph import ELSEWHERE, SHAPE, Item, UnseenError
from seccheck.probes.directory.needs_more import PEOPLE, RISKY_USERS
from seccheck.probes.directory.parts import part
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import moment
from seccheck.probes.probe import About, Seen, Unseen

_OWN, _PROVIDER = CLAIMS = ("entra.risk.open_risky_users", "entra.provider_high_risk_open_24h")
"""The first: none in the tenant for more than 72 hours. The second: how many of the provider's for more than 24."""
NEEDS = (RISKY_USERS, *PEOPLE)
LICENCE = "p2"
SIDE = "both"
ABOUT = About(
    title={
        "en": "No account is left at high risk for more than 72 hours",
        "fr": "Aucun compte n'est laissé à risque élevé plus de 72 heures",
    },
    looks_at={
        "en": "The accounts that Microsoft holds to be at high risk and that nobody has dealt with, and since when.",
        "fr": "Les comptes que Microsoft estime à risque élevé et que personne n'a traités, et depuis quand.",
    },
    may_be_believed={
        "en": "The state changes only when the risk is dealt with or dismissed.",
        "fr": "L'état ne change que si le risque est traité ou écarté.",
    },
    cannot_see={
        "en": "How long the risk has stood where it changed lately: the hours count from its last change. Guests: "
        "their risk is kept in their home tenant. Where the provider has guests here and no account of its own stands "
        "out, the count is unknown.",
        "fr": "L'ancienneté d'un risque qui a changé récemment : les heures courent depuis son dernier changement. "
        "Les invités : leur risque est tenu dans leur tenant d'origine. Si le prestataire a des invités ici et "
        "qu'aucun de ses comptes ne ressort, le nombre est inconnu.",
    },
    keeps={
        "en": "Counts only: nobody is named, and no detail of a risk is kept.",
        "fr": "Seulement des nombres : personne n'est nommé, et aucun détail d'un risque n'est conservé.",
    },
    first_rule_out={
        "en": "A risk that was dealt with and not yet dismissed; a false alarm.",
        "fr": "Un risque traité mais pas encore clos ; une fausse alerte.",
    },
)

RISKY = "/v1.0/identityProtection/riskyUsers?$filter=riskState eq 'atRisk' and riskLevel eq 'high'"
_OVER = ("none", "confirmedSafe", "remediated", "dismissed")
_LOWER = ("none", "low", "medium")
_TENANT, _PEOPLE = dt.timedelta(hours=72), dt.timedelta(hours=24)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Count them, in the tenant and among the provider's people."""
    yield from part((_OWN,), lambda: _whole(tenant))
    yield from part((_PROVIDER,), lambda: _provider(tenant, scope))


def _whole(tenant: Tenant) -> Iterator[Seen]:
    count = len(_open(tenant, tenant.items(RISKY), _TENANT))
    note = {"en": f"For more than 72 hours: {count}.", "fr": f"Depuis plus de 72 heures : {count}."}
    yield Seen(claim=_OWN, value=not count, note=note if count else {})


def _provider(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    people = scope.people()
    ids = {user.id for user in people}
    count = len(ids & _open(tenant, tenant.items(RISKY), _PEOPLE))
    if not count and any(user.is_external for user in people):
        raise UnseenError(ELSEWHERE, "guests", path=RISKY)
    yield Seen(claim=_PROVIDER, value=count, sample=len(people))


def _open(tenant: Tenant, items: Iterable[Item], longer: dt.timedelta) -> set[str]:
    """Ids of accounts at high risk for `longer`, or for nobody knows how long.

    Raises:
        UnseenError: none is, but of one nobody can say whether it is.
    """
    found, in_doubt = set(), False
    for item in items:
        state, level = str(item.get("riskState")), str(item.get("riskLevel"))
        since = moment(item.get("riskLastUpdatedDateTime"))
        if item.get("isDeleted") is True or state in _OVER or level in _LOWER:
            continue
        if state != "atRisk" or level != "high":
            in_doubt = True
        elif since is None or tenant.now - since > longer:
            found.add(str(item.get("id")))
    if in_doubt and not found:
        raise UnseenError(SHAPE, "riskState, riskLevel", path=RISKY)
    return found
