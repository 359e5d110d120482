"""Reads a bundle that is a folder: regular files alone, by safe names, the same files that were listed."""

import os
import stat
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.layout import refused_member
from seccheck.bundles.members import CHUNK, MOST_MEMBERS, Members
from seccheck.reading.files import unreadable

_READ = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOFOLLOW


class FolderBox(Members):
    """The members of a folder.

    Raises:
        InputFaultError: it cannot be listed.
        BrokenError: ``link``, ``special-file``, ``folder`` (an empty one), ``name``, or ``size`` (too many files).
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        try:
            self._found: Mapping[str, os.stat_result] = dict(islice(_walked(root, ""), MOST_MEMBERS + 1))
        except OSError as error:
            raise unreadable(root, error) from None
        if len(self._found) > MOST_MEMBERS:
            raise BrokenError("size", f"the folder holds more than {MOST_MEMBERS:,} files")

    def names(self) -> tuple[str, ...]:
        """The names of all files, sorted, with ``/`` between their parts."""
        return tuple(sorted(self._found))

    def size(self, name: str) -> int:
        """How many bytes the file had when it was listed."""
        return self._found[name].st_size

    def chunks(self, name: str) -> Iterator[bytes]:
        """A file piece by piece.

        Raises:
            KeyError: there is no such member.
            BrokenError: ``changed``: another file stands there by now, or it cannot be read.
        """
        listed = self._found[name]
        try:
            file = os.open(self._root / name, _READ)
        except OSError as error:
            raise _changed(name, error.strerror or "it cannot be opened") from None
        with os.fdopen(file, "rb", buffering=0) as opened:
            if _identity(os.fstat(file)) != _identity(listed):
                raise _changed(name, "another file stands there by now")
            left = listed.st_size
            while chunk := opened.read(CHUNK):
                left -= len(chunk)
                yield chunk
            if left:
                raise _changed(name, "it has another length by now")


def _walked(folder: Path, prefix: str) -> Iterator[tuple[str, os.stat_result]]:
    """All files beneath `folder` by their names, what is no plain file or folder refused."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    if not found:
        raise BrokenError("folder", "an empty folder belongs to no bundle", member=prefix)
    for entry in found:
        name = prefix + entry.name
        status = entry.stat(follow_symlinks=False)
        if why := refused_member(name):
            raise BrokenError("name", why)
        if stat.S_ISDIR(status.st_mode):
            yield from _walked(Path(entry.path), f"{name}/")
        elif stat.S_ISREG(status.st_mode):
            yield name, status
        elif stat.S_ISLNK(status.st_mode):
            raise BrokenError("link", "a link stands where a file is expected", member=name)
        else:
            raise BrokenError("special-file", "a pipe or a device stands where a file is expected", member=name)


def _identity(status: os.stat_result) -> tuple[int, int, bool]:
    return status.st_dev, status.st_ino, stat.S_ISREG(status.st_mode)


def _changed(name: str, why: str) -> BrokenError:
    return BrokenError("changed", why, member=name)
