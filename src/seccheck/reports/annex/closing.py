"""Drafts what comes after the requirements: tailoring, derogations, calendar, confidentiality, term and signatures."""

from collections.abc import Iterable, Mapping

from seccheck.model.client import Waiver
from seccheck.reports.annex.calendar import calendar
from seccheck.reports.annex.clause import change_terms, days
from seccheck.reports.annex.document import Article, Block, Clause, Item, Paragraph, Signature
from seccheck.reports.annex.opening import article
from seccheck.reports.annex.outline import Outline
from seccheck.reports.annex.speech import Speech
from seccheck.reports.annex.terms import Change, Duty, Terms

_CONFIDENCE, _TERM = 4, 2
"""How many paragraphs these articles have."""


def closing(speech: Speech, terms: Terms, outline: Outline) -> tuple[Article, ...]:
    """The articles after the requirements."""
    contents = {
        "tailoring": _tailoring(speech, terms, outline),
        "derogations": _derogations(speech, terms, outline),
        "calendar": calendar(speech, terms, outline),
        "confidence": _paragraphs(speech, outline, "confidence", _CONFIDENCE),
        "term": _paragraphs(speech, outline, "term", _TERM),
    }
    return tuple(article(speech, outline, key, blocks) for key, blocks in contents.items())


def signatures(speech: Speech, terms: Terms) -> tuple[Signature, Signature]:
    """Where the two parties sign."""
    names = (terms.client or speech.say("party.client.unnamed"), terms.provider.legal_name or terms.provider.name)
    lines = tuple(speech.say("sign.lines").split("|"))
    client, provider = (
        Signature(heading=speech.say(f"sign.{party}"), name=name, lines=lines)
        for party, name in zip(("client", "provider"), names, strict=True)
    )
    return client, provider


def _tailoring(speech: Speech, terms: Terms, outline: Outline) -> tuple[Block, ...]:
    changed = [(duty, duty.change) for duty in _in_order(terms.duties, outline) if duty.change is not None]
    if not changed:
        return (Paragraph(text=speech.say("tailoring.none")),)
    number = outline.articles["tailoring"]
    clauses = (_change(speech, outline, f"{number}.{n}", *pair) for n, pair in enumerate(changed, 2))
    return (Paragraph(number=f"{number}.1", text=speech.say("tailoring.1")), *clauses)


def _change(speech: Speech, outline: Outline, number: str, duty: Duty, change: Change) -> Clause:
    own = change.tailoring
    parts = {
        "agreed": change_terms(speech, change),
        "duration": speech.say("duration.until" if own.until else "duration.open", **days(speech, own)),
        "reason": own.reason,
        "by": speech.say("by.text", by=own.by),
    }
    tag = speech.say("tailoring.looser" if change.loosens else "tailoring.stricter")
    return _about(speech, outline.clauses, duty, parts, number=number, tag=tag)


def _derogations(speech: Speech, terms: Terms, outline: Outline) -> tuple[Block, ...]:
    duties = {duty.requirement.id: duty for duty in terms.duties}
    waived = sorted(terms.derogations, key=lambda w: list(outline.clauses).index(w.requirement))
    if not waived:
        return (Paragraph(text=speech.say("derogations.none")),)
    number = outline.articles["derogations"]
    clauses = (_waiver(speech, outline, f"{number}.{n}", duties[w.requirement], w) for n, w in enumerate(waived, 2))
    first = speech.say("derogations.1", day=speech.date(terms.as_of))
    return (Paragraph(number=f"{number}.1", text=first), *clauses)


def _waiver(speech: Speech, outline: Outline, number: str, duty: Duty, waiver: Waiver) -> Clause:
    approvers = [name for name in (waiver.approver, waiver.second_approver) if name]
    parts = {
        "duration": speech.say("duration.until", on=speech.date(waiver.on), until=speech.date(waiver.until)),
        "reason": waiver.reason,
        "compensating": waiver.compensating,
        "approved": speech.say("by.text", by=speech.listed(approvers)),
    }
    return _about(speech, outline.clauses, duty, parts, number=number)


def _about(
    speech: Speech, clauses: Mapping[str, str], duty: Duty, parts: Mapping[str, str], *, number: str, tag: str = ""
) -> Clause:
    """A clause about another one."""
    requirement = duty.requirement
    title = speech.say("concerning", number=clauses[requirement.id], title=speech.text(requirement.title))
    items = (
        Item(label=speech.say("label", text=speech.say(key)), text=speech.sentence(text)) for key, text in parts.items()
    )
    return Clause(
        number=number, title=title, tag=tag, items=tuple(items), small=speech.say("small.none", id=requirement.id)
    )


def _in_order(duties: Iterable[Duty], outline: Outline) -> list[Duty]:
    places = list(outline.clauses)
    return sorted(duties, key=lambda duty: places.index(duty.requirement.id))


def _paragraphs(speech: Speech, outline: Outline, key: str, number: int) -> tuple[Block, ...]:
    place = outline.articles[key]
    return tuple(Paragraph(number=f"{place}.{n}", text=speech.say(f"{key}.{n}")) for n in range(1, number + 1))
