"""Makes requirements that differ from the real one in a single threshold."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from seccheck.model.duration import Duration
from seccheck.model.policy import Catalog, Expectation, Json, Requirement
from seccheck.model.scale import Gate, Strength

Mutant = tuple[str, Requirement]
"""What was changed, and the requirement with that change."""

_STAND_INS = ("$claim", "$row", "$data")
_PARTS = ("when", "expect", "observe")
_PRESENT = {"minLength": 1}
"""How a policy says that a field must be filled in: no threshold, there or not there."""


def mutants(catalog: Catalog, requirement: Requirement) -> Iterator[Mutant]:
    """One mutant for each threshold and each way of moving it by one step, as far as the step could make a difference.

    Args:
        catalog: knows the kinds of evidence, whose strengths are the steps of a demand, and the types of claims that
            must agree, for only numbers can be off by a little.
        requirement: the real one.
    """
    for part in _PARTS:
        for what, changed in _expectations(getattr(requirement, part)):
            yield f"{part}: {what}", _replaced(requirement, part, changed)
    for gate, expectation in requirement.expect_from.items():
        for what, changed in _expectations(expectation):
            later = {**requirement.expect_from, gate: changed}
            yield f"expect_from {gate.word}: {what}", dataclasses.replace(requirement, expect_from=later)
    yield from _agreements(catalog, requirement)
    yield from _demands(catalog, requirement)
    if requirement.max_age is not None:
        longer = _a_day_more(requirement.max_age)
        yield f"max_age {longer}", dataclasses.replace(requirement, max_age=longer)


def _replaced(requirement: Requirement, part: str, value: Any) -> Requirement:  # noqa: ANN401 - any field's value
    changes: dict[str, Any] = {part: value}
    return dataclasses.replace(requirement, **changes)


def _a_day_more(span: Duration) -> Duration:
    return dataclasses.replace(span, days=span.days + 1)


def _agreements(catalog: Catalog, requirement: Requirement) -> Iterator[Mutant]:
    for number, pair in enumerate(requirement.agree):
        claim = catalog.claims.get(pair.declared)  # none where one of a date's numbers is compared
        is_number = claim is None or claim.type.get("type") in ("integer", "number")
        for within in (pair.within + 1, pair.within - 1) if is_number else ():
            if within >= 0:
                agree = list(requirement.agree)
                agree[number] = dataclasses.replace(pair, within=within)
                yield f"agree {pair.declared} within {within:g}", dataclasses.replace(requirement, agree=tuple(agree))


def _demands(catalog: Catalog, requirement: Requirement) -> Iterator[Mutant]:
    """Demands weaker by a step: to the next strength that anything accepted here can have."""
    reached = {Strength.DECLARED, *(catalog.kinds[kind].strength for kind in requirement.accepts)}
    for gate, strength in requirement.demand.items():
        if weaker := [step for step in reached if step < strength]:
            demand: Mapping[Gate, Strength] = {**requirement.demand, gate: max(weaker)}
            yield f"demand {gate.word} {demand[gate].word}", dataclasses.replace(requirement, demand=demand)


def _expectations(expectation: Expectation) -> Iterator[tuple[str, Expectation]]:
    for b, branch in enumerate(expectation):
        for a, atom in enumerate(branch):
            for what, schema in _schemas(atom.schema):
                changed = (*branch[:a], dataclasses.replace(atom, schema=schema), *branch[a + 1 :])
                yield f"{atom.claim}[{b}] {what}", (*expectation[:b], changed, *expectation[b + 1 :])


def _schemas(schema: Json) -> Iterator[tuple[str, Json]]:
    if not isinstance(schema, dict):
        return
    if any(key in schema for key in _STAND_INS):
        for key, step in (("plus", 1), ("times", 0.01)):
            if key in schema:
                yield f"{key} {schema[key] + step:g}", {**schema, key: schema[key] + step}
        return
    for key, value in schema.items():
        move = _MOVES.get(key, _inside if isinstance(value, dict | list) else _number)
        for what, changed in move(value):
            yield f"{key} {what}", {**schema, key: changed}


def _constant(value: Json) -> Iterator[tuple[str, Json]]:
    if isinstance(value, bool):
        yield str(not value), not value
    elif isinstance(value, int | float):
        yield from _number(value)
    elif isinstance(value, str):
        yield "other", f"{value}-other"


def _choice(values: Json) -> Iterator[tuple[str, Json]]:
    if not isinstance(values, list):
        yield from _inside(values)
        return
    for number, value in enumerate(values):
        yield f"without {value}", [*values[:number], *values[number + 1 :]] or ["nothing-else"]


def _number(value: Json) -> Iterator[tuple[str, Json]]:
    if isinstance(value, int | float) and not isinstance(value, bool):
        yield f"{value + 1:g}", value + 1
        yield f"{value - 1:g}", value - 1


def _inside(value: Json) -> Iterator[tuple[str, Json]]:
    if isinstance(value, dict):
        yield from _schemas(value)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            for what, changed in _schemas(part):
                yield f"[{number}] {what}", [*value[:number], changed, *value[number + 1 :]]


def _fields(value: Json) -> Iterator[tuple[str, Json]]:
    for name, part in value.items():
        if part == _PRESENT:
            yield f"{name} unasked", {key: other for key, other in value.items() if key != name}
            continue
        for what, changed in _schemas(part):
            yield f"{name} {what}", {**value, name: changed}


def _count(value: Json) -> Iterator[tuple[str, Json]]:
    for what, changed in _number(value):
        if changed >= 0:
            yield what, changed


def _nothing(_value: Json) -> Iterator[tuple[str, Json]]:
    yield from ()


_MOVES: Mapping[str, Callable[[Json], Iterator[tuple[str, Json]]]] = {
    "const": _constant,
    "enum": _choice,
    "properties": _fields,
    "minItems": _count,
    "maxItems": _count,
    "minLength": _count,
    "maxLength": _count,
    "minContains": _count,
    "maxContains": _count,
    "type": _nothing,
    "format": _nothing,
    "pattern": _nothing,
    "required": _nothing,
}
