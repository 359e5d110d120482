"""Reads YAML, and JSON with it, in one bounded pass over the parser's events; what could surprise is refused."""

from typing import TYPE_CHECKING, Any

import yaml
from yaml._yaml import CParser

from seccheck.errors import Fault, InputFaultError, Place
from seccheck.model.policy import Json
from seccheck.reading.marks import Pointer, json_pointer, locate_all, position
from seccheck.reading.scalars import resolve
from seccheck.reading.text import MAX_BYTES, decode, hidden_character, lines_of, place_in
from seccheck.reading.yaml_words import worded

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_DEPTH = 64
MAX_NODES = 200_000
MAX_SCALAR = 64 * 1024
"""Characters in one value."""

_QUOTE_IT = "Put quotes around it if it is text."


class _RefusalError(Exception):
    """What is refused, at the event where it was met."""

    def __init__(self, message: str, event: yaml.Event, *, hint: str = "", twice: bool = False) -> None:
        super().__init__(message)
        self.message, self.event, self.hint, self.twice = message, event, hint, twice


def load(data: bytes, *, name: str, max_bytes: int = MAX_BYTES, max_nodes: int = MAX_NODES) -> Json:
    """The content of a YAML or JSON file: a mapping or a list of plain values.

    Args:
        data: the file's bytes.
        name: the file, for messages.
        max_bytes: most bytes that are read.
        max_nodes: most keys and values.

    Raises:
        InputFaultError: not one bounded UTF-8 document, or one with anchors, tags, duplicate keys or hidden text.
    """
    text = decode(data, name=name, max_bytes=max_bytes)
    builder = _Builder(max_nodes)
    try:
        _run(CParser(text), builder)
    except _RefusalError as refusal:
        raise InputFaultError(_fault_of(refusal, builder.pointer(), data, text, name)) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise InputFaultError(worded(str(error.problem), line, column, text, name=name)) from None
    if not isinstance(builder.root, dict | list):
        empty = builder.root is None
        message = "the file is empty" if empty else "the file holds a single value where keys and values are expected"
        hint = "Start it with a line such as `schema: seccheck-dossier/1`."
        raise InputFaultError(Fault(message=message, place=Place(file=name, line=1, column=1), hint=hint))
    return builder.root


def _fault_of(refusal: _RefusalError, pointer: Pointer, data: bytes, text: str, name: str) -> Fault:
    message = refusal.message
    if refusal.twice:
        (first,) = locate_all(data, [(pointer, "key")], name=name, max_bytes=len(data))
        message += f", first in line {first.line}"
    line, column = position(refusal.event)
    lines, pointed = lines_of(text), json_pointer(pointer)
    place = place_in(lines, name=name, line=line, column=column, pointer=pointed)
    return Fault(message=message, place=place, hint=refusal.hint)


def _run(parser: CParser, builder: "_Builder") -> None:
    handlers: dict[type[yaml.Event], Callable[[Any], None]] = {
        yaml.ScalarEvent: builder.scalar,
        yaml.MappingStartEvent: builder.open,
        yaml.SequenceStartEvent: builder.open,
        yaml.MappingEndEvent: builder.close,
        yaml.SequenceEndEvent: builder.close,
        yaml.AliasEvent: builder.alias,
        yaml.DocumentStartEvent: builder.document,
    }
    next_event = parser.get_event
    while (event := next_event()) is not None:
        handle = handlers.get(type(event))
        if handle is not None:
            handle(event)


