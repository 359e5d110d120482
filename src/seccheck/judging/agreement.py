"""Holds what is declared against what is observed: a difference in the provider's favour contradicts."""

import datetime as dt
from collections.abc import Iterator

from seccheck.judging.derived import number_of
from seccheck.judging.view import View, set_of
from seccheck.judging.word import split_known
from seccheck.model.evidence import Evidence
from seccheck.model.judgement import Finding
from seccheck.model.policy import Agreement, Expectation, Json, Requirement
from seccheck.model.scale import Outcome

_UPPER = ("maximum", "exclusiveMaximum")
_LOWER = ("minimum", "exclusiveMinimum")


def judge_agreements(view: View, requirement: Requirement, declared: Finding) -> Finding | None:
    """What the requirement's `agree` says, or None where nothing differs.

    A difference contradicts when what is observed is at least as strong as the fresh support of `declared`; a weaker
    one is a discrepancy.
    """
    clashes = [pair for agreement in requirement.agree for pair in _clashes(view, requirement, agreement)]
    if not clashes:
        return None
    shown = set_of(word for pair in clashes for word in pair)
    if max(seen.strength for _, seen in clashes) >= (declared.reached or 0):
        return Finding(outcome=Outcome.CONTRADICTED, denial=shown)
    return Finding(outcome=Outcome.DEMONSTRATED, discrepancies=shown)


def _clashes(view: View, requirement: Requirement, agreement: Agreement) -> Iterator[tuple[Evidence, Evidence]]:
    """The pairs of words that differ, void ones too: they may deny, else withdrawing an answer would help."""
    better = _better(requirement, agreement.declared)
    for seen in _words(view, agreement.observed):
        day = seen.seen_at or view.as_of  # both as they stood when it was looked at, so that waiting changes nothing
        for said in _words(view, agreement.declared):
            claimed, found = _value(view, agreement.declared, said, day), _value(view, agreement.observed, seen, day)
            if _differs(claimed, found, agreement.within, better):
                yield said, seen


def _words(view: View, name: str) -> tuple[Evidence, ...]:
    return tuple(w for w in view.words.get(split_known(view, name)[0], ()) if not w.rejected)


def _value(view: View, name: str, word: Evidence, day: dt.date) -> Json:
    suffix = split_known(view, name)[1]
    return number_of(word.value, suffix, said=word.seen_at, as_of=day) if suffix else word.value


def _better(requirement: Requirement, claim: str) -> int:
    """1 where more (or a yes) is better for the provider, -1 where less (or a no) is, 0 where neither or both."""
    expectations: tuple[Expectation, ...] = (requirement.expect, *requirement.expect_from.values())
    schemas = [atom.schema for e in expectations for branch in e for atom in branch if atom.claim == claim]
    consts = [schema["const"] for schema in schemas if isinstance(schema.get("const"), int | float)]
    less = any(key in schema for schema in schemas for key in _UPPER) or 0 in consts
    more = any(key in schema for schema in schemas for key in _LOWER) or any(consts)
    return int(more) - int(less)


def _differs(said: Json, seen: Json, within: float, better: int) -> bool:
    if said is None or seen is None:
        return False  # a date without an age: the expectation has its say
    if isinstance(said, list) and isinstance(seen, list):
        return any(item not in seen for item in said)
    if isinstance(said, int | float) and isinstance(seen, int | float):
        from fractions import Fraction  # noqa: PLC0415 - few requirements compare, and it loads slowly

        difference = Fraction(said) - Fraction(seen)  # exact, and no number is too large for it
        return (difference * better if better else abs(difference)) > within
    return bool(said != seen)
