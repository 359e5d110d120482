"""Writes files whole or not at all: a reader never meets half a report, and a full disk leaves the old one in place."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from seccheck.errors import Fault, OutputFaultError, Place

_MODE = 0o666
"""What a new file may be before the umask takes away from it."""


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to; it takes the place of `path` when the block ends, and is gone when the block fails.

    Raises:
        OutputFaultError: the folder is missing, the disk is full, or anything else that writing meets.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        raise OutputFaultError(Fault(message="is no ordinary file, and is left as it is", place=Place(file=str(path))))
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".tmp", dir=target.parent)
    except OSError as error:
        raise _fault(path, error) from error
    try:
        with os.fdopen(descriptor, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
        _settle(target.parent)
    except OSError as error:
        raise _fault(path, error) from error
    finally:
        Path(name).unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in place of the file `path`.

    Raises:
        OutputFaultError: as `whole_file`.
    """
    with whole_file(path) as out:
        out.write(data)


def new_file(path: Path, text: str) -> None:
    """Write a file that must not exist yet, with the folders above it.

    Raises:
        OutputFaultError: it exists, or cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as out:
            out.write(text.encode())
    except OSError as error:
        raise _fault(path, error) from error


def private_file(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet, and that its owner alone may read.

    Raises:
        OutputFaultError: it exists, or cannot be written.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(data)
    except OSError as error:
        raise _fault(path, error) from error


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, else what the umask leaves of a new one."""
    with suppress(OSError):
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return _MODE & ~umask


def _settle(folder: Path) -> None:
    """Make the renaming itself last through a power cut, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _fault(path: Path, error: OSError) -> OutputFaultError:
    reason = error.strerror or type(error).__name__
    return OutputFaultError(Fault(message=f"cannot be written: {reason}", place=Place(file=str(path))))
