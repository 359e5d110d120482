"""What a file format of the annex is, and which ones there are."""

from typing import Protocol

from seccheck import registry
from seccheck.reports.annex.document import Document

_PACKAGE = "seccheck.reports.annex.formats"


class Format(Protocol):
    """A module of the folder `formats`; its file's name is the format's name and, behind a dot, its suffix."""

    def render(self, document: Document) -> bytes:
        """The whole file; the same bytes for the same document."""


def format_names() -> tuple[str, ...]:
    """The names of all formats, sorted."""
    return registry.names(_PACKAGE)


def load_format(name: str) -> Format:
    """The format of that name.

    Raises:
        KeyError: there is none.
    """
    if name not in format_names():
        raise KeyError(name)
    loaded: Format = registry.load(_PACKAGE, name)
    return loaded
