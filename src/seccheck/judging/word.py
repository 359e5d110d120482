"""Weighs one piece of evidence against one condition: does it support or deny, how strongly, and is it fresh?"""

import datetime as dt
import itertools
from collections.abc import Iterator, Mapping, Sequence

from seccheck.judging.derived import enrich, number_of, split
from seccheck.judging.plan import plan_of
from seccheck.judging.second import ALONE_AT_BLOCKERS
from seccheck.judging.standin import Values, resolve
from seccheck.judging.validator import fits, satisfies
from seccheck.judging.view import View
from seccheck.model.duration import Duration
from seccheck.model.evidence import Evidence
from seccheck.model.policy import Atom, Json
from seccheck.model.record import record
from seccheck.model.scale import Severity, Strength

ENGAGEMENT = "engagement"
"""The kind of the client's own engagement facts: always accepted, never stale."""


@record
class Rules:
    """What a requirement asks of evidence, whatever the claim."""

    accepts: frozenset[str]
    max_age: Duration | None
    severity: Severity
    target_floor: Strength | None = None
    """For `observe`: the strength that is enough for a claim referred to."""


@record
class Word:
    """One piece of evidence as weighed."""

    evidence: Evidence
    against: tuple[Evidence, ...]
    """The words it was compared with, where the condition refers to other claims."""
    satisfied: bool
    was_satisfied: bool
    """It satisfied when it was said, and only time made it deny."""
    void: bool
    """It, or a word it was compared with, may deny but not support."""
    strength: Strength
    fresh: bool


def words_on(view: View, atom: Atom, rules: Rules) -> Iterator[Word]:
    """Every current word on `atom`'s claim, once for each combination of the values it refers to.

    Nothing comes out while a claim referred to has no value.
    """
    claim, _ = split_known(view, atom.claim)
    names = plan_of(atom.schema).targets
    choices = [view.words.get(split_known(view, name)[0], ()) for name in names]
    for word in view.words.get(claim, ()):
        for combination in itertools.product(*choices):
            weighed = _weigh(view, atom, rules, word, dict(zip(names, combination, strict=True)))
            if weighed is not None:
                yield weighed


def split_known(view: View, name: str) -> tuple[str, str]:
    """The claim behind `name` and the derived number asked of it, if any."""
    return (name, "") if name in view.catalog.claims else split(name)


def _weigh(view: View, atom: Atom, rules: Rules, word: Evidence, others: Mapping[str, Evidence]) -> Word | None:
    involved = (word, *others.values())
    ahead = any(w.dated is not None and w.dated > view.as_of for w in involved)
    rejected = any(w.rejected for w in involved)
    void = ahead or rejected or any(w.void for w in involved)
    now = not word.rejected and _holds(view, atom, word, others, view.as_of)
    if now and void:
        return None  # it may deny, it may not support
    was = not now and not rejected and word.seen_at is not None and _holds(view, atom, word, others, word.seen_at)
    own, *theirs = [_support(w, rules) if now else w.strength for w in involved]
    return Word(
        evidence=word,
        against=tuple(others.values()),
        satisfied=now,
        was_satisfied=was,
        void=void,
        strength=min((own, *(_target(strength, rules) for strength in theirs))),
        fresh=all(_fresh(w, rules, view.as_of) for w in involved),
    )


def _target(strength: Strength, rules: Rules) -> Strength:
    enough = rules.target_floor is not None and strength >= rules.target_floor
    return Strength.OBSERVED if enough else strength


def _support(word: Evidence, rules: Rules) -> Strength:
    """The strength at which `word` supports under `rules`."""
    if word.kind == ENGAGEMENT:
        return word.strength
    foreign = bool(rules.accepts) and word.kind not in rules.accepts
    blocking = rules.severity is Severity.BLOCKER
    capped = blocking if word.capped == ALONE_AT_BLOCKERS else bool(word.capped)
    return Strength.DECLARED if foreign or capped or (word.unreviewed and blocking) else word.strength


def _fresh(word: Evidence, rules: Rules, as_of: dt.date) -> bool:
    start = word.dated or word.seen_at
    in_age = start is None or rules.max_age is None or as_of <= rules.max_age.after(start)
    return in_age and (word.valid_until is None or as_of <= word.valid_until)


def _holds(view: View, atom: Atom, word: Evidence, others: Mapping[str, Evidence], day: dt.date) -> bool:
    claim, suffix = split_known(view, atom.claim)
    subject = _value(view, claim, suffix, word, day)
    plan = plan_of(atom.schema, is_list=isinstance(subject, list), is_number=bool(suffix))
    if plan.is_fixed:
        return fits(subject, plan.closed)
    values = Values(
        claims={name: _value(view, *split_known(view, name), other, day) for name, other in others.items()},
        data={name: _list(view, name) for name in plan.data},
    )
    try:
        return satisfies(subject, resolve(plan.closed, values, subject))
    except ValueError:  # a value is missing, or one stands where the schema cannot take it
        return False


def _list(view: View, name: str) -> Sequence[Json]:
    data, _, entry = name.partition(".")
    return view.catalog.data[data].lists[entry]


def _value(view: View, claim: str, suffix: str, word: Evidence, day: dt.date) -> Json:
    if suffix:
        return number_of(word.value, suffix, said=word.seen_at, as_of=day)
    return enrich(word.value, view.catalog.claims[claim].type, said=word.seen_at, as_of=day)
