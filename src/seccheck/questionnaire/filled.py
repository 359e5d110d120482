"""Says what came back in a form: answers in one normal form whatever the paper, and what could not be read."""

from collections.abc import Mapping
from dataclasses import field

from seccheck.errors import Fault
from seccheck.model.policy import Json
from seccheck.model.record import record


@record
class Filled:
    """What one filled file says, not yet checked against the claims' types."""

    file: str
    """As the user named it."""
    audience: str
    """``provider`` or ``client``."""
    policies: Mapping[str, str] = field(default_factory=dict)
    """Version of each policy it was drawn from, by id; empty where the file does not say."""
    head: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    """``provider``, ``engagement`` and ``declared``, each with only what was filled in."""
    answers: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    """By claim, in the order of the file: a mapping with ``value``, ``documents`` (ids), ``note``, ``on``, only what
    was filled in, in the types of JSON, dates as ISO 8601 text."""
    documents: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    """By id, as under ``documents`` of a dossier."""
    places: Mapping[str, str] = field(default_factory=dict)
    """Where the answer to a claim stands, such as ``q.xlsx:MFA!C12``; empty for files that have lines."""
    unread: tuple[Fault, ...] = ()
    """Cells that say something that could not be read; `Fault.place.file` is ``FILE:SHEET!CELL``."""
