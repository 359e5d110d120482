"""Decodes a file to text that is safe to show: UTF-8, of bounded size, without characters that hide or steer."""

import re
from typing import NoReturn

from seccheck.errors import Fault, InputFaultError, Place

MAX_BYTES = 5 * 1024 * 1024
"""Largest YAML or JSON file that is read."""

_LONGEST_SHOWN_LINE = 240
_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_HIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff"
_IN_FILE = re.compile(f"[{_HIDDEN}]")
_IN_VALUE = re.compile(f"[\r{_HIDDEN}]")
_OTHER_ENCODINGS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"), (b"\x00", "UTF-16 or a binary format"))
_SAVE_AS = "Save the file as UTF-8 and try again."


def decode(data: bytes, *, name: str, max_bytes: int = MAX_BYTES) -> str:
    """The text of a file; a byte order mark in front is dropped.

    Args:
        data: the file's bytes.
        name: the file.
        max_bytes: most bytes that are read.

    Raises:
        InputFaultError: too large, not UTF-8, or with control or text-direction characters.
    """
    if len(data) > max_bytes:
        message = f"the file has {len(data)} bytes; at most {max_bytes} are read"
        hint = "Move long texts into documents of their own."
        raise InputFaultError(Fault(message=message, place=Place(file=name), hint=hint))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse_encoding(data, error.start, name)
    hidden = _IN_FILE.search(text)
    if hidden is not None:
        _refuse_character(text, hidden.start(), name)
    return text


def hidden_character(value: str) -> str:
    """The first character of `value` that could hide or steer, as ``U+202E``; empty when there is none."""
    found = _IN_VALUE.search(value)
    return f"U+{ord(found[0]):04X}" if found else ""


def lines_of(text: str) -> list[str]:
    """The lines of `text`, broken where the YAML reader counts a new line."""
    return _LINE_BREAK.split(text)


def place_in(lines: list[str], *, name: str, line: int, column: int, pointer: str = "") -> Place:
    """A place with its source line, where that is short enough and safe to show.

    Args:
        lines: the file's lines.
        name: the file.
        line: counted from 1.
        column: in characters, counted from 1.
        pointer: JSON pointer of the node.
    """
    source = lines[line - 1] if 0 < line <= len(lines) else ""
    shown = source if len(source) <= _LONGEST_SHOWN_LINE and not hidden_character(source) else ""
    return Place(file=name, line=line, column=column, pointer=pointer, source_line=shown)


def _refuse_encoding(data: bytes, offset: int, name: str) -> NoReturn:
    before = data[:offset].decode("utf-8-sig", errors="replace")
    looks = next((word for mark, word in _OTHER_ENCODINGS if data.startswith(mark) or mark == data[1:2]), "")
    found = f"it looks like {looks}" if looks else f"byte 0x{data[offset]:02X} is no UTF-8"
    _refuse_at(before, f"the file is not UTF-8: {found} (at byte {offset})", name, _SAVE_AS)


def _refuse_character(text: str, index: int, name: str) -> NoReturn:
    message = f"the file holds the character U+{ord(text[index]):04X}, which can hide or reorder what a reader sees"
    if text[index] == "\x00":
        message = "the file holds a NUL character: it looks like UTF-16 or a binary format"
    _refuse_at(text[:index], message, name, f"Remove it. {_SAVE_AS}")


def _refuse_at(before: str, message: str, name: str, hint: str) -> NoReturn:
    lines = lines_of(before)
    place = place_in([], name=name, line=len(lines), column=len(lines[-1]) + 1)
    raise InputFaultError(Fault(message=message, place=place, hint=hint))
