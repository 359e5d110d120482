"""Says where a key goes that a file does not have yet."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from seccheck.model.record import record

Path = tuple[str, ...]
"""The keys that lead to a mapping; empty for the whole file."""


@record
class Insertion:
    """The place of one new key."""

    key: str
    behind: str
    """The key that it follows; empty for the first place."""
    heading: tuple[str, ...] = ()
    """Lines above it, not set in."""


class Placer(Protocol):
    """Decides where new keys go."""

    def __call__(self, path: Path, there: Sequence[str], new: Sequence[str], /) -> Iterable[Insertion]:
        """An insertion for each of the keys `new` of the mapping at `path`, which has the keys `there`."""
