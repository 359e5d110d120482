"""Reads a file the user named: regular files only, up to a size, never waiting for a pipe or a device."""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from seccheck.errors import InputFaultError, input_fault
from seccheck.reading.text import MAX_BYTES

_READ = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC


def read_bounded(path: Path, *, limit: int = MAX_BYTES) -> bytes:
    """The bytes of the regular file `path`; a link is followed, for the user named it.

    Args:
        path: the file.
        limit: most bytes that are read.

    Raises:
        InputFaultError: missing, unreadable, a folder, a pipe, a device, or larger than `limit`.
    """
    try:
        data = _content(path, limit + 1)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    if len(data) > limit:
        message = f"the file is larger than {limit} bytes, the most that is read"
        raise input_fault(message, file=str(path), hint="Move long texts into documents of their own.")
    return data


@contextlib.contextmanager
def opened_file(path: Path) -> Iterator[BinaryIO]:
    """The regular file `path`, however large, open for reading without a buffer; a link is followed.

    Raises:
        InputFaultError: missing, unreadable, a folder, a pipe or a device.
    """
    try:
        file = os.open(path, _READ)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    try:
        mode = os.fstat(file).st_mode
        if not stat.S_ISREG(mode):
            raise _not_a_file(path, mode)
        with os.fdopen(file, "rb", buffering=0, closefd=False) as opened:
            yield opened
    finally:
        os.close(file)


def file_chunks(path: Path, *, size: int = 1024 * 1024) -> Iterator[bytes]:
    """The bytes of the regular file `path` piece by piece.

    Args:
        path: the file.
        size: bytes of one piece.

    Raises:
        InputFaultError: as `opened_file`, or a read that fails.
    """
    with opened_file(path) as opened:
        while piece := _piece(opened, size, path):
            yield piece


def unreadable(path: Path, error: Exception) -> InputFaultError:
    """The fault for a file or folder that could not be opened or read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return input_fault("there is no such file", file=str(path), hint="Check the spelling of the path.")
    if isinstance(error, PermissionError):
        return input_fault("the file may not be read", file=str(path), hint="Give yourself permission to read it.")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return input_fault(f"the file cannot be read: {reason}", file=str(path), hint="Check the path.")


def _piece(opened: BinaryIO, size: int, path: Path) -> bytes:
    try:
        return opened.read(size)
    except OSError as error:
        raise unreadable(path, error) from None


def _content(path: Path, most: int) -> bytes:
    file = os.open(path, _READ)
    try:
        mode = os.fstat(file).st_mode
        if not stat.S_ISREG(mode):
            raise _not_a_file(path, mode)
        with os.fdopen(file, "rb", closefd=False) as opened:
            return opened.read(most)
    finally:
        os.close(file)


def _not_a_file(path: Path, mode: int) -> InputFaultError:
    if stat.S_ISDIR(mode):
        return input_fault("this is a folder, not a file", file=str(path), hint="Name a file inside it.")
    return input_fault("this is a pipe or a device, not a file", file=str(path), hint="Save the content in a file.")
