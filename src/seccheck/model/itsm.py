"""Extracts of the client's own service tool: which files, what their columns are called, how their cells are meant."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from seccheck.model.record import record

TICKETS, CALLS, SURVEYS = "tickets", "calls", "surveys"
"""What an extract is of."""


@record
class Extract:
    """One file that was drawn from the client's tool."""

    file: str
    """CSV or Excel, relative to the client file."""
    mapping: str
    """The name of a mapping that ships, or the path of one's own, relative to the client file."""
    since: dt.date | None = None
    """First day of what counts; None for all that the file holds."""
    until: dt.date | None = None
    """Last day of what counts, inclusive."""
    full: bool = False
    """By the client's word everything that the tool holds, whatever the period that counts."""
    teams: tuple[str, ...] = ()
    """The provider's, as the tool names them; without them every line is the provider's."""
    dates: tuple[str, ...] = ()
    """Forms of dates, such as ``DD/MM/YYYY HH:mm``, in place of the mapping's."""
    encoding: str = ""
    """In place of the mapping's."""


@record
class Opening:
    """Hours at which the service was agreed to answer."""

    days: frozenset[int]
    """0 is Monday, as `datetime.date.weekday` counts."""
    start: dt.time
    end: dt.time
    """The first moment that is no longer meant."""


@record
class Itsm:
    """The part ``itsm`` of a client file."""

    on: dt.date
    """The day on which the extracts were drawn."""
    provider: str = ""
    """Whose work it is, by the dossier's name; empty where one provider alone is judged."""
    time_zone: str = ""
    """In which the extracts' times are meant where they do not say it themselves, such as ``Europe/Paris``."""
    tickets: Extract | None = None
    calls: Extract | None = None
    surveys: Extract | None = None
    hours: tuple[Opening, ...] = ()
    closed: tuple[dt.date, ...] = ()
    """Days on which nobody had to answer."""

    def extract(self, sort: str) -> Extract | None:
        """The file with ``tickets``, ``calls`` or ``surveys``."""
        return {TICKETS: self.tickets, CALLS: self.calls, SURVEYS: self.surveys}[sort]


@record
class Field:
    """Where a thing stands, and, for a yes or no, what says it."""

    headings: tuple[str, ...]
    """The first one that the file has counts."""
    yes: tuple[str, ...] = ()
    """Words; ``*`` in front or at the end stands for anything."""
    no: tuple[str, ...] = ()
    empty: str = ""
    """What an empty cell means: ``yes``, ``no``, or ``none`` for a line that is left out; a fault where it is empty."""
    other: str = ""
    """What any other word means: ``yes`` or ``no``; a fault where it is empty."""
    above: float | None = None
    """A number above it is a yes, another number a no."""
    is_filled: bool = False
    """Whatever stands there is a yes, in any of the columns; nothing is a no."""


@record
class Scale:
    """How a satisfaction score is read: from what score on somebody is satisfied, or by words."""

    lowest: float = 1
    highest: float = 5
    satisfied: float = 4
    words: Mapping[str, bool] = field(default_factory=dict)
    """Whether somebody who says so is satisfied."""


@record
class Part:
    """How a mapping reads one sort of extract."""

    fields: Mapping[str, Field]
    texts: tuple[Field, ...] = ()
    """Columns in which people write."""
    last_wins: bool = False
    """Of several lines of one thing the last one counts; else they are a fault."""
    rows: str = ""
    """What a line is: ``calls`` or ``intervals``; ``sent`` or ``answers``."""
    scale: Scale = Scale()


@record
class ItsmMapping:
    """What one tool calls its columns and words."""

    name: str
    file: str
    encodings: tuple[str, ...]
    """The first one that the whole file can be read in; a byte order mark goes before."""
    dates: tuple[str, ...]
    """Forms that are read besides ISO 8601."""
    decimal: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    parts: Mapping[str, Part]
    """By ``tickets``, ``calls``, ``surveys``."""
