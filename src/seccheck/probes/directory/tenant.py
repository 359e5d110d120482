"""One tenant as the looks share it: every list is asked for once, and a refusal is remembered like an answer."""

import datetime as dt
import hashlib
import hmac
import threading
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from seccheck.graph.graph import NOT_FOUND, SHAPE, Graph, Item, UnseenError
from seccheck.graph.licences import licences_of
from seccheck.probes.directory.paths import (
    CA_POLICIES,
    NAMED_LOCATIONS,
    ORGANIZATION,
    SECURITY_DEFAULTS,
    SKUS,
    USERS,
    transitive_members,
)
from seccheck.probes.directory.user import User, user_from

T = TypeVar("T")

_PSEUDONYM = "p-"
_USER_TYPE = "#microsoft.graph.user"


class Tenant:
    """What looks read; safe to use from several threads at once."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._lock = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}
        self._known: dict[str, Any] = {}

    @property
    def id(self) -> str:
        """The tenant's id."""
        return self.graph.tenant

    @property
    def now(self) -> dt.datetime:
        """The moment, in UTC, as of which the answers hold."""
        return self.graph.taken_at

    def one(self, path: str) -> Item:
        """The object at `path`.

        Raises:
            UnseenError: it cannot be seen.
        """
        return self._once(path, lambda: _object(self.graph.one(path), path))

    def items(self, path: str) -> tuple[Item, ...]:
        """The list at `path`, whole.

        Raises:
            UnseenError: it cannot be seen, or not to its end.
        """
        return self._once(path, lambda: tuple(_object(item, path) for item in self.graph.all(path)))

    def licences(self) -> frozenset[str]:
        """Of ``p1``, ``p2``, ``governance``, ``intune`` those that the tenant has.

        Raises:
            UnseenError: its subscriptions cannot be seen.
        """
        return licences_of(self.items(SKUS))

    def organization(self) -> Item:
        """The tenant's own entry.

        Raises:
            UnseenError: it cannot be seen, or is not the one.
        """
        found = self.items(ORGANIZATION)
        if len(found) != 1:
            raise UnseenError(SHAPE, "organization", path=ORGANIZATION)
        return found[0]

    def security_defaults(self) -> bool:
        """Whether security defaults are on.

        Raises:
            UnseenError: it cannot be seen.
        """
        value = self.one(SECURITY_DEFAULTS).get("isEnabled")
        if not isinstance(value, bool):
            raise UnseenError(SHAPE, "isEnabled", path=SECURITY_DEFAULTS)
        return value

    def policies(self) -> tuple[Item, ...]:
        """The Conditional Access policies.

        Raises:
            UnseenError: they cannot be seen.
        """
        return self.items(CA_POLICIES)

    def locations(self) -> tuple[Item, ...]:
        """The named locations.

        Raises:
            UnseenError: they cannot be seen.
        """
        return self.items(NAMED_LOCATIONS)

    def users(self) -> Mapping[str, User]:
        """All accounts by id, disabled ones and guests included.

        Raises:
            UnseenError: they cannot be seen, or not all.
        """
        return self._once("users", self._users)

    def members(self, group: str) -> frozenset[str]:
        """The ids of the accounts in `group`, through other groups as well.

        Raises:
            UnseenError: they cannot be seen; `NOT_FOUND` for a group that is no more.
        """
        return self._once(f"members {group}", lambda: self._members(group))

    def remember(self, key: str, make: Callable[[], T]) -> T:
        """What `make` finds, made once for all looks; a refusal is remembered like an answer.

        Raises:
            UnseenError: as `make` does.
        """
        return self._once(f"made {key}", make)

    def pseudonym(self, id_: str) -> str:
        """A name for an account that tells it apart and does not tell who it is."""
        if id_.startswith(_PSEUDONYM):
            return id_
        return _PSEUDONYM + hmac.new(self.id.encode(), id_.encode(), hashlib.sha256).hexdigest()[:12]

    def _users(self) -> dict[str, User]:
        read = (user_from(_object(item, USERS)) for item in self.graph.all(USERS))
        return {user.id: user for user in read}

    def _members(self, group: str) -> frozenset[str]:
        if not _is_safe(group):
            raise UnseenError(NOT_FOUND, "no object id")
        found = self.graph.all(transitive_members(group))
        accounts = (item for item in found if _object(item, group).get("@odata.type", _USER_TYPE) == _USER_TYPE)
        return frozenset(_id(item, group) for item in accounts)

    def _once(self, key: str, make: Callable[[], T]) -> T:
        with self._lock:
            lock = self._locks.setdefault(key, threading.Lock())
        with lock:
            if key not in self._known:
                try:
                    self._known[key] = make()
                except UnseenError as error:
                    self._known[key] = error
        known: T | UnseenError = self._known[key]
        if isinstance(known, UnseenError):
            raise known
        return known


def _object(item: object, path: str) -> Item:
    if not isinstance(item, Mapping):
        raise UnseenError(SHAPE, "no object", path=path)
    return item


def _id(item: Item, path: str) -> str:
    id_ = item.get("id")
    if not isinstance(id_, str):
        raise UnseenError(SHAPE, "no id", path=path)
    return id_


def _is_safe(id_: str) -> bool:
    """Whether an id may stand in a path: what a tenant sends never leads a request elsewhere."""
    return bool(id_) and all(c.isalnum() or c == "-" for c in id_) and id_.isascii()
