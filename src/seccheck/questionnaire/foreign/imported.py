"""Says what came out of a vendor's own file: answers taken over, and everything that was not."""

from seccheck.model.record import record
from seccheck.questionnaire.filled import Filled


@record
class ForeignQuestion:
    """One question of the vendor's file."""

    id: str
    text: str
    """Its beginning, harmless on one line; empty where no column holds it."""
    place: str
    """Of the answer, such as ``caiq.xlsx:CAIQ!C12``."""


@record
class Taken:
    """One answer that was taken over."""

    question: str
    claim: str
    place: str


@record
class Imported:
    """A vendor's file, taken over."""

    filled: Filled
    """Its answers, each with its origin as note; `Filled.unread` says which could not be taken, and why."""
    mapped: tuple[Taken, ...]
    unanswered: tuple[ForeignQuestion, ...]
    """Questions with a counterpart that are left empty or say something like N/A."""
    without_counterpart: tuple[ForeignQuestion, ...]
    not_found: tuple[str, ...]
    """Ids of the mapping that the file does not have."""