class _Builder:
    """Builds plain values on a stack of its own, so that depth costs no recursion."""

    __slots__ = ("_documents", "_keys", "_most", "_nodes", "_stack", "root")

    def __init__(self, most: int) -> None:
        self.root: Json = None
        self._most = most
        self._documents = 0
        self._nodes = 0
        self._stack: list[Json] = []
        self._keys: list[str | None] = []

    def pointer(self) -> Pointer:
        """Where the pass stands: the keys and positions that lead to the current node."""
        steps = (len(top) if isinstance(top, list) else key for top, key in zip(self._stack, self._keys, strict=True))
        return tuple(step for step in steps if step is not None)

    def document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _RefusalError(
                "the file holds several documents", event, hint="Remove the `---` line and what follows."
            )
        if event.tags or event.version not in {None, (1, 2)}:
            raise _RefusalError("the file starts with a % directive", event, hint="Remove the line that starts with %.")

    def scalar(self, event: yaml.ScalarEvent) -> None:
        value: Json = event.value
        self._nodes += 1
        if event.anchor is not None or event.tag is not None or self._nodes > self._most or len(value) > MAX_SCALAR:
            raise _unbounded(event, self._most, len(value))
        if event.implicit[0]:
            try:
                value = resolve(value)
            except ValueError as error:
                raise _RefusalError(str(error), event, hint=f"Give a plain number. {_QUOTE_IT}") from None
        elif event.style == '"' and (hidden := hidden_character(value)):
            message = f"a value holds the character {hidden}, which can hide or reorder what a reader sees"
            raise _RefusalError(message, event, hint="Remove the escape that starts with a backslash.")
        if self._awaits_key():
            self._key(value, event)
        else:
            self._put(value)

    def open(self, event: yaml.CollectionStartEvent) -> None:
        self._nodes += 1
        if event.anchor is not None or event.tag is not None or self._nodes > self._most:
            raise _unbounded(event, self._most)
        if len(self._stack) == MAX_DEPTH:
            raise _RefusalError(f"nested deeper than {MAX_DEPTH} levels", event, hint="Flatten this part of the file.")
        if self._awaits_key():
            raise _RefusalError("a key is a list or a mapping; keys are text", event, hint=_QUOTE_IT)
        self._stack.append({} if type(event) is yaml.MappingStartEvent else [])
        self._keys.append(None)

    def close(self, _event: yaml.CollectionEndEvent) -> None:
        self._keys.pop()
        self._put(self._stack.pop())

    def alias(self, event: yaml.AliasEvent) -> None:
        message = f"`*{str(event.anchor)[:40]}` refers to another part of the file, which is not allowed here"
        raise _RefusalError(message, event, hint=f"Write the value out. {_QUOTE_IT}")

    def _awaits_key(self) -> bool:
        return bool(self._stack) and self._keys[-1] is None and type(self._stack[-1]) is dict

    def _key(self, value: Json, event: yaml.ScalarEvent) -> None:
        if not isinstance(value, str):
            named = f"the key `{event.value[:40]}` is not text" if event.value else "a key is empty"
            raise _RefusalError(named, event, hint="Put quotes around it.")
        self._keys[-1] = value
        if value in self._stack[-1]:
            raise _RefusalError(f"`{value[:80]}` is given twice", event, hint="Keep one of the two lines.", twice=True)

    def _put(self, value: Json) -> None:
        if not self._stack:
            self.root = value
        elif type(self._stack[-1]) is list:
            self._stack[-1].append(value)
        else:
            self._stack[-1][self._keys[-1]] = value
            self._keys[-1] = None


def _unbounded(event: yaml.ScalarEvent | yaml.CollectionStartEvent, most: int, length: int = 0) -> _RefusalError:
    if event.anchor is not None:
        message = f"`&{event.anchor[:40]}` names a part of the file, which is not allowed here"
        return _RefusalError(message, event, hint=_QUOTE_IT)
    if event.tag is not None:
        message, hint = (
            f"`{event.tag[:60]}` is a tag, which is not allowed here",
            "Remove the word that starts with `!`.",
        )
        return _RefusalError(message, event, hint=hint)
    if length > MAX_SCALAR:
        message = f"a value of {length} characters; at most {MAX_SCALAR} are read"
        return _RefusalError(message, event, hint="Move the text into a document.")
    return _RefusalError(f"the file holds more than {most} keys and values", event, hint="Split it.")
