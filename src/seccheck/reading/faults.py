"""Collects everything that is wrong with one file, and says it all at once with places."""

from collections.abc import Iterable

from seccheck.errors import Fault, InputFaultError, Place
from seccheck.reading.marks import At, Pointer, locate_all

MAX_FAULTS = 100
"""Faults of one file that are said one by one."""

_LONGEST = 300
_Noted = tuple[str, Pointer, At, str]


class FaultBook:
    """The faults of one file, in the making."""

    def __init__(self, *, name: str, source: bytes) -> None:
        """Begin a book.

        Args:
            name: the file, as the user named it.
            source: its bytes, which were read without fault.
        """
        self.name = name
        self._source = source
        self._noted: list[_Noted] = []
        self._more = 0

    def __bool__(self) -> bool:
        return bool(self._noted)

    @property
    def is_full(self) -> bool:
        """Whether further faults are only counted, so that nobody needs to word them."""
        return len(self._noted) >= MAX_FAULTS

    def add(self, message: str, *pointer: str | int, at: At = "value", hint: str = "") -> None:
        """Note a fault at the node that `pointer` leads to."""
        if self.is_full:
            self._more += 1
        else:
            self._noted.append((clipped(message), pointer, at, clipped(hint)))

    def sections(self) -> frozenset[str | int]:
        """The top-level keys under which something is wrong."""
        return frozenset(pointer[0] for _, pointer, _, _ in self._noted if pointer)

    def faults(self) -> tuple[Fault, ...]:
        """All faults in the order of the file, the last one counting those left out."""
        places = locate_all(self._source, [(pointer, at) for _, pointer, at, _ in self._noted], name=self.name)
        said = [
            Fault(message=message, place=place, hint=hint)
            for (message, _, _, hint), place in zip(self._noted, places, strict=True)
        ]
        said.sort(key=_order)
        if self._more:
            rest = f"and {self._more} more {'fault' if self._more == 1 else 'faults'} in this file"
            said.append(Fault(message=rest, place=Place(file=self.name), hint="Correct those above first."))
        return tuple(said)


def raise_all(*books: FaultBook, also: Iterable[Fault] = ()) -> None:
    """Raise one error with the faults of all books.

    Raises:
        InputFaultError: there is at least one fault.
    """
    faults = [*also, *(fault for book in books if book for fault in book.faults())]
    if faults:
        raise InputFaultError(*faults)


def clipped(text: str, length: int = _LONGEST) -> str:
    """`text` in at most `length` characters."""
    return text if len(text) <= length else text[: length - 1] + "…"


def _order(fault: Fault) -> tuple[int, int]:
    return (fault.place.line, fault.place.column) if fault.place else (0, 0)
