"""Says in words what an answer in YAML looks like."""

from collections.abc import Mapping

from seccheck.model.policy import Json, Text
from seccheck.questionnaire.form import Field, Question, Shape
from seccheck.questionnaire.yaml_text import inline
from seccheck.words.speaking import pick

_SHAPES: Mapping[Shape, Text] = {
    Shape.YES_NO: {"en": "true (yes) or false (no)", "fr": "true (oui) ou false (non)"},
    Shape.CHOICE: {"en": "one of these values", "fr": "l'une de ces valeurs"},
    Shape.DATE: {"en": "a date such as 2026-11-02", "fr": "une date telle que 2026-11-02"},
    Shape.CHOICES: {
        "en": "a list of those that hold among these values, [] if none does",
        "fr": "la liste de celles de ces valeurs qui conviennent, [] si aucune ne convient",
    },
    Shape.LIST: {
        "en": "a list, [] if there is none; each entry: {item}",
        "fr": "une liste, [] s'il n'y a rien ; chaque élément : {item}",
    },
    Shape.ROWS: {
        "en": "a list with one entry for each, [] if there is none, with these fields",
        "fr": "une liste avec une entrée pour chaque cas, [] s'il n'y en a aucun, avec ces champs",
    },
    Shape.DOCUMENT: {
        "en": "the id of a document that you describe further down, under documents, such as dpa",
        "fr": "l'identifiant d'un document que vous décrivez plus bas, sous documents, tel que dpa",
    },
}
_PLAIN: Mapping[str, Text] = {
    "text": {"en": "text", "fr": "du texte"},
    "integer": {"en": "a whole number", "fr": "un nombre entier"},
    "number": {"en": "a number", "fr": "un nombre"},
    "date": _SHAPES[Shape.DATE],
    "uri": {
        "en": "a web address such as https://example.com/page",
        "fr": "une adresse web telle que https://example.com/page",
    },
    "email": {"en": "an e-mail address", "fr": "une adresse électronique"},
    "^[A-Z]{2}$": {
        "en": "a country in two capital letters, such as FR",
        "fr": "un pays en deux majuscules, tel que FR",
    },
    "^[0-9a-f]{64}$": {
        "en": "a SHA-256 digest, 64 digits and letters from a to f",
        "fr": "une empreinte SHA-256, 64 chiffres et lettres de a à f",
    },
}
_RANGES: Mapping[tuple[bool, bool], Text] = {
    (True, True): {"en": "{what} from {low} to {high}", "fr": "{what} de {low} à {high}"},
    (True, False): {"en": "{what}, {low} or more", "fr": "{what}, {low} ou plus"},
    (False, True): {"en": "{what}, {high} or less", "fr": "{what}, {high} ou moins"},
    (False, False): {"en": "{what}", "fr": "{what}"},
}
_IN_UNIT: Text = {"en": "{what}, in {unit}", "fr": "{what}, en {unit}"}
_UNITS: Mapping[str, Text] = {
    "percent": {"en": "percent", "fr": "pour cent"},
    "minutes": {"en": "minutes", "fr": "minutes"},
    "hours": {"en": "hours", "fr": "heures"},
    "days": {"en": "days", "fr": "jours"},
    "weeks": {"en": "weeks", "fr": "semaines"},
    "months": {"en": "months", "fr": "mois"},
    "years": {"en": "years", "fr": "années"},
    "euros": {"en": "euros", "fr": "euros"},
}


def answer_phrase(asked: Question | Field, lang: str) -> str:
    """What an answer looks like, such as "a number from 0 to 100, in percent"; values and fields are named apart."""
    unit = asked.unit if isinstance(asked, Question) else ""
    what = _phrase(asked.shape, asked.type, lang)
    named = pick(lang, _UNITS[unit]) if unit in _UNITS else unit
    return pick(lang, _IN_UNIT).format(what=what, unit=named) if named else what


def _phrase(shape: Shape, type_: Json, lang: str) -> str:
    if shape is Shape.LIST:
        return pick(lang, _SHAPES[shape]).format(item=_plain(type_["items"], lang))
    return pick(lang, _SHAPES[shape]) if shape in _SHAPES else _plain(type_, lang)


def _plain(type_: Json, lang: str) -> str:
    form = type_.get("pattern") or type_.get("format") or type_["type"]
    low, high = type_.get("minimum"), type_.get("maximum")
    bounds = {"low": inline(low), "high": inline(high)}
    what = pick(lang, _PLAIN.get(form, _PLAIN["text"]))
    return pick(lang, _RANGES[low is not None, high is not None]).format(what=what, **bounds)
