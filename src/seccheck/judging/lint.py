"""Checks a catalogue for requirements that say nothing, name nothing known, or could pass on nothing."""

import datetime as dt
from collections.abc import Iterator

from seccheck.judging.derived import SUFFIXES, split
from seccheck.judging.example_lint import faulty_examples
from seccheck.judging.expectation import judge_expectation
from seccheck.judging.remark import Remark
from seccheck.judging.satisfiable import idle_conditions
from seccheck.judging.schema import allows_empty
from seccheck.judging.standin import data_names, targets
from seccheck.judging.time_lint import waiting_helps
from seccheck.judging.view import view_of
from seccheck.judging.word import Rules
from seccheck.model.evidence import Evidence, Facts
from seccheck.model.policy import Atom, Catalog, Expectation, Json, Requirement
from seccheck.model.scale import AnsweredBy, Outcome, Severity, Strength

NOTHINGS: tuple[Json, ...] = (None, {}, "", [], [None], [{}])
"""Values that say nothing: no expectation may be supported by one of them, but for an empty list it asks for."""
_DAY = dt.date(2026, 12, 1)
_RULES = Rules(accepts=frozenset(), max_age=None, severity=Severity.BLOCKER)


def lint(catalog: Catalog) -> tuple[Remark, ...]:
    """Everything wrong with the requirements of `catalog`, in their order."""
    return tuple(remark for requirement in catalog.requirements.values() for remark in _all(catalog, requirement))


def _all(catalog: Catalog, requirement: Requirement) -> Iterator[Remark]:
    yield from (Remark(requirement=requirement.id, text=text) for text in _remarks(catalog, requirement))
    yield from idle_conditions(catalog, requirement)
    yield from faulty_examples(catalog, requirement)


def _remarks(catalog: Catalog, requirement: Requirement) -> Iterator[str]:
    unknown = tuple(_unknown(catalog, requirement))
    yield from unknown
    yield from waiting_helps(requirement)
    yield from _unfit(catalog, requirement)
    if not requirement.expect and not requirement.observe:
        yield "expects nothing"
    if not requirement.demand:
        yield "is due at no gate"
    if not unknown:
        yield from _passes_on_nothing(catalog, requirement)


def _unknown(catalog: Catalog, requirement: Requirement) -> Iterator[str]:
    """Names of claims, kinds and data that the catalogue does not hold."""
    for atom in _atoms(requirement):
        for name in (atom.claim, *targets(atom.schema)):
            if _claim(catalog, name) is None:
                yield f"unknown claim {name}"
        for name in data_names(atom.schema):
            data, _, entry = name.partition(".")
            if data not in catalog.data or entry not in catalog.data[data].lists:
                yield f"unknown reference data {name}"
    for agreement in requirement.agree:
        for name in (agreement.declared, agreement.observed):
            if _claim(catalog, name) is None:
                yield f"agree: unknown claim {name}"
    for kind in sorted(requirement.accepts - set(catalog.kinds)):
        yield f"accepts: unknown kind {kind}"


def _unfit(catalog: Catalog, requirement: Requirement) -> Iterator[str]:
    """Claims in a place where they cannot work."""
    for atom in _in(requirement.when):
        if not atom.claim.startswith("engagement."):
            yield f"when: {atom.claim} is no fact of the engagement, and only those can make it not applicable"
        for name in targets(atom.schema):
            if not name.startswith("engagement."):
                yield f"when: {name} is no fact of the engagement, so that {atom.claim} could not decide by it"
    for atom in _in(requirement.observe):
        claim = _claim(catalog, atom.claim)
        if claim is not None and catalog.claims[claim].answered_by is not AnsweredBy.LOOK:
            yield f"observe: {atom.claim} is answered by somebody, so it belongs into expect"
    for atom in (a for e in (requirement.expect, *requirement.expect_from.values()) for a in _in(e)):
        claim = _claim(catalog, atom.claim)
        if claim is not None and catalog.claims[claim].answered_by is AnsweredBy.LOOK:
            yield f"expect: {atom.claim} is known only from a look, so it belongs into observe"


def _passes_on_nothing(catalog: Catalog, requirement: Requirement) -> Iterator[str]:
    """Atoms that a value without content would support (rule 12)."""
    for atom in (
        a for e in (requirement.expect, *requirement.expect_from.values(), requirement.observe) for a in _in(e)
    ):
        for value in NOTHINGS:
            if not (value == [] and allows_empty(atom.schema)) and _supports(catalog, atom, value):
                yield f"{atom.claim}: {value!r} would pass, though it says nothing"


def _supports(catalog: Catalog, atom: Atom, value: Json) -> bool:
    claim = _claim(catalog, atom.claim) or atom.claim
    word = Evidence(claim=claim, value=value, strength=Strength.OBSERVED, kind="answer", source="lint", seen_at=_DAY)
    view = view_of(catalog, Facts(evidence=(word,)), _DAY)
    return judge_expectation(view, ((atom,),), Strength.DECLARED, _RULES).outcome is Outcome.DEMONSTRATED


def _claim(catalog: Catalog, name: str) -> str | None:
    """The claim behind `name`, also where a derived number of it is asked; None where there is none."""
    base, suffix = (name, "") if name in catalog.claims else split(name)
    if base not in catalog.claims:
        return None
    return base if suffix not in SUFFIXES or catalog.claims[base].type.get("format") == "date" else None


def _atoms(requirement: Requirement) -> Iterator[Atom]:
    parts = (requirement.when, requirement.expect, requirement.observe, *requirement.expect_from.values())
    return (atom for expectation in parts for atom in _in(expectation))


def _in(expectation: Expectation) -> Iterator[Atom]:
    return (atom for branch in expectation for atom in branch)
