"""Writes a blank questionnaire as YAML: a dossier, or a part of the client file, without answers."""

from collections.abc import Iterator

from seccheck.questionnaire.blank.comment import comment, commented, title
from seccheck.questionnaire.blank.header import header_of
from seccheck.questionnaire.blank.howto import (
    ANSWER_EXAMPLE,
    DOCUMENT_EXAMPLE,
    HOWTO,
    OF_CLIENT,
    PARTS,
    SEND_BACK,
    TITLES,
)
from seccheck.questionnaire.blank.question import question_lines
from seccheck.questionnaire.form import PROVIDER, Form
from seccheck.questionnaire.yaml_text import entry
from seccheck.words.speaking import pick, say

_SCHEMAS = {True: "seccheck-dossier/1", False: "seccheck-client/1"}
_PROVIDER = ("name", "legal_name", "country", "contact", "website")
_DECLARED = ("by", "role", "on")
_INDENT = 2


def blank_text(form: Form, lang: str) -> str:
    """The file as text."""
    return "\n".join([*_opening(form, lang), *_head(form, lang), *_questions(form, lang), *_documents(form, lang), ""])


def _opening(form: Form, lang: str) -> Iterator[str]:
    yield header_of(form, lang)
    yield "#"
    yield from comment(_title(form, lang))
    yield "#"
    for text in HOWTO:
        yield from comment(pick(lang, text))
    yield from commented([pick(lang, ANSWER_EXAMPLE[form.audience])], indent=0, depth=4)
    yield from comment(pick(lang, SEND_BACK[form.audience]))
    yield f"schema: {_SCHEMAS[form.audience == PROVIDER]}"


def _title(form: Form, lang: str) -> str:
    return pick(lang, TITLES[form.audience]).format(
        client=pick(lang, OF_CLIENT).format(name=form.client) if form.client else "",
        gate=say(lang, f"gate.{form.gate.word}"),
        word=form.gate.word,
        profile=form.profile,
        n=len(form.questions()),
    )


def _head(form: Form, lang: str) -> Iterator[str]:
    if form.audience == PROVIDER:
        yield from _section("provider", _PROVIDER, lang)
    else:
        yield from title(pick(lang, PARTS["client"]), indent=0)
        yield from entry("client", form.client or None, 0)
    yield from title(pick(lang, PARTS["engagement"]), indent=0)
    yield "engagement:" if form.facts else "engagement: {}"
    for fact in form.facts:
        yield from question_lines(fact, lang, indent=_INDENT, given=form.stated.get(fact.claim))
    yield from _section("declared", _DECLARED, lang)


def _section(name: str, keys: tuple[str, ...], lang: str) -> Iterator[str]:
    yield from title(pick(lang, PARTS[name]), indent=0)
    yield f"{name}:"
    for key in keys:
        yield from comment(pick(lang, PARTS[f"{name}.{key}"]), indent=_INDENT)
        yield from entry(key, None, _INDENT)


def _questions(form: Form, lang: str) -> Iterator[str]:
    yield from title(pick(lang, PARTS["answers"]), indent=0)
    yield "answers:" if form.sections else "answers: {}"
    for section in form.sections:
        yield from title(pick(lang, section.title), indent=_INDENT)
        for question in section.questions:
            yield from question_lines(question, lang, indent=_INDENT)


def _documents(form: Form, lang: str) -> Iterator[str]:
    yield from title(pick(lang, PARTS["documents"]), indent=0)
    yield from comment(pick(lang, PARTS["documents.how"]))
    kinds = ", ".join(f"{kind.value} ({pick(lang, kind.label)})" for kind in form.kinds)
    yield from comment(pick(lang, PARTS["documents.kinds"]).format(kinds=kinds))
    yield "documents:"
    yield pick(lang, DOCUMENT_EXAMPLE)
