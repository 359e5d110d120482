"""Graphs without a network: over a mapping of answers, and over a seeded tenant whose queries are really evaluated."""

import datetime as dt
from collections.abc import Iterator, Mapping

from tests.support.tenants.directory import Directory, Listing, Refusal
from tests.support.tenants.names import CLIENT_TENANT, NOW
from tests.support.tenants.seed import Seed
from tests.support.tenants.tape import answers

from seccheck.graph.graph import ERROR, LICENCE, NOT_FOUND, NOT_ON_TAPE, PERMISSION, SHAPE, Graph, Item, UnseenError
from seccheck.graph.tape import TapeGraph
from seccheck.model.policy import Json


class DictGraph:
    """Answers from a mapping of paths without query to bodies; an `UnseenError` in place of a body is raised.

    A path with its query may be a key too, and then comes first.
    """

    def __init__(
        self,
        bodies: Mapping[str, Json],
        *,
        tenant: str = CLIENT_TENANT,
        kind: str = "observed",
        taken_at: dt.datetime = NOW,
    ) -> None:
        self.bodies = dict(bodies)
        self.tenant, self.kind, self.taken_at = tenant, kind, taken_at
        self.asked: list[str] = []
        """Every path asked, with its query, in order."""

    def one(self, path: str) -> Item:
        body = self._body(path)
        if not isinstance(body, dict):
            raise UnseenError(SHAPE, "no object", path=path)
        return body

    def all(self, path: str) -> Iterator[Item]:
        body = self._body(path)
        items = body.get("value") if isinstance(body, dict) else body
        if not isinstance(items, list | tuple):
            raise UnseenError(SHAPE, "no list", path=path)
        yield from items

    def each(self, paths: tuple[str, ...]) -> Mapping[str, Item | UnseenError]:
        found: dict[str, Item | UnseenError] = {}
        for path in paths:
            try:
                found[path] = self.one(path)
            except UnseenError as error:
                found[path] = error
        return found

    def _body(self, path: str) -> Json:
        self.asked.append(path)
        bare = path.partition("?")[0]
        if path not in self.bodies and bare not in self.bodies:
            raise UnseenError(NOT_ON_TAPE, path=path)
        body = self.bodies.get(path, self.bodies.get(bare))
        if isinstance(body, UnseenError):
            raise body
        return body


class SeedGraph(DictGraph):
    """A seeded tenant: `$filter`, `$select` and `$expand` do what Graph's do; `bodies` come first, as exceptions."""

    def __init__(self, seed: Seed, bodies: Mapping[str, Json] | None = None, *, kind: str = "observed") -> None:
        super().__init__(bodies or {}, tenant=seed.tenant, kind=kind, taken_at=seed.now)
        self._directory = Directory(seed)

    def _body(self, path: str) -> Json:
        if path in self.bodies or path.partition("?")[0] in self.bodies:
            return super()._body(path)
        self.asked.append(path)
        answer = self._directory.answer(path.removeprefix("/v1.0"), eventual=True)
        if isinstance(answer, Listing):
            return {"value": answer.whole()}
        if isinstance(answer, Refusal):
            raise UnseenError(_reason(answer), answer.code, path=path)
        return answer


def _reason(refusal: Refusal) -> str:
    if refusal.code == "AadPremiumLicenseRequired":
        return LICENCE
    return {403: PERMISSION, 404: NOT_FOUND}.get(refusal.status, ERROR)


def seed_graph(seed: Seed, **exceptions: Json) -> SeedGraph:
    """The tenant of `seed`; `exceptions` are bodies or errors by path, given as ``**{"/v1.0/users": ...}``."""
    return SeedGraph(seed, exceptions)


def tape_graph(
    tape: Mapping[str, Json], *, tenant: str = CLIENT_TENANT, taken_at: dt.datetime = NOW, kind: str = "captured"
) -> Graph:
    """The tool's own reader over `tape`."""
    return TapeGraph(tape, tenant=tenant, taken_at=taken_at, kind=kind)


def answers_graph(seed: Seed) -> DictGraph:
    """The tenant of `seed` as a tape would have it: every list whole, whatever the query says."""
    return DictGraph(answers(seed), tenant=seed.tenant, taken_at=seed.now)
