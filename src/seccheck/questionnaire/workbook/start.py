"""Lays out the first sheet line by line: who answers, about which service, and how far one is."""

from collections.abc import Iterator

from seccheck.model.record import record
from seccheck.questionnaire.form import PROVIDER, Form, Question, Section
from seccheck.questionnaire.workbook.head import HeadField, head_fields

FIRST = 1
"""The row of the first line; the marks stand above."""
LABEL, ANSWER, HELP, ID = range(1, 5)
"""Columns."""


@record
class StartLine:
    """One line of the first sheet."""

    kind: str
    """``title``, ``subtitle``, ``progress``, ``intro``, ``gap``, ``band``, ``field``, ``fact``, ``total``, ``pack``,
    ``documents`` or ``print``."""
    word: str = ""
    """Of an intro or a band, which words."""
    head: HeadField | None = None
    fact: Question | None = None
    section: Section | None = None


def start_lines(form: Form, facts: tuple[Question, ...]) -> tuple[StartLine, ...]:
    """All lines in order; the row of each is its number behind `FIRST`."""
    return tuple(_lines(form, facts))


def _lines(form: Form, facts: tuple[Question, ...]) -> Iterator[StartLine]:
    for kind in ("title", "subtitle", "progress", "gap"):
        yield StartLine(kind=kind)
    for word in ("what", "who", "long", "how", "next"):
        yield StartLine(kind="intro", word=word)
    fields = head_fields(form.audience)
    yield from _band("you")
    yield from (StartLine(kind="field", head=head) for head in fields if not head.field.name.startswith("declared"))
    if facts:
        yield from _band("service")
        yield from (StartLine(kind="fact", fact=fact) for fact in facts)
    yield from _band("declared" if form.audience == PROVIDER else "declared.client")
    yield from (StartLine(kind="field", head=head) for head in fields if head.field.name.startswith("declared"))
    yield from _band("progress")
    yield from (StartLine(kind="pack", section=section) for section in form.sections)
    for kind in ("total", "documents", "gap", "print"):
        yield StartLine(kind=kind)


def _band(word: str) -> Iterator[StartLine]:
    yield StartLine(kind="gap")
    yield StartLine(kind="band", word=word)
