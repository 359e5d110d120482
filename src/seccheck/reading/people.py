"""Holds the rule that two signatures are those of two people."""

from collections.abc import Mapping

from seccheck.model.policy import Json
from seccheck.reading.faults import FaultBook
from seccheck.reading.marks import Pointer


def check_two_people(book: FaultBook, here: Pointer, entry: Mapping[str, Json], first: str, second: str) -> None:
    """Note a second signature that repeats the first.

    Args:
        book: takes the fault.
        here: where `entry` stands.
        entry: an entry of the client file.
        first: the key of the first signature.
        second: the key of the second, which may be absent.
    """
    if second in entry and same_person(entry[first], entry[second]):
        hint = f"Name another person, or leave `{second}` out."
        book.add(f"`{second}` is the same person as `{first}`", *here, second, hint=hint)


def same_person(one: str, other: str) -> bool:
    """Whether two signatures are those of one person, however spaced and spelt in capitals."""
    return one.casefold().split() == other.casefold().split()
