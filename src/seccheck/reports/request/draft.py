"""Words the one page that the client sends to the provider."""

import datetime as dt
from collections.abc import Iterator

from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.reports.request.asked import Asked
from seccheck.reports.request.head_phrases import head_phrase
from seccheck.reports.request.page import RequestPage
from seccheck.reports.request.speech import Speaker
from seccheck.reports.request.tasks import open_sentence, tasks_of
from seccheck.words.speaking import say


@record
class Letter:
    """From whom the request goes to whom."""

    provider: str
    legal_name: str
    client: str
    """Empty where no client file says it."""
    gate: Gate
    as_of: dt.date
    by: dt.date | None = None
    """Until when an answer is wanted."""


def request_page(speaker: Speaker, asked: Asked, letter: Letter) -> RequestPage:
    """What is asked of the provider of `letter`, and why."""
    lang = speaker.lang
    return RequestPage(
        lang=lang,
        title=head_phrase(lang, "title.request", provider=letter.provider),
        facts=tuple(_facts(speaker, letter)),
        opening=tuple(opening(speaker, asked)),
        before=(),
        tasks_heading=head_phrase(lang, "tasks"),
        tasks=tasks_of(speaker, asked),
        after=(),
        closing=tuple(_closing(lang, asked)),
        labels=labels(lang),
    )


def opening(speaker: Speaker, asked: Asked) -> Iterator[str]:
    """How much there is to do, and in which manner."""
    lang = speaker.lang
    if not asked.groups:
        yield head_phrase(lang, "nothing")
        return
    yield f"{open_sentence(lang, asked)} {head_phrase(lang, 'order', n=len(asked.groups))}"
    yield head_phrase(lang, "manner", scope=speaker.scope) if speaker.scope else head_phrase(lang, "manner.plain")


def labels(lang: str) -> tuple[str, str, str, str]:
    """The headings within a thing to do."""
    question, found, expected, why = ("row.question", "row.found", "row.expected", "why")
    return (
        head_phrase(lang, question),
        head_phrase(lang, found),
        head_phrase(lang, expected),
        head_phrase(lang, why),
    )


def _facts(speaker: Speaker, letter: Letter) -> Iterator[tuple[str, str]]:
    lang = speaker.lang
    yield head_phrase(lang, "to"), letter.legal_name or letter.provider
    if letter.client:
        yield head_phrase(lang, "from"), letter.client
    yield head_phrase(lang, "gate"), say(lang, f"gate.{letter.gate.word}")
    if letter.by:
        yield head_phrase(lang, "by"), speaker.day(letter.by)
    yield head_phrase(lang, "as_of"), speaker.day(letter.as_of)


def _closing(lang: str, asked: Asked) -> Iterator[str]:
    if asked.waiting:
        yield head_phrase(lang, "waiting", n=len(asked.waiting))
    yield head_phrase(lang, "legal")
