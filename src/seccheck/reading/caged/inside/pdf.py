"""Takes the text out of a PDF, page by page."""

import io

from pypdf import PdfReader

from seccheck.model.policy import Json
from seccheck.reading.caged.bounds import CHARACTERS
from seccheck.reading.caged.inside.cells import plain_text
from seccheck.reading.caged.refusal import RefusedError

_PAGES = 2_000
_OPEN = "Open it yourself."


def read(data: bytes) -> Json:
    """The text of each page, in order.

    Raises:
        RefusedError: it has a password or more than is read, or the text of a page cannot be taken out.
        Exception: whatever the parser raises for a damaged one.
    """
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise RefusedError("the PDF has a password", "Ask for a copy without one.")
    count = len(reader.pages)
    if not count:
        raise RefusedError("the PDF has no page", _OPEN)
    if count > _PAGES:
        raise RefusedError(f"the PDF has more than {_PAGES:,} pages", _OPEN)
    texts: list[str] = []
    left = CHARACTERS
    for number in range(count):
        texts.append(_text(reader, number))
        left -= len(texts[-1])
        if left < 0:
            raise RefusedError(f"the PDF has more than {CHARACTERS:,} characters of text", _OPEN)
    return texts


def _text(reader: PdfReader, number: int) -> str:
    try:
        return plain_text(reader.pages[number].extract_text())
    except MemoryError:
        raise
    except Exception as error:
        raise RefusedError(f"the text on page {number + 1} of the PDF cannot be read", _OPEN) from error
