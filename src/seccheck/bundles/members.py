"""What the boxes share: bounded reading of a member, whatever it lies in."""

from collections.abc import Iterator
from types import TracebackType
from typing import Self

from seccheck.bundles.broken import BrokenError

MOST_MEMBERS = 0xFFFF
CHUNK = 1024 * 1024
"""Bytes of one piece of a member."""


class Members:
    """A box but for where its members lie: `names`, `size` and `chunks` come from those who build on it."""

    def names(self) -> tuple[str, ...]:
        """The names of all members, sorted."""
        return ()

    def size(self, name: str) -> int:
        """How many bytes a member has."""
        raise KeyError(name)

    def chunks(self, name: str) -> Iterator[bytes]:
        """A member piece by piece."""
        raise KeyError(name)

    def read(self, name: str, *, limit: int) -> bytes:
        """The whole of a small member.

        Raises:
            KeyError: there is no such member.
            BrokenError: ``size``: it is larger than `limit`.
        """
        if self.size(name) > limit:
            raise BrokenError("size", f"it is larger than {limit:,} bytes, the most that is read", member=name)
        return b"".join(self.chunks(name))

    def close(self) -> None:
        """Let go of what is open; nothing here."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
