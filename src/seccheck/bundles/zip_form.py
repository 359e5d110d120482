"""The one form of a stored ZIP archive: its heads and its list, the same bytes on every machine, at any time."""

import struct

from seccheck.model.record import record

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION, _UNIX = 20, 3
_FIRST_DAY = (1 << 5) | 1
"""1 January 1980, the first day that an archive can name."""
_MODE = 0o100644 << 16
MOST_BYTES = 0xFFFFFFFF
"""What an archive of the first kind holds."""
MOST_MEMBERS = 0xFFFF


@record
class Member:
    """One member and where it stands."""

    name: str
    crc: int
    """As zlib.crc32 gives it."""
    size: int
    at: int
    """Where its head begins in the archive."""

    @property
    def head(self) -> bytes:
        """What stands before its content."""
        raw = self.name.encode("ascii")
        return _LOCAL.pack(b"PK\x03\x04", *self._fixed, len(raw), 0) + raw

    @property
    def line(self) -> bytes:
        """What the archive's list says of it."""
        raw = self.name.encode("ascii")
        made = _UNIX << 8 | _VERSION
        return _CENTRAL.pack(b"PK\x01\x02", made, *self._fixed, len(raw), 0, 0, 0, 0, _MODE, self.at) + raw

    @property
    def _fixed(self) -> tuple[int, ...]:
        return (_VERSION, 0, 0, 0, _FIRST_DAY, self.crc, self.size, self.size)


def ending(members: list[Member]) -> bytes:
    """What follows the last content: the list, and where it stands.

    Raises:
        ValueError: more members or bytes than an archive of the first kind holds.
    """
    listing = b"".join(member.line for member in members)
    at = members[-1].at + len(members[-1].head) + members[-1].size if members else 0
    if at + len(listing) >= MOST_BYTES or len(members) > MOST_MEMBERS:
        raise ValueError("the archive is too large")
    count = len(members)
    return listing + _END.pack(b"PK\x05\x06", 0, 0, count, count, len(listing), at, 0)
