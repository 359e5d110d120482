import csv
import io
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.support.small import faults_of, write

from seccheck.errors import InputFaultError
from seccheck.model.table import Workbook
from seccheck.reading.caged.delimited import csv_of, read_csv


def grid(workbook: Workbook) -> list[tuple[int, int, object]]:
    (sheet,) = workbook.sheets
    assert (sheet.name, sheet.is_hidden) == ("", False)
    assert not any(cell.is_formula for cell in sheet.cells)
    return [(cell.row, cell.column, cell.value) for cell in sheet.cells]


def of(text: str, encoding: str = "utf-8") -> list[tuple[int, int, object]]:
    return grid(csv_of(text.encode(encoding), file="a.csv"))


TWO = [(1, 1, "id"), (1, 2, "réponse"), (2, 1, "A-1"), (2, 2, "Société d'août : 5 €")]
PLAIN = "id;réponse\r\nA-1;Société d'août : 5 €\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_says_the_same(encoding: str) -> None:
    assert of(PLAIN, encoding) == TWO


def test_big_endian_utf_16_needs_its_mark() -> None:
    assert grid(csv_of(b"\xfe\xff" + PLAIN.encode("utf-16-be"), file="a.csv")) == TWO
    (fault,) = faults_of(lambda: csv_of(PLAIN.encode("utf-16-be"), file="a.csv"))
    assert fault.message == "the file is no text: it holds control characters"


READ = {
    "semicolons": ("a;b,c\n1;2", [(1, 1, "a"), (1, 2, "b,c"), (2, 1, "1"), (2, 2, "2")]),
    "commas": ("a,b\n1;2,3", [(1, 1, "a"), (1, 2, "b"), (2, 1, "1;2"), (2, 2, "3")]),
    "tabs": ("a\tb\n1,5\t2", [(1, 1, "a"), (1, 2, "b"), (2, 1, "1,5"), (2, 2, "2")]),
    "as many of both": ("a;b,c\n", [(1, 1, "a"), (1, 2, "b,c")]),
    "a title above": ("Questionnaire\n\na,b\n", [(1, 1, "Questionnaire"), (3, 1, "a"), (3, 2, "b")]),
    "one column": ("a\nb\n", [(1, 1, "a"), (2, 1, "b")]),
    "delimiters in quotes do not count": ('"a;b;c",d\n', [(1, 1, "a;b;c"), (1, 2, "d")]),
    "told for Excel": ("sep=|\r\na|b;c\n", [(1, 1, "a"), (1, 2, "b;c")]),
    "quotes and line ends in cells": ('a;"x ""y""\r\nz"\nb;', [(1, 1, "a"), (1, 2, 'x "y"\nz'), (2, 1, "b")]),
    "old line ends": ("a;b\rc;d\r", [(1, 1, "a"), (1, 2, "b"), (2, 1, "c"), (2, 2, "d")]),
    "white space is empty": (" ;b;\u00a0\n;;\n", [(1, 2, "b")]),
    "spaces stay": (" a ;b", [(1, 1, " a "), (1, 2, "b")]),
    "all is text": ("=1+1;007;true;2026-01-02", [(1, 1, "=1+1"), (1, 2, "007"), (1, 3, "true"), (1, 4, "2026-01-02")]),
    "wide without content": ("a" + ";" * 200, [(1, 1, "a")]),
    "long without content": ("a\n" + "\n" * 20_000, [(1, 1, "a")]),
    "less than a tag": ("<a>;b", [(1, 1, "<a>"), (1, 2, "b")]),
}


@pytest.mark.parametrize(("text", "cells"), READ.values(), ids=READ)
def test_what_tools_write_is_read(text: str, cells: list[tuple[int, int, object]]) -> None:
    assert of(text) == cells


NO_TEXT = "the file is no text: it holds control characters"
QUOTES = "the quotation marks do not match: a cell that is quoted ends before a delimiter or a line's end"
REFUSED: dict[str, tuple[bytes, str, int]] = {
    "empty": (b"", "the file is empty", 0),
    "blank": (b" \r\n\n", "the file is empty", 0),
    "NUL": (b"a;b\nc;\0d", NO_TEXT, 2),
    "binary": (bytes(range(128)) * 2, NO_TEXT, 1),
    "more binary": (bytes(range(256)), "the file is no text in UTF-8, UTF-16 or Windows-1252", 0),
    "UTF-16 without a mark": ("a;b".encode("utf-16-le"), NO_TEXT, 1),
    "UTF-32": ("a;b".encode("utf-32"), NO_TEXT, 1),
    "half of UTF-16": (b"\xff\xfea\0b", "the file is no text in UTF-8, UTF-16 or Windows-1252", 0),
    "no encoding": (b"a;\x81\x9d", "the file is no text in UTF-8, UTF-16 or Windows-1252", 0),
    "PDF": (b"%PDF-1.7\nabc", "this is a PDF, not a table", 0),
    "web page": (b"\n <HTML><table>", "this is a web page or an XML file, not a table", 0),
    "XML": (b"\xef\xbb\xbf<?xml version='1.0'?><Workbook/>", "this is a web page or an XML file, not a table", 0),
    "open quotation mark": (b'a;b\nc;"d\ne;f\n', QUOTES, 3),
    "text behind a quotation": (b'a;b\n"c"d;e', QUOTES, 2),
    "behind the line for Excel": (b'sep=;\na;b\n"c"d;e', QUOTES, 3),
    "a field without end": (b"a;" + b"x" * 200_000, "a cell is too long to be read", 1),
    "too long a cell": (b"a;" + b"x" * 40_000, "the file has more than 32,767 characters in B1", 0),
    "too many rows": (b"a\n" * 1_000_000, "the file has more than 5,000 rows with content", 0),
    "too wide": (b"a" + b";" * 100 + b"b", "the file has content in CW1, beyond its first 100 columns", 0),
    "far below": (b"a" + b"\n" * 300 + b"b", "the file has content in row 301, below more than 200 empty rows", 0),
}


@pytest.mark.parametrize(("data", "message", "line"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_table_is_refused(data: bytes, message: str, line: int) -> None:
    (fault,) = faults_of(lambda: csv_of(data, file="a.csv"))
    assert fault.place
    assert (fault.message, fault.place.file, fault.place.line) == (message, "a.csv", line)


def test_the_file_itself_is_bounded(tmp_path: Path) -> None:
    assert grid(read_csv(write(tmp_path, "a.csv", PLAIN))) == TWO
    (fault,) = faults_of(lambda: read_csv(write(tmp_path, "b.csv", b"a" * (10 * 1024 * 1024 + 1))))
    assert "larger than 10485760 bytes" in fault.message


VALUES = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=20)


@given(st.lists(st.lists(VALUES, min_size=2, max_size=5), min_size=1, max_size=10), st.sampled_from(";,\t"))
def test_what_was_written_comes_back(rows: list[list[str]], delimiter: str) -> None:
    assume(any(value.strip() for row in rows for value in row))
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([["h", "h", "h", "h", "h"], *rows])
    written = [(r, c, v) for r, row in enumerate(rows, 2) for c, v in enumerate(row, 1) if v.strip()]
    assert of(file.getvalue())[5:] == written


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_one_fault(data: bytes) -> None:
    try:
        sheets = len(csv_of(data, file="a.csv").sheets)
    except InputFaultError as error:
        sheets = len(error.faults)
    assert sheets == 1
