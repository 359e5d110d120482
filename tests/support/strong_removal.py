"""Takes evidence of the strong example away, and says what that does at which gate."""

import functools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from tests.support.strong_world import catalogue, facts, judged, still_open

from seccheck.judging.named import claim_behind, claims_named
from seccheck.model.evidence import Evidence, Facts
from seccheck.model.policy import Requirement
from seccheck.model.scale import Gate, Severity

Opened = Mapping[tuple[Gate, str], Severity]
"""What is open afterwards: at which gate, which requirement, and how grave that is."""


def evidence() -> tuple[Evidence, ...]:
    """All that could be taken away: what was read in documents, recorded and seen; plain answers show nothing."""
    return tuple(word for word in facts().evidence if word.kind not in ("engagement", "answer"))


def group_of(word: Evidence) -> str:
    """What it comes with: a document, a record by its day and kind, a look."""
    return f"record:{word.seen_at}:{word.kind}" if word.source == "client" else word.source


@functools.cache
def claims_of(requirement: str) -> frozenset[str]:
    """All claims by which it is judged."""
    one = catalogue().requirements[requirement]
    expected = (expectation for gate in Gate for expectation in one.expected_at(gate))
    compared = (name for pair in one.agree for name in (pair.declared, pair.observed))
    return frozenset(
        (
            *claims_named(catalogue(), *expected, one.observe, one.when),
            *(claim_behind(catalogue(), name) for name in compared),
        )
    )


@functools.cache
def users_of(claim: str) -> tuple[Requirement, ...]:
    """The requirements that are judged by it."""
    return tuple(one for one in catalogue().requirements.values() if claim in claims_of(one.id))


def opened_without(taken: Callable[[Evidence], bool], claims: Iterable[str]) -> Opened:
    """What opens when evidence is taken away.

    Args:
        taken: which.
        claims: the claims it is about; requirements that are judged by others stay as they are.
    """
    touched = {one.id for claim in claims for one in users_of(claim)}
    if not touched:
        return {}
    named = frozenset().union(*map(claims_of, touched))
    left = facts_without(taken)
    bearing = [word for word in left.evidence if word.claim in named or word.kind == "engagement"]
    known = replace(left, evidence=tuple(bearing))
    return {
        (gate, name): one.severity
        for gate in Gate
        for name, one in still_open(judged(gate, known, selected=touched)).items()
    }


def facts_without(taken: Callable[[Evidence], bool]) -> Facts:
    """The example's facts without some evidence."""
    return replace(facts(), evidence=tuple(word for word in facts().evidence if not taken(word)))
