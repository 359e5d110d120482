"""What a lint says: one thing wrong with a requirement, and where inside it."""

from seccheck.model.record import record

Pointer = tuple[str | int, ...]
"""The keys and positions that lead to something inside its requirement."""


@record
class Remark:
    """One thing wrong with a requirement."""

    requirement: str
    text: str
    pointer: Pointer = ()
    """Where it stands; the requirement as a whole where nothing is said."""
    word: str = ""
    """The word that nobody knows, where that is the trouble."""
    known: tuple[str, ...] = ()
    """The words that could have been meant."""
