"""Words for the provider itself what its questionnaire still lacks."""

import datetime as dt
from collections.abc import Iterator

from seccheck.errors import Fault
from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.reports.request.asked import Asked
from seccheck.reports.request.draft import labels, opening
from seccheck.reports.request.head_phrases import head_phrase
from seccheck.reports.request.need import Held
from seccheck.reports.request.page import Listing, RequestPage
from seccheck.reports.request.speech import Speaker
from seccheck.reports.request.tasks import tasks_of, waiting_sentence
from seccheck.words.speaking import pick, say


@record
class Standing:
    """How far a questionnaire has come."""

    file: str
    gate: Gate
    as_of: dt.date
    questions: int
    answered: int
    unread: tuple[Fault, ...]
    absent: tuple[tuple[Held, str], ...]
    """Documents whose files are not there, with the path that is said; empty where none is."""


def check_page(speaker: Speaker, asked: Asked, standing: Standing) -> RequestPage:
    """What is missing, unread cells and files to attach first."""
    lang = speaker.lang
    is_complete = not (standing.unread or standing.absent or asked.groups)
    return RequestPage(
        lang=lang,
        title=head_phrase(lang, "title.check", file=standing.file),
        facts=tuple(_facts(speaker, standing)),
        opening=tuple(opening(speaker, asked)) if asked.groups or is_complete else (),
        before=tuple(_before(speaker, standing)),
        tasks_heading=head_phrase(lang, "tasks"),
        tasks=tasks_of(speaker, asked),
        after=tuple(_after(speaker, asked)),
        closing=(head_phrase(lang, "legal"),),
        labels=labels(lang),
    )


def _facts(speaker: Speaker, standing: Standing) -> Iterator[tuple[str, str]]:
    lang = speaker.lang
    yield head_phrase(lang, "gate"), say(lang, f"gate.{standing.gate.word}")
    answered = head_phrase(lang, "asked.text", answered=standing.answered, asked=standing.questions)
    yield head_phrase(lang, "asked"), answered
    yield head_phrase(lang, "as_of"), speaker.day(standing.as_of)


def _before(speaker: Speaker, standing: Standing) -> Iterator[Listing]:
    lang = speaker.lang
    if standing.unread:
        yield Listing(heading=head_phrase(lang, "unread"), lines=tuple(map(_fault, standing.unread)))
    if standing.absent:
        lines = tuple(_file(speaker, held, path) for held, path in standing.absent)
        yield Listing(heading=head_phrase(lang, "attach"), lines=lines)


def _fault(fault: Fault) -> str:
    place = f"{fault.place}: " if fault.place else ""
    return f"{place}{fault.message}. {fault.hint}".rstrip()


def _file(speaker: Speaker, held: Held, path: str) -> str:
    lang = speaker.lang
    path = path or head_phrase(lang, "attach.none")
    return head_phrase(lang, "attach.line", title=held.title, kind=speaker.labels.kind(held.kind), path=path)


def _after(speaker: Speaker, asked: Asked) -> Iterator[Listing]:
    lang = speaker.lang
    if not asked.waiting:
        return
    lines = tuple(
        head_phrase(
            lang,
            "waiting.line",
            title=pick(lang, waiting.judgement.requirement.title),
            what=waiting_sentence(speaker, waiting),
            id=waiting.judgement.requirement.id,
        )
        for waiting in asked.waiting
    )
    yield Listing(heading=head_phrase(lang, "waiting.heading"), lines=lines)
