"""What a report format is, and which ones there are: a new format is one new file in this folder."""

from collections.abc import Callable
from pathlib import PurePath
from typing import Protocol

from seccheck import registry
from seccheck.model.record import record
from seccheck.reports.wire.report import Report

_PACKAGE = "seccheck.reports"

Write = Callable[[bytes], object]
"""Takes the next bytes of a report's file."""


@record
class Page:
    """How a report should look; a machine format heeds only `several`."""

    lang: str = "en"
    verbose: bool = False
    several: bool = False
    """Whether more than one provider was asked for."""
    colour: bool = False
    width: int = 100
    """Longest line in characters."""


class Writing(Protocol):
    """One report file being written."""

    def add(self, report: Report) -> None:
        """Write one provider's report."""

    def close(self) -> None:
        """Write what comes after the last one."""


class Format(Protocol):
    """A module of this folder; its file's name is the format's name."""

    SUFFIXES: tuple[str, ...]
    """File name endings that choose it, such as ``.json``; a longer one wins."""

    def start(self, write: Write, page: Page) -> Writing:
        """Begin to write reports."""


def format_names() -> tuple[str, ...]:
    """The names of all formats, sorted."""
    return registry.names(_PACKAGE, besides=("report",))


def load_format(name: str) -> Format:
    """The format of that name.

    Raises:
        KeyError: there is none.
    """
    if name not in format_names():
        raise KeyError(name)
    loaded: Format = registry.load(_PACKAGE, name)
    return loaded


def format_of_name(name: str) -> str | None:
    """The name of the format that a file's name chooses by its last two endings or its last, None where none does.

    ``report.json`` is JSON, ``report.cdx.json`` something else.
    """
    endings = PurePath(name.lower()).suffixes
    for ending in ("".join(endings[-2:]), "".join(endings[-1:])):
        for format_ in format_names() if ending else ():
            if ending in load_format(format_).SUFFIXES:
                return format_
    return None
