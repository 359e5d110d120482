"""How people may write a value of a question down, for the tests of what reads it back."""

import datetime as dt
import string
from collections.abc import Callable
from typing import TypeVar

from hypothesis import strategies as st

from seccheck.model.policy import Json
from seccheck.model.table import CellValue
from seccheck.questionnaire.form import Choice, Field, Question, Shape
from seccheck.questionnaire.question import shape_of

T = TypeVar("T")
_Made = dict[Shape, Callable[[], st.SearchStrategy[T]]]
_UNITS = {
    "percent": ["%", " %", "\u202f%", " pour cent"],
    "hours": [" h", "h", " heures", " hours"],
    "days": [" j", " days"],
}
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_TEXTS: st.SearchStrategy[str] = st.text(string.ascii_letters + "éàçŒ'’()/.:-", min_size=2, max_size=20).filter(  # noqa: RUF001
    lambda text: text.casefold() not in {"aucun", "aucune", "none", "nil"}
)
_BY_PATTERN = {"^[A-Z]{2}$": r"[A-Z]{2}", "^[0-9a-f]{64}$": r"[0-9a-f]{64}"}


def values(asked: Question | Field) -> st.SearchStrategy[Json]:
    """Values that the question admits, of every shape that one cell can hold."""
    made: _Made[Json] = {
        Shape.YES_NO: st.booleans,
        Shape.NUMBER: lambda: _numbers(asked.type),
        Shape.DATE: lambda: st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2100, 1, 1)).map(
            dt.date.isoformat
        ),
        Shape.TEXT: lambda: _texts(asked.type),
        Shape.CHOICE: lambda: st.sampled_from([choice.value for choice in asked.choices]),
        Shape.CHOICES: lambda: st.lists(st.sampled_from([c.value for c in asked.choices]), unique=True),
        Shape.LIST: lambda: st.lists(_texts(asked.type["items"]), max_size=4, unique=True),
    }
    return made[asked.shape]()


def spellings(value: Json, asked: Question | Field, lang: str) -> st.SearchStrategy[CellValue]:
    """What a cell may hold where somebody means `value`."""
    made: _Made[CellValue] = {
        Shape.YES_NO: lambda: st.sampled_from(
            [value, *(("Oui", "yes", "VRAI", " o ") if value else ("Non", "no", "N"))]
        ),
        Shape.NUMBER: lambda: _number_spellings(value, asked.unit if isinstance(asked, Question) else ""),
        Shape.DATE: lambda: _day_spellings(dt.date.fromisoformat(value), lang),
        Shape.TEXT: lambda: st.sampled_from([value, f"  {value}\r\n"]),
        Shape.CHOICE: lambda: _names(value, asked.choices),
        Shape.CHOICES: lambda: _joined(value, asked, ["; ", "\n", ", "]),
        Shape.LIST: lambda: _joined(value, asked, [";", " ; ", "\n", "\r\n"]),
    }
    return made[asked.shape]()


def _numbers(type_: Json) -> st.SearchStrategy[Json]:
    low, high = type_.get("minimum", -(10**6)), type_.get("maximum", 10**9)
    whole = st.integers(low, high)
    if type_["type"] == "integer":
        return whole
    return whole | st.decimals(low, high, places=2).map(lambda number: float(str(number)))


def _number_spellings(value: float, unit: str) -> st.SearchStrategy[CellValue]:
    def text(parts: tuple[str, str, str]) -> str:
        thousands, point, suffix = parts
        plain = f"{value:,}" if isinstance(value, int) else f"{value:,.2f}"
        return plain.translate({ord(","): thousands, ord("."): point}) + suffix

    separators = st.tuples(st.sampled_from([" ", "\u202f", "\u00a0", ""]), st.sampled_from([",", "."]))
    suffixes = st.sampled_from(["", " ", *_UNITS.get(unit, [])])
    return st.just(value) | st.just(float(value)) | st.tuples(separators, suffixes).map(lambda p: text((*p[0], p[1])))


def _day_spellings(day: dt.date, lang: str) -> st.SearchStrategy[CellValue]:
    midnight = dt.datetime(day.year, day.month, day.day)  # noqa: DTZ001 - spreadsheets know no time zones
    month = _MONTHS.split()[day.month - 1]
    texts = [day.isoformat(), f"{day.day} {month} {day.year}", day.strftime("%d %b %Y")]
    numeric = [day.strftime("%d/%m/%Y"), f"{day.day}.{day.month}.{day.year}"] if lang == "fr" or day.day > 12 else []
    return st.sampled_from([day, midnight, *texts, *numeric])


def _texts(type_: Json) -> st.SearchStrategy[str]:
    if "pattern" in type_:
        return st.from_regex(_BY_PATTERN[type_["pattern"]], fullmatch=True)
    if type_.get("format") == "uri":
        return st.from_regex(r"https://[a-z]{1,9}\.example/[a-z]{0,9}", fullmatch=True)
    return _TEXTS


def _names(value: Json, choices: tuple[Choice, ...]) -> st.SearchStrategy[CellValue]:
    (labels,) = (
        {*choice.label.values()} for choice in choices if type(choice.value) is type(value) and choice.value == value
    )
    names = sorted({str(value), *labels})
    return st.sampled_from(names).flatmap(
        lambda name: st.sampled_from([name, name.upper(), f" {name}\u00a0", name.lower()])
    )


def _joined(value: list[Json], asked: Question | Field, separators: list[str]) -> st.SearchStrategy[CellValue]:
    if not value:
        return st.sampled_from(["aucun", "None", "néant", "Aucune"])
    if asked.shape is Shape.CHOICES:
        items = st.tuples(*(_names(item, asked.choices) for item in value))
    else:
        assert shape_of(asked.type["items"]) is Shape.TEXT
        items = st.tuples(*(st.just(item) for item in value))
    return st.tuples(items, st.sampled_from(separators)).map(lambda made: made[1].join(map(str, made[0])))
