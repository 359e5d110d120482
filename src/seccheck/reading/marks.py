"""Finds the line and column of a node, by reading the file once more when there is something to say about it."""

from collections.abc import Collection
from typing import Literal

import yaml
from yaml._yaml import CParser

from seccheck.errors import Place
from seccheck.reading.text import MAX_BYTES, decode, lines_of, place_in

Pointer = tuple[str | int, ...]
"""The keys and list positions that lead to a node; empty for the whole file."""

At = Literal["key", "value"]
"""Whether to point at a node's key or at its value."""

_Position = tuple[int, int]
_Found = dict[Pointer, tuple[_Position, _Position]]


def locate(data: bytes, pointer: Pointer, *, name: str, at: At = "value") -> Place:
    """Where a node stands; one that does not exist stands at its nearest parent's key."""
    return locate_all(data, [(pointer, at)], name=name)[0]


def locate_all(
    data: bytes, targets: Collection[tuple[Pointer, At]], *, name: str, max_bytes: int = MAX_BYTES
) -> list[Place]:
    """Where several nodes stand, in the order of `targets`, in one pass over the file.

    Args:
        data: the file's bytes, decodable.
        targets: nodes by pointer, with what to point at.
        name: the file.
        max_bytes: what was allowed when it was read.
    """
    text = decode(data, name=name, max_bytes=max_bytes)
    wanted = {pointer[:depth] for pointer, _ in targets for depth in range(len(pointer) + 1)}
    found, lines = _find(text, wanted), lines_of(text)
    return [_place(found, lines, name, pointer, at) for pointer, at in targets]


def position(event: yaml.Event) -> tuple[int, int]:
    """Line and column where `event` starts, counted from 1; zeros where the parser does not say."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def json_pointer(pointer: Pointer) -> str:
    """The RFC 6901 spelling."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in pointer)


def _place(found: _Found, lines: list[str], name: str, pointer: Pointer, at: At) -> Place:
    depth = next((n for n in range(len(pointer), -1, -1) if pointer[:n] in found), None)
    if depth is None:
        return Place(file=name, pointer=json_pointer(pointer))
    key, value = found[pointer[:depth]]
    line, column = value if at == "value" and depth == len(pointer) else key
    return place_in(lines, name=name, line=line, column=column, pointer=json_pointer(pointer))


def _find(text: str, wanted: set[Pointer]) -> _Found:
    walker, parser = _Walker(wanted), CParser(text)
    try:
        while len(walker.found) < len(wanted) and (event := parser.get_event()) is not None:
            if isinstance(event, yaml.CollectionEndEvent):
                walker.leave()
            elif isinstance(event, yaml.NodeEvent):
                walker.node(event)
    except yaml.YAMLError:
        pass  # a file that breaks off further down still has the places before
    return walker.found


class _Walker:
    """Keeps the path to the current node while events go by."""

    def __init__(self, wanted: set[Pointer]) -> None:
        self.found: _Found = {}
        self._wanted = wanted
        self._path: list[str | int] = []
        self._keys: list[_Position | None] = []
        self._is_list: list[bool] = []

    def node(self, event: yaml.NodeEvent) -> None:
        at = position(event)
        key = self._key(event, at)
        if key is None:
            return
        pointer = tuple(self._path)
        if pointer in self._wanted:
            self.found.setdefault(pointer, (key, at))
        if isinstance(event, yaml.CollectionStartEvent):
            self._path.append(-1)
            self._keys.append(None)
            self._is_list.append(isinstance(event, yaml.SequenceStartEvent))

    def leave(self) -> None:
        self._path.pop()
        self._keys.pop()
        self._is_list.pop()

    def _key(self, event: yaml.NodeEvent, at: _Position) -> _Position | None:
        """Where the key of this node stands; None when the node is itself a key, and a list's item where it stands."""
        if not self._is_list:
            return at
        if self._is_list[-1]:
            self._path[-1] = int(self._path[-1]) + 1
            return at
        key, self._keys[-1] = self._keys[-1], None
        if key is None:
            self._path[-1], self._keys[-1] = str(getattr(event, "value", "")), at
        return key
