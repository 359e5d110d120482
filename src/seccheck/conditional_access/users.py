"""Reads whom a policy means: its ``conditions.users``, in which an id stands for one and a keyword for many."""

from collections.abc import Mapping

from seccheck.conditional_access.person import GUEST_TYPES
from seccheck.conditional_access.shape import UNKNOWN_VALUE, flags, is_keyword, names, part, strange
from seccheck.conditional_access.strength import Met
from seccheck.model.policy import Json
from seccheck.model.record import record

_ALL, _NONE, _GUESTS = "All", "None", "GuestsOrExternalUsers"
_UNCERTAIN = "b2bCollaborationMember"
"""Whether the old keyword for guests means external members too is not written down."""
_INTERNAL = "internalGuest"
_SIDES = ("include", "exclude")
_LISTS = tuple(f"{side}{kind}" for side in _SIDES for kind in ("Users", "Groups", "Roles"))
_KNOWN = (*_LISTS, *(f"{side}GuestsOrExternalUsers" for side in _SIDES))


@record
class Guests:
    """Which guests are meant."""

    types: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    tenants: frozenset[str] | None = None
    """Home tenants; None for any."""

    def mean(self, guest_type: str, home: str) -> Met:
        """Whether a guest of this kind and home is meant.

        Args:
            guest_type: of a person; empty for no guest.
            home: tenant id, empty where it is not known.
        """
        if not guest_type:
            return Met.NO
        if guest_type in GUEST_TYPES:
            kind = Met.YES if guest_type in self.types else Met.PERHAPS if guest_type in self.perhaps else Met.NO
        else:
            kind = Met.PERHAPS if self.types | self.perhaps else Met.NO
        return min(kind, self._from(guest_type, home))

    def _from(self, guest_type: str, home: str) -> Met:
        if self.tenants is None:
            return Met.YES
        if not home or guest_type == _INTERNAL:
            return Met.PERHAPS
        return Met.YES if home in self.tenants else Met.NO


@record
class Side:
    """Whom a policy includes, or excludes."""

    everybody: bool
    doubt: bool
    """There is something in it that nobody understands: it may mean anybody."""
    users: tuple[str, ...]
    groups: tuple[str, ...]
    roles: tuple[str, ...]
    guests: tuple[Guests, ...]


@record
class Users:
    """Whom a policy means."""

    include: Side
    exclude: Side


def read_users(conditions: Mapping[str, Json]) -> Users:
    """The ``users`` of a policy's conditions; empty lists mean nobody, a condition that is missing may mean anybody."""
    users = part(conditions, "users")
    odd = ("users",) if users is None else strange(users, _KNOWN, lists=_LISTS)
    include = _side(users or {}, "include", doubt=any(not key.startswith("exclude") for key in odd))
    return Users(include=include, exclude=_side(users or {}, "exclude", doubt=bool(odd)))


def _side(users: Mapping[str, Json], side: str, *, doubt: bool) -> Side:
    named = names(users, f"{side}Users")
    keywords = {name for name in named if is_keyword(name)}
    guests = [_old_keyword()] if _GUESTS in keywords else []
    external = users.get(f"{side}GuestsOrExternalUsers")
    if isinstance(external, Mapping):
        guests.append(_guests(external))
    return Side(
        everybody=_ALL in named,
        doubt=doubt
        or bool(keywords - {_ALL, _NONE, _GUESTS})
        or not (external is None or isinstance(external, Mapping)),
        users=tuple(name for name in named if name not in keywords),
        groups=names(users, f"{side}Groups"),
        roles=names(users, f"{side}Roles"),
        guests=tuple(guests),
    )


def _old_keyword() -> Guests:
    return Guests(types=frozenset(GUEST_TYPES) - {_UNCERTAIN}, perhaps=frozenset({_UNCERTAIN}))


def _guests(external: Mapping[str, Json]) -> Guests:
    """The guests of one object: types in one string with commas in between, and perhaps their home tenants."""
    given = frozenset(flags(external.get("guestOrExternalUserTypes"))) - {"none"}
    known = given & frozenset(GUEST_TYPES)
    odd = strange(external, ("guestOrExternalUserTypes", "externalTenants"))
    perhaps = frozenset(GUEST_TYPES) if odd or given - known else frozenset[str]()
    listed = external.get("externalTenants")
    if listed is None and not odd:
        return Guests(types=known, perhaps=perhaps)
    kind = listed.get("membershipKind") if isinstance(listed, Mapping) else UNKNOWN_VALUE
    if odd or kind not in ("all", "enumerated"):
        return Guests(perhaps=perhaps | known)
    return Guests(
        types=known,
        perhaps=perhaps,
        tenants=frozenset(names(part(external, "externalTenants") or {}, "members")) if kind != "all" else None,
    )
