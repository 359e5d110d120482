"""What the two parties are to agree on, gathered from the policies, the client file and the dossier; not yet worded."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from seccheck.model.client import Tailoring, Waiver
from seccheck.model.policy import Json, Kind, Requirement, Text
from seccheck.model.record import record
from seccheck.model.scale import Gate, Severity, Strength

Debtor = Literal["provider", "client", "both"]
"""Who owes a duty."""


@record
class Provider:
    """The provider as its dossier names it: a stranger's words."""

    name: str
    legal_name: str
    country: str


@record
class Condition:
    """One schema of a tailoring, with the question that its claim answers."""

    claim: str
    """As in the tailoring, such as ``mfa.review_on.age_days``."""
    ask: Text
    derived: str
    """``age_days``, ``days_left`` or ``day`` for what follows from a date, else empty."""
    unit: str
    schema: Json


@record
class Change:
    """The client's tailoring of one requirement, in force or to come."""

    tailoring: Tailoring
    conditions: tuple[Condition, ...]

    @property
    def loosens(self) -> bool:
        """Whether it may make the requirement looser: only a tailoring with an end may."""
        return self.tailoring.until is not None


@record
class Duty:
    """One requirement that becomes a clause."""

    requirement: Requirement
    debtor: Debtor
    severity: Severity
    demand: Mapping[Gate, Strength]
    """From the annex's gate on, without what is looser for a time only: that is in `change`."""
    kinds: tuple[Kind, ...]
    """What counts as evidence at the weakest strength asked for and above."""
    confirm: tuple[Text, ...] = ()
    """Questions on which it depends whether the duty applies, and which the client has not answered."""
    change: Change | None = None


@record
class Chapter:
    """The duties of one policy."""

    title: Text
    duties: tuple[Duty, ...]


@record
class Scope:
    """What the client's engagement says about the service; empty where it says nothing."""

    services: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()


@record
class Terms:
    """Everything that one annex says about two parties."""

    client: str
    """Empty where no client file says it."""
    provider: Provider
    gate: Gate
    """The first gate that it covers; it covers all later ones."""
    as_of: dt.date
    chapters: tuple[Chapter, ...]
    """In the order of the policies, each with at least one duty."""
    derogations: tuple[Waiver, ...]
    """Waivers in force on `as_of` of duties in `chapters`."""
    known: int
    """How many requirements the client's policies hold."""
    digests: Mapping[str, str]
    """sha256 in hex of ``dossier``, ``client`` (empty where there is no file) and ``policies``."""
    scope: Scope = field(default_factory=Scope)

    @property
    def duties(self) -> tuple[Duty, ...]:
        """The duties of all chapters."""
        return tuple(duty for chapter in self.chapters for duty in chapter.duties)
