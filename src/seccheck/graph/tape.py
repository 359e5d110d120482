"""A tenant on a tape: answers that were recorded, given again to the same questions."""

import datetime as dt
from collections.abc import Iterator, Mapping

from seccheck.graph.answer import Answer
from seccheck.graph.failures import judged, refusal
from seccheck.graph.graph import NOT_ON_TAPE, SHAPE, Item, UnseenError
from seccheck.graph.licences import licences_of
from seccheck.graph.origin import origin_of
from seccheck.graph.pages import items_of, whole
from seccheck.graph.unseen import read
from seccheck.model.policy import Json

_OK = 200
_SKUS = "/v1.0/subscribedSkus"


class TapeGraph:
    """See `seccheck.graph.graph.Graph`; of its refusals the tape's own subscriptions have the last word."""

    def __init__(self, tape: Mapping[str, Json], *, tenant: str, taken_at: dt.datetime, kind: str = "captured") -> None:
        """Take a tape.

        Args:
            tape: ``GET /v1.0/path`` (any query) or ``GET /v1.0/path?query`` (that one, and it goes first), each with
                the body, or with ``status``, ``headers`` and ``body``.
            tenant: whose answers they are.
            taken_at: when they were given, in UTC.
            kind: of the evidence.
        """
        self.tenant = tenant
        self.taken_at = taken_at
        self.kind = kind
        self._tape = tape

    def one(self, path: str) -> Item:
        """See `Graph.one`; of a list, all of it."""
        return whole(self._first(path), self._next, path=path)

    def all(self, path: str) -> Iterator[Item]:
        """See `Graph.all`."""
        return items_of(path, lambda link: self._first(path) if link == path else self._next(link), path=path)

    def each(self, paths: tuple[str, ...]) -> Mapping[str, Item | UnseenError]:
        """See `Graph.each`."""
        return {path: self._one_or_why(path) for path in paths}

    def _one_or_why(self, path: str) -> Item | UnseenError:
        try:
            return self.one(path)
        except UnseenError as error:
            return error

    def _first(self, path: str) -> Item:
        keys = (f"GET {path}", f"GET {path.partition('?')[0]}")
        key = next((key for key in keys if key in self._tape), None)
        if key is None:
            raise UnseenError(NOT_ON_TAPE, path=path)
        return self._object(key, path)

    def _next(self, link: str) -> Item:
        """The page at an absolute link: that one, for the tape's page for any query is the one that led here."""
        path = link.partition("://")[2]
        key = f"GET /{path.partition('/')[2]}" if origin_of(link) else f"GET {link}"
        if key not in self._tape:
            raise UnseenError(NOT_ON_TAPE, "a list goes on that was not recorded to its end", path=link)
        return self._object(key, link)

    def _object(self, key: str, path: str) -> Item:
        unseen = read(self._tape[key], path)
        if unseen:
            raise unseen
        answer = _answer(self._tape[key])
        refused = refusal(answer, path)
        if refused:
            raise judged(refused, self._licences()) if refused.licences else refused
        if not isinstance(answer.body, Mapping):
            raise UnseenError(SHAPE, "no object", path=path)
        return answer.body

    def _licences(self) -> frozenset[str] | None:
        key = f"GET {_SKUS}"
        answer = _answer(self._tape.get(key))
        skus = answer.body.get("value") if isinstance(answer.body, Mapping) else None
        if refusal(answer, _SKUS) or not isinstance(skus, list):
            return None
        return licences_of(sku for sku in skus if isinstance(sku, Mapping))


def _answer(recorded: Json) -> Answer:
    """What is on the tape: a body, or one with its status and headers."""
    if isinstance(recorded, Mapping) and type(recorded.get("status")) is int and "body" in recorded:
        headers = recorded.get("headers")
        named = headers.items() if isinstance(headers, Mapping) else ()
        return Answer(
            status=recorded["status"],
            headers={name.lower(): value for name, value in named if isinstance(value, str)},
            body=recorded["body"],
        )
    return Answer(status=_OK, headers={}, body=recorded)
