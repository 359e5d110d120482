"""Says what a probe is: one way to find out; each is one file in ``probes/entra``."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import field
from typing import TYPE_CHECKING, Protocol

from seccheck.model.policy import Json, Text
from seccheck.model.record import record

if TYPE_CHECKING:
    from seccheck.probes.directory.scope import Scope
    from seccheck.probes.directory.tenant import Tenant


@record
class Seen:
    """What was seen about one claim."""

    claim: str
    value: Json
    sample: int | None = None
    """How many people or items were looked at, where it is a count, a share or a list of exceptions; 0 is a gap."""
    people: tuple[str, ...] = ()
    """Whom the exceptions are, as pseudonyms."""
    note: Text = field(default_factory=dict)
    """What a reader should know, by language: the holes found, each with its cause."""
    on: dt.date | None = None
    """As of when it was so, where that is not the moment of looking: the day an extract was drawn."""


@record
class Unseen:
    """Claims about which this look could not say anything, and why."""

    claims: tuple[str, ...]
    reason: str
    """A code of `seccheck.graph.graph`."""
    detail: str = ""


_PSEUDONYMS: Text = {
    "en": "Counts, and pseudonyms of the accounts that are an exception: no name and no address.",
    "fr": "Des nombres, et les pseudonymes des comptes qui font exception : ni nom ni adresse.",
}


@record
class About:
    """What a reader is told of a probe, by language (``en``, ``fr``)."""

    title: Text
    looks_at: Text
    may_be_believed: Text
    cannot_see: Text
    keeps: Text = field(default_factory=lambda: _PSEUDONYMS)
    """What it keeps about people."""
    first_rule_out: Text = field(default_factory=dict)
    """Benign explanations of a contradiction, to rule out first."""


@record
class Need:
    """One permission that a probe cannot do without."""

    permission: str
    """Application permission of Microsoft Graph, such as ``Policy.Read.All``."""
    why: Text


class Probe(Protocol):
    """What a file of ``probes/entra`` offers as a module; ``ca_report_only.py`` is the look ``entra.ca.report_only``.

    The first underscore of the file's name stands for the second dot of the id.
    """

    CLAIMS: tuple[str, ...]
    """All it can say something about; its own id first, where the look has a claim of its own."""
    NEEDS: tuple[Need, ...]
    LICENCE: str
    """``free``, ``p1``, ``p2``, ``governance`` or ``intune``: without it the look is a gap and not taken."""
    SIDE: str
    """In whose tenant it says something: ``client``, ``provider``, ``both`` or ``partner``."""
    ABOUT: About

    def look(self, tenant: "Tenant", scope: "Scope") -> Iterator[Seen | Unseen]:
        """Look; an `UnseenError` that escapes makes a gap of all claims not yielded so far."""
