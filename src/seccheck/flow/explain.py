"""Explains one requirement, claim or kind of evidence, and lists all there is."""

import json
from collections.abc import Iterator, Sequence

from seccheck.errors import Fault, UsageFaultError
from seccheck.flow.labels import LABELS
from seccheck.model.policy import Catalog, Claim, Expectation, Json, Kind, Requirement
from seccheck.words.speaking import pick, say

Line = tuple[str, str]
"""A label, empty for a line of its own, and a text."""


def explain(catalog: Catalog, name: str, lang: str) -> list[Line]:
    """All there is to say about `name`, line by line.

    Raises:
        UsageFaultError: nothing is called so.
    """
    if name in catalog.requirements:
        return list(_requirement(catalog.requirements[name], lang))
    if name in catalog.claims:
        return list(_claim(catalog, catalog.claims[name], lang))
    if name in catalog.kinds:
        return list(_kind(catalog, catalog.kinds[name], lang))
    import difflib  # noqa: PLC0415 - only a misspelt name needs it

    known = [*catalog.requirements, *catalog.claims, *catalog.kinds]
    near = difflib.get_close_matches(name, known, n=3) or difflib.get_close_matches(name.upper(), known, n=3)
    hint = f"Did you mean {' or '.join(near)}?" if near else "`seccheck catalog` lists all there is."
    raise UsageFaultError(Fault(message=f"no requirement, claim or kind of evidence is called {name!r}", hint=hint))


def inventory(catalog: Catalog, lang: str) -> Iterator[Line]:
    """Every policy with its requirements: id, severity, gates, title."""
    for policy in catalog.policies:
        yield "", f"{policy.id} {policy.version}: {pick(lang, policy.title)}"
        for requirement in policy.requirements:
            severity = say(lang, f"severity.{requirement.severity.word}")
            gates = ", ".join(gate.word for gate in sorted(requirement.demand))
            express = f", {say(lang, 'profile.express')}" if requirement.express else ""
            yield requirement.id, f"{pick(lang, requirement.title)} ({severity}; {gates}{express})"


def _requirement(requirement: Requirement, lang: str) -> Iterator[Line]:
    yield "", f"{requirement.id}: {pick(lang, requirement.title)}"
    yield "", pick(lang, requirement.statement)
    yield _label(lang, "policy"), f"{requirement.pack} {requirement.version}"
    yield _label(lang, "severity"), say(lang, f"severity.{requirement.severity.word}")
    demand = (f"{gate.word} {say(lang, f'strength.{s.word}')}" for gate, s in sorted(requirement.demand.items()))
    yield _label(lang, "demand"), ", ".join(demand)
    yield from _conditions(lang, "when", requirement.when)
    yield from _conditions(lang, "expect", requirement.expect)
    for gate, more in sorted(requirement.expect_from.items()):
        yield from _conditions(lang, "from", more, gate.word)
    yield from _conditions(lang, "observe", requirement.observe)
    for pair in requirement.agree:
        yield _label(lang, "agree"), f"{pair.declared} = {pair.observed} (± {pair.within:g})"
    if requirement.max_age:
        yield _label(lang, "max_age"), str(requirement.max_age)
    if requirement.accepts:
        yield _label(lang, "accepts"), ", ".join(sorted(requirement.accepts))
    yield _label(lang, "remedy"), pick(lang, requirement.remedy)
    for framework, ids in sorted(requirement.references.items()):
        yield _label(lang, "reference"), f"{framework}: {', '.join(ids)}"
    for example in requirement.examples:
        yield _label(lang, "example"), _example(lang, example)


def _example(lang: str, example: Json) -> str:
    given = {key: value for key, value in example.items() if key not in ("gate", "outcome", "name")}
    outcome = say(lang, f"outcome.{example['outcome']}")
    return f"{example['gate']}: {outcome} <- {_compact(given)}"


def _claim(catalog: Catalog, claim: Claim, lang: str) -> Iterator[Line]:
    yield "", f"{claim.id}: {pick(lang, claim.ask)}"
    if claim.hint:
        yield "", pick(lang, claim.hint)
    yield _label(lang, "policy"), claim.pack
    yield _label(lang, "answered_by"), _label(lang, f"by.{claim.answered_by.word}")
    yield _label(lang, "type"), _label(lang, "document") if claim.is_document else _compact(claim.type)
    if claim.unit:
        yield _label(lang, "unit"), claim.unit
    users = [r.id for r in catalog.requirements.values() if claim.id in _compact(_spoken(r))]
    yield _label(lang, "used_by"), ", ".join(users) or "-"


def _kind(catalog: Catalog, kind: Kind, lang: str) -> Iterator[Line]:
    yield "", f"{kind.id}: {pick(lang, kind.title)}"
    yield _label(lang, "strength"), say(lang, f"strength.{kind.strength.word}")
    users = [r.id for r in catalog.requirements.values() if kind.id in r.accepts]
    yield _label(lang, "used_by"), ", ".join(users) or "-"


def _conditions(lang: str, key: str, expectation: Expectation, gate: str = "") -> Iterator[Line]:
    """One line an atom; a word between the branches of an any-of."""
    for number, branch in enumerate(expectation):
        for position, atom in enumerate(branch):
            joint = "" if not number or position else f"{_label(lang, 'or')} "
            label = " ".join(part for part in (_label(lang, key), gate) if part)
            yield label, f"{joint}{atom.claim}: {_compact(atom.schema)}"


def _spoken(requirement: Requirement) -> Sequence[Json]:
    expectations = (requirement.expect, *requirement.expect_from.values(), requirement.observe, requirement.when)
    atoms = [[atom.claim, atom.schema] for e in expectations for branch in e for atom in branch]
    return [*atoms, *([pair.declared, pair.observed] for pair in requirement.agree)]


def _label(lang: str, key: str) -> str:
    return pick(lang, LABELS[key])


def _compact(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)
