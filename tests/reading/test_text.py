import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.small import faults_of, told

from seccheck.errors import InputFaultError
from seccheck.reading.text import MAX_BYTES, decode, hidden_character, lines_of, place_in

REFUSED = {
    "escape": (b"a: \x1b[2J", "1:4 the file holds the character U+001B"),
    "carriage in c0": (b"ab\x08", "1:3 the file holds the character U+0008"),
    "delete": (b"a\x7f", "1:2 the file holds the character U+007F"),
    "c1 next line": ("é\u0085".encode(), "1:2 the file holds the character U+0085"),
    "right-to-left override": ("x\nab\u202ecd".encode(), "2:3 the file holds the character U+202E"),
    "isolate": ("\u2066".encode(), "1:1 the file holds the character U+2066"),
    "line separator": ("a\u2028b".encode(), "1:2 the file holds the character U+2028"),
    "second byte order mark": ("a\ufeff".encode(), "1:2 the file holds the character U+FEFF"),
    "no character": ("\uffff".encode(), "1:1 the file holds the character U+FFFF"),
    "nul": (b"a\n\x00", "2:1 the file holds a NUL character: it looks like UTF-16"),
    "latin-1": ("a: 1\nb: café".encode("latin-1"), "2:7 the file is not UTF-8: byte 0xE9 is no UTF-8 (at byte 11)"),
    "cp1252 quote": (b"\x92", "1:1 the file is not UTF-8: byte 0x92"),
    "lone surrogate": (b"\xed\xa0\x80", "1:1 the file is not UTF-8: byte 0xED"),
    "utf-16 little": ("a: é".encode("utf-16-le"), "1:7 the file is not UTF-8: it looks like UTF-16 or a binary"),
    "utf-16 with mark": ("a: 1".encode("utf-16"), "1:1 the file is not UTF-8: it looks like UTF-16 (at byte 0)"),
    "utf-16 big": (b"\xfe\xff\x00a", "1:1 the file is not UTF-8: it looks like UTF-16 (at byte 0)"),
}


@pytest.mark.parametrize(("data", "said"), REFUSED.values(), ids=REFUSED)
def test_bytes_that_hide_or_are_no_utf8_are_refused_with_place(data: bytes, said: str) -> None:
    (fault,) = faults_of(lambda: decode(data, name="f.yaml"))
    assert told((fault,))[0].startswith(said)
    assert "Save the file as UTF-8" in fault.hint
    assert fault.place is not None
    assert fault.place.file == "f.yaml"
    assert fault.place.source_line == ""


def test_a_byte_order_mark_in_front_is_dropped() -> None:
    assert decode(b"\xef\xbb\xbfa: 1", name="f") == "a: 1"


def test_other_scripts_and_marks_of_typography_are_welcome() -> None:
    text = "été\u00a0: العربية עברית 日本 😀 \u202f« ok »\t\r\n"
    assert decode(text.encode(), name="f") == text


def test_a_file_beyond_the_limit_is_refused() -> None:
    assert decode(b"a" * MAX_BYTES, name="f")
    (fault,) = faults_of(lambda: decode(b"a" * (MAX_BYTES + 1), name="f"))
    assert f"at most {MAX_BYTES}" in fault.message


@pytest.mark.parametrize(
    ("value", "found"),
    [("plain", ""), ("a\tb\n", ""), ("a\rb", "U+000D"), ("a\u202eb", "U+202E"), ("\ud800", "U+D800")],
)
def test_hidden_characters_of_a_value(value: str, found: str) -> None:
    assert hidden_character(value) == found


def test_lines_break_where_the_parser_counts_them() -> None:
    assert lines_of("a\r\nb\rc\nd") == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("line", "shown"),
    [(1, "short"), (2, ""), (3, ""), (0, ""), (9, "")],
    ids=["short", "long", "steering", "zero", "beyond"],
)
def test_a_place_shows_only_a_line_that_is_short_and_safe(line: int, shown: str) -> None:
    lines = ["short", "x" * 241, "a\x1bb"]
    place = place_in(lines, name="f", line=line, column=2, pointer="/a")
    assert (place.source_line, place.line, place.column, place.pointer) == (shown, line, 2, "/a")


@given(st.binary(max_size=64))
def test_any_bytes_give_text_or_a_fault(data: bytes) -> None:
    try:
        text = decode(data, name="f")
    except InputFaultError:
        return
    assert not hidden_character(text.replace("\r", ""))
