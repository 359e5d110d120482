"""What is known about claims, and what could not be looked at."""

import datetime as dt
from dataclasses import field

from seccheck.model.policy import Json, Text
from seccheck.model.record import record
from seccheck.model.scale import Strength


@record
class Evidence:
    """One thing known about a claim."""

    claim: str
    value: Json
    strength: Strength
    kind: str
    source: str
    """``provider``, ``client``, ``document:ID``, ``look:PROBE@TENANT`` or ``capture:PROBE@TENANT``: of each only the
    newest word counts."""
    seen_at: dt.date | None
    """When it was said, reviewed or seen; None for a standing word (the client's engagement), which never ages."""
    dated: dt.date | None = None
    """From when it ages, where that is not `seen_at`: a document's own date."""
    valid_until: dt.date | None = None
    """Last day on which it may support, inclusive."""
    digest: str = ""
    """sha256 of the file behind it, hex; empty where there is none."""
    rejected: bool = False
    """The client read the document and rejected it: a denial, whatever the value."""
    void: str = ""
    """Why it may deny but not support (``changed``, ``gone``); empty when it may do both."""
    capped: str = ""
    """Why it supports as declared only (``out-of-scope``, ``alone``; at blockers ``alone-at-blockers``); empty when it
    has its kind's strength."""
    unreviewed: bool = False
    """A document that nobody at the client has read: counts for majors and minors only."""
    where: str = ""
    """Where a person finds it: ``document dpa, page 3``."""
    sample: int | None = None
    """Number of people or items looked at, where it is a count or a percentage."""
    people: tuple[str, ...] = ()
    """Of a look: whom the exceptions are, as pseudonyms."""
    note: Text = field(default_factory=dict)
    """Of a look: what a reader should know, by language, such as the holes found and their causes."""
    rule_out: Text = field(default_factory=dict)
    """Of a look: the harmless explanations of a contradiction that come first, by language."""


@record
class Gap:
    """A look that was asked for and could not be taken; never a "no", never a "yes"."""

    look: str
    reason: str
    """A stable code such as ``permission``, ``licence``, ``timeout``, ``unreadable``, ``nobody``."""
    claims: tuple[str, ...]
    detail: str = ""
    seen_at: dt.date | None = None


@record
class Facts:
    """All that judging sees of the world."""

    evidence: tuple[Evidence, ...] = ()
    gaps: tuple[Gap, ...] = ()


@record
class UnreadDocument:
    """A document that waits for the client's reviewer, with the claims it is said to show."""

    document: str
    claims: tuple[str, ...]
    state: str = "unread"
    """``unread``; ``changed``: reviewed once, but its file is another one now; ``second``: read by one person where the
    client asks for two."""


@record
class Gathered:
    """The facts of one dossier and what was noticed while gathering them."""

    facts: Facts
    unread: tuple[UnreadDocument, ...] = field(default=())
