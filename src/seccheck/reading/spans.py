"""Finds where each key and value of a YAML or JSON text begins and ends, so that it can be edited in place."""

import re
from collections.abc import Mapping
from dataclasses import field
from typing import Any

import yaml
from yaml._yaml import CParser

from seccheck.model.record import record

_COLON = re.compile(r"\s*:")
_KEEPS_ENDS = re.compile(r"[|>][0-9]?\+")
"""Opens a text in block style whose empty lines at the end count."""


@record
class Span:
    """One value; all numbers count characters from the start of the text."""

    start: int
    end: int
    """Behind its last character."""
    line_end: int
    """Where the line ends on which it ends, comment included: the place for a further line."""
    column: int
    """Of its start, from 0."""
    keeps_ends: bool = False
    """Its text ends with empty lines that count: one more below it would be one of them."""
    is_flow: bool = False
    """Written with ``{}`` or ``[]``."""
    entries: Mapping[str, "Entry"] = field(default_factory=dict)
    """Of a mapping, in order."""
    items: tuple["Span", ...] = ()
    """Of a list."""


@record
class Entry:
    """One key of a mapping with its value."""

    after_colon: int
    """Behind the colon, or behind the key where there is none."""
    has_colon: bool
    value: Span


def span_of(text: str) -> Span:
    """The span of the whole content.

    Args:
        text: what the strict reader read without fault, its lines broken by line feeds alone.
    """
    finder = _Finder(text)
    event = finder.next()
    while not isinstance(event, yaml.NodeEvent):
        event = finder.next()
    return finder.span(event)


class _Finder:
    """Walks over the events of the same parser that the strict reader believes."""

    def __init__(self, text: str) -> None:
        self._text, self._parser = text, CParser(text)

    def next(self) -> Any:  # noqa: ANN401 - an event of one of the parser's classes
        """The next event."""
        return self._parser.get_event()

    def span(self, event: Any) -> Span:  # noqa: ANN401 - as above
        """The span of the node that begins with `event`."""
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        entries: dict[str, Entry] = {}
        items: list[Span] = []
        while not isinstance(inner := self.next(), yaml.CollectionEndEvent):
            if isinstance(event, yaml.MappingStartEvent):
                entries[inner.value] = self._entry(inner)
            else:
                items.append(self.span(inner))
        last = ([entry.value for entry in entries.values()] or items)[-1:]
        is_closed = event.flow_style or not last
        end = _index(inner.end_mark) if is_closed else last[0].end
        return Span(
            start=event.start_mark.index,
            end=end,
            line_end=line_end(self._text, end) if is_closed else last[0].line_end,
            column=event.start_mark.column,
            keeps_ends=any(span.keeps_ends for span in last),
            is_flow=bool(event.flow_style),
            entries=entries,
            items=tuple(items),
        )

    def _scalar(self, event: Any) -> Span:  # noqa: ANN401 - as above
        text, start, end = self._text, _index(event.start_mark), _index(event.end_mark)
        trimmed = start + len(text[start:end].rstrip())
        is_kept = event.style in ("|", ">") and _KEEPS_ENDS.match(text, start) is not None
        last = end - text.endswith("\n", 0, end) if is_kept else line_end(text, trimmed)
        return Span(start=start, end=trimmed, line_end=last, column=event.start_mark.column, keeps_ends=is_kept)

    def _entry(self, key: Any) -> Entry:  # noqa: ANN401 - as above
        colon = _COLON.match(self._text, key.end_mark.index)
        behind = colon.end() if colon else key.end_mark.index
        value = self.span(self.next())
        if value.start == value.end:  # it stands behind its colon, wherever the parser saw that nothing comes
            value = Span(start=behind, end=behind, line_end=line_end(self._text, behind), column=0)
        return Entry(after_colon=behind, has_colon=bool(colon), value=value)


def _index(mark: Any) -> int:  # noqa: ANN401 - the parser has two kinds of marks
    return int(mark.index)


def line_end(text: str, index: int) -> int:
    """Where the line ends on which `index` lies."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found
