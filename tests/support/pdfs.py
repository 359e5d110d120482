"""Builds PDFs object by object, sound and hostile ones."""

import io
from collections.abc import Mapping

from pypdf import PdfWriter

CATALOG, PAGES, PAGE, CONTENT, FONT = 1, 2, 3, 4, 5
"""Numbers of the objects of `pdf`."""


def stream(content: bytes, more: bytes = b"") -> bytes:
    """A stream object; `more` goes into its dictionary."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), more, content)


def shown(text: str) -> bytes:
    """The content of a page that shows `text`."""
    return stream(b"BT /F1 12 Tf 10 100 Td (%s) Tj ET" % text.encode("latin-1"))


def pdf(other: Mapping[int, bytes] | None = None, *, trailer: bytes = b"") -> bytes:
    """A PDF of one page that says ``Hello``; `other` replaces objects by their number or adds some."""
    objects = {
        CATALOG: b"<</Type/Catalog/Pages 2 0 R>>",
        PAGES: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        PAGE: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>",
        CONTENT: shown("Hello"),
        FONT: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        **(other or {}),
    }
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in sorted(objects.items()):
        places.append(b"%d 1\n%010d 00000 n \n" % (number, len(out)))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n" + b"".join(places)
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (max(objects) + 1, trailer, start)
    return bytes(out)


def locked(*, user: str, owner: str = "owner", algorithm: str = "AES-256") -> bytes:
    """The PDF with a password to open it and one to change it."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf()))
    writer.encrypt(user, owner, algorithm=algorithm)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
