"""Judges a whole gate: every requirement, what was left behind, and the decision."""

import datetime as dt
from collections.abc import Iterable, Sequence

from seccheck.errors import input_fault
from seccheck.judging.applicability import applicability
from seccheck.judging.expectation import NOTHING
from seccheck.judging.requirement import Verdict, judge_requirement
from seccheck.judging.tailoring import chosen, combined, in_force, tailored, weight
from seccheck.judging.view import View, view_of
from seccheck.judging.waiver import facts_digest, waiver_state
from seccheck.model.client import Tailoring, Waiver
from seccheck.model.evidence import Facts
from seccheck.model.judgement import GateJudgement, RequirementJudgement
from seccheck.model.policy import Catalog, Requirement
from seccheck.model.record import record
from seccheck.model.scale import Decision, Gate, Outcome, Severity, Strength


@record
class Terms:
    """What the client decided about this provider: its waivers and tailoring, other providers' left out."""

    waivers: tuple[Waiver, ...] = ()
    tailoring: tuple[Tailoring, ...] = ()
    unreviewed_count: bool = False
    """Whether documents that nobody has read may count: then the gate never says `go`."""


def judge_gate(
    catalog: Catalog,
    facts: Facts,
    *,
    gate: Gate,
    as_of: dt.date,
    selected: Sequence[str] | None = None,
    terms: Terms | None = None,
    required: bool = True,
) -> GateJudgement:
    """The decision at `gate` on the day `as_of`.

    Args:
        catalog: the client's policies, all of them.
        facts: everything known, in any order.
        gate: which gate is asked about.
        as_of: the only clock; a UTC date.
        selected: ids of the requirements to judge; all of the catalogue by default.
        terms: waivers and tailoring in the client's file for this provider.
        required: whether something must be due; only a policy's own examples do without.

    Raises:
        InputFaultError: nothing is due at this gate, so nothing could be decided.
    """
    view = view_of(catalog, facts, as_of)
    terms = terms or Terms()
    chosen = set(catalog.requirements if selected is None else selected)
    requirements = [r for r in catalog.requirements.values() if r.id in chosen]
    judged = tuple(_judged(view, r, gate, terms) for r in requirements)
    left = tuple(j for r in requirements if (j := _left_behind(view, r, gate, terms)) is not None)
    if required and not any(_is_due(j) for j in judged):
        nothing = f"nothing is due at the gate {gate.word}, so nothing can be decided"
        raise input_fault(nothing, hint="choose another gate, or more policies")
    narrower = len(requirements) < len(catalog.requirements) and gate > Gate.PRE_CONTRACT
    decision = _decision(judged, left, capped=narrower or terms.unreviewed_count or _shaky(view))
    return GateJudgement(
        gate=gate,
        as_of=as_of,
        decision=decision,
        undecided=decision is Decision.NO_GO and all(_is_blind(j) for j in judged if _holds(j)),
        requirements=judged,
        left_behind=left,
        judged=len(requirements),
        known=len(catalog.requirements),
    )


def _judged(view: View, requirement: Requirement, gate: Gate, terms: Terms) -> RequirementJudgement:
    own, effective = _version(requirement, terms)
    may_loosen = own is not None and in_force(own, view.as_of)
    severity = weight(requirement.severity, effective.severity, may_loosen=may_loosen)
    if gate not in effective.demand:
        return _idle(requirement, gate, severity, Outcome.NOT_DUE)
    applies = applicability(view, requirement.when)
    if not applies.applies:
        return _idle(requirement, gate, severity, Outcome.NOT_APPLICABLE)
    shown, verdict, outcome = _both(view, requirement, own, gate, severity)
    digest = facts_digest(view, effective, gate, loosened=may_loosen)
    waivers = [w for w in terms.waivers if w.requirement == requirement.id]
    gravest = max(severity, requirement.severity)
    state = waiver_state(waivers, outcome=outcome, severity=gravest, digest=digest, as_of=view.as_of)
    waived = state is not None and not state.refused
    return RequirementJudgement(
        requirement=requirement,
        gate=gate,
        severity=severity,
        demanded=shown.demand[gate],
        outcome=Outcome.ACCEPTED if waived else outcome,
        expect=verdict.expect,
        observe=verdict.observe,
        facts_digest=digest,
        confirm=applies.confirm,
        waiver=state,
        tailoring=own,
        loosened=outcome is Outcome.ACCEPTED or severity < requirement.severity,
    )


