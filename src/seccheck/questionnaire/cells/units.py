"""Knows the words for the units of numbers, in both languages and as people abbreviate them."""

from seccheck.model.policy import Text
from seccheck.questionnaire.cells.folding import fold

_SPELT = {
    "percent": ("%", "percent", "per cent", "pct", "pour cent", "pourcent", "p. cent"),
    "euros": ("€", "eur", "euro", "euros"),
    "minutes": ("min", "mins", "min.", "mn", "minute", "minutes"),
    "hours": ("h", "hr", "hrs", "hour", "hours", "heure", "heures"),
    "days": ("d", "day", "days", "j", "jour", "jours", "calendar days", "jours calendaires"),
    "weeks": ("wk", "wks", "week", "weeks", "sem", "sem.", "semaine", "semaines"),
    "months": ("month", "months", "mois"),
    "years": ("yr", "yrs", "year", "years", "an", "ans", "année", "années"),
}
"""Without ``m``, which may be minutes, months or millions."""

_CODES = {fold(word): code for code, words in _SPELT.items() for word in words}
_NAMES: dict[str, Text] = {
    "percent": {"en": "percent", "fr": "pourcentage"},
    "euros": {"en": "euros", "fr": "euros"},
    "minutes": {"en": "minutes", "fr": "minutes"},
    "hours": {"en": "hours", "fr": "heures"},
    "days": {"en": "days", "fr": "jours"},
    "weeks": {"en": "weeks", "fr": "semaines"},
    "months": {"en": "months", "fr": "mois"},
    "years": {"en": "years", "fr": "années"},
}


def unit_of(word: str) -> str:
    """The code of the unit that `word` names in either language; empty when it names none."""
    return _CODES.get(fold(word), "")


def name_of(code: str) -> Text:
    """What a unit is called; one that policies made up is called as they spell it."""
    return _NAMES.get(code) or {"en": code, "fr": code}
