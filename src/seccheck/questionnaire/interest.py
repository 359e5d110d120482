"""Says what one requirement wants to know at one gate: which claims, shown by what, and when at all."""

from collections.abc import Iterator, Mapping

from seccheck.judging.engagement import DERIVED, PREFIX
from seccheck.judging.named import claims_named
from seccheck.judging.requirement import needed
from seccheck.judging.validator import satisfies
from seccheck.model.policy import Atom, Catalog, Expectation, Json, Requirement
from seccheck.model.record import record
from seccheck.model.scale import Gate, Severity, Strength
from seccheck.questionnaire.form import Condition, Reason, Test


@record
class Interest:
    """What one requirement asks for."""

    reason: Reason
    claims: frozenset[str]
    kinds: frozenset[str]
    """Kinds of evidence that are strong enough; empty where an answer is."""
    applies_when: Condition


def interest_of(catalog: Catalog, requirement: Requirement, gate: Gate, stated: Mapping[str, Json]) -> Interest | None:
    """What `requirement` wants to know at `gate`; None where it is not judged there.

    Args:
        catalog: the policies.
        requirement: in the client's own version.
        gate: a blocker due only at an earlier gate is judged there too.
        stated: facts of the engagement by the client's word.
    """
    judged_at = _judged_at(requirement, gate)
    branches = _branches(catalog, requirement.when, stated)
    if judged_at is None or (requirement.when and not branches):
        return None
    demanded = requirement.demand[judged_at]
    return Interest(
        reason=Reason(
            requirement=requirement.id, title=requirement.title, severity=requirement.severity, demanded=demanded
        ),
        claims=frozenset(_claims(catalog, requirement, judged_at)),
        kinds=_kinds(catalog, requirement, needed(requirement, demanded)),
        applies_when=() if () in branches else branches,
    )


def _judged_at(requirement: Requirement, gate: Gate) -> Gate | None:
    if gate in requirement.demand:
        return gate
    earlier = [g for g in requirement.demand if g < gate]
    return max(earlier) if earlier and requirement.severity is Severity.BLOCKER else None


def _claims(catalog: Catalog, requirement: Requirement, gate: Gate) -> Iterator[str]:
    yield from claims_named(catalog, *requirement.expected_at(gate), requirement.observe)
    yield from (agreement.declared for agreement in requirement.agree)


def _kinds(catalog: Catalog, requirement: Requirement, needed: Strength) -> frozenset[str]:
    if needed is Strength.DECLARED:
        return frozenset()
    return frozenset(k for k in requirement.accepts if k in catalog.kinds and catalog.kinds[k].strength >= needed)


def _branches(catalog: Catalog, when: Expectation, stated: Mapping[str, Json]) -> Condition:
    """The branches of `when` that may still hold, each with the tests that the client's word leaves open."""
    kept = []
    for branch in when:
        known = [(atom, atom.claim.removeprefix(PREFIX)) for atom in branch]
        if all(fact not in stated or satisfies(stated[fact], atom.schema) for atom, fact in known):
            kept.append(tuple(t for atom, fact in known if fact not in stated for t in _tests(catalog, atom)))
    return tuple(dict.fromkeys(kept))


def _tests(catalog: Catalog, atom: Atom) -> Iterator[Test]:
    """`atom` as a test, where a form can ask for the fact and compare it."""
    fact = atom.claim.removeprefix(PREFIX)
    is_asked = atom.claim in catalog.claims and atom.claim.startswith(PREFIX) and fact not in DERIVED
    if is_asked and atom.schema.keys() == {"const"}:
        yield Test(fact=fact, values=(atom.schema["const"],))
    elif is_asked and atom.schema.keys() == {"enum"}:
        yield Test(fact=fact, values=tuple(atom.schema["enum"]))
