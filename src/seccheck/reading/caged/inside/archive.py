"""Looks through a workbook's ZIP archive before anything in it is parsed."""

import io
import zipfile
from xml.parsers import expat

from seccheck.neutral import terminal
from seccheck.reading.caged.refusal import RefusedError

_INFLATED = 60 * 1000 * 1000
_ENTRIES = 1_000
_CHUNK = 64 * 1024
_ENCRYPTED = 0x1
_LONGEST_NAME = 60
_PLAIN = "Save it as an Excel workbook (.xlsx) and try again."
_OTHERS = (
    ("xl/workbook.bin", "this is a binary Excel workbook (.xlsb), which is not read"),
    ("content.xml", "this is an OpenDocument file, which is not read"),
    ("word/document.xml", "this is a Word document, not a workbook"),
    ("ppt/presentation.xml", "this is a presentation, not a workbook"),
)
_CONTENTS = "[Content_Types].xml"


def check_archive(data: bytes) -> None:
    """Make sure that the archive is a workbook's and unpacks to no more than is read.

    Raises:
        RefusedError: another kind of file, a password, too much inside, a DTD, or one name for two things.
        Exception: whatever `zipfile` raises for a damaged one.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        _check_names([entry.filename for entry in entries])
        left = _INFLATED
        for entry in entries:
            left -= _inflated(archive, entry, left)


def _check_names(names: list[str]) -> None:
    if len(names) > _ENTRIES:
        raise RefusedError(f"the workbook is made of more than {_ENTRIES:,} parts", "Hand in a smaller one.")
    other = next((message for name, message in _OTHERS if name in names), "")
    if other or _CONTENTS not in names:
        raise RefusedError(other or "this is a ZIP archive, not a workbook", _PLAIN)
    twice = next((name for name in names if names.count(name) > 1), "")
    if twice:
        raise RefusedError(f"the workbook holds two parts called “{terminal(twice, cap=_LONGEST_NAME)}”", _PLAIN)


def _inflated(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> int:
    """How many bytes a part has, counted while it is unpacked: what it says of its size may be a lie."""
    if entry.flag_bits & _ENCRYPTED:
        raise RefusedError("the workbook has a password", "Save it without a password and try again.")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise RefusedError("the workbook is packed in a way that Excel does not use", _PLAIN)
    size, start = 0, _Start()
    with archive.open(entry) as part:
        while chunk := part.read(_CHUNK):
            size += len(chunk)
            if size > most:
                large = f"the workbook unpacks to more than {_INFLATED // 1_000_000} MB"
                raise RefusedError(large, "Hand in a smaller one; pictures can be left out.")
            start.look(chunk)
    start.look(b"", is_last=True)
    return size


class _Start:
    """The start of a part, up to its first element, behind which no DTD can stand; by the very parser used later.

    Looking for the letters would not do: a part says itself in which encoding it is.
    """

    def __init__(self) -> None:
        self._parser: expat.XMLParserType | None = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = _refuse
        self._parser.StartElementHandler = self._end

    def look(self, chunk: bytes, *, is_last: bool = False) -> None:
        """Look at more; some versions of the parser put off what they can until they know that nothing follows."""
        if self._parser is not None:
            try:
                self._parser.Parse(chunk, is_last)
            except expat.ExpatError:  # a picture, say
                self._parser = None

    def _end(self, *_element: object) -> None:
        self._parser = None


def _refuse(*_declared: object) -> None:
    raise RefusedError("the workbook declares a document type, which no workbook needs", _PLAIN)
