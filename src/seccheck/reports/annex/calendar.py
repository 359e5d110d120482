"""Drafts the calendar: which clauses are shown at which gate, and how often each is checked again in the run phase."""

import datetime as dt
from collections.abc import Sequence

from seccheck.model.duration import Duration
from seccheck.model.scale import Gate
from seccheck.reports.annex.document import Block, Paragraph, Table
from seccheck.reports.annex.outline import Outline
from seccheck.reports.annex.speech import Speech
from seccheck.reports.annex.terms import Duty, Terms

_ONCE = (Gate.PRE_CONTRACT, Gate.TRANSITION, Gate.GO_LIVE)
"""The gates that are passed once."""

_SOME_DAY = dt.date(2000, 1, 1)
"""From which months and days can be compared."""


def calendar(speech: Speech, terms: Terms, outline: Outline) -> tuple[Block, ...]:
    """The tables of the gates and of the run phase; one without a row is left out."""
    gates = tuple(row for gate in _ONCE if (row := _gate(speech, terms, outline, gate)))
    run = _run(speech, terms, outline)
    blocks: list[Block] = []
    for name, label, rows in (("gates", "gate", gates), ("run", "age", run)):
        header = (speech.say(f"calendar.{label}"), speech.say("calendar.clauses"))
        blocks += [Table(caption=speech.say(f"calendar.{name}"), header=header, rows=rows)] if rows else []
    return (*blocks, *([Paragraph(text=speech.say("calendar.1"))] if run else []))


def _gate(speech: Speech, terms: Terms, outline: Outline, gate: Gate) -> tuple[str, ...]:
    due = [duty for duty in terms.duties if gate in duty.demand]
    return (speech.sentence(speech.say(f"gate.{gate.word}")).rstrip("."), _clauses(outline, due)) if due else ()


def _run(speech: Speech, terms: Terms, outline: Outline) -> tuple[tuple[str, ...], ...]:
    """One row for each span, the shortest first; what has none comes last."""
    spans: dict[Duration | None, list[Duty]] = {}
    for duty in terms.duties:
        if Gate.RUN in duty.demand:
            spans.setdefault(duty.requirement.max_age, []).append(duty)
    return tuple(
        (speech.duration(span) if span else speech.say("calendar.open"), _clauses(outline, spans[span]))
        for span in sorted(spans, key=_length)
    )


def _length(span: Duration | None) -> dt.date:
    return span.after(_SOME_DAY) if span else dt.date.max


def _clauses(outline: Outline, duties: Sequence[Duty]) -> str:
    return ", ".join(outline.numbered([duty.requirement.id for duty in duties]))
