"""Shows what is wrong: place, message, the line with a caret, and what to do."""

from collections.abc import Iterator

from seccheck.cli.frame.console import say_aside
from seccheck.errors import Fault, Place, SeccheckError
from seccheck.neutral import terminal

_SHOWN = 50
"""Faults of one input; more would hide the first ones."""

_MESSAGE, _BEFORE, _LINE = 600, 60, 96
"""Longest message, and how much of a source line is shown before the caret and in all."""


def show_faults(error: SeccheckError) -> None:
    """Print every fault of `error` to stderr, the first fifty of them."""
    for fault in error.faults[:_SHOWN]:
        for line in _lines(fault):
            say_aside(line)
    if len(error.faults) > _SHOWN:
        say_aside(f"... and {len(error.faults) - _SHOWN} more")


def _lines(fault: Fault) -> Iterator[str]:
    message = terminal(fault.message, cap=_MESSAGE)
    yield f"{terminal(str(fault.place))}: {message}" if fault.place else f"seccheck: {message}"
    if fault.place and fault.place.source_line:
        yield from _source(fault.place)
    if fault.hint:
        yield f"  {terminal(fault.hint, cap=_MESSAGE)}"


def _source(place: Place) -> Iterator[str]:
    """The faulty line around its column, and a caret under it that also fits behind escapes."""
    margin = f"  {place.line} | "
    column = max(place.column, 1) - 1
    start = max(column - _BEFORE, 0)
    before = terminal(place.source_line[start:column])
    yield f"{margin}{before}{terminal(place.source_line[column : start + _LINE])}".rstrip()
    yield f"{' ' * (len(margin) - 2)}| {' ' * len(before)}^"
