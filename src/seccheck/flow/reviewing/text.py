"""Gets the text of a document for the reviewer's screen, page by page; PDFs are read inside the cage."""

import os
from collections.abc import Callable
from pathlib import Path

from seccheck.errors import InputFaultError
from seccheck.model.record import record
from seccheck.reading.files import read_bounded

ReadPdf = Callable[[Path], tuple[str, ...]]
"""The text of each page of a PDF.

Raises:
    InputFaultError: it cannot be read.
"""

_PLAIN = frozenset({".txt", ".md", ".csv"})
_PDF = b"%PDF-"
_HEAD = 1024
"""Within so many bytes a PDF says that it is one."""


@record
class DocumentText:
    """What can be shown of a document."""

    pages: tuple[str, ...] = ()
    is_paged: bool = False
    problem: str = ""
    """Why there is no text: ``format``, ``empty``, or a sentence; empty where there is some."""


def text_of(path: Path, read_pdf: ReadPdf) -> DocumentText:
    """The text of the file `path`, which may be anything."""
    try:
        if _is_pdf(path):
            pages = read_pdf(path)
            problem = "" if any(page.strip() for page in pages) else "empty"
            return DocumentText(pages=pages, is_paged=True, problem=problem)
        if path.suffix.lower() in _PLAIN:
            return DocumentText(pages=(_decoded(read_bounded(path)),))
    except InputFaultError as error:
        return DocumentText(problem=error.faults[0].message)
    return DocumentText(problem="format")


def _is_pdf(path: Path) -> bool:
    try:
        file = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return False
    with os.fdopen(file, "rb") as opened:
        return _PDF in opened.read(_HEAD)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
