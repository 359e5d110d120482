"""Words the things to do, each with its points and its reasons."""

from collections.abc import Iterator

from seccheck.model.scale import Severity
from seccheck.reports.request.asked import Asked, Waiting
from seccheck.reports.request.grouping import Group
from seccheck.reports.request.head_phrases import head_phrase
from seccheck.reports.request.need import Action, Need, Point
from seccheck.reports.request.page import Row, Task, Why
from seccheck.reports.request.phrases import joined, phrase
from seccheck.reports.request.speech import Speaker
from seccheck.reports.wire.material import effective
from seccheck.words.speaking import pick

_SETTLING = (Action.CLARIFY, Action.CORRECT)


def tasks_of(speaker: Speaker, asked: Asked) -> tuple[Task, ...]:
    """All things to do, in order."""
    return tuple(_task(speaker, group) for group in asked.groups)


def open_sentence(lang: str, asked: Asked) -> str:
    """How many points are open on the provider's side, by weight."""
    severities = [need.judgement.severity for group in asked.groups for need in group.needs]
    counts = ((severity, severities.count(severity)) for severity in sorted(Severity, reverse=True))
    weights = ", ".join(head_phrase(lang, f"count.{severity.word}", n=n) for severity, n in counts if n)
    return head_phrase(lang, "open", n=len(severities), weights=weights)


def waiting_sentence(speaker: Speaker, waiting: Waiting) -> str:
    """Why there is nothing to do for the provider."""
    if not waiting.documents:
        return phrase(speaker.lang, "awaits.other")
    what = ", ".join(speaker.document(document) for document in waiting.documents)
    return phrase(speaker.lang, "awaits.review", what=what)


def _task(speaker: Speaker, group: Group) -> Task:
    return Task(
        head=phrase(speaker.lang, "sentence", head=speaker.head(group)),
        note=speaker.others(group),
        rows=tuple(_rows(speaker, group)),
        why=tuple(_why(speaker.lang, need) for need in group.needs),
    )


def _rows(speaker: Speaker, group: Group) -> Iterator[Row]:
    """Each question once, with all that is expected of its answer."""
    rows: dict[str, list[tuple[Need, Point]]] = {}
    for need in group.needs:
        for point in need.points:
            rows.setdefault(point.claim.id, []).append((need, point))
    for claim, asked in rows.items():
        found = (speaker.words(need, claim) for need, _ in asked) if group.action in _SETTLING else ()
        expected = joined(speaker.lang, (speaker.expected(need, point) for need, point in asked))
        known = asked[0][1].claim
        yield Row(
            question=speaker.labels.asked(known),
            found=joined(speaker.lang, found),
            expected=expected or phrase(speaker.lang, "itself" if known.is_document else "any"),
        )


def _why(lang: str, need: Need) -> Why:
    requirement = effective(need.judgement)
    return Why(
        title=pick(lang, requirement.title),
        weight=head_phrase(lang, f"weight.{need.judgement.severity.word}"),
        statement=pick(lang, requirement.statement),
        advice=pick(lang, requirement.remedy) if need.action is Action.CORRECT else "",
        id=requirement.id,
    )
