"""Turns what somebody wrote in a cell, a form field or at a prompt into the value of a question."""

from collections.abc import Callable

from seccheck.judging.validator import fits
from seccheck.model.policy import Json
from seccheck.model.table import CellValue
from seccheck.questionnaire.cells.choosing import read_choice, read_choices
from seccheck.questionnaire.cells.days import read_day
from seccheck.questionnaire.cells.misfit import check_fit
from seccheck.questionnaire.cells.numbers import read_number
from seccheck.questionnaire.cells.texts import items_of, read_text, refuse_none, says_none
from seccheck.questionnaire.cells.unreadable import UnreadableError
from seccheck.questionnaire.cells.yes_no import read_yes_no
from seccheck.questionnaire.form import Field, Question, Shape
from seccheck.questionnaire.question import shape_of

__all__ = ["UnreadableError", "read_value"]


def read_value(raw: CellValue, asked: Question | Field, lang: str) -> Json:
    """The answer that `raw` gives to what is asked: a JSON value of its type, dates as ISO 8601 text.

    Never a guess: what could mean two things is refused. A formula is no answer; refuse it before (`Cell.is_formula`).

    Args:
        raw: what the cell holds; an empty one is no answer and should not be read.
        asked: a question, or a field of one's rows; not of the shape `ROWS` or `DOCUMENT`, which no single cell holds.
        lang: the reader's language: what the error speaks, and ``02/11/2026`` is the 2nd of November in French only.

    Raises:
        UnreadableError: it cannot be read, or is no admitted answer.
        ValueError: `asked` is of a shape that no cell holds: a mistake of the caller.
    """
    value = _read(raw, asked, lang)
    check_fit(value, asked.type, lang)
    return value


def _read(raw: CellValue, asked: Question | Field, lang: str) -> Json:
    read = _READERS.get(asked.shape)
    if read is None:
        raise ValueError(f"no cell holds an answer of the shape {asked.shape}")
    return read(raw, asked, lang)


def _read_number(raw: CellValue, asked: Question | Field, lang: str) -> int | float:
    return read_number(raw, asked.type, asked.unit if isinstance(asked, Question) else "", lang)


def _read_list(raw: CellValue, asked: Question | Field, lang: str) -> list[Json]:
    type_ = asked.type["items"]
    items = items_of(raw, lang) if isinstance(raw, str) else (raw,)
    one = Field(name="", label={}, shape=shape_of(type_), type=type_, required=True)
    pieces = [piece for item in items for piece in _pieces(item, type_)]
    if says_none([piece for piece in pieces if isinstance(piece, str)]):
        return []
    refuse_none((piece for piece in pieces if isinstance(piece, str)), lang)
    values = [_read(piece, one, lang) for piece in pieces]
    return list(dict.fromkeys(values)) if asked.type.get("uniqueItems") else values


def _pieces(item: CellValue, type_: Json) -> list[CellValue]:
    """`item` parted at its commas where what is asked has a form, such as a country's code, that holds none."""
    if not isinstance(item, str) or "pattern" not in type_ or "," not in item:
        return [item]
    pieces = [piece.strip() for piece in item.split(",") if piece.strip()]
    return [*pieces] if all(fits(piece, type_) for piece in pieces) and not fits(item, type_) else [item]


_READERS: dict[Shape, Callable[[CellValue, Question | Field, str], Json]] = {
    Shape.YES_NO: lambda raw, _, lang: read_yes_no(raw, lang),
    Shape.NUMBER: _read_number,
    Shape.DATE: lambda raw, _, lang: read_day(raw, lang),
    Shape.TEXT: lambda raw, _, lang: read_text(raw, lang),
    Shape.CHOICE: lambda raw, asked, lang: read_choice(raw, asked.choices, lang),
    Shape.CHOICES: lambda raw, asked, lang: read_choices(raw, asked.choices, lang),
    Shape.LIST: _read_list,
}
