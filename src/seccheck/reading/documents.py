"""Takes the fingerprint of a document beneath a folder, without ever leaving that folder."""

import contextlib
import errno
import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path

from seccheck.errors import input_fault
from seccheck.reading.document_path import refusal

MAX_DOCUMENT = 100 * 1024 * 1024
"""Bytes of one document."""

_CHUNK = 1024 * 1024
_STEP = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_HINTS = {
    errno.ENOENT: ("there is no such file", "Put the file there, or correct the path."),
    errno.ELOOP: ("the path leads through a link", "Put the file itself into the folder."),
    errno.ENOTDIR: (
        "the path leads through a link or a file that is no folder",
        "Put the file itself into the folder.",
    ),
    errno.EACCES: ("the file may not be read", "Give yourself permission to read it."),
    errno.ENXIO: ("this is a socket or a device, not a file", "Put a regular file there."),
}


def fingerprint(folder: Path, relative: str) -> tuple[str, int]:
    """The sha256 (hex) and the size in bytes of a document.

    Each part of the path is opened on its own, beneath the one before and never through a link, so that a name that is
    swapped meanwhile leads nowhere else.

    Args:
        folder: the folder of the file that names the document; a link on the way to it is the user's own affair.
        relative: the path as written.

    Raises:
        InputFaultError: the path leads out, or there is no regular, unchanging, non-empty file of at most 100 MiB; its
            fault has no place, for only the caller knows where the path is written.
    """
    digest = hashlib.sha256()
    size = _read(folder, relative, digest.update, MAX_DOCUMENT)
    return digest.hexdigest(), size


def read_document(folder: Path, relative: str, *, limit: int) -> bytes:
    """The bytes of a file beneath `folder`, opened with the same care.

    Args:
        folder: as for `fingerprint`.
        relative: the path as written.
        limit: most bytes that are read.

    Raises:
        InputFaultError: as for `fingerprint`, for files beyond `limit` instead of 100 MiB.
    """
    pieces: list[bytes] = []
    _read(folder, relative, pieces.append, limit)
    return b"".join(pieces)


def _read(folder: Path, relative: str, take: Callable[[bytes], object], most: int) -> int:
    why = refusal(relative)
    if why:
        raise input_fault(why, hint="Give a relative path inside the folder, such as `documents/dpa.pdf`.")
    try:
        with contextlib.ExitStack() as opened:
            return _taken(_descend(opened, folder, relative.split("/")), take, most)
    except OSError as error:
        message, hint = _HINTS.get(error.errno or 0, (f"the file cannot be read: {error.strerror}", "Check the path."))
        raise input_fault(message, hint=hint) from None


def _descend(opened: contextlib.ExitStack, folder: Path, parts: list[str]) -> int:
    here = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    opened.callback(os.close, here)
    for depth, part in enumerate(parts, 1):
        kind = os.O_DIRECTORY if depth < len(parts) else 0
        here = os.open(part, _STEP | kind, dir_fd=here)
        opened.callback(os.close, here)
    return here


def _taken(file: int, take: Callable[[bytes], object], most: int) -> int:
    before = os.fstat(file)
    _assert_usable(before, most)
    total = 0
    while chunk := os.read(file, _CHUNK):
        total += len(chunk)
        if total > before.st_size:
            break
        take(chunk)
    if (total, os.fstat(file).st_size) != (before.st_size, before.st_size):
        raise input_fault("the file changed while it was read", hint="Try again when nobody writes to it.")
    return total


def _assert_usable(status: os.stat_result, most: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise input_fault("this is a folder, not a file", hint="Name a file inside it.")
    if not stat.S_ISREG(status.st_mode):
        raise input_fault("this is a pipe or a device, not a file", hint="Put a regular file there.")
    if status.st_size == 0:
        raise input_fault("the file is empty", hint="Put the document itself there.")
    if status.st_size > most:
        message = f"the file has {status.st_size} bytes; at most {most} are read"
        raise input_fault(message, hint="Split it, or hand in a smaller copy.")
