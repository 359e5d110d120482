"""Copies one judged requirement, with its evidence, onto the wire."""

import datetime as dt
from collections.abc import Iterable

from seccheck.model.client import Tailoring, Waiver
from seccheck.model.evidence import Evidence, Gap
from seccheck.model.judgement import RequirementJudgement, WaiverState
from seccheck.model.scale import Strength
from seccheck.reports.wire.items import EvidenceItem, GapItem, RequirementItem, TailoringItem, WaiverItem
from seccheck.reports.wire.material import Material
from seccheck.reports.wire.next_step import next_step


def requirement_item(material: Material, judgement: RequirementJudgement) -> RequirementItem:
    """One requirement as reported; what is expected and what is observed stand together."""
    requirement, parts = judgement.requirement, (judgement.expect, judgement.observe)
    step = next_step(material, judgement)
    return RequirementItem(
        id=requirement.id,
        pack=requirement.pack,
        title=dict(sorted(requirement.title.items())),
        severity=judgement.severity.word,
        outcome=judgement.outcome.word,
        gate=judgement.gate.word,
        demanded=judgement.demanded.word if judgement.demanded else None,
        reached=judgement.reached.word if judgement.reached else None,
        claims=material.claims_of(judgement),
        support=_evidence(word for part in parts for word in part.support),
        stale=_evidence(word for part in parts for word in part.stale),
        denial=_evidence(word for part in parts for word in part.denial),
        gaps=tuple(dict.fromkeys(_gap(gap) for part in parts for gap in part.gaps)),
        discrepancies=_evidence(word for part in parts for word in part.discrepancies),
        missing=_missing(judgement),
        holding=_holding(judgement),
        confirm=judgement.confirm,
        waiver=_state(judgement.waiver) if judgement.waiver else None,
        tailoring=tailoring_item(judgement.tailoring) if judgement.tailoring else None,
        loosened=judgement.loosened,
        facts=judgement.facts_digest,
        waits_for=step.by if step else None,
        next=step,
        remedy=dict(sorted(requirement.remedy.items())),
        references={name: tuple(ids) for name, ids in sorted(requirement.references.items())},
    )


def waiver_item(waiver: Waiver, refused: str) -> WaiverItem:
    """One waiver in full; `refused` is the code of why it is not in force, empty when it is."""
    return WaiverItem(
        requirement=waiver.requirement,
        provider=waiver.provider,
        reason=waiver.reason,
        compensating=waiver.compensating,
        approver=waiver.approver,
        second_approver=waiver.second_approver,
        on=waiver.on.isoformat(),
        until=waiver.until.isoformat(),
        facts=waiver.digest,
        in_force=not refused,
        refused=refused,
    )


def tailoring_item(tailoring: Tailoring) -> TailoringItem:
    """One tailoring in full; only one with an end date can loosen anything."""
    return TailoringItem(
        requirement=tailoring.requirement,
        provider=tailoring.provider,
        reason=tailoring.reason,
        by=tailoring.by,
        on=tailoring.on.isoformat(),
        until=day(tailoring.until),
        expect=tuple({"claim": atom.claim, "schema": atom.schema} for atom in tailoring.expect),
        demand={gate.word: strength.word for gate, strength in sorted(tailoring.demand.items())},
        severity=tailoring.severity.word if tailoring.severity else None,
        loosens=tailoring.until is not None,
    )


def day(date: dt.date | None) -> str | None:
    """A day in ISO 8601, None for none."""
    return date.isoformat() if date else None


def _missing(judgement: RequirementJudgement) -> tuple[str, ...]:
    """Claims about which nothing is known; those only to be observed count where the gate demands the observation."""
    seen = judgement.observe.missing if judgement.demanded is Strength.OBSERVED else ()
    return tuple(dict.fromkeys((*judgement.expect.missing, *seen)))


def _holding(judgement: RequirementJudgement) -> tuple[str, ...]:
    """The claims that keep it open; an observation does so where the gate demands it or where it denies."""
    seen = judgement.demanded is Strength.OBSERVED or bool(judgement.observe.denial)
    parts = (judgement.expect, judgement.observe) if seen else (judgement.expect,)
    return tuple(dict.fromkeys(claim for part in parts for claim in part.holding)) if judgement.outcome.is_open else ()


def _state(state: WaiverState) -> WaiverItem:
    return waiver_item(state.waiver, state.refused)


def _evidence(words: Iterable[Evidence]) -> tuple[EvidenceItem, ...]:
    copied: list[EvidenceItem] = []
    for word in words:
        item = evidence_item(word)
        if item not in copied:  # values may be lists, so no set will do
            copied.append(item)
    return tuple(copied)


def evidence_item(word: Evidence) -> EvidenceItem:
    """One piece of evidence as reported."""
    return EvidenceItem(
        claim=word.claim,
        value=word.value,
        strength=word.strength.word,
        kind=word.kind,
        source=word.source,
        seen_at=day(word.seen_at),
        dated=day(word.dated),
        valid_until=day(word.valid_until),
        sha256=word.digest,
        where=word.where,
        sample=word.sample,
        people=word.people,
        note=word.note,
        rule_out=word.rule_out,
        rejected=word.rejected,
        void=word.void,
        capped=word.capped,
        unreviewed=word.unreviewed,
    )


def _gap(gap: Gap) -> GapItem:
    return GapItem(look=gap.look, reason=gap.reason, claims=gap.claims, detail=gap.detail, seen_at=day(gap.seen_at))
