"""Says what a reviewer must see of one document, before it is put into words."""

from collections.abc import Mapping

from seccheck.model.client import Review, ReviewedClaim
from seccheck.model.dossier import Document
from seccheck.model.policy import Claim, Json, Text
from seccheck.model.record import record
from seccheck.model.scale import Severity
from seccheck.model.wording import Wording
from seccheck.reports.reviewing.excerpt import Excerpt

UNREAD, CHANGED, RENAMED, SECOND, READ = "unread", "changed", "renamed", "second", "read"


@record
class Waiting:
    """A document that waits for the reviewer, or that is to be read once more."""

    document: Document
    claims: tuple[str, ...]
    """That lean on it, or that an earlier review spoke of."""
    state: str
    """`UNREAD`; `CHANGED`: another file than was reviewed; `RENAMED`: reviewed under an id that is gone; `SECOND`: one
    person read it where the client asks for two; `READ`."""
    earlier: Review | None
    """The newest review of this document, or of the same bytes under the former id."""
    holds: Mapping[Severity, tuple[str, ...]]
    """Ids of the open requirements that it bears on."""


@record
class Gone:
    """A document that is gone while what the client found in it still denies."""

    review: Review
    claims: tuple[str, ...]


@record
class Expected:
    """What a requirement asks of a claim at the gate."""

    requirement: str
    severity: Severity
    name: str
    """The claim, or one of a date's numbers."""
    schema: Json
    """None where the claim is only compared with another one."""


@record
class Leaning:
    """One claim that a document is said to show."""

    claim: Claim
    value: Json
    """The provider's answer; None where it gives none beside the document."""
    is_cited: bool
    """Whether the provider names the document for it today."""
    note: str
    expected: tuple[Expected, ...]
    """Gravest first."""
    excerpt: Excerpt | None
    before: ReviewedClaim | None
    """What the earlier review says."""


@record
class Sheet:
    """One document with all its claims."""

    number: int
    count: int
    """Of the documents of this sitting."""
    waiting: Waiting
    path: str
    """Where the file lies, to open it."""
    pages: int
    """0 where it has none, or they could not be counted."""
    problem: str
    """Why its text cannot be shown; empty where it can."""
    kinds: Mapping[str, Text]
    claims: tuple[Leaning, ...]
    wording: Wording
