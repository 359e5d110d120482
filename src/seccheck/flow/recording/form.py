"""Makes the form to print out of what a record may show: each claim a box, by its type."""

from seccheck.flow.recording.desk import Desk
from seccheck.flow.recording.draft import needs_file
from seccheck.flow.recording.topics import Topic
from seccheck.questionnaire.form import Choice, Field, Shape
from seccheck.questionnaire.question import question_of
from seccheck.reports.record_form.paper import Box, Column, Paper, Part
from seccheck.reports.record_form.words import form
from seccheck.reports.reference.type_words import answer_words, unit_words
from seccheck.words.speaking import pick, say


def paper_of(desk: Desk, lang: str) -> Paper:
    """The empty form, each claim asked once."""
    parts, asked = [], set[str]()
    for topic in desk.topics:
        claims = tuple(name for name in topic.claims if name not in asked)
        asked.update(claims)
        if claims:
            parts.append(_part(desk, topic, claims, lang))
    return Paper(
        lang=lang,
        kind=desk.kind.id,
        title=pick(lang, desk.kind.title),
        client=desk.client.client,
        provider=desk.meant.name,
        wants_file=needs_file(desk),
        parts=tuple(parts),
    )


def _part(desk: Desk, topic: Topic, claims: tuple[str, ...], lang: str) -> Part:
    requirement = topic.requirement
    return Part(
        id=requirement.id,
        title=pick(lang, requirement.title),
        weight=say(lang, f"severity.{requirement.severity.word}"),
        statement=pick(lang, requirement.statement),
        how=pick(lang, requirement.remedy),
        boxes=tuple(_box(desk, name, lang) for name in claims),
    )


def _box(desk: Desk, name: str, lang: str) -> Box:
    claim = desk.catalog.claims[name]
    question = question_of(claim, desk.wording)
    return Box(
        claim=name,
        ask=pick(lang, claim.ask),
        hint=pick(lang, claim.hint),
        shape=question.shape.value,
        form=answer_words(lang, claim),
        unit=unit_words(lang, claim.unit),
        choices=_labels(question.choices, lang),
        columns=tuple(_column(field, lang) for field in question.fields),
    )


def _column(field: Field, lang: str) -> Column:
    choices = _labels(field.choices, lang)
    if field.shape is Shape.YES_NO:
        choices = (form(lang, "yes"), form(lang, "no"))
    return Column(label=pick(lang, field.label), choices=choices)


def _labels(choices: tuple[Choice, ...], lang: str) -> tuple[str, ...]:
    return tuple(pick(lang, choice.label) for choice in choices)
