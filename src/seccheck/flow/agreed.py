"""Says what is agreed for each requirement: its demand and severity after tailoring, who owes it, what shows it."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping

from seccheck.judging.derived import AGE, LEFT, split
from seccheck.judging.tailoring import chosen, tailored, weight
from seccheck.model.client import Tailoring
from seccheck.model.judgement import RequirementJudgement
from seccheck.model.policy import Catalog, Claim, Expectation, Json, Kind, Requirement, Text
from seccheck.model.scale import AnsweredBy, Gate, Strength
from seccheck.reports.annex.terms import Change, Condition, Debtor, Duty

_ENGAGEMENT = "engagement."
_ANSWER = "answer"


def duty_of(
    catalog: Catalog,
    judgements: Iterable[RequirementJudgement],
    *,
    own: Tailoring | None,
    engagement: Mapping[str, Json],
) -> Duty | None:
    """What is owed under one requirement; None where it does not apply or is due at none of the gates.

    Args:
        catalog: all policies.
        judgements: of one requirement, one for each gate that the annex covers.
        own: the client's tailoring of it that has not ended.
        engagement: as the client states it.
    """
    due = [judgement for judgement in judgements if judgement.demanded is not None]
    if not due:
        return None
    requirement = _cited(due[0].requirement, engagement)
    effective = tailored(requirement, own) if own else requirement
    gates = {judgement.gate for judgement in due}
    demand = {gate: strength for gate, strength in _lasting(requirement, own).items() if gate in gates}
    asked = [*demand.values(), *(own.demand.values() if own else ())]
    return Duty(
        requirement=requirement,
        debtor=_debtor(catalog, effective),
        severity=weight(requirement.severity, effective.severity, may_loosen=False),
        demand=demand,
        kinds=tuple(_kinds(catalog, requirement, _weakest(requirement, asked))),
        confirm=tuple(_asks(catalog, due[0].confirm)),
        change=Change(tailoring=own, conditions=tuple(_conditions(catalog, own))) if own else None,
    )


def tailoring_of(tailoring: Iterable[Tailoring], requirement: str) -> Tailoring | None:
    """The tailoring of `requirement` that counts, whether it has ended or not."""
    return chosen(t for t in tailoring if t.requirement == requirement)


def _lasting(requirement: Requirement, own: Tailoring | None) -> Mapping[Gate, Strength]:
    """What is demanded for good: of the shipped demand and the client's own, at each gate the stronger."""
    changed = own.demand if own else {}
    return {
        gate: max(s for s in (requirement.demand.get(gate), changed.get(gate)) if s is not None)
        for gate in sorted({*requirement.demand, *changed})
    }


def _debtor(catalog: Catalog, requirement: Requirement) -> Debtor:
    """Who answers what is expected; a fact of the engagement is nobody's duty."""
    claims = (_claim(catalog, name) for name in _names((requirement.expect, *requirement.expect_from.values())))
    who = {claim.answered_by for claim in claims if not claim.id.startswith(_ENGAGEMENT)}
    if who == {AnsweredBy.CLIENT}:
        return "client"
    return "both" if who & {AnsweredBy.CLIENT, AnsweredBy.BOTH} else "provider"


def _kinds(catalog: Catalog, requirement: Requirement, weakest: Strength) -> Iterator[Kind]:
    """The kinds of evidence that may reach the level `weakest`; an answer is always one that declares."""
    for name in sorted({*requirement.accepts, _ANSWER} & catalog.kinds.keys()):
        if catalog.kinds[name].strength >= weakest:
            yield catalog.kinds[name]


def _weakest(requirement: Requirement, demands: Iterable[Strength]) -> Strength:
    """The weakest level asked for; what is to be observed is documented as well."""
    least = min(demands)
    return min(least, Strength.DOCUMENTED) if requirement.observe else least


def _cited(requirement: Requirement, engagement: Mapping[str, Json]) -> Requirement:
    """`requirement` without references to laws that bind other clients."""
    kept = {name: ids for name, ids in requirement.references.items() if _binds(name, engagement)}
    return dataclasses.replace(requirement, references=kept)


def _binds(framework: str, engagement: Mapping[str, Json]) -> bool:
    """DORA binds financial entities only; NIS 2 inspires others too, unless the client says that it is none of its."""
    if framework == "dora":
        return engagement.get("financial_entity") is True
    return not framework.startswith("nis2") or engagement.get("nis2_entity") is not False


def _conditions(catalog: Catalog, own: Tailoring) -> Iterator[Condition]:
    for atom in own.expect:
        claim = _claim(catalog, atom.claim)
        derived = atom.claim.removeprefix(claim.id).lstrip(".")
        unit = "days" if derived in (AGE, LEFT) else claim.unit
        yield Condition(claim=atom.claim, ask=claim.ask, derived=derived, unit=unit, schema=atom.schema)


def _asks(catalog: Catalog, facts: Iterable[str]) -> Iterator[Text]:
    return (_claim(catalog, fact).ask for fact in facts)


def _names(expectations: Iterable[Expectation]) -> Iterator[str]:
    return (atom.claim for expectation in expectations for branch in expectation for atom in branch)


def _claim(catalog: Catalog, name: str) -> Claim:
    """The claim that `name` speaks of, which may be a number derived from it."""
    return catalog.claims[name if name in catalog.claims else split(name)[0]]