def _version(requirement: Requirement, terms: Terms) -> tuple[Tailoring | None, Requirement]:
    """The client's tailoring of `requirement`, if any, and the version it makes."""
    own = chosen(t for t in terms.tailoring if t.requirement == requirement.id)
    return own, tailored(requirement, own) if own else requirement


def _both(
    view: View, shipped: Requirement, tailoring: Tailoring | None, gate: Gate, severity: Severity
) -> tuple[Requirement, Verdict, Outcome]:
    """The version and the verdict to show, and the outcome of the shipped version and of the client's own together."""
    own = tailored(shipped, tailoring) if tailoring else shipped
    verdict = judge_requirement(view, own, gate, severity)
    if tailoring is None or gate not in shipped.demand:
        return own, verdict, verdict.outcome
    standard = judge_requirement(view, shipped, gate, shipped.severity)
    may_loosen = in_force(tailoring, view.as_of)
    outcome = combined(standard.outcome, verdict.outcome, may_loosen=may_loosen)
    if may_loosen or verdict.outcome <= standard.outcome:
        return own, verdict, outcome
    return shipped, standard, outcome


def _idle(requirement: Requirement, gate: Gate, severity: Severity, outcome: Outcome) -> RequirementJudgement:
    return RequirementJudgement(
        requirement=requirement,
        gate=gate,
        severity=severity,
        demanded=None,
        outcome=outcome,
        expect=NOTHING,
        observe=NOTHING,
        facts_digest="",
    )


def _left_behind(view: View, requirement: Requirement, gate: Gate, terms: Terms) -> RequirementJudgement | None:
    """A blocker due at an earlier gate and not at this one, judged at the latest of those."""
    _, effective = _version(requirement, terms)
    gravest = max(requirement.severity, effective.severity)
    earlier = [g for g in effective.demand if g < gate]
    if gravest is not Severity.BLOCKER or gate in effective.demand or not earlier:
        return None
    judgement = _judged(view, requirement, max(earlier), terms)
    return judgement if _is_due(judgement) else None


def _shaky(view: View) -> bool:
    """Whether nothing is said about the provider at all, or something counts that nobody at the client has read."""
    words = [word for group in view.words.values() for word in group]
    return all(w.claim.startswith("engagement.") for w in words) or any(w.unreviewed for w in words)


def _is_due(judgement: RequirementJudgement) -> bool:
    return judgement.outcome not in (Outcome.NOT_DUE, Outcome.NOT_APPLICABLE)


def _holds(judgement: RequirementJudgement) -> bool:
    return judgement.severity is Severity.BLOCKER and judgement.outcome.is_open


def _is_blind(judgement: RequirementJudgement) -> bool:
    """Whether it is unknown only through gaps; an observation that is not demanded here is no reason."""
    observed = judgement.demanded is Strength.OBSERVED
    parts = (judgement.expect, judgement.observe) if observed else (judgement.expect,)
    return judgement.outcome is Outcome.UNKNOWN and all(f.blind for f in parts if f.outcome.is_open)


def _decision(
    judged: Iterable[RequirementJudgement], left: Iterable[RequirementJudgement], *, capped: bool
) -> Decision:
    """Rule 13; `capped` where the run may not say `go`: a narrower one, or one on too little."""
    open_ones = [j for j in judged if j.outcome.is_open]
    if any(_holds(j) for j in open_ones):
        return Decision.NO_GO
    conditions = any(j.severity is Severity.MAJOR or j.loosened for j in open_ones) or any(
        j.outcome.is_open for j in left
    )
    return Decision.GO_WITH_CONDITIONS if conditions or capped else Decision.GO
