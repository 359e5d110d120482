"""Words what an answer looks like, from the claim's type."""

from collections.abc import Mapping

from seccheck.model.policy import Claim, Json
from seccheck.reports.plain.values import value_text
from seccheck.words.speaking import pick

_WORDS: Mapping[str, Mapping[str, str]] = {
    "boolean": {"en": "yes or no", "fr": "oui ou non"},
    "integer": {"en": "a whole number", "fr": "un nombre entier"},
    "number": {"en": "a number", "fr": "un nombre"},
    "string": {"en": "text", "fr": "texte"},
    "date": {"en": "a date", "fr": "une date"},
    "uri": {"en": "a web address", "fr": "une adresse web"},
    "email": {"en": "an e-mail address", "fr": "une adresse électronique"},
    "document": {"en": "a document", "fr": "un document"},
    "country": {"en": "a country (two letters)", "fr": "un pays (deux lettres)"},
    "form": {"en": "text of a set form", "fr": "texte d'une forme donnée"},
    "unit": {"en": "{type}, in {unit}", "fr": "{type}, en {unit}"},
    "choice": {"en": "one of: {values}", "fr": "au choix : {values}"},
    "choices": {"en": "any of: {values}", "fr": "un ou plusieurs parmi : {values}"},
    "list": {"en": "a list, each entry being {type}", "fr": "une liste dont chaque entrée est : {type}"},
    "table": {"en": "a table with {fields}", "fr": "un tableau avec {fields}"},
    "record": {"en": "an entry with {fields}", "fr": "une fiche avec {fields}"},
    "field": {"en": "{name} ({type})", "fr": "{name} ({type})"},
    "optional": {"en": "{name} ({type}; may be left out)", "fr": "{name} ({type} ; facultatif)"},
    "from": {"en": "{type} from {low}", "fr": "{type} à partir de {low}"},
    "between": {"en": "{type} from {low} to {high}", "fr": "{type} de {low} à {high}"},
}
_UNITS: Mapping[str, Mapping[str, str]] = {
    "percent": {"en": "percent", "fr": "pour cent"},
    "hours": {"en": "hours", "fr": "heures"},
    "days": {"en": "days", "fr": "jours"},
    "minutes": {"en": "minutes", "fr": "minutes"},
    "months": {"en": "months", "fr": "mois"},
    "years": {"en": "years", "fr": "années"},
    "weeks": {"en": "weeks", "fr": "semaines"},
    "euros": {"en": "euros", "fr": "euros"},
}
_COUNTRY = "^[A-Z]{2}$"


def answer_words(lang: str, claim: Claim) -> str:
    """What an answer to `claim` looks like, such as "a number from 0 to 100, in percent"."""
    if claim.is_document:
        return _say(lang, "document")
    words = _type(lang, claim.type)
    unit = unit_words(lang, claim.unit)
    return _say(lang, "unit", type=words, unit=unit) if unit else words


def unit_words(lang: str, unit: str) -> str:
    """A unit's code such as ``percent`` as people say it; one of an own policy as it is spelt there."""
    return pick(lang, _UNITS[unit]) if unit in _UNITS else unit


def _type(lang: str, type_: Json) -> str:
    if "enum" in type_:
        return _say(lang, "choice", values=_values(lang, type_["enum"]))
    if type_["type"] == "array":
        return _list(lang, type_["items"])
    if type_["type"] == "object":
        return _say(lang, "record", fields=_fields(lang, type_))
    if type_["type"] in ("integer", "number"):
        return _number(lang, type_)
    if "pattern" in type_:
        return _say(lang, "country" if type_["pattern"] == _COUNTRY else "form")
    return _say(lang, type_.get("format", type_["type"]))


def _number(lang: str, type_: Mapping[str, Json]) -> str:
    words = _say(lang, type_["type"])
    if "minimum" not in type_:
        return words
    low = value_text(lang, type_["minimum"])
    if "maximum" in type_:
        return _say(lang, "between", type=words, low=low, high=value_text(lang, type_["maximum"]))
    return _say(lang, "from", type=words, low=low)


def _list(lang: str, items: Mapping[str, Json]) -> str:
    if "enum" in items:
        return _say(lang, "choices", values=_values(lang, items["enum"]))
    if items["type"] == "object":
        return _say(lang, "table", fields=_fields(lang, items))
    return _say(lang, "list", type=_type(lang, items))


def _fields(lang: str, type_: Mapping[str, Json]) -> str:
    required = type_.get("required", ())
    fields = type_["properties"].items()
    said = [_say(lang, "field" if n in required else "optional", name=n, type=_type(lang, t)) for n, t in fields]
    return ", ".join(said)


def _values(lang: str, values: Json) -> str:
    return ", ".join(value_text(lang, value) for value in values)


def _say(lang: str, key: str, **values: object) -> str:
    return pick(lang, _WORDS[key]).format(**values)
