"""Finds conditions that decide nothing: no value of the claim's type satisfies them, or every one does."""

import itertools
from collections.abc import Iterator

from seccheck.judging.condition_parts import Part, parts_of
from seccheck.judging.derived import SUFFIXES, split
from seccheck.judging.engagement import PREFIX, UNKNOWN
from seccheck.judging.remark import Pointer, Remark
from seccheck.judging.samples import DERIVED_TYPES, UndecidableError, samples
from seccheck.judging.schema import close
from seccheck.judging.validator import satisfies
from seccheck.model.policy import Atom, Catalog, Expectation, Json, Requirement

_IDLE = {
    (True, False): "no value that {claim} can have satisfies this, so the requirement would never apply",
    (True, True): "every value that {claim} can have satisfies this, so it decides nothing",
    (False, False): "no value that {claim} can have satisfies this, so nothing could ever pass",
    (False, True): "every value that {claim} can have satisfies this, so it asks nothing",
}
"""By whether it decides applicability, and whether everything or nothing satisfies it."""


def idle_conditions(catalog: Catalog, requirement: Requirement) -> Iterator[Remark]:
    """Everything in the conditions of `requirement` that their claims' types make idle.

    What cannot be decided is passed over: a remark is always right.
    """
    places: list[tuple[Pointer, Expectation]] = [
        (("when",), requirement.when),
        (("expect",), requirement.expect),
        (("observe",), requirement.observe),
        *((("expect_from", gate.word), more) for gate, more in sorted(requirement.expect_from.items())),
    ]
    for pointer, expectation in places:
        for number, branch in enumerate(expectation):
            here = (*pointer, number) if len(expectation) > 1 else pointer
            for atom in branch:
                yield from _atom(catalog, requirement.id, here, atom)


def _atom(catalog: Catalog, requirement: str, here: Pointer, atom: Atom) -> Iterator[Remark]:
    """The values that the claim cannot hold; where there are none, what is idle as a whole or in a field."""
    type_ = _type_at(catalog, atom.claim)
    if type_ is None:
        return
    parts = list(parts_of(atom.schema, type_))
    foreign = [remark for part in parts for remark in _foreign(requirement, (*here, atom.claim), part)]
    yield from foreign
    for part in (part for part in parts if part.whole and not foreign):
        met = _met(part, derived=atom.claim not in catalog.claims)
        if len(met) == 1 and not (met == {True} and _asks_for_any_answer(part.schema)):
            text = _IDLE[here[0] == "when", met.pop()].format(claim=_named(atom.claim, part.pointer))
            yield Remark(requirement=requirement, pointer=(*here, atom.claim, *part.pointer), text=f"{here[0]}: {text}")
            return


def _type_at(catalog: Catalog, name: str) -> Json | None:
    """The type of the claim `name`, of a date's number where it asks for one; None where there is no such claim.

    A document is of a kind that exists, and a fact of the engagement is known.
    """
    base, suffix = (name, "") if name in catalog.claims else split(name)
    claim = catalog.claims.get(base)
    if claim is None:
        return None
    if suffix:
        return DERIVED_TYPES[suffix] if suffix in SUFFIXES and claim.type.get("format") == "date" else None
    if claim.is_document:
        return {**claim.type, "properties": {**claim.type["properties"], "kind": {"enum": sorted(catalog.kinds)}}}
    if name.startswith(PREFIX) and "enum" in claim.type:
        return {**claim.type, "enum": [value for value in claim.type["enum"] if value != UNKNOWN]}
    return claim.type


def _asks_for_any_answer(schema: Json) -> bool:
    """Whether a condition says on purpose that any answer will do: its type, and for a list that it may be empty."""
    return "type" in schema and schema.get("minItems", 0) == 0 and schema.keys() <= {"type", "minItems", "description"}


def _met(part: Part, *, derived: bool) -> set[bool]:
    """What becomes of the part over all values of its type; empty where that cannot be decided."""
    is_list = part.type.get("type") == "array"
    schema = close({**part.schema, "type": "integer"} if derived else part.schema, is_list=is_list)
    try:
        met = {satisfies(value, schema) for value in samples(part.type, part.schema)}
    except UndecidableError:
        return set()
    return set() if derived and met == {True} else met  # a date ahead has no number


def _foreign(requirement: str, here: Pointer, part: Part) -> Iterator[Remark]:
    """One remark for each plain value that a part names and its claim cannot hold."""
    named: list[tuple[Pointer, Json]] = [(("const",), part.schema["const"])] if "const" in part.schema else []
    if isinstance(part.schema.get("enum"), list):
        named += [(("enum", number), value) for number, value in enumerate(part.schema["enum"])]
    known = tuple(word for word in part.type.get("enum", ()) if isinstance(word, str))
    for inside, value in named:
        if isinstance(value, str | int | float) and not satisfies(value, part.type):
            claim = _named(str(here[-1]), part.pointer)
            text = f"{here[0]}: {value!r} is no value that {claim} can have"
            at = (*here, *part.pointer, *inside)
            yield Remark(requirement=requirement, pointer=at, text=text, word=str(value), known=known)


def _named(claim: str, pointer: Pointer) -> str:
    """The claim, or the field of it, that a part speaks of."""
    fields = [str(name) for key, name in itertools.pairwise(pointer) if key == "properties"]
    return f"{'.'.join(fields)} of {claim}" if fields else claim
