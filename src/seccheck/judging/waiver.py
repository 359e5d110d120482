"""Pins a waiver to the facts that were accepted, and says whether it is in force."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Sequence

from seccheck.judging.standin import targets
from seccheck.judging.view import View
from seccheck.judging.word import split_known
from seccheck.model.client import Waiver
from seccheck.model.duration import Duration
from seccheck.model.evidence import Evidence
from seccheck.model.judgement import WaiverState
from seccheck.model.policy import Atom, Expectation, Json, Requirement
from seccheck.model.scale import Gate, Outcome, Severity

LONGEST = Duration(months=12)
"""No waiver lasts longer (design, rule 11)."""


def facts_digest(view: View, requirement: Requirement, gate: Gate, *, loosened: bool) -> str:
    """What a waiver of `requirement` at `gate` is pinned to, as hex.

    sha256 over the requirement's version, its effective expectation and demand, and all that is known about its claims,
    dates left out: any change of facts reopens it, the mere passing of time does not.

    Args:
        view: the facts as they stand.
        requirement: in the client's own version, where there is one.
        gate: at which it is due.
        loosened: whether a tailoring may loosen it today; when that ends, the shipped version is in force again.
    """
    expectations = (*requirement.expected_at(gate), requirement.observe)
    claims = sorted(
        {split_known(view, name)[0] for e in expectations for name in _names(e)} | _agreed(view, requirement)
    )
    known = {_canonical(_fact(word)) for claim in claims for word in view.words.get(claim, ())}
    blind = {_canonical([claim, gap.look, gap.reason]) for claim in claims for gap in view.gaps.get(claim, ())}
    accepted = {
        "requirement": [requirement.id, requirement.version],
        "expect": [_plain(e) for e in expectations],
        "agree": [[a.declared, a.observed, a.within] for a in requirement.agree],
        "demand": [requirement.demand[gate].word, min(requirement.demand.values()).word],
        "loosened": loosened,
        "known": sorted(known),
        "gaps": sorted(blind),
    }
    return hashlib.sha256(_canonical(accepted).encode()).hexdigest()


def waiver_state(
    waivers: Sequence[Waiver], *, outcome: Outcome, severity: Severity, digest: str, as_of: dt.date
) -> WaiverState | None:
    """The waiver in force among `waivers`, all of one requirement, else the latest with why it is not, else None."""
    latest_first = sorted(waivers, key=lambda w: (bool(w.provider), w.until, w.on, repr(w)), reverse=True)
    states = [WaiverState(waiver=w, refused=_refused(w, outcome, severity, digest, as_of)) for w in latest_first]
    return next((s for s in states if not s.refused), states[0] if states else None)


def _refused(waiver: Waiver, outcome: Outcome, severity: Severity, digest: str, as_of: dt.date) -> str:
    reasons = {
        "not-open": not outcome.is_open,
        "contradicted": outcome is Outcome.CONTRADICTED,
        "not-begun": waiver.on > as_of,
        "ended": waiver.until < as_of,
        "too-long": waiver.until > LONGEST.after(waiver.on),
        "second-approver": severity is Severity.BLOCKER and _alone(waiver),
        "facts-changed": waiver.digest != digest,
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def _alone(waiver: Waiver) -> bool:
    """Whether nobody else stands behind the approver; case and spaces do not make another person."""
    first, second = (name.casefold().split() for name in (waiver.approver, waiver.second_approver))
    return second in ([], first)


def _fact(word: Evidence) -> list[Json]:
    standing = [word.rejected, bool(word.void), word.capped, word.unreviewed]
    return [word.claim, word.source, word.kind, word.strength.word, word.value, *standing]


def _names(expectation: Expectation) -> Iterator[str]:
    for atom in _atoms(expectation):
        yield atom.claim
        yield from targets(atom.schema)


def _agreed(view: View, requirement: Requirement) -> set[str]:
    return {split_known(view, name)[0] for a in requirement.agree for name in (a.declared, a.observed)}


def _atoms(expectation: Expectation) -> Iterator[Atom]:
    return (atom for branch in expectation for atom in branch)


def _plain(expectation: Expectation) -> Json:
    return [[[atom.claim, atom.schema] for atom in branch] for branch in expectation]


def _canonical(value: Json) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
