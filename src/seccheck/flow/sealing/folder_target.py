"""Writes a bundle as a folder of plain files."""

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from seccheck.bundles.layout import refused_member
from seccheck.bundles.members import CHUNK
from seccheck.flow.sealing.settling import place, usual_mode
from seccheck.reading.files import opened_file

_STRIDE = 1 << 30
_CANNOT = frozenset({errno.ENOSYS, errno.EXDEV, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM, errno.EBADF})
"""How a system says that it cannot copy for us."""


@contextlib.contextmanager
def new_folder(path: Path) -> Iterator["FolderTarget"]:
    """A folder to add members to; it is called `path` when the block ends, and is gone when the block fails.

    Raises:
        FileExistsError: something is called so by then.
        OSError: it cannot be written.
    """
    beside = Path(tempfile.mkdtemp(prefix=f".{path.name[:100]}.", suffix=".tmp", dir=path.parent))
    try:
        yield FolderTarget(beside)
        os.sync()  # once for all: thousands of files one by one would take longer than everything else
        usual_mode(beside, 0o777)
        place(beside, path)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


class FolderTarget:
    """The folder while it is written."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def add(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write one member."""
        with self._new(name) as out:
            out.writelines(chunks)

    def take(self, name: str, source: Path) -> Iterator[bytes]:
        """Copy a file into a member and hand out the bytes that were written: they are read from the copy."""
        with opened_file(source) as given, self._new(name) as out:
            _copy(given, out)
            out.seek(0)
            while chunk := out.read(CHUNK):
                yield chunk

    def _new(self, name: str) -> BinaryIO:
        if why := refused_member(name):
            raise ValueError(why)
        path = self._root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("x+b")


def _copy(given: BinaryIO, out: BinaryIO) -> None:
    """Let the system copy where it can: many need not even move the bytes."""
    copy = getattr(os, "copy_file_range", None)
    try:
        while copy is not None and copy(given.fileno(), out.fileno(), _STRIDE):
            pass
    except OSError as error:
        if error.errno not in _CANNOT:
            raise
        copy = None
    if copy is None:
        given.seek(0)
        shutil.copyfileobj(given, out, CHUNK)
        out.flush()
