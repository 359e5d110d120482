import io
import struct
import zipfile
from collections.abc import Callable

import pytest
from tests.support.workbooks import SHEET1, parts, sheet, zipped

from seccheck.reading.caged.inside.archive import check_archive
from seccheck.reading.caged.refusal import RefusedError

USUAL = parts(sheet())
DTD = "the workbook declares a document type, which no workbook needs"
LARGE = "the workbook unpacks to more than 60 MB"


def with_parts(**more: str | bytes) -> bytes:
    return zipped({**USUAL, **more})


def twice(name: str) -> bytes:
    file = io.BytesIO(zipped(USUAL))
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, "")
    return file.getvalue()


def flagged(data: bytes, flag: int) -> bytes:
    """With a general purpose flag in the first entry of the central directory."""
    at = data.index(b"PK\x01\x02") + 8
    return data[:at] + struct.pack("<H", flag) + data[at + 2 :]


def declared(encoding: str, text: str) -> bytes:
    return f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(encoding)


LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
XXE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip bomb": (lambda: with_parts(**{SHEET1: b"\0" * 60_000_001}), LARGE),
    "many small ones": (lambda: zipped({**USUAL, **{f"m{n}": b"\0" * 1_000_000 for n in range(61)}}), LARGE),
    "many parts": (
        lambda: zipped({**USUAL, **{f"m{n}": b"" for n in range(1000)}}),
        "the workbook is made of more than 1,000 parts",
    ),
    "one name twice": (lambda: twice(SHEET1), f"the workbook holds two parts called “{SHEET1}”"),
    "a password": (lambda: flagged(zipped(USUAL), 1), "the workbook has a password"),
    "a rare packing": (
        lambda: zipped(USUAL, method=zipfile.ZIP_LZMA),
        "the workbook is packed in a way that Excel does not use",
    ),
    "billion laughs": (lambda: with_parts(**{SHEET1: LAUGHS}), DTD),
    "external entity": (lambda: with_parts(**{SHEET1: XXE}), DTD),
    "a DTD in any part": (lambda: with_parts(**{"docProps/app.xml": "<!-- x --><!DOCTYPE a><a/>"}), DTD),
    "a DTD in UTF-16": (lambda: with_parts(**{SHEET1: declared("utf-16", XXE)}), DTD),
    "a DTD in Latin-1": (lambda: with_parts(**{SHEET1: declared("latin-1", LAUGHS)}), DTD),
    "a DTD far down": (lambda: with_parts(**{SHEET1: f"<!--{'x' * 200_000}-->{LAUGHS}"}), DTD),
    "OpenDocument": (
        lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}),
        "this is an OpenDocument file, which is not read",
    ),
    "binary workbook": (
        lambda: with_parts(**{"xl/workbook.bin": b"x"}),
        "this is a binary Excel workbook (.xlsb), which is not read",
    ),
    "Word": (lambda: with_parts(**{"word/document.xml": "<a/>"}), "this is a Word document, not a workbook"),
    "presentation": (lambda: with_parts(**{"ppt/presentation.xml": "<a/>"}), "this is a presentation, not a workbook"),
    "archive": (lambda: zipped({"a.txt": "x"}), "this is a ZIP archive, not a workbook"),
    "empty archive": (lambda: zipped({}), "this is a ZIP archive, not a workbook"),
}


@pytest.mark.parametrize(("make", "message"), REFUSED.values(), ids=REFUSED)
def test_what_must_not_be_parsed_is_refused(make: Callable[[], bytes], message: str) -> None:
    data = make()
    with pytest.raises(RefusedError) as caught:
        check_archive(data)
    assert caught.value.message == message
    assert caught.value.hint


def test_a_bomb_is_small_on_disk() -> None:
    assert len(with_parts(**{SHEET1: b"\0" * 60_000_001})) < 100_000


def lying(data: bytes, size: int) -> bytes:
    """Says another size of its first part, in both places."""
    local, central = data.index(b"PK\x03\x04") + 22, data.index(b"PK\x01\x02") + 24
    said = struct.pack("<L", size)
    for at in (local, central):
        data = data[:at] + said + data[at + 4 :]
    return data


WHOLE = zipped(USUAL)
DAMAGED = {
    "truncated": WHOLE[:-40],
    "only its start": WHOLE[:100],
    "says too small a size": lying(WHOLE, 10),
    "another sum": WHOLE.replace(WHOLE[14:18], b"\0\0\0\0"),
    "other names in front": WHOLE.replace(b"[Content_Types]", b"[Content_Typos]", 1),
    "noise inside": WHOLE[:60] + b"\xff" * 40 + WHOLE[100:],
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_what_is_damaged_fails(data: bytes) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011 - zipfile raises what it likes, the child takes it all
        check_archive(data)


@pytest.mark.parametrize(
    "data", [WHOLE, lying(WHOLE, 10**6), with_parts(**{"xl/media/a.png": bytes(range(256)) * 1000})]
)
def test_what_is_sound_passes(data: bytes) -> None:
    check_archive(data)
