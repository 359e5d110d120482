"""Reads what other tenants may do in this one: a partner's entry says what differs, the default says the rest."""

import enum
from collections.abc import Mapping

from seccheck.graph.graph import SHAPE, Item, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CROSS_TENANT_DEFAULT, CROSS_TENANT_PARTNERS
from seccheck.probes.directory.tenant import Tenant

_ALL = frozenset({"AllUsers", "AllApplications"})
_INHERITED = (
    "inboundTrust",
    "b2bCollaborationInbound",
    "b2bDirectConnectInbound",
    "automaticUserConsentSettings",
)


class Door(enum.IntEnum):
    """How far a setting opens."""

    CLOSED = 0
    NARROW = 1
    """For what is named."""
    OPEN = 2
    """For all, or for all but what is named."""


def partners_of(tenant: Tenant) -> Mapping[str, Item]:
    """The entries of partner tenants by tenant id in small letters; what they leave out is taken from the default.

    Raises:
        UnseenError: the entries or the default cannot be seen, or an entry has no tenant.
    """
    default = tenant.one(CROSS_TENANT_DEFAULT)
    found = {}
    for entry in tenant.items(CROSS_TENANT_PARTNERS):
        if not isinstance(entry.get("tenantId"), str):
            raise UnseenError(SHAPE, "tenantId", path=CROSS_TENANT_PARTNERS)
        merged = {name: _merged(entry.get(name), default.get(name)) for name in _INHERITED}
        found[entry["tenantId"].lower()] = {**entry, **merged}
    return found


def door(setting: Json) -> Door:
    """How far a setting such as ``b2bCollaborationInbound`` lets people in: they need to get in, and to something.

    Raises:
        UnseenError: it is not there, or cannot be understood.
    """
    sides = setting if isinstance(setting, Mapping) else {}
    return min(_side(sides.get("usersAndGroups")), _side(sides.get("applications")))


def is_enumerated(setting: Json) -> bool:
    """Whether a setting names both who gets in and to what, or lets nobody in.

    Raises:
        UnseenError: as `door`.
    """
    sides = setting if isinstance(setting, Mapping) else {}
    doors = (_side(sides.get("usersAndGroups")), _side(sides.get("applications")))
    return min(doors) is Door.CLOSED or max(doors) is Door.NARROW


def _side(side: Json) -> Door:
    kind, targets = (side.get("accessType"), side.get("targets")) if isinstance(side, Mapping) else (None, None)
    if kind not in ("allowed", "blocked") or not isinstance(targets, list) or not targets:
        raise UnseenError(SHAPE, "accessType", path=CROSS_TENANT_PARTNERS)
    named = [target.get("target") if isinstance(target, Mapping) else None for target in targets]
    if not all(isinstance(name, str) and name for name in named):
        raise UnseenError(SHAPE, "target", path=CROSS_TENANT_PARTNERS)
    is_all = not _ALL.isdisjoint(named)
    if kind == "allowed":
        return Door.OPEN if is_all else Door.NARROW
    return Door.CLOSED if is_all else Door.OPEN


def _merged(own: Json, default: Json) -> Json:
    """A partner's setting; null stands for the default, as a whole and in its parts."""
    if own is None:
        return default
    if isinstance(own, Mapping) and isinstance(default, Mapping):
        return {name: default.get(name) if own.get(name) is None else own[name] for name in {**default, **own}}
    return own
