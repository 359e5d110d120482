"""Fills the sheet of one document: each claim with its answer, what is expected, and where the text speaks of it."""

import dataclasses
from collections.abc import Iterator

from seccheck.flow.reviewing.desk import Desk
from seccheck.flow.reviewing.text import DocumentText
from seccheck.judging.standin import targets
from seccheck.model.client import Review, ReviewedClaim
from seccheck.model.dossier import Answer
from seccheck.model.judgement import RequirementJudgement
from seccheck.model.record import record
from seccheck.model.scale import Outcome
from seccheck.reports.reviewing.excerpt import Haystack
from seccheck.reports.reviewing.needles import needles_of
from seccheck.reports.reviewing.sheet import Expected, Leaning, Sheet, Waiting
from seccheck.reports.wire.material import Material, effective

_IDLE = (Outcome.NOT_DUE, Outcome.NOT_APPLICABLE)


@record
class Turn:
    """Which document of the sitting it is."""

    number: int
    count: int


def sheet_of(desk: Desk, material: Material, waiting: Waiting, text: DocumentText, turn: Turn) -> Sheet:
    """The sheet of one document.

    Args:
        desk: with the dossier and the policies.
        material: as judged now.
        waiting: the document with its claims.
        text: what can be shown of it.
        turn: which one of the sitting it is.
    """
    haystack, expected = Haystack(text.pages), _expected(material)
    return Sheet(
        number=turn.number,
        count=turn.count,
        waiting=waiting,
        path=str(desk.path_of(waiting.document)),
        pages=len(text.pages) if text.is_paged else 0,
        problem=text.problem,
        kinds={kind.id: kind.title for kind in desk.catalog.kinds.values()},
        claims=tuple(_leaning(desk, waiting, name, haystack, expected.get(name, ())) for name in waiting.claims),
        wording=desk.wording,
    )


def _leaning(desk: Desk, waiting: Waiting, name: str, haystack: Haystack, expected: tuple[Expected, ...]) -> Leaning:
    claim, answer = desk.catalog.claims[name], _answer(desk, name)
    is_cited = answer is not None and waiting.document.id in answer.documents
    value = None if claim.is_document or answer is None else answer.value
    return Leaning(
        claim=claim,
        value=value,
        is_cited=is_cited,
        note=answer.note if answer is not None and is_cited else "",
        expected=expected,
        excerpt=haystack.find(needles_of(claim, value, desk.wording)),
        before=_before(waiting.earlier, name),
    )


def _answer(desk: Desk, claim: str) -> Answer | None:
    return next((answer for answer in desk.dossier.answers if answer.claim == claim), None)


def _before(earlier: Review | None, claim: str) -> ReviewedClaim | None:
    return next((said for said in earlier.claims if said.claim == claim), None) if earlier else None


def _expected(material: Material) -> dict[str, tuple[Expected, ...]]:
    """What is asked of each claim at the gate, gravest first."""
    judgement = material.judgement
    found: dict[str, list[Expected]] = {}
    for judged in (*judgement.requirements, *judgement.left_behind):
        if judged.outcome not in _IDLE:
            for claim, wanted in _asked(material, judged):
                found.setdefault(claim, []).append(wanted)
    return {claim: tuple(sorted(wanted, key=lambda e: -e.severity)) for claim, wanted in found.items()}


def _asked(material: Material, judged: RequirementJudgement) -> Iterator[tuple[str, Expected]]:
    for expectation in effective(judged).expected_at(judged.gate):
        for atom in (atom for branch in expectation for atom in branch):
            wanted = Expected(
                requirement=judged.requirement.id, severity=judged.severity, name=atom.claim, schema=atom.schema
            )
            yield material.base(atom.claim), wanted
            for name in targets(atom.schema):
                yield material.base(name), dataclasses.replace(wanted, name=name, schema=None)
