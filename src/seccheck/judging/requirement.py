"""Judges one requirement at one gate: what is expected, what is observed, and whether the two agree."""

import dataclasses

from seccheck.judging.agreement import judge_agreements
from seccheck.judging.expectation import NOTHING, all_of, judge_expectation
from seccheck.judging.view import View
from seccheck.judging.word import Rules
from seccheck.model.judgement import Finding
from seccheck.model.policy import Requirement
from seccheck.model.record import record
from seccheck.model.scale import Gate, Outcome, Severity, Strength


@record
class Verdict:
    """One requirement as judged, before applicability, tailoring and waivers."""

    outcome: Outcome
    expect: Finding
    observe: Finding


def judge_requirement(view: View, requirement: Requirement, gate: Gate, severity: Severity) -> Verdict:
    """The verdict on `requirement`, which is due at `gate`.

    Where the gate demands `observed` and the requirement can be observed, the observation must be demonstrated and what
    is expected needs only the weaker of `documented` and the weakest demand named. Elsewhere an observation may only
    contradict.
    """
    demand = requirement.demand[gate]
    observed = _is_observed(requirement, demand)
    level = needed(requirement, demand)
    rules = Rules(accepts=requirement.accepts, max_age=requirement.max_age, severity=severity)
    parts = [judge_expectation(view, e, level, rules) for e in requirement.expected_at(gate)]
    looks = Rules(accepts=requirement.accepts, max_age=requirement.max_age, severity=severity, target_floor=level)
    seen = judge_expectation(view, requirement.observe, Strength.OBSERVED, looks)
    said = all_of(parts) if parts else NOTHING
    clash = judge_agreements(view, requirement, said)
    if clash is not None:
        said = dataclasses.replace(all_of([said, clash]), reached=said.reached)
    return Verdict(outcome=_outcome(said, seen, observed=observed), expect=said, observe=seen)


def needed(requirement: Requirement, demanded: Strength) -> Strength:
    """How strongly what is expected must be shown where `demanded` is demanded: less where it is looked at besides."""
    if _is_observed(requirement, demanded):
        return min(Strength.DOCUMENTED, *requirement.demand.values())
    return demanded


def _is_observed(requirement: Requirement, demanded: Strength) -> bool:
    return demanded is Strength.OBSERVED and bool(requirement.observe)


def _outcome(said: Finding, seen: Finding, *, observed: bool) -> Outcome:
    if seen.outcome in (Outcome.REFUTED, Outcome.CONTRADICTED):
        return Outcome.CONTRADICTED if said.supported else min(said.outcome, seen.outcome)
    return min(said.outcome, seen.outcome) if observed else said.outcome
