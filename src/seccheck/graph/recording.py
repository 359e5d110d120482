"""Remembers what a tenant answered, so that the same questions can be asked again without it."""

import datetime as dt
import threading
from collections.abc import Callable, Iterator, Mapping

from seccheck.graph.graph import SHAPE, Graph, Item, UnseenError
from seccheck.graph.unseen import written
from seccheck.model.policy import Json


class RecordingGraph:
    """See `seccheck.graph.graph.Graph`; what it was asked once it answers from memory, refusals included.

    So the looks taken while recording saw exactly what the tape holds.
    """

    def __init__(self, inner: Graph) -> None:
        self._inner = inner
        self._lock = threading.Lock()
        self._heard: dict[str, Item | UnseenError] = {}

    @property
    def tenant(self) -> str:
        """The tenant's id."""
        return self._inner.tenant

    @property
    def kind(self) -> str:
        """Of the evidence, as the graph behind it says."""
        return self._inner.kind

    @property
    def taken_at(self) -> dt.datetime:
        """When the answers hold."""
        return self._inner.taken_at

    def one(self, path: str) -> Item:
        """See `Graph.one`."""
        return _answered(self._asked(path, self._one))

    def all(self, path: str) -> Iterator[Item]:
        """See `Graph.all`; the list is read whole before its first item is given."""
        found = _answered(self._asked(path, self._all)).get("value")
        if not isinstance(found, list | tuple):
            raise UnseenError(SHAPE, "no list", path=path)
        return iter(found)

    def each(self, paths: tuple[str, ...]) -> Mapping[str, Item | UnseenError]:
        """See `Graph.each`; only those that were not asked before are asked."""
        new = tuple(path for path in dict.fromkeys(paths) if self._known(path) is None)
        answers = self._inner.each(new) if new else {}
        for path, answer in answers.items():
            self._kept(path, answer)
        with self._lock:
            return {path: self._heard[path] for path in paths}

    def tape(self) -> dict[str, Json]:
        """All that was asked so far, as `seccheck.graph.tape.TapeGraph` reads it, sorted."""
        with self._lock:
            heard = sorted(self._heard.items())
        return {f"GET {path}": written(a) if isinstance(a, UnseenError) else a for path, a in heard}

    def _one(self, path: str) -> Item:
        return self._inner.one(path)

    def _all(self, path: str) -> Item:
        return {"value": list(self._inner.all(path))}

    def _asked(self, path: str, ask: Callable[[str], Item]) -> Item | UnseenError:
        known = self._known(path)
        if known is not None:
            return known
        try:
            return self._kept(path, ask(path))
        except UnseenError as error:
            return self._kept(path, error)

    def _known(self, path: str) -> Item | UnseenError | None:
        with self._lock:
            return self._heard.get(path)

    def _kept(self, path: str, answer: Item | UnseenError) -> Item | UnseenError:
        """The first answer that anybody got, whoever asked at the same time."""
        with self._lock:
            return self._heard.setdefault(path, answer)


def _answered(answer: Item | UnseenError) -> Item:
    if isinstance(answer, UnseenError):
        raise answer
    return answer
