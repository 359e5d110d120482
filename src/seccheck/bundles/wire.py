"""Reads and writes the byte strings that SSH keys and signatures are made of (RFC 4251, section 5)."""

from collections.abc import Iterable

_SIZE = 4


class WireError(ValueError):
    """The bytes end too early or go on too long."""


class Reader:
    """Takes one part after the other from a run of bytes."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def take(self, size: int) -> bytes:
        """The next `size` bytes.

        Raises:
            WireError: there are fewer.
        """
        end = self._at + size
        if end > len(self._data):
            raise WireError("the bytes end too early")
        part, self._at = self._data[self._at : end], end
        return part

    def number(self) -> int:
        """A 32-bit number."""
        return int.from_bytes(self.take(_SIZE), "big")

    def string(self) -> bytes:
        """A string with its length before it."""
        return self.take(self.number())

    @property
    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        return self._at == len(self._data)

    def end(self) -> None:
        """Make sure that nothing is left.

        Raises:
            WireError: something is.
        """
        if not self.is_at_end:
            raise WireError("the bytes go on too long")


def string(data: bytes) -> bytes:
    """`data` with its length before it."""
    return len(data).to_bytes(_SIZE, "big") + data


def strings(parts: Iterable[bytes]) -> bytes:
    """All `parts`, each with its length before it."""
    return b"".join(string(part) for part in parts)
