"""Reads the text of a PDF, page by page, in the cage."""

from pathlib import Path

from seccheck.errors import InputFaultError, input_fault
from seccheck.reading.caged.cage import ask
from seccheck.reading.files import read_bounded

_READER = "seccheck.reading.caged.inside.pdf"
_LARGEST = 100 * 1024 * 1024
_SECONDS, _PATIENCE = 60, 150
"""A hundred pages of a contract take a few."""
_SIGN, _WITHIN = b"%PDF-", 1024
"""A PDF says so near its start."""


def read_pdf_text(path: Path) -> tuple[str, ...]:
    """The text of each page, in order; empty for a page that is a picture.

    Args:
        path: the file.

    Raises:
        InputFaultError: no PDF, one with a password, damaged, or more than is read.
    """
    data = read_bounded(path, limit=_LARGEST)
    if _SIGN not in data[:_WITHIN]:
        raise _no_pdf(path, "this is not a PDF")
    pages = ask(_READER, data, file=str(path), seconds=_SECONDS, patience=_PATIENCE)
    if not isinstance(pages, list):
        raise _no_pdf(path, "the file cannot be read safely: its reader broke down")
    return tuple(map(str, pages))


def _no_pdf(path: Path, message: str) -> InputFaultError:
    return input_fault(message, file=str(path), hint="Open it yourself, and ask for it as a PDF where it is none.")
