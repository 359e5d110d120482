"""Reads the list at the end of a stored ZIP archive: what is not exactly as the members themselves say is refused."""

import struct
from collections.abc import Callable

from seccheck.model.record import record
from seccheck.reading.zip_name import refused_name

LOCAL = struct.Struct("<4s5H3I2H")
END = struct.Struct("<4s4H2IH")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_ENCRYPTED, _UTF8 = 0x1, 0x800
_UNIX, _KIND, _REGULAR, _FOLDER = 3, 0o170000, 0o100000, 0x10

Refused = Callable[[str], str]
"""Says why a name is none for a member; empty when it is one."""


class ZipFaultError(Exception):
    """What is wrong with an archive, as a sentence without its full stop."""


@record
class Entry:
    """One line of the archive's list."""

    name: str
    raw: bytes
    fixed: tuple[int, ...]
    """Version, flags, method, time, date, sum, packed size, size: the same in both places."""
    offset: int

    @property
    def size(self) -> int:
        """Bytes of its content."""
        return self.fixed[-1]

    @property
    def crc(self) -> int:
        """The sum of its content, as zlib.crc32 gives it."""
        return self.fixed[5]

    @property
    def start(self) -> int:
        """Where its content begins in the archive."""
        return self.offset + LOCAL.size + len(self.raw)

    @property
    def end(self) -> int:
        """Where its content ends."""
        return self.start + self.size


def end_of(tail: bytes, whole: int) -> tuple[int, int, int]:
    """Where the list starts, its size and its number of members; nothing may follow it.

    Args:
        tail: the last bytes of the archive, `END.size` of them.
        whole: how many bytes the archive has.

    Raises:
        ZipFaultError: it is cut off, in several parts, has a comment or bytes behind it.
    """
    if len(tail) != END.size or tail[:4] != _END_MARK:
        raise ZipFaultError("the archive is cut off, or something follows it")
    _, disk, first, here, count, size, start, comment = END.unpack(tail)
    if disk or first or here != count or comment:
        raise ZipFaultError("the archive is in several parts, or has a comment")
    if start + size + END.size != whole:
        raise ZipFaultError("the archive's list is not where it should be")
    return start, size, count


def listed(listing: bytes, count: int, refused: Refused = refused_name) -> list[Entry]:
    """The members by the archive's list, in its order.

    Args:
        listing: the list's bytes.
        count: how many members it has.
        refused: says which names no member may have.

    Raises:
        ZipFaultError: packed, encrypted or unsafely named members, names that are there twice, additions, links.
    """
    entries, at = [], 0
    for _ in range(count):
        if len(listing) - at < _CENTRAL.size or listing[at : at + 4] != _CENTRAL_MARK:
            raise ZipFaultError("the archive's list is damaged")
        _, made, *fixed, name, extra, comment, disk, _, outside, offset = _CENTRAL.unpack_from(listing, at)
        at += _CENTRAL.size + name
        raw = listing[at - name : at]
        if extra or comment or disk or len(raw) != name:
            raise ZipFaultError("a member has additions that no member needs")
        entry = Entry(name=_decoded(raw, refused), raw=raw, fixed=tuple(fixed), offset=offset)
        _check(entry, made=made, outside=outside)
        entries.append(entry)
    if at != len(listing):
        raise ZipFaultError("the archive's list is longer than its members")
    _check_names(entries)
    return entries


def check_head(head: bytes, entry: Entry) -> None:
    """Make sure that a member says of itself what the list says.

    Args:
        head: the bytes of the archive from `entry.offset` to `entry.start`.
        entry: what the list says.

    Raises:
        ZipFaultError: it does not.
    """
    if len(head) != LOCAL.size + len(entry.raw) or head[:4] != _LOCAL_MARK:
        raise ZipFaultError(f"`{entry.name}` is not where the archive's list says")
    _, *fixed, name, extra = LOCAL.unpack_from(head)
    if tuple(fixed) != entry.fixed or name != len(entry.raw) or extra or head[LOCAL.size :] != entry.raw:
        raise ZipFaultError(f"`{entry.name}` says something else of itself than the archive's list")


def _check(entry: Entry, *, made: int, outside: int) -> None:
    _, flags, method, _, _, _, packed, size = entry.fixed
    mode = outside >> 16 if made >> 8 == _UNIX else 0
    if flags & _ENCRYPTED:
        raise ZipFaultError(f"`{entry.name}` is encrypted")
    if method or packed != size:
        raise ZipFaultError(f"`{entry.name}` is packed; members are only stored")
    if flags & ~_UTF8:
        raise ZipFaultError(f"`{entry.name}` says its size only behind its content")
    if outside & _FOLDER or mode & _KIND not in (0, _REGULAR):
        raise ZipFaultError(f"`{entry.name}` is no ordinary file")


def _decoded(raw: bytes, refused: Refused) -> str:
    try:
        name = raw.decode("ascii")
    except UnicodeDecodeError:
        raise ZipFaultError("a member's name is not plain") from None
    if why := refused(name):
        raise ZipFaultError(why)
    return name


def _check_names(entries: list[Entry]) -> None:
    seen: set[str] = set()
    for entry in entries:
        if entry.name.casefold() in seen:
            raise ZipFaultError(f"two members are called `{entry.name}`")
        seen.add(entry.name.casefold())
