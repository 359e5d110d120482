import datetime as dt
import functools
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.spellings import spellings, values

from seccheck.model.policy import Json
from seccheck.model.table import CellValue
from seccheck.model.wording import Wording
from seccheck.questionnaire.form import Choice, Field, Question, Shape
from seccheck.questionnaire.question import question_of
from seccheck.questionnaire.values import UnreadableError, read_value
from seccheck.reading.catalog import load_catalog

LANGS = ("en", "fr")
CODE: Json = {"type": "string", "minLength": 1, "pattern": "^[A-Z]{2}$"}
RAW: st.SearchStrategy[CellValue] = (
    st.text(max_size=60)
    | st.text("0123456789.,;/-% \n\u202foOuinyesahMAFR", max_size=20)
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.dates()
    | st.datetimes()
    | st.times()
)


def field(type_: Json, shape: Shape, choices: tuple[Choice, ...] = ()) -> Field:
    return Field(name="f", label={"en": "F", "fr": "F"}, shape=shape, type=type_, required=True, choices=choices)


@functools.cache
def asked() -> tuple[Question | Field, ...]:
    """All questions of the catalogue, and the fields of those with rows, that one cell can answer."""

    def each() -> Iterator[Question | Field]:
        for claim in load_catalog().claims.values():
            question = question_of(claim, Wording())
            yield question
            yield from question.fields

    return tuple(one for one in each() if one.shape not in (Shape.ROWS, Shape.DOCUMENT))


def reading(raw: CellValue, one: Question | Field, lang: str) -> Json | UnreadableError:
    try:
        return read_value(raw, one, lang)
    except UnreadableError as error:
        return error


def test_the_catalogue_asks_in_every_shape() -> None:
    assert {one.shape for one in asked()} == {*Shape} - {Shape.ROWS, Shape.DOCUMENT}


@settings(max_examples=600)
@given(st.data(), st.sampled_from(LANGS))
def test_a_value_in_any_accepted_spelling_reads_back(data: st.DataObject, lang: str) -> None:
    one = data.draw(st.sampled_from(asked()))
    value = data.draw(values(one))
    meant = value
    if value == [] and any(choice.value == "none" for choice in one.choices):
        meant = ["none"]
    assert read_value(data.draw(spellings(value, one, lang)), one, lang) == meant


@settings(max_examples=600)
@given(st.data(), RAW, st.sampled_from(LANGS))
def test_whatever_is_written_gives_an_admitted_value_or_one_error(
    data: st.DataObject, raw: CellValue, lang: str
) -> None:
    one = data.draw(st.sampled_from(asked()))
    said = reading(raw, one, lang)
    if isinstance(said, UnreadableError):
        assert said.message
        assert said.hint.endswith((".", "?"))
        assert str(said).translate({0x202F: " ", 0xA0: " ", 0x3000: " "}).isprintable()
    elif one.shape is not Shape.DATE:
        assert said == reading(raw, one, "fr" if lang == "en" else "en")


@pytest.mark.parametrize(
    ("raw", "type_", "shape", "value"),
    [
        ("MA; FR", {"type": "array", "items": CODE}, Shape.LIST, ["MA", "FR"]),
        ("MA, FR\nDE,", {"type": "array", "items": CODE}, Shape.LIST, ["MA", "FR", "DE"]),
        ("n1; n2; n1", {"type": "array", "items": {"type": "string"}, "uniqueItems": True}, Shape.LIST, ["n1", "n2"]),
        ("a, b", {"type": "array", "items": {"type": "string"}}, Shape.LIST, ["a, b"]),
        ("Néant", {"type": "array", "items": {"type": "string"}}, Shape.LIST, []),
        ("1; 2,5", {"type": "array", "items": {"type": "number"}}, Shape.LIST, [1, 2.5]),
        (3, {"type": "array", "items": {"type": "number"}}, Shape.LIST, [3]),
        (
            dt.date(2026, 1, 2),
            {"type": "array", "items": {"type": "string", "format": "date"}},
            Shape.LIST,
            ["2026-01-02"],
        ),
        ("24", {"type": "integer"}, Shape.NUMBER, 24),
    ],
    ids=repr,
)
def test_lists_and_fields(raw: CellValue, type_: Json, shape: Shape, value: Json) -> None:
    assert read_value(raw, field(type_, shape), "en") == value


@pytest.mark.parametrize(
    ("raw", "type_", "shape", "text"),
    [
        ("MA; none", {"type": "array", "items": CODE}, Shape.LIST, "“none” stands beside other answers"),
        ("MA, Maroc", {"type": "array", "items": CODE}, Shape.LIST, "“MA, Maroc” is not written as expected"),
        ("aucun", {"type": "array", "items": CODE, "minItems": 1}, Shape.LIST, "There are too few answers"),
        ("3 %", {"type": "number"}, Shape.NUMBER, "is no number"),
        ("", {"type": "string"}, Shape.TEXT, "It says nothing"),
    ],
    ids=repr,
)
def test_what_a_field_refuses(raw: CellValue, type_: Json, shape: Shape, text: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read_value(raw, field(type_, shape), "en")
    assert text in str(error.value)


@pytest.mark.parametrize("shape", [Shape.ROWS, Shape.DOCUMENT])
def test_rows_and_documents_are_no_cells(shape: Shape) -> None:
    with pytest.raises(ValueError, match=f"no cell holds an answer of the shape {shape}"):
        read_value("a", field({"type": "object"}, shape), "en")
