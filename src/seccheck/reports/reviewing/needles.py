"""Says what to look for in a document that is said to show a value: the value as people write it, and the question."""

import datetime as dt
import re
from collections.abc import Iterator

from seccheck.model.policy import Claim, Json
from seccheck.model.record import record
from seccheck.model.wording import Wording
from seccheck.reports.reviewing.folding import folded

_LONGEST = 80
"""Characters of a text that are looked for; a document seldom breaks off within them."""
_MOST = 40
"""Parts of a value that are looked for."""
_SHORTEST_WORD, _LONGEST_STEM, _ENDING = 5, 6, 2
_GROUPED, _ALONE_AFTER = r"[ .,']?", r"(?![\w]|[.,]\d)"
_ALONE_BEFORE = r"(?<![\w.,])"
_MONTHS = (
    ("january", "janvier"),
    ("february", "fevrier"),
    ("march", "mars"),
    ("april", "avril"),
    ("may", "mai"),
    ("june", "juin"),
    ("july", "juillet"),
    ("august", "aout"),
    ("september", "septembre"),
    ("october", "octobre"),
    ("november", "novembre"),
    ("december", "decembre"),
)
_IN_WORDS = {
    1: "one|une?",
    2: "two|deux",
    3: "three|trois",
    4: "four|quatre",
    5: "five|cinq",
    6: "six",
    7: "seven|sept",
    8: "eight|huit",
    9: "nine|neuf",
    10: "ten|dix",
    12: "twelve|douze",
    15: "fifteen|quinze",
    24: "twenty-four|vingt-quatre",
    30: "thirty|trente",
    48: "forty-eight|quarante-huit",
    72: "seventy-two|soixante-douze",
}
_UNITS = {
    "percent": "%|percent|per cent|pour cent",
    "hours": "h|hours?|heures?",
    "days": "d|j|days?|jours?|calendar|calendaires?|working|ouvres?",
    "minutes": "min|minutes?",
    "months": "months?|mois",
    "years": "years?|ans?|annees?",
    "weeks": "weeks?|semaines?",
    "euros": "€|eur|euros?|keur|k€",
}
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """about after again avant avec before celles client combien comment cette count dans depuis does elles entre
        every fournisseur from have leurs nombre notre other peuvent pouvez prestataire provider quand quelle quelles
        quels selon service services sont their there these they those votre vous what when where which while with
        within would your""",
    )
)
"""Words of any question."""


@record
class Needles:
    """What to look for; patterns are for folded text."""

    values: tuple[re.Pattern[str], ...]
    """One for each part of the value."""
    unit: re.Pattern[str] | None
    """What may stand behind a number."""
    words: tuple[re.Pattern[str], ...]
    """The words of the question in all languages, each once."""
    claim: str
    """The claim's own name: documents that answer a questionnaire often repeat it."""


def needles_of(claim: Claim, value: Json, wording: Wording) -> Needles:
    """What shows that a document speaks of `claim`.

    Args:
        claim: with its question.
        value: what the provider answered; None, yes and no give only the question's words.
        wording: labels of what may be chosen.
    """
    choices = _choices(claim)
    parts = dict.fromkeys(form for part in _parts(value) if (form := _forms(claim, part, choices, wording)))
    unit = _UNITS.get(claim.unit)
    return Needles(
        values=tuple(re.compile(form) for form in list(parts)[:_MOST]),
        unit=re.compile(rf"[ (]{{0,2}}(?:{unit})(?!\w)") if unit else None,
        words=tuple(re.compile(rf"(?<!\w){re.escape(stem)}") for stem in _stems(claim)),
        claim=folded(claim.id),
    )


def _choices(claim: Claim) -> list[Json]:
    values: list[Json] = claim.type.get("enum") or claim.type.get("items", {}).get("enum") or []
    return values


def _parts(value: Json) -> Iterator[Json]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _parts(item)
    elif value is not None and not isinstance(value, bool):
        yield value


def _forms(claim: Claim, part: Json, choices: list[Json], wording: Wording) -> str:
    """A pattern for one part of a value; empty where it would be found everywhere."""
    if part in choices:
        labels = wording.of_choice(claim.id, part)
        return _any([str(part), str(part).replace("-", " "), *labels.values()])
    if isinstance(part, int | float):
        return _number(part)
    try:
        return _day(dt.date.fromisoformat(part))
    except ValueError:
        return _any([part[:_LONGEST]])


def _any(texts: list[str]) -> str:
    spelt = dict.fromkeys(re.escape(folded(text)) for text in texts if folded(text))
    return rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)" if spelt else ""


def _number(number: float) -> str:
    whole, _, rest = f"{number:.10f}".rstrip("0").partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    groups = [digits[max(end - 3, 0) : end] for end in range(len(digits), 0, -3)][::-1]
    figures = sign + _GROUPED.join(groups) + (f"[.,]{rest}0*" if rest else "(?:[.,]0+)?")
    spelt = _IN_WORDS.get(int(number)) if number == int(number) else None
    return f"{_ALONE_BEFORE}{figures}{_ALONE_AFTER}" + (rf"|(?<!\w)(?:{spelt})(?![\w-])" if spelt else "")


def _day(day: dt.date) -> str:
    d, m, y = day.day, day.month, day.year
    english, french = _MONTHS[m - 1]
    forms = (
        rf"{y}-{m:02}-{d:02}",
        rf"0?{d}[/.-]0?{m}[/.-](?:{y}|{y % 100:02})",
        rf"{d}(?:er|st|nd|rd|th)? (?:of )?(?:{english}|{english[:3]}\.?|{french}) {y}",
        rf"(?:{english}|{english[:3]}\.?) {d}(?:st|nd|rd|th)?,? {y}",
    )
    return rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)"


def _stems(claim: Claim) -> Iterator[str]:
    """The beginnings of the question's words, so that their inflections are found as well."""
    words = [word for text in claim.ask.values() for word in re.findall(r"[^\W\d_]+", folded(text))]
    telling = (word for word in words if len(word) >= _SHORTEST_WORD and word not in _COMMON)
    yield from dict.fromkeys(w[: max(_SHORTEST_WORD, min(len(w) - _ENDING, _LONGEST_STEM))] for w in telling)
