"""What a foreign library holds that a policy can say, and what was left out of it."""

from dataclasses import dataclass, field

from seccheck.errors import Fault
from seccheck.model.policy import Text
from seccheck.reading.marks import At, Pointer, locate_all

LONGEST_REF = 80
"""Characters of what a library calls one of its items."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """One answer that may be chosen."""

    text: Text
    right: bool
    """Whether the library says, or its word is a plain yes, that this answer is as it should be."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One question with a right answer."""

    text: Text
    choices: tuple[Choice, ...] = ()
    """Empty for a yes or no."""
    several: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One thing that can be assessed."""

    ref: str
    """How the library calls it, such as ``AC-2(1)``; empty where it does not."""
    title: Text
    statement: Text
    questions: tuple[Question, ...] = ()
    """Empty where nothing is asked, or nothing that could be judged."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Library:
    """Everything of one file that can be brought in."""

    format: str
    """``CISO Assistant library`` or ``OSCAL catalog``."""
    ref: str
    title: Text
    copyright: str
    items: tuple[Item, ...]
    refused: tuple[Fault, ...]
    """What was left out, and why, in the order of the file."""


@dataclass(kw_only=True, slots=True)
class Refusals:
    """What is left out, in the making."""

    noted: list[tuple[str, Pointer]] = field(default_factory=list)

    def add(self, message: str, *pointer: str | int) -> None:
        """Note that what stands at `pointer` is left out."""
        self.noted.append((message, pointer))

    def placed(self, source: bytes, *, name: str) -> tuple[Fault, ...]:
        """Everything noted, with lines and columns, in the order of the file.

        Args:
            source: the file's bytes, which were read without fault.
            name: the file.
        """
        targets: list[tuple[Pointer, At]] = [(pointer, "value") for _, pointer in self.noted]
        places = locate_all(source, targets, name=name, max_bytes=len(source))
        faults = [Fault(message=m, place=place) for (m, _), place in zip(self.noted, places, strict=True)]
        return tuple(
            sorted(faults, key=lambda fault: (fault.place.line, fault.place.column) if fault.place else (0, 0))
        )
