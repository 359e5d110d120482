"""Says what of a form goes into the page: the questions in all languages, each label once."""

import hashlib
import json
from collections.abc import Mapping

from seccheck.model.policy import Json, Text
from seccheck.questionnaire.cells.units import name_of
from seccheck.questionnaire.form import Choice, Field, Form, Question
from seccheck.words.speaking import languages, pick

_SIGNS: Mapping[str, Text] = {"percent": {"en": "%", "fr": "%"}, "euros": {"en": "€", "fr": "€"}}


def content(form: Form, lang: str) -> Json:
    """The form as JSON for the page's script.

    Args:
        form: the questionnaire.
        lang: the language the page opens in.
    """
    questions = form.questions()
    reasons = {reason.requirement: reason for question in questions for reason in question.why}
    return {
        "key": key(form),
        "audience": form.audience,
        "gate": form.gate.word,
        "profile": form.profile,
        "client": form.client,
        "lang": lang,
        "policies": dict(form.policies),
        "facts": [_question(fact) for fact in form.facts],
        "stated": dict(form.stated),
        "sections": [
            {"id": s.id, "title": _said(s.title), "questions": [_question(q) for q in s.questions]}
            for s in form.sections
        ],
        "kinds": [_choice(kind) for kind in form.kinds],
        "requirements": {
            id_: {"title": _said(r.title), "severity": r.severity.word, "demanded": r.demanded.word}
            for id_, r in reasons.items()
        },
        "evidence": {kind.value: _said(kind.label) for question in questions for kind in question.evidence},
    }


def key(form: Form) -> str:
    """What answers are kept under: the same for every page drawn for the same occasion from the same policies."""
    claims = [question.claim for question in (*form.facts, *form.questions())]
    named = [form.audience, form.gate.word, form.profile, form.client, sorted(form.policies.items()), claims]
    return hashlib.sha256(json.dumps(named).encode()).hexdigest()[:24]


def _question(question: Question) -> Json:
    told: dict[str, Json] = {
        "claim": question.claim,
        "ask": _said(question.ask),
        "tip": _said(question.tip),
        "unit": _said(_SIGNS.get(question.unit) or name_of(question.unit)) if question.unit else None,
        "shape": question.shape.value,
        "type": question.type,
        "choices": [_choice(choice) for choice in question.choices],
        "fields": [_field(field) for field in question.fields],
        "why": [reason.requirement for reason in question.why],
        "evidence": [kind.value for kind in question.evidence],
        "when": [[{"fact": t.fact, "values": list(t.values)} for t in branch] for branch in question.shown_when],
    }
    needed = ("why", "evidence")
    return {name: part for name, part in told.items() if part or name in needed}


def _field(field: Field) -> Json:
    return {
        "name": field.name,
        "label": _said(field.label),
        "shape": field.shape.value,
        "type": field.type,
        "required": field.required,
        "choices": [_choice(choice) for choice in field.choices],
    }


def _choice(choice: Choice) -> Json:
    return {"value": choice.value, "label": _said(choice.label)}


def _said(text: Text) -> Json:
    return {lang: pick(lang, text) for lang in languages()} if text else {}
