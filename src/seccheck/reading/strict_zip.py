"""Reads a stored ZIP archive in memory, byte for byte accounted for: what is not exactly as it says is refused."""

import zlib
from collections.abc import Mapping

from seccheck.reading.zip_listing import END, Entry, ZipFaultError, check_head, end_of, listed

__all__ = ["ZipFaultError", "read_zip"]

_LOCAL_MARK = b"PK\x03\x04"


def read_zip(data: bytes, *, most_members: int, most_bytes: int) -> Mapping[str, memoryview]:
    """The members of an archive by name, in its order; nothing is unpacked, nothing is written.

    Args:
        data: the whole file.
        most_members: how many members are read.
        most_bytes: how many bytes the archive may have, all members together.

    Raises:
        ZipFaultError: packed or encrypted members, bytes before, between or behind them, names that are unsafe or there
            twice, links, or a list that says something else than the members themselves.
    """
    if len(data) > most_bytes:
        raise ZipFaultError(f"the archive is larger than {most_bytes:,} bytes")
    if data[:4] != _LOCAL_MARK:
        raise ZipFaultError("this is no ZIP archive, or something stands before it")
    start, size, count = end_of(data[-END.size :], len(data))
    if count > most_members:
        raise ZipFaultError(f"the archive holds more than {most_members} members")
    return _members(data, listed(data[start : start + size], count), start)


def _members(data: bytes, entries: list[Entry], start: int) -> dict[str, memoryview]:
    view, at = memoryview(data), 0
    members = {}
    for entry in entries:
        if entry.offset != at or entry.end > start:
            raise ZipFaultError(f"`{entry.name}` is not where the archive's list says")
        check_head(data[at : entry.start], entry)
        content = view[entry.start : entry.end]
        if zlib.crc32(content) != entry.crc:
            raise ZipFaultError(f"`{entry.name}` is damaged")
        members[entry.name] = content
        at = entry.end
    if at != start:
        raise ZipFaultError("the archive holds bytes that belong to no member")
    return members
