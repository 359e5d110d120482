"""Lays out one question in YAML: all that helps to answer it as comments, then its key without an answer."""

from collections.abc import Iterator, Mapping

from seccheck.model.policy import Json, Text
from seccheck.questionnaire.blank.comment import comment, commented
from seccheck.questionnaire.blank.example import example_of
from seccheck.questionnaire.blank.phrases import answer_phrase
from seccheck.questionnaire.form import Choice, Condition, Field, Question, Reason, Shape
from seccheck.questionnaire.yaml_text import entry, inline
from seccheck.words.speaking import pick, say

_WORDS: Mapping[str, Text] = {
    "answer": {"en": "Answer: {what}.", "fr": "Réponse : {what}."},
    "these": {"en": "Answer: {what}:", "fr": "Réponse : {what} :"},
    "choice": {"en": "{value}: {label}", "fr": "{value} : {label}"},
    "field": {"en": "{name} ({label}): {what}", "fr": "{name} ({label}) : {what}"},
    "spare": {"en": "{name} ({label}; may be left out): {what}", "fr": "{name} ({label} ; facultatif) : {what}"},
    "among": {"en": "{what}: {values}", "fr": "{what} : {values}"},
    "why": {"en": "Why it is asked: {reasons}.", "fr": "Pourquoi cette question : {reasons}."},
    "reason": {"en": "{title} ({id}, {severity})", "fr": "{title} ({id}, {severity})"},
    "apart": {"en": "; ", "fr": " ; "},
    "shows": {"en": "What shows it: {kinds}.", "fr": "Ce qui le montre : {kinds}."},
    "alone": {"en": "At this gate the answer alone is enough.", "fr": "À ce jalon, la réponse seule suffit."},
    "tip": {"en": "Tip: {tip}", "fr": "Conseil : {tip}"},
    "only": {"en": "Only if {condition}.", "fr": "Seulement si {condition}."},
    "test": {"en": "{fact} is {values}", "fr": "{fact} vaut {values}"},
    "and": {"en": " and ", "fr": " et "},
    "or": {"en": " or ", "fr": " ou "},
    "example": {"en": "Example of the form only:", "fr": "Exemple, pour la forme seulement :"},
}
_DEPTH = 2
_LISTED = frozenset({Shape.CHOICE, Shape.CHOICES, Shape.ROWS})
_SHOWN_BY_EXAMPLE = frozenset({Shape.CHOICES, Shape.LIST, Shape.ROWS})


def question_lines(question: Question, lang: str, *, indent: int, given: Json = None) -> Iterator[str]:
    """The lines of one question, a blank one first.

    Args:
        question: of a section, or a fact of the engagement.
        lang: of the comments.
        indent: in which column it stands.
        given: the answer that is known already; None for none.
    """
    yield ""
    yield from comment(pick(lang, question.ask), indent=indent)
    for text in (*_answer(question, lang), *_background(question, lang)):
        yield from comment(text, indent=indent, depth=_DEPTH)
    if question.shape in _SHOWN_BY_EXAMPLE:
        yield from _example(question, lang, indent)
    yield from entry(question.claim, given, indent)


def _answer(question: Question, lang: str) -> Iterator[str]:
    key = "these" if question.shape in _LISTED else "answer"
    yield _say(lang, key, what=answer_phrase(question, lang))
    for choice in question.choices:
        yield f"- {_choice(choice, lang)}"
    for field in question.fields:
        yield f"- {_field(field, lang)}"


def _choice(choice: Choice, lang: str) -> str:
    value, label = inline(choice.value), pick(lang, choice.label)
    return value if label in (value, str(choice.value)) else _say(lang, "choice", value=value, label=label)


def _field(field: Field, lang: str) -> str:
    what = answer_phrase(field, lang)
    if field.choices:
        values = _say(lang, "apart").join(_choice(choice, lang) for choice in field.choices)
        what = _say(lang, "among", what=what, values=values)
    key = "field" if field.required else "spare"
    return _say(lang, key, name=field.name, label=pick(lang, field.label), what=what)


def _background(question: Question, lang: str) -> Iterator[str]:
    """Why it is asked, what shows it, what to heed, and when it needs no answer."""
    if question.why:
        yield _say(lang, "why", reasons=_say(lang, "apart").join(_reason(reason, lang) for reason in question.why))
        yield _evidence(question, lang)
    if tip := pick(lang, question.tip):
        yield _say(lang, "tip", tip=tip)
    if question.shown_when:
        yield _say(lang, "only", condition=_condition(question.shown_when, lang))


def _reason(reason: Reason, lang: str) -> str:
    severity = say(lang, f"severity.{reason.severity.word}")
    return _say(lang, "reason", title=pick(lang, reason.title), id=reason.requirement, severity=severity)


def _evidence(question: Question, lang: str) -> str:
    if not question.evidence:
        return _say(lang, "alone")
    kinds = ", ".join(f"{pick(lang, kind.label)} ({kind.value})" for kind in question.evidence)
    return _say(lang, "shows", kinds=kinds)


def _condition(condition: Condition, lang: str) -> str:
    both, either = _say(lang, "and"), _say(lang, "or")
    branches = [
        both.join(_say(lang, "test", fact=t.fact, values=either.join(map(inline, t.values))) for t in branch)
        for branch in condition
    ]
    return either.join(branches)


def _example(question: Question, lang: str, indent: int) -> Iterator[str]:
    yield from comment(_say(lang, "example"), indent=indent, depth=_DEPTH)
    lines = entry(question.claim, example_of(question, lang), 0)
    yield from commented(lines, indent=indent, depth=_DEPTH + 2)


def _say(lang: str, key: str, **values: object) -> str:
    return pick(lang, _WORDS[key]).format(**values)
