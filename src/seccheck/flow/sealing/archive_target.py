"""Writes a bundle as a stored archive, members as they come, however large."""

import contextlib
import errno
import os
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from seccheck.bundles.layout import refused_member
from seccheck.bundles.zip_form import MOST_BYTES, Member, ending
from seccheck.flow.sealing.settling import place, usual_mode
from seccheck.reading.files import file_chunks


@contextlib.contextmanager
def new_archive(path: Path) -> Iterator["ArchiveTarget"]:
    """An archive to add members to; it is called `path` when the block ends, and is gone when the block fails.

    Raises:
        FileExistsError: something is called so by then.
        OSError: it cannot be written, or would be larger than 4 GB.
    """
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".tmp", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out:
            target = ArchiveTarget(out)
            yield target
            target.end()
            out.flush()
            os.fsync(out.fileno())
        usual_mode(beside, 0o666)
        place(beside, path)
    finally:
        beside.unlink(missing_ok=True)


class ArchiveTarget:
    """The archive while it is written."""

    def __init__(self, out: BinaryIO, *, most: int = MOST_BYTES) -> None:
        """Begin.

        Args:
            out: an empty file that can be gone back in.
            most: bytes that an archive may have.
        """
        self._out, self._most, self._at = out, most, 0
        self._members: list[Member] = []

    def add(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write one member."""
        for _ in self._written(name, chunks):
            pass

    def take(self, name: str, source: Path) -> Iterator[bytes]:
        """Copy a file into a member and hand out the bytes that were written."""
        return self._written(name, file_chunks(source))

    def end(self) -> None:
        """Write the list of the members.

        Raises:
            OSError: they are too many or too large for an archive.
        """
        try:
            self._out.write(ending(self._members))
        except ValueError as error:
            raise OSError(errno.EFBIG, str(error)) from error

    def _written(self, name: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Write the content first, then go back for its head: only then are its size and its sum known."""
        if why := refused_member(name):
            raise ValueError(why)
        self._out.write(Member(name=name, crc=0, size=0, at=self._at).head)
        crc = size = 0
        for chunk in chunks:
            self._out.write(chunk)
            crc, size = zlib.crc32(chunk, crc), size + len(chunk)
            if self._at + size >= self._most:
                raise OSError(errno.EFBIG, "an archive holds at most 4 GB; seal into a folder")
            yield chunk
        member = Member(name=name, crc=crc, size=size, at=self._at)
        self._out.seek(self._at)
        self._out.write(member.head)
        self._at += len(member.head) + size
        self._out.seek(self._at)
        self._members.append(member)
