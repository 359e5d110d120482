"""The client's own side: what it decided, reviewed, drew and accepted."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from seccheck.model.capture import Nonce
from seccheck.model.dossier import Answer, Document
from seccheck.model.entra import Entra
from seccheck.model.evidence import Evidence, Gap
from seccheck.model.itsm import Itsm
from seccheck.model.network import Network
from seccheck.model.policy import Atom, Json
from seccheck.model.record import record
from seccheck.model.scale import Gate, Severity, Strength
from seccheck.model.team import TeamFile


@record
class ReviewedClaim:
    """What a reviewed document says about one claim."""

    claim: str
    value: Json
    """None for a document claim: its value is what the review confirmed about the document."""
    page: int | None = None


@record
class Review:
    """One reading of one provider document by the client, pinned to the file's sha256."""

    provider: str
    """The provider's name; empty for any."""
    document: str
    replaces: str
    """The id of the document it succeeds (renamed or redone), empty otherwise."""
    sha256: str
    by: str
    second: str
    on: dt.date
    rejected: str
    """Why the document was rejected; empty when it was accepted."""
    kind: str
    issuer: str
    dated: dt.date | None
    valid_until: dt.date | None
    signed: bool | None
    covers: Mapping[str, tuple[str, ...]] | None
    claims: tuple[ReviewedClaim, ...]


@record
class Record:
    """What the client did or drew itself and wrote down."""

    provider: str
    kind: str
    on: dt.date
    by: str
    second: str
    sample: int | None
    values: Mapping[str, Json]
    sha256: str
    """Of the attached file, empty where there is none."""


@record
class Waiver:
    """An open requirement that somebody accepted, pinned to the facts accepted."""

    provider: str
    requirement: str
    reason: str
    compensating: str
    approver: str
    second_approver: str
    on: dt.date
    until: dt.date
    digest: str


@record
class Tailoring:
    """The client's own version of one requirement."""

    provider: str
    requirement: str
    reason: str
    by: str
    on: dt.date
    until: dt.date | None
    """Last day of a looser tailoring; a stricter one needs none."""
    expect: tuple[Atom, ...]
    """Schemas that replace those of the same claims."""
    demand: Mapping[Gate, Strength]
    severity: Severity | None


@record
class ClientFile:
    """`seccheck.yaml`, as read; `path` is empty where there is none."""

    path: str = ""
    digest: str = ""
    client: str = ""
    engagement: Mapping[str, Json]
    profile: str = ""
    policies: tuple[str, ...] = ()
    unreviewed_count: bool = False
    second_reviewer: str = ""
    """``blockers`` or ``all``: where a review supports nothing beyond an answer until a second person has signed it."""
    trust: Mapping[str, str] = field(default_factory=dict)
    """Files with keys that the client trusts, relative to `path`; ``declarations``: of those who sign dossiers;
    ``captures``: of those who sign captures."""
    declared_on: dt.date | None = None
    answers: tuple[Answer, ...] = ()
    documents: tuple[Document, ...] = ()
    reviews: tuple[Review, ...] = ()
    records: tuple[Record, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    tailoring: tuple[Tailoring, ...] = ()
    looks: tuple[tuple[str, Evidence], ...] = ()
    """Recorded looks: provider's name (empty for any) and what was seen."""
    look_gaps: tuple[tuple[str, Gap], ...] = ()
    entra: Entra | None = None
    """The tenant to look into, and how; None where nothing is ever looked at."""
    nonces: tuple[Nonce, ...] = ()
    """What was asked of providers: a capture counts only as the answer to one of them."""
    itsm: Itsm | None = None
    """Extracts of the client's own service tool."""
    roster: tuple[TeamFile, ...] = ()
    """The providers' team lists, at most one of each."""
    accounts: tuple[TeamFile, ...] = ()
    """Lists of the providers' accounts, exported from the client's systems."""
    previous: str = ""
    """The report of the last run, as JSON, relative to `path`; empty where there is none."""
    network: Network | None = None
    """Whether looks may connect to the provider's hosts; None where none may."""

    @property
    def looks_at(self) -> tuple[str, ...]:
        """The parts that say what this run itself may look at."""
        return tuple(
            name for name in ("entra", "itsm", "network", "roster", "accounts", "previous") if getattr(self, name, None)
        )
