"""What judging says, before it is worded for anybody."""

import datetime as dt

from seccheck.model.client import Tailoring, Waiver
from seccheck.model.evidence import Evidence, Gap
from seccheck.model.policy import Requirement
from seccheck.model.record import record
from seccheck.model.scale import Decision, Gate, Outcome, Severity, Strength


@record
class Finding:
    """What came out for one claim, or for several combined."""

    outcome: Outcome
    reached: Strength | None = None
    """The strength at which it is supported today, by fresh support; None without support."""
    support: tuple[Evidence, ...] = ()
    stale: tuple[Evidence, ...] = ()
    """Support that has aged out: it counts for nothing and is shown."""
    denial: tuple[Evidence, ...] = ()
    discrepancies: tuple[Evidence, ...] = ()
    """Words that differ from the winning one without changing the outcome."""
    gaps: tuple[Gap, ...] = ()
    missing: tuple[str, ...] = ()
    """Claims about which nothing is known."""
    blind: bool = False
    """Unknown, and only because of gaps."""
    supported: bool = True
    """Every claim has a word that supports it, or did before time passed."""
    holding: tuple[str, ...] = ()
    """The claims that keep it open."""


@record
class WaiverState:
    """A waiver that names the requirement, and whether it is in force."""

    waiver: Waiver
    refused: str
    """Why it is not in force, empty when it is: ``not-open``, ``contradicted``, ``not-begun``, ``ended``, ``too-long``,
    ``second-approver`` or ``facts-changed``."""


@record
class RequirementJudgement:
    """One requirement at one gate."""

    requirement: Requirement
    gate: Gate
    """The gate it was judged at: an earlier one for those left behind."""
    severity: Severity
    """In force, after tailoring."""
    demanded: Strength | None
    """None where it is not due."""
    outcome: Outcome
    expect: Finding
    observe: Finding
    facts_digest: str
    """What a waiver must be pinned to; empty where it is not due."""
    confirm: tuple[str, ...] = ()
    """Engagement facts that only the provider stated and the client should confirm."""
    waiver: WaiverState | None = None
    tailoring: Tailoring | None = None
    loosened: bool = False
    """It passes, or weighs less, only through a looser tailoring."""

    @property
    def reached(self) -> Strength | None:
        """The strength at which what is expected is supported today."""
        return self.expect.reached


@record
class GateJudgement:
    """One gate of one provider."""

    gate: Gate
    as_of: dt.date
    decision: Decision
    undecided: bool
    requirements: tuple[RequirementJudgement, ...]
    """All selected requirements, in catalogue order."""
    left_behind: tuple[RequirementJudgement, ...]
    """Blockers due at an earlier gate and not at this one, judged at that gate's demand."""
    judged: int
    known: int
    """How many requirements the client's policies hold: `judged` of `known`."""
