"""What a file format of a request is, and which ones there are."""

from typing import Protocol

from seccheck import registry
from seccheck.reports.request.page import RequestPage

_PACKAGE = "seccheck.reports.request.formats"


class Format(Protocol):
    """A module of the folder `formats`; its file's name is the format's name and, behind a dot, its suffix."""

    def render(self, page: RequestPage) -> bytes:
        """The whole file; the same bytes for the same page."""


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
