import io
import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it publishes no types
from hypothesis import given
from hypothesis import strategies as st
from tests.support.pdfs import CONTENT, PAGES, locked, pdf, stream
from tests.support.small import faults_of, write
from tests.support.workbooks import MAIN, SHEET1, book, parts, row, sheet, text_cell, zipped

from seccheck.model.table import Workbook
from seccheck.reading.caged.inside.child import answer
from seccheck.reading.caged.pdf import read_pdf_text
from seccheck.reading.caged.table import read_table

ENTITIES = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
EXTERNAL = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
DAMAGED = "the file is damaged: it cannot be read"
DTD = "the workbook declares a document type, which no workbook needs"
LARGE = "the workbook unpacks to more than 60 MB"
WHOLE = book(row(1, text_cell("A1", "a")))


def with_sheet(content: str | bytes) -> bytes:
    return zipped({**parts(sheet()), SHEET1: content})


def long_string() -> bytes:
    file = io.BytesIO(zipped({name: xml for name, xml in parts(sheet()).items() if "sharedStrings" not in name}))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/sharedStrings.xml", "w") as part:
        part.write(f'<sst xmlns="{MAIN}"><si><t>'.encode())
        for _ in range(300):
            part.write(b"x" * 1_000_000)
        part.write(b"</t></si></sst>")
    return file.getvalue()


def million_rows() -> bytes:
    return book("".join(f"<row><c><v>{n}</v></c></row>" for n in range(1_000_000)))


def corners(value: str) -> bytes:
    return book(row(1, text_cell("A1", "a")) + row(1_048_576, text_cell("XFD1048576", value)))


TABLES: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip bomb": (lambda: with_sheet(b"\0" * 100_000_000), LARGE),
    "shared text of 300 MB": (long_string, LARGE),
    "a million rows": (million_rows, "the sheet “S1” has more than 5,000 rows with content"),
    "content in the last corner": (
        lambda: corners("b"),
        "the sheet “S1” has content in row 1,048,576, below more than 200 empty rows",
    ),
    "billion laughs": (lambda: with_sheet(ENTITIES), DTD),
    "external entity": (lambda: with_sheet(EXTERNAL), DTD),
    "truncated": (lambda: WHOLE[:-30], DAMAGED),
    "wrong sum": (lambda: WHOLE.replace(WHOLE[14:18], b"\0\0\0\0"), DAMAGED),
    "a million lines": (lambda: b"a;b\n" * 1_000_000, "the file has more than 5,000 rows with content"),
}
PDFS: dict[str, tuple[Callable[[], bytes], str]] = {
    "password": (lambda: locked(user="secret"), "the PDF has a password"),
    "garbage": (lambda: b"%PDF-1.7\n" + random.Random(1).randbytes(10_000), DAMAGED),  # noqa: S311 - not a secret
    "loop": (lambda: pdf({PAGES: b"<</Type/Pages/Kids[2 0 R]/Count 1>>"}), DAMAGED),
    "unknown packing": (
        lambda: pdf({CONTENT: stream(b"x", b"/Filter/Nonsense")}),
        "the text on page 1 of the PDF cannot be read",
    ),
}


@pytest.mark.parametrize(("make", "message"), TABLES.values(), ids=TABLES)
def test_a_hostile_table_is_one_clear_fault(tmp_path: Path, make: Callable[[], bytes], message: str) -> None:
    path = write(tmp_path, "a.xlsx", make())
    (fault,) = faults_of(lambda: read_table(path))
    assert (fault.message, str(fault.place)) == (message, str(path))


@pytest.mark.parametrize(("make", "message"), PDFS.values(), ids=PDFS)
def test_a_hostile_pdf_is_one_clear_fault(tmp_path: Path, make: Callable[[], bytes], message: str) -> None:
    path = write(tmp_path, "a.pdf", make())
    (fault,) = faults_of(lambda: read_pdf_text(path))
    assert (fault.message, str(fault.place)) == (message, str(path))


def values(workbook: Workbook) -> list[object]:
    return [cell.value for one in workbook.sheets for cell in one.cells]


def test_an_empty_cell_in_the_last_corner_does_not_matter(tmp_path: Path) -> None:
    assert values(read_table(write(tmp_path, "a.xlsx", corners(" ")))) == ["a"]


def test_a_macro_is_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / "vbaProject.bin").write_bytes(b"\xd0\xcf\x11\xe0 Shell")
    with xlsxwriter.Workbook(tmp_path / "a.xlsm") as made:
        made.add_vba_project(str(tmp_path / "vbaProject.bin"))
        made.add_worksheet().write("A1", "a")
    assert values(read_table(tmp_path / "a.xlsm")) == ["a"]


SOUND = {
    "workbook": ("seccheck.reading.caged.inside.workbook", WHOLE),
    "PDF": ("seccheck.reading.caged.inside.pdf", pdf()),
}


@pytest.mark.parametrize(("reader", "sound"), SOUND.values(), ids=SOUND)
@given(st.data())
def test_any_change_to_a_sound_file_is_an_answer_or_one_fault(reader: str, sound: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(sound) - 1))
    length = data.draw(st.integers(0, 40))
    changed = sound[:at] + data.draw(st.binary(max_size=40)) + sound[at + length :]
    said = json.loads(answer(reader, changed))
    assert said.keys() in ({"read"}, {"fault", "hint"})
