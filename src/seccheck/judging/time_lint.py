"""Finds expectations that merely waiting would satisfy (rule 8)."""

from collections.abc import Iterator

from seccheck.judging.derived import AGE, LEFT
from seccheck.judging.schema import stand_ins
from seccheck.model.policy import Atom, Expectation, Json, Requirement

_ALLOWED = {AGE: {"maximum", "exclusiveMaximum"}, LEFT: {"minimum", "exclusiveMinimum"}}
_HARMLESS = {"type", "description"}


def waiting_helps(requirement: Requirement) -> Iterator[str]:
    """One sentence for each condition of `requirement` that time alone could turn from no to yes."""
    for expectation in (requirement.expect, *requirement.expect_from.values(), requirement.observe):
        for atom in _atoms(expectation):
            yield from _atom(atom)
    for atom in _atoms(requirement.when):
        if _timed(atom.claim) or any(_timed(name) for name in (*_fields(atom.schema), *_referred(atom.schema))):
            yield f"when: {atom.claim} depends on the date, so that a requirement would come or go by waiting"


def _atom(atom: Atom) -> Iterator[str]:
    if suffix := _timed(atom.claim):
        yield from _bounds(atom.claim, suffix, atom.schema)
    yield from _inside(atom.claim, atom.schema, turned=False)
    for name in _referred(atom.schema):
        if _timed(name):
            yield f"{atom.claim}: {name} moves with the date; compare dates through .day"


def _inside(claim: str, schema: Json, *, turned: bool) -> Iterator[str]:
    """Walk the schema; `turned` where a no of the part is a yes of the whole."""
    if isinstance(schema, list):
        for part in schema:
            yield from _inside(claim, part, turned=turned)
    if not isinstance(schema, dict):
        return
    for name, part in schema.get("properties", {}).items():
        if suffix := _timed(name):
            yield from [f"{claim}: {name} stands inside a negation"] if turned else _bounds(name, suffix, part)
        yield from _inside(claim, part, turned=turned)
    for key, part in schema.items():
        if key != "properties":
            negated = key == "not" or (key == "contains" and "maxContains" in schema)
            yield from _inside(claim, part, turned=turned or negated)


def _bounds(name: str, suffix: str, schema: Json) -> Iterator[str]:
    wrong = sorted(set(schema) - _ALLOWED[suffix] - _HARMLESS) if isinstance(schema, dict) else ["this schema"]
    for keyword in wrong:
        yield f"{name}: {keyword} could be satisfied by waiting; use {' or '.join(sorted(_ALLOWED[suffix]))}"


def _timed(name: str) -> str:
    return next((suffix for suffix in _ALLOWED if name.endswith(f".{suffix}")), "")


def _referred(schema: Json) -> Iterator[str]:
    """The claims and fields whose values stand in for others."""
    return (mark[key] for mark in stand_ins(schema) for key in ("$claim", "each", "$row") if key in mark)


def _fields(schema: Json) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from _fields(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _fields(part)


def _atoms(expectation: Expectation) -> Iterator[Atom]:
    return (atom for branch in expectation for atom in branch)
