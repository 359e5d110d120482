"""The wire copy of one requirement: what came out, through which evidence, and who must do what next."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from seccheck.model.record import record

Json = Any
"""A JSON value."""

Text = Mapping[str, str]
"""One sentence by language code."""


@record
class EvidenceItem:
    """One thing known about a claim; days as ISO 8601."""

    claim: str
    value: Json
    strength: str
    kind: str
    source: str
    seen_at: str | None
    dated: str | None
    valid_until: str | None
    sha256: str
    where: str
    sample: int | None
    people: tuple[str, ...] = ()
    """Of a look: whom the exceptions are, as pseudonyms."""
    note: Text = field(default_factory=dict)
    """Of a look: what it found, such as holes and their causes; empty for nothing."""
    rule_out: Text = field(default_factory=dict)
    """Of a look: harmless explanations of a contradiction, to rule out first; empty for none."""
    rejected: bool
    void: str
    capped: str
    unreviewed: bool


@record
class GapItem:
    """A look that was asked for and could not be taken."""

    look: str
    reason: str
    claims: tuple[str, ...]
    detail: str
    seen_at: str | None


@record
class NextStep:
    """What to do first about an open requirement."""

    code: str
    """Stable: ``clarify``, ``review``, ``answer``, ``confirm``, ``look``, ``retry``, ``send``, ``renew``, ``replace``,
    ``remedy``."""
    by: str
    """``client`` or ``provider``."""
    arguments: Mapping[str, Json]
    """Lists by name: ``claims``, ``documents``, ``kinds``, ``facts``, ``looks``; which ones depends on the code."""


@record
class WaiverItem:
    """One waiver in full, and why it is not in force where it is not."""

    requirement: str
    provider: str
    reason: str
    compensating: str
    approver: str
    second_approver: str
    on: str
    until: str
    facts: str
    in_force: bool
    refused: str
    """A stable code, empty when in force; ``not-judged`` when its requirement was not part of this run."""


@record
class TailoringItem:
    """One tailoring in full."""

    requirement: str
    provider: str
    reason: str
    by: str
    on: str
    until: str | None
    expect: tuple[Mapping[str, Json], ...]
    """Objects of ``claim`` and ``schema``."""
    demand: Mapping[str, str]
    severity: str | None
    loosens: bool


@record
class RequirementItem:
    """One requirement at one gate."""

    id: str
    pack: str
    title: Text
    severity: str
    outcome: str
    gate: str
    demanded: str | None
    reached: str | None
    claims: tuple[str, ...]
    support: tuple[EvidenceItem, ...]
    stale: tuple[EvidenceItem, ...]
    denial: tuple[EvidenceItem, ...]
    gaps: tuple[GapItem, ...]
    discrepancies: tuple[EvidenceItem, ...]
    missing: tuple[str, ...]
    holding: tuple[str, ...]
    """The claims that keep it open."""
    confirm: tuple[str, ...]
    waiver: WaiverItem | None
    tailoring: TailoringItem | None
    loosened: bool
    facts: str
    """The digest a waiver is pinned to."""
    waits_for: str | None
    next: NextStep | None
    remedy: Text
    references: Mapping[str, tuple[str, ...]]

    @property
    def is_open(self) -> bool:
        """Whether it still holds its gate or leaves a condition."""
        return self.outcome in OPEN

    @property
    def rank(self) -> int:
        """Its place among open outcomes, the worst first."""
        return OPEN.index(self.outcome)


OPEN = ("contradicted", "refuted", "unknown", "stale", "too-weak")
"""The open outcomes, worst first."""
