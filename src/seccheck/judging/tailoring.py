"""Applies the client's own version of a requirement; what passes only through a looser one is merely accepted."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping

from seccheck.model.client import Tailoring
from seccheck.model.policy import Atom, Expectation, Requirement
from seccheck.model.scale import Outcome, Severity


def tailored(requirement: Requirement, tailoring: Tailoring) -> Requirement:
    """`requirement` with the client's schemas in the place of those on the same claims, its demands and its severity.

    A schema on a claim that the requirement does not speak of is added to every branch of what is expected.
    """
    own = {atom.claim: atom for atom in tailoring.expect}
    later = requirement.expect_from
    spoken = {a.claim for e in (requirement.expect, requirement.observe, *later.values()) for b in e for a in b}
    added = tuple(atom for claim, atom in own.items() if claim not in spoken)
    return dataclasses.replace(
        requirement,
        expect=_added(_replaced(requirement.expect, own), added),
        expect_from={gate: _replaced(more, own) for gate, more in later.items()},
        observe=_replaced(requirement.observe, own),
        demand={**requirement.demand, **tailoring.demand},
        severity=tailoring.severity or requirement.severity,
    )


def in_force(tailoring: Tailoring, as_of: dt.date) -> bool:
    """Whether it may loosen anything on `as_of`; a tailoring without an end only ever makes stricter."""
    return tailoring.until is not None and tailoring.on <= as_of <= tailoring.until


def chosen(tailoring: Iterable[Tailoring]) -> Tailoring | None:
    """The one that counts among several of one requirement: this provider's own, begun last; None of none."""

    def rank(one: Tailoring) -> tuple[object, ...]:
        return (bool(one.provider), one.on, one.until or dt.date.max, repr(one))

    return max(tailoring, key=rank, default=None)


def combined(shipped: Outcome, own: Outcome, *, may_loosen: bool) -> Outcome:
    """What counts of the shipped requirement's outcome and the client's own version's."""
    if may_loosen and not own.is_open:
        return Outcome.ACCEPTED if shipped.is_open else own
    return own if may_loosen else min(shipped, own)


def weight(shipped: Severity, own: Severity, *, may_loosen: bool) -> Severity:
    """The severity in force; only a tailoring in force may lower it."""
    return own if may_loosen else max(shipped, own)


def _replaced(expectation: Expectation, own: Mapping[str, Atom]) -> Expectation:
    return tuple(tuple(own.get(atom.claim, atom) for atom in branch) for branch in expectation)


def _added(expectation: Expectation, atoms: tuple[Atom, ...]) -> Expectation:
    return tuple((*branch, *atoms) for branch in expectation or ((),)) if atoms else expectation
