"""Finds the answers inside a saved copy of the page and makes sure that they have the form the page gives them."""

import re
from pathlib import Path

from seccheck.errors import InputFaultError, input_fault
from seccheck.judging.validator import fits
from seccheck.model.policy import Json
from seccheck.reading.files import read_bounded
from seccheck.reading.strict_json import load_json
from seccheck.words.speaking import pick

MAX_PAGE = 16 * 1024 * 1024
"""Bytes of a saved copy: the blank page, and as much again several times over of answers."""
MAX_ANSWERS = 4 * 1024 * 1024
"""Characters of the answers in it."""

_BLOCK = re.compile(r'<script\b(?=[^<>]{0,200}\bid="answers")[^<>]{0,200}>', re.IGNORECASE)
"""Found by its tag alone: the parser of the standard library needs quadratic time for pages made to slow it down."""
_END = re.compile(r"</script", re.IGNORECASE)
_TEXTS: Json = {"type": "object", "additionalProperties": {"type": "string"}}
_IDS: Json = {"type": "array", "items": {"type": "string"}, "uniqueItems": True}
_ANSWER: Json = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"value": True, "documents": _IDS, "note": {"type": "string"}, "on": {"type": "string"}},
}
_FORM: Json = {
    "type": "object",
    "required": ["schema", "audience", "policies", "head", "answers", "documents"],
    "properties": {
        "schema": {"const": "seccheck-questionnaire/1"},
        "audience": {"enum": ["provider", "client"]},
        "policies": _TEXTS,
        "head": {"type": "object", "additionalProperties": {"type": "object"}},
        "answers": {"type": "object", "additionalProperties": _ANSWER},
        "documents": {"type": "object", "additionalProperties": {"type": "object"}},
        "drafts": {"type": "object"},
    },
}
_NO_PAGE = {
    "en": "this is no saved copy of a questionnaire: no answers are embedded in it",
    "fr": "ce n'est pas une copie enregistrée d'un questionnaire : aucune réponse n'y est incluse",
}
_BLANK = {"en": "this questionnaire holds no answers", "fr": "ce questionnaire ne contient aucune réponse"}
_DAMAGED = {
    "en": "the answers in this page are damaged",
    "fr": "les réponses contenues dans cette page sont endommagées",
}
_HINT = {
    "en": "Open the page in a browser and choose “Save a copy with my answers”, or write its file and import that.",
    "fr": "Ouvrez la page dans un navigateur et choisissez « Enregistrer une copie avec mes réponses », ou créez-y le "
    "fichier et importez celui-ci.",
}


class BlankPageError(InputFaultError):
    """The page is a questionnaire that nobody has filled in yet."""


def saved_answers(path: Path, lang: str) -> Json:
    """What the page keeps: ``audience``, ``policies``, ``head``, ``answers``, ``documents``, ``drafts``.

    Args:
        path: the saved copy.
        lang: what errors speak.

    Raises:
        BlankPageError: it holds no answers.
        InputFaultError: too large, no such page or damaged.
    """
    text = read_bounded(path, limit=MAX_PAGE).decode("utf-8", errors="replace")
    start = _BLOCK.search(text)
    end = _END.search(text, start.end()) if start else None
    if start is None or end is None:
        raise _refused(path, _NO_PAGE, lang)
    block = text[start.end() : end.start()].strip()
    if block in ("", "null"):
        raise BlankPageError(*_refused(path, _BLANK, lang).faults)
    said = _loaded(block)
    if not fits(said, _FORM):
        raise _refused(path, _DAMAGED, lang)
    return said


def _loaded(block: str) -> Json:
    """What the block says; None where it is not to be read."""
    try:
        return load_json(block) if len(block) <= MAX_ANSWERS else None
    except (ValueError, RecursionError):
        return None


def _refused(path: Path, message: dict[str, str], lang: str) -> InputFaultError:
    return input_fault(pick(lang, message), file=str(path), hint=pick(lang, _HINT))
