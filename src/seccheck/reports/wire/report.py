"""The wire copy of one report: the keys and their order are the contract of ``-f json``."""

from collections.abc import Mapping
from dataclasses import field

from seccheck.model.record import record
from seccheck.reports.wire.items import RequirementItem, TailoringItem, Text, WaiverItem

SCHEMA = "seccheck-report/1"

NOTICE: Text = {
    "en": "This report says what was shown and how strongly. It is not legal advice.",
    "fr": "Ce rapport dit ce qui a été démontré et avec quelle force. Il ne constitue pas un avis juridique.",
}


@record
class ProviderPart:
    """Whose dossier was judged, and which file."""

    name: str
    legal_name: str
    country: str
    file: str
    sha256: str
    declared: Mapping[str, str]
    """``by``, ``role`` and ``on``."""
    signature: Mapping[str, str]
    """``state``, ``key``, ``principal`` and ``reason``, as in `seccheck.model.signature.Signature`."""


@record
class ClientPart:
    """Which client file was in force, and how much of it bears on this provider."""

    file: str
    sha256: str
    client: str
    waivers: int
    reviews: int
    records: int
    loosenings: int
    unreviewed_documents: bool
    """Whether unread documents count for majors and minors."""


@record
class PoliciesPart:
    """Which policies were in force, and how many of their requirements were judged."""

    sha256: str
    packs: tuple[Mapping[str, str], ...]
    """Objects of ``id`` and ``version``."""
    profile: str
    judged: int
    known: int


@record
class Counts:
    """What is stated instead of a score; outcomes are counted over what is due at the gate."""

    required: int
    demonstrated: int
    accepted: int
    too_weak: int = field(metadata={"key": "too-weak"})
    stale: int
    unknown: int
    refuted: int
    contradicted: int
    not_applicable: int = field(metadata={"key": "not-applicable"})
    not_due: int = field(metadata={"key": "not-due"})
    by_strength: Mapping[str, int]
    """How strongly the demonstrated ones are shown."""
    waits_for_client: int
    waits_for_provider: int


@record
class UnreadPart:
    """A document that waits for the client's reviewer."""

    document: str
    claims: tuple[str, ...]
    state: str


@record
class ReviewItem:
    """One review in full."""

    document: str
    provider: str
    replaces: str
    sha256: str
    by: str
    second: str
    on: str
    rejected: str
    kind: str
    issuer: str
    dated: str | None
    valid_until: str | None
    signed: bool | None
    covers: Mapping[str, tuple[str, ...]] | None
    claims: tuple[Mapping[str, object], ...]
    """Objects of ``claim``, ``value`` and ``page``."""


@record
class Glossary:
    """What the ids in this report are called, so that it can be read without the policies."""

    claims: Mapping[str, Mapping[str, object]]
    """By claim: ``ask`` by language, and ``unit``."""
    kinds: Mapping[str, Text]


@record
class Report:
    """One gate of one provider, ready for any format."""

    schema: str = SCHEMA
    tool: Mapping[str, str]
    provider: ProviderPart
    client_file: ClientPart | None
    policies: PoliciesPart
    gate: str
    as_of: str
    decision: str
    undecided: bool
    memory: bool = False
    counts: Counts
    unread_documents: tuple[UnreadPart, ...]
    requirements: tuple[RequirementItem, ...]
    left_behind: tuple[RequirementItem, ...]
    waivers: tuple[WaiverItem, ...]
    reviews: tuple[ReviewItem, ...]
    tailoring: tuple[TailoringItem, ...]
    glossary: Glossary
    notice: Text = field(default_factory=lambda: NOTICE)
