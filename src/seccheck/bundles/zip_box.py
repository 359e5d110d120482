"""Reads a bundle that is an archive, member by member where it lies: exactly the bytes that sealing writes, or none."""

import os
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.layout import refused_member
from seccheck.bundles.members import CHUNK, MOST_MEMBERS, Members
from seccheck.bundles.zip_form import Member, ending
from seccheck.reading.files import unreadable
from seccheck.reading.zip_listing import END, Entry, ZipFaultError, check_head, end_of, listed

_READ = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC
_MOST_LISTING = 32 * 1024 * 1024


class ZipBox(Members):
    """The members of an archive, which stays open until `close`.

    Raises:
        InputFaultError: it cannot be opened.
        BrokenError: ``zip``: packed or encrypted members, links, unsafe names, bytes before, between or behind members,
            a list that says something else than they do; ``size``.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._file = os.open(path, _READ)
        except OSError as error:
            raise unreadable(path, error) from None
        try:
            self._entries: Mapping[str, Entry] = {entry.name: entry for entry in self._listed()}
        except ZipFaultError as error:
            self.close()
            raise BrokenError("zip", str(error)) from None
        except BaseException:
            self.close()
            raise

    def names(self) -> tuple[str, ...]:
        """The names of all members, sorted."""
        return tuple(sorted(self._entries))

    def size(self, name: str) -> int:
        """How many bytes a member has."""
        return self._entries[name].size

    def chunks(self, name: str) -> Iterator[bytes]:
        """A member piece by piece.

        Raises:
            KeyError: there is no such member.
            BrokenError: ``zip``: its sum is not the one that the list says.
        """
        entry, crc = self._entries[name], 0
        for at in range(entry.start, entry.end, CHUNK):
            chunk = self._at(at, min(CHUNK, entry.end - at))
            crc = zlib.crc32(chunk, crc)
            yield chunk
        if crc != entry.crc:
            raise BrokenError("zip", "the member is damaged: its sum is another one", member=name)

    def close(self) -> None:
        """Close the archive."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _listed(self) -> list[Entry]:
        whole = os.fstat(self._file).st_size
        start, size, count = end_of(self._at(max(whole - END.size, 0), END.size), whole)
        if count > MOST_MEMBERS or size > _MOST_LISTING:
            raise BrokenError("size", f"the archive holds more than {MOST_MEMBERS:,} members")
        entries = listed(self._at(start, size), count, refused_member)
        for at, entry in zip([0, *(entry.end for entry in entries)], entries, strict=False):
            if entry.offset != at or entry.end > start:
                raise ZipFaultError(f"`{entry.name}` is not where the archive's list says")
            check_head(self._at(at, entry.start - at), entry)
        self._check_form(entries, start, whole)
        return entries

    def _check_form(self, entries: list[Entry], start: int, whole: int) -> None:
        """Nothing in heads and list may differ from what sealing writes, dates and modes included."""
        members = [Member(name=e.name, crc=e.crc, size=e.size, at=e.offset) for e in entries]
        heads = (self._at(m.at, len(m.head)) == m.head for m in members)
        if self._at(start, whole - start) != ending(members) or not all(heads):
            raise ZipFaultError("the archive's list, or a member's head, is not as a bundle's is written")

    def _at(self, offset: int, size: int) -> bytes:
        data = os.pread(self._file, size, offset)
        if len(data) != size:
            raise BrokenError("zip", "the archive is cut off")
        return data
