"""Goes once through the bytes of an extract to find out how it is encoded, before a single line of it counts."""

import codecs
import os
import stat
from pathlib import Path
from typing import BinaryIO

from seccheck.errors import Fault, InputFaultError, Place, input_fault
from seccheck.reading.files import unreadable

LARGEST = 10 * 1024**3
"""Bytes of an extract."""

_CHUNK = 1024 * 1024
_LONGEST_LINE = 4 * _CHUNK
"""Bytes, give or take a chunk."""
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_READ = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC
_SAVE = "Export it as “CSV UTF-8”, or say `encoding: cp1252` beside `file:` if the tool writes Windows-1252."


def open_extract(path: Path) -> BinaryIO:
    """The regular file `path`; a link is followed, for the client named it.

    Raises:
        InputFaultError: missing, unreadable, no regular file, or larger than is read.
    """
    try:
        number = os.open(path, _READ)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    file = os.fdopen(number, "rb") if stat.S_ISREG(os.fstat(number).st_mode) else None
    if file is None:
        os.close(number)
        raise input_fault("this is no file but a folder, a pipe or a device", file=str(path), hint="Name a file.")
    if os.fstat(number).st_size > LARGEST:
        file.close()
        message = f"the file is larger than {LARGEST // 1024**3} GiB, the most that is read"
        raise input_fault(message, file=str(path), hint="Draw a shorter period, or fewer columns.")
    return file


def encoding_of(file: BinaryIO, name: str, wished: tuple[str, ...]) -> str:
    """In what the whole file can be read: its byte order mark says so, else the first of `wished` that can.

    Args:
        file: from its beginning.
        name: the file, as the user named it.
        wished: encodings in the order in which they are tried.

    Raises:
        InputFaultError: in none of them, by its line.
    """
    file.seek(0)
    start = file.read(4)
    marked = next((encoding for mark, encoding in _MARKS if start.startswith(mark)), "")
    faults: list[InputFaultError] = []
    for encoding in (marked,) if marked else wished:
        try:
            _check(file, name, encoding)
        except InputFaultError as fault:
            faults.append(fault)
        else:
            return encoding
    raise faults[0]


def _check(file: BinaryIO, name: str, encoding: str) -> None:
    file.seek(0)
    decoder = codecs.getincrementaldecoder(encoding)()
    line, long = 1, 0
    while True:
        chunk = file.read(_CHUNK)
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            line += bytes(error.object[: error.start]).count(b"\n")
            message = f"the file is not {encoding.removesuffix('-sig').upper()}"
            raise InputFaultError(Fault(message=message, place=Place(file=name, line=line), hint=_SAVE)) from None
        if "\0" in text:
            line += text.count("\n", 0, text.index("\0"))
            message = "the file holds a NUL character: it looks like UTF-16 or a binary format"
            raise InputFaultError(Fault(message=message, place=Place(file=name, line=line), hint=_SAVE))
        long = 0 if "\n" in text or "\r" in text else long + len(chunk)
        if long > _LONGEST_LINE:
            message = f"a line is longer than {_LONGEST_LINE // _CHUNK} MiB"
            raise InputFaultError(Fault(message=message, place=Place(file=name, line=line), hint=_SAVE))
        if not chunk:
            return
        line += text.count("\n")
