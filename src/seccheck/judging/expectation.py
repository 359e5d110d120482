"""Judges an expectation claim by claim and combines: all-of takes the worst, any-of the best."""

import dataclasses
from collections.abc import Iterable, Sequence

from seccheck.judging.plan import plan_of
from seccheck.judging.view import View, order, set_of, text_of
from seccheck.judging.word import Rules, Word, split_known, words_on
from seccheck.model.evidence import Evidence, Gap
from seccheck.model.judgement import Finding
from seccheck.model.policy import Atom, Expectation
from seccheck.model.scale import Outcome, Strength

EXPIRED_DATA = "expired"

NOTHING = Finding(outcome=Outcome.DEMONSTRATED, supported=False)
"""What comes out where nothing is expected: nothing is open, but nobody said yes to anything."""


def judge_expectation(view: View, expectation: Expectation, demand: Strength, rules: Rules) -> Finding:
    """The finding on `expectation` where `demand` is the strength wanted; `NOTHING` for an empty one."""
    if not expectation:
        return NOTHING
    return any_of([all_of([judge_atom(view, atom, demand, rules) for atom in branch]) for branch in expectation])


def judge_atom(view: View, atom: Atom, demand: Strength, rules: Rules) -> Finding:
    """The finding on one claim (rules 2 to 6 of the design)."""
    words = _settled(tuple(words_on(view, atom, rules)))
    support = [w for w in words if w.satisfied and w.fresh]
    stale = [w for w in words if w.satisfied and not w.fresh]
    denial = [w for w in words if not w.satisfied]
    outcome, gaps = _outcome(words, demand), _gaps(view, atom, supported=bool(support or stale))
    denied = outcome in (Outcome.CONTRADICTED, Outcome.REFUTED)
    if gaps and not denied:
        outcome = Outcome.UNKNOWN
    missing = _missing(view, atom, words)
    return Finding(
        outcome=outcome,
        reached=max((w.strength for w in support), default=None),
        support=_evidence(support),
        stale=_evidence(stale),
        denial=_evidence(denial) if denied else (),
        discrepancies=_evidence(() if denied else denial) or _differing(view, atom, support),
        gaps=gaps,
        missing=missing,
        blind=outcome is Outcome.UNKNOWN and bool(gaps) and all(name in view.gaps for name in missing),
        supported=any(_said_yes(w) for w in words),
        holding=(split_known(view, atom.claim)[0],) if outcome.is_open else (),
    )


def all_of(findings: Sequence[Finding]) -> Finding:
    """All must hold: the worst outcome, the weakest reach, everything seen."""
    worst = min(f.outcome for f in findings)
    reaches = [f.reached for f in findings]
    return Finding(
        outcome=worst,
        reached=None if None in reaches else min(r for r in reaches if r is not None),
        support=_merged(f.support for f in findings),
        stale=_merged(f.stale for f in findings),
        denial=_merged(f.denial for f in findings),
        discrepancies=_merged(f.discrepancies for f in findings),
        gaps=tuple(dict.fromkeys(g for f in findings for g in f.gaps)),
        missing=tuple(dict.fromkeys(m for f in findings for m in f.missing)),
        blind=worst is Outcome.UNKNOWN and all(f.blind for f in findings if f.outcome.is_open),
        supported=all(f.supported for f in findings),
        holding=tuple(dict.fromkeys(claim for f in findings for claim in f.holding)),
    )


def any_of(findings: Sequence[Finding]) -> Finding:
    """One is enough: the first of the best; a gap elsewhere does not spoil it."""
    best = max(findings, key=lambda f: (f.outcome, f.reached or 0))
    supported = any(f.supported for f in findings)
    blind = best.blind and all(f.blind for f in findings if f.outcome is best.outcome)
    return dataclasses.replace(best, supported=supported, blind=blind)


def _settled(words: Sequence[Word]) -> list[Word]:
    """Of two words of one source at one time, compared with the same words, the denial wins."""

    def said(word: Word) -> tuple[object, ...]:
        return (word.evidence.source, word.evidence.seen_at, *(order(other) for other in word.against))

    denied = {said(w) for w in words if not w.satisfied}
    return [w for w in words if not w.satisfied or said(w) not in denied]


def _said_yes(word: Word) -> bool:
    """Whether `word` supports, or did before time passed."""
    return word.satisfied or (word.was_satisfied and not word.void)


def _outcome(words: Sequence[Word], demand: Strength) -> Outcome:
    fresh = max((w.strength for w in words if w.satisfied and w.fresh), default=0)
    ever = max((w.strength for w in words if w.satisfied), default=0)
    denial = max((w.strength for w in words if not w.satisfied), default=0)
    original = max((w.strength for w in words if not w.satisfied and not w.was_satisfied), default=0)
    if original and original >= fresh and any(_said_yes(w) for w in words):
        return Outcome.CONTRADICTED
    if denial and denial >= fresh:
        return Outcome.REFUTED
    if fresh >= demand:
        return Outcome.DEMONSTRATED
    if ever >= demand:
        return Outcome.STALE
    if fresh:
        return Outcome.TOO_WEAK
    return Outcome.STALE if ever else Outcome.UNKNOWN


def _gaps(view: View, atom: Atom, *, supported: bool) -> tuple[Gap, ...]:
    names = [split_known(view, name)[0] for name in (atom.claim, *plan_of(atom.schema).targets)]
    gaps = [gap for name in names for gap in view.gaps.get(name, ())]
    for data in view.expired_data(atom.schema) if supported else ():
        detail = data.until.isoformat()
        gaps.append(Gap(look=f"data:{data.id}", reason=EXPIRED_DATA, claims=(atom.claim,), detail=detail))
    return tuple(dict.fromkeys(gaps))


def _missing(view: View, atom: Atom, words: Sequence[Word]) -> tuple[str, ...]:
    if words:
        return ()
    names = [split_known(view, name)[0] for name in (atom.claim, *plan_of(atom.schema).targets)]
    return tuple(name for name in names if not view.words.get(name)) or (names[0],)


def _evidence(words: Iterable[Word]) -> tuple[Evidence, ...]:
    return set_of(e for w in words for e in (w.evidence, *w.against))


def _differing(view: View, atom: Atom, support: Sequence[Word]) -> tuple[Evidence, ...]:
    """Where two values both satisfy, all of them are shown; two documents are no two values of one thing."""
    if view.catalog.claims[split_known(view, atom.claim)[0]].is_document:
        return ()
    values = {text_of(w.evidence.value) for w in support}
    return _evidence(support) if len(values) > 1 else ()


def _merged(groups: Iterable[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    return set_of(word for group in groups for word in group)
