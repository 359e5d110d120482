"""Stored ZIP archives made byte by byte, so that each byte can be wrong."""

import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

LOCAL, CENTRAL, END = struct.Struct("<4s5H3I2H"), struct.Struct("<4s6H3I5H2I"), struct.Struct("<4s4H2IH")


@dataclass
class Member:
    """One member; what is not None stands in one place only, in spite of what is true."""

    name: bytes = b"a"
    content: bytes = b"x"
    method: int = 0
    flags: int = 0
    extra: bytes = b""
    mode: int = 0o100644
    made: int = 3 << 8 | 20
    outside: int = 0
    crc: int | None = None
    local_name: bytes | None = None
    local_size: int | None = None
    offset: int | None = None
    between: bytes = b""
    """Before it, in no member."""
    comment: bytes = b""

    def fixed(self, size: int) -> tuple[int, ...]:
        crc = zlib.crc32(self.content) if self.crc is None else self.crc
        return (20, self.flags, self.method, 0, 33, crc, size, size)


def archive(
    members: Sequence[Member],
    *,
    before: bytes = b"",
    after: bytes = b"",
    comment: bytes = b"",
    end: Callable[[list[int]], list[int]] = list,
) -> bytes:
    """The archive of `members`.

    Args:
        members: in order.
        before: bytes in front.
        after: bytes behind.
        comment: of the whole.
        end: changes the last record: two disks, members here and in all, the list's size and start, the comment's size.
    """
    data, listing = before, b""
    for one in members:
        data += one.between
        at = len(data) if one.offset is None else one.offset
        name = one.name if one.local_name is None else one.local_name
        size = len(one.content)
        local = one.fixed(size if one.local_size is None else one.local_size)
        data += LOCAL.pack(b"PK\x03\x04", *local, len(name), len(one.extra)) + name + one.extra + one.content
        head = (one.made, *one.fixed(size), len(one.name), len(one.extra), len(one.comment), 0, 0)
        listing += CENTRAL.pack(b"PK\x01\x02", *head, one.mode << 16 | one.outside, at) + one.name + one.extra
        listing += one.comment
    last = end([0, 0, len(members), len(members), len(listing), len(data), len(comment)])
    return data + listing + END.pack(b"PK\x05\x06", *last) + comment + after
