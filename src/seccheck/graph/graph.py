"""Says what a directory is to those who look into it: every request is answered in full, or not at all."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Protocol

from seccheck.model.policy import Json

Item = Mapping[str, Json]

PERMISSION, LICENCE, THROTTLED, TIMEOUT = "permission", "licence", "throttled", "timeout"
ERROR, SHAPE, NOT_FOUND, BETA, NOT_ON_TAPE = "error", "shape", "not-found", "beta", "not-on-tape"
SIGN_IN, WRONG_TENANT, AMBIGUOUS, TOO_LONG = "sign-in", "wrong-tenant", "ambiguous", "too-long"
UNDECLARED, NOBODY, ELSEWHERE, OFFLINE = "undeclared", "nobody", "elsewhere", "offline"
"""Why something could not be seen: the reasons of gaps. ``ambiguous``: refused for want of a licence that is there;
``too-long``: more pages or bytes than anybody reads; ``undeclared``: the client file does not say what to compare with;
``nobody``: there is no account or thing to look at; ``elsewhere``: it is decided or kept where this tenant's Graph does
not show it, such as in a guest's home tenant or in settings that were never migrated; ``offline``: nothing may be
connected to."""


class UnseenError(Exception):
    """A request that was not answered in full; whatever was read of it before counts for nothing."""

    def __init__(self, reason: str, detail: str = "", *, path: str = "") -> None:
        super().__init__(f"{path}: {reason}: {detail}")
        self.reason = reason
        """One of the codes above."""
        self.detail = detail
        """For people: the error's code, a request id, a limit. Never a token, never a name."""
        self.path = path


class Graph(Protocol):
    """One tenant, online, on a tape or in a capture; safe to use from several threads."""

    @property
    def tenant(self) -> str:
        """The tenant's id."""

    @property
    def kind(self) -> str:
        """``observed`` where the client asked itself, ``captured`` where the answers were brought."""

    @property
    def taken_at(self) -> dt.datetime:
        """The moment, in UTC, as of which the answers hold; ages are reckoned from it."""

    def one(self, path: str) -> Item:
        """The object at `path`, such as ``/v1.0/policies/authorizationPolicy``.

        Raises:
            UnseenError: not answered.
        """

    def all(self, path: str) -> Iterator[Item]:
        """Every item of the list at `path`, page by page; what was read counts only when the iteration ends by itself.

        Raises:
            UnseenError: not answered, or not to the end.
        """

    def each(self, paths: tuple[str, ...]) -> Mapping[str, Item | UnseenError]:
        """The objects at many paths, in as few requests as may be; a failure stands beside its path."""
