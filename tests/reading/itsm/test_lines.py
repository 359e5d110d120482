import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.small import faults_of, told

from seccheck.errors import Place
from seccheck.reading.itsm import lines
from seccheck.reading.itsm.lines import Records


def records(text: str) -> Records:
    return Records(io.StringIO(text, newline=""), "x.csv")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a;b\n1;2\n", [["a", "b"], ["1", "2"]], id="semicolons"),
        pytest.param("a,b\r\n1,2", [["a", "b"], ["1", "2"]], id="commas-and-no-last-line-end"),
        pytest.param("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]], id="tabs"),
        pytest.param('"a;b;c",d\n"1,5",2\n', [["a;b;c", "d"], ["1,5", "2"]], id="quoted-delimiters-do-not-count"),
        pytest.param("a;b,c\n", [["a", "b,c"]], id="the-first-of-two"),
        pytest.param("sep=,\na,b;c;d\n", [["a", "b;c;d"]], id="told-for-excel"),
        pytest.param("\n \r\na;b\n\n;\n1;2\n", [["a", "b"], ["1", "2"]], id="empty-lines"),
        pytest.param('a;b\n"x\ny";"say ""yes"""\n', [["a", "b"], ["x\ny", 'say "yes"']], id="breaks-and-quotes"),
        pytest.param("a\n=1+1\n-2\n@x\n", [["a"], ["=1+1"], ["-2"], ["@x"]], id="orders-are-text"),
        pytest.param("a;b\r1;2\r", [["a", "b"], ["1", "2"]], id="old-line-ends"),
        pytest.param(";b\n1;\n", [["", "b"], ["1", ""]], id="an-empty-heading"),
    ],
)
def test_records(text: str, expected: list[list[str]]) -> None:
    assert list(records(text)) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", "0:0 the file is empty", id="empty"),
        pytest.param(" \n\n", "0:0 the file is empty", id="white"),
        pytest.param('a;b\n1;"2\n3;4\n', "2:0 the quotation marks do not match", id="not-closed"),
        pytest.param('a;b\n"1"x;2\n', "2:0 the quotation marks do not match", id="text-behind-it"),
        pytest.param(f'\na;b\n1;"{"x" * 140_000}"\n', "3:0 a cell is too long to be read", id="a-long-cell"),
    ],
)
def test_what_cannot_be_split_is_a_fault_with_its_line(text: str, said: str) -> None:
    (line,) = told(faults_of(lambda: list(records(text))))
    assert line.startswith(said)


def test_more_rows_than_are_read_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "ROWS", 3)
    assert len(list(records("a\n1\n2\n3\n"))) == 4
    (line,) = told(faults_of(lambda: list(records("a\n1\n2\n\n3\n4\n"))))
    assert line == "6:0 the file has more than 3 rows | Draw a shorter period."


@pytest.mark.parametrize(
    ("text", "record", "column", "expected"),
    [
        pytest.param("a;b\n1;22;3\n", 2, 2, (2, 6), id="plain"),
        pytest.param('a;b\n"x;y";2\n', 2, 1, (2, 7), id="behind-quotes"),
        pytest.param('a;b\n"x\ny";2\n', 2, 1, (3, 4), id="on-a-further-line"),
        pytest.param("\n\nsep=;\n\na;b\n1;2\n", 2, 1, (6, 3), id="below-empty-lines"),
        pytest.param("a;b\n", 1, 0, (1, 1), id="header"),
        pytest.param("a;b\n\n\n1;2\n", 2, 0, (4, 1), id="after-empty-lines"),
        pytest.param("a;b\n1;2", 2, 9, (2, 4), id="beyond-the-last-cell"),
    ],
)
def test_where_a_cell_begins(text: str, record: int, column: int, expected: tuple[int, int]) -> None:
    source = records(text)
    for number, _ in enumerate(source, 1):
        if number == record:
            assert source.place(column) == Place(file="x.csv", line=expected[0], column=expected[1])
            return
    raise AssertionError


@given(
    st.lists(
        st.lists(st.text(st.sampled_from('ab;,"\n é'), max_size=5), min_size=2, max_size=4), min_size=1, max_size=6
    )
)
def test_reads_what_the_csv_module_writes(rows: list[list[str]]) -> None:
    file = io.StringIO()
    csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL).writerows([["h;h", "i"], *rows])
    expected = [row for row in rows if any(row)]
    assert list(records("sep=;\r\n" + file.getvalue())) == [["h;h", "i"], *expected]


def test_other_encodings(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    for encoding in ("utf-16", "cp1252", "utf-8-sig"):
        path.write_bytes("É;b\n1;2\n".encode(encoding))
        with path.open(encoding=encoding, newline="") as file:
            assert list(Records(file, "x.csv")) == [["É", "b"], ["1", "2"]]
