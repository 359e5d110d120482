"""Looks at the delegated administration of the client's tenant: which roles, for how long, and whether it ends."""

import math
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from seccheck.graph.graph import Item
from seccheck.model.policy import Json, Text
from seccheck.probes.directory.delegations import NEED, RELATIONSHIPS, delegations_of, roles_in
from seccheck.probes.directory.durations import hours
from seccheck.probes.directory.holders import role_names
from seccheck.probes.directory.known import known
from seccheck.probes.directory.needs import ROLES
from seccheck.probes.directory.parts import part
from seccheck.probes.directory.roles import FULL_CONTROL
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = (
    "entra.gdap.relationships",
    "partner.gdap_duration_days",
    "partner.gdap_has_full_control",
    "partner.gdap_auto_extend",
    "partner.gdap_roles",
)
"""Own: true where it ends within a year, does not renew itself, and neither gives full control nor unagreed roles."""
NEEDS = (NEED, ROLES)
LICENCE = "free"
SIDE = "partner"
ABOUT = About(
    title={
        "en": "Delegated administration is bounded in time and gives no full control",
        "fr": "L'administration déléguée est bornée dans le temps et ne donne pas le contrôle total",
    },
    looks_at={
        "en": "The GDAP relationships of the provider's tenant with yours: state, roles, duration, renewal.",
        "fr": "Les relations GDAP du tenant du prestataire avec le vôtre : état, rôles, durée, renouvellement.",
    },
    may_be_believed={
        "en": "Microsoft keeps the relationship for both sides; the provider cannot change what was approved.",
        "fr": "Microsoft tient la relation pour les deux parties ; le prestataire ne peut modifier ce qui a été "
        "approuvé.",
    },
    cannot_see={
        "en": "The older delegation (DAP), relationships of other partners, and clouds other than the global one. "
        "Where the client file names no agreed roles, none can be found to go beyond them.",
        "fr": "L'ancienne délégation (DAP), les relations d'autres partenaires et les clouds autres que le cloud "
        "mondial. Si le fichier client ne nomme aucun rôle convenu, aucun dépassement ne peut être constaté.",
    },
    keeps={
        "en": "Nothing about people, only names of roles, and ids of tenants in between.",
        "fr": "Rien sur les personnes, seulement les noms de rôles, et les identifiants de tenants intermédiaires.",
    },
    first_rule_out={
        "en": "A relationship that is being ended, or one with a reseller that serves licences alone.",
        "fr": "Une relation en cours de clôture, ou celle d'un revendeur chargé des seules licences.",
    },
)

_YEAR = 365
_DAY = 24


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at every relationship in force with the client's tenant."""
    found = delegations_of(tenant, scope)
    sees: tuple[Callable[[], Json], ...] = (
        lambda: _days(found),
        lambda: _has_full_control(found),
        lambda: _extends(found),
        lambda: _names(tenant, _roles(found)),
    )
    yield from part(CLAIMS[:1], lambda: [_bounded(tenant, scope, found)])
    for claim, see in zip(CLAIMS[1:], sees, strict=True):
        yield from part((claim,), partial(_seen, claim, see, len(found)))


def _seen(claim: str, see: Callable[[], Json], sample: int) -> tuple[Seen]:
    return (Seen(claim=claim, value=see(), sample=sample),)


def _bounded(tenant: Tenant, scope: Scope, found: Iterable[Item]) -> Seen:
    found = tuple(found)
    is_bounded = _days(found) <= _YEAR and not _extends(found) and not _has_full_control(found)
    unagreed = _unagreed(tenant, scope, found)
    return Seen(claim=CLAIMS[0], value=is_bounded and not unagreed, sample=len(found), note=_note(unagreed, found))


def _days(found: Iterable[Item]) -> int:
    return max(math.ceil(hours(one.get("duration")) / _DAY) for one in found)


def _extends(found: Iterable[Item]) -> bool:
    return any(hours(known(one, "autoExtendDuration", str, RELATIONSHIPS)) > 0 for one in found)


def _has_full_control(found: Iterable[Item]) -> bool:
    return not FULL_CONTROL.isdisjoint(_roles(found))


def _roles(found: Iterable[Item]) -> frozenset[str]:
    return frozenset(role for one in found for role in roles_in(one))


def _names(tenant: Tenant, roles: Iterable[str]) -> list[str]:
    names = {id_.lower(): name for id_, name in role_names(tenant).items()}
    return sorted(names.get(role, role) for role in roles)


def _unagreed(tenant: Tenant, scope: Scope, found: Iterable[Item]) -> list[str]:
    """Roles that the client did not agree to; none where it does not say."""
    if scope.approved.roles is None:
        return []
    agreed = {role.lower() for role in scope.approved.roles}
    others = [role for role in _roles(found) if role not in agreed]
    return [name for name in _names(tenant, others) if name.lower() not in agreed] if others else []


def _note(unagreed: list[str], found: Iterable[Item]) -> Text:
    """Roles beyond what was agreed, and a reseller in between: a sub-processor."""
    between = {str(one["indirectProviderTenantId"]) for one in found if one.get("indirectProviderTenantId")}
    said = []
    if unagreed:
        roles = ", ".join(unagreed)
        said.append((f"Roles that were not agreed: {roles}.", f"Rôles non convenus : {roles}."))
    if between:
        ids = ", ".join(sorted(between))
        said.append((f"Through another provider's tenant: {ids}.", f"Par le tenant d'un autre prestataire : {ids}."))
    return {"en": " ".join(en for en, _ in said), "fr": " ".join(fr for _, fr in said)} if said else {}
