"""Writes a stored ZIP archive: the same members give the same bytes on every machine, at any time."""

import zlib
from collections.abc import Iterator, Mapping

from seccheck.bundles.zip_form import MOST_BYTES, Member, ending
from seccheck.reading.zip_name import refused_name


def stored_zip(members: Mapping[str, bytes]) -> Iterator[bytes]:
    """The archive of `members`, piece by piece, sorted by name.

    Raises:
        ValueError: a name that no member may have, or more than an archive of the first kind holds.
    """
    written: list[Member] = []
    at = 0
    for name, content in sorted(members.items()):
        if why := refused_name(name):
            raise ValueError(why)
        if at + len(content) >= MOST_BYTES:
            raise ValueError("the archive is too large")
        member = Member(name=name, crc=zlib.crc32(content), size=len(content), at=at)
        yield member.head
        yield content
        written.append(member)
        at += len(member.head) + len(content)
    yield ending(written)
