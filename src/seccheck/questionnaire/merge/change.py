"""Says what a merge did, as data."""

from seccheck.errors import Fault
from seccheck.model.policy import Json
from seccheck.model.record import record


@record
class Change:
    """One thing that is new or says something else now."""

    name: str
    """The claim's id, or a place such as ``provider.country`` or ``documents.dpa``."""
    before: Json
    """None where there was nothing; of a claim the parts of its answer."""
    after: Json


@record
class Version:
    """A policy whose form was drawn from another version than the one that is loaded."""

    policy: str
    drawn: str
    loaded: str
    """Empty where the policy is not loaded at all."""


@record
class Merged:
    """A file put together, and what is to be said about it."""

    text: str
    changes: tuple[Change, ...]
    unchanged: int
    """Answers that the file gave already."""
    answers: int
    """Answers that the file gives now."""
    unread: tuple[Fault, ...]
    """What could not be taken over."""
    gone: tuple[str, ...]
    """Claims that the loaded policies no longer ask about."""
    versions: tuple[Version, ...]
    absent: tuple[str, ...]
    """Paths of documents that do not lie there yet."""
    missing: tuple[str, ...]
    """What the file must still say about itself, such as ``provider.country``."""
