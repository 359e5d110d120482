import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.model.table import CellValue
from seccheck.questionnaire.cells.texts import LONGEST, items_of, read_text, refuse_none, says_none
from seccheck.questionnaire.cells.unreadable import UnreadableError
from seccheck.reading.strict_yaml import load
from seccheck.reading.text import hidden_character


@pytest.mark.parametrize(
    ("raw", "text"),
    [(" a b ", "a b"), ("a\r\nb\rc", "a\nb\nc"), (33140, "33140"), ("=1+1", "=1+1"), ("x" * LONGEST, "x" * LONGEST)],
    ids=["stripped", "line breaks", "whole number", "like a formula", "longest"],
)
def test_text_is_taken_as_it_is(raw: CellValue, text: str) -> None:
    assert read_text(raw, "en") == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("", "It says nothing. Write the answer."),
        (" \n\u00a0", "It says nothing."),
        ("a\u202eb", "The text holds the character U+202E"),
        ("a\x00", "the character U+0000"),
        ("\ud800", "the character U+D800"),
        ("x" * (LONGEST + 1), "more than 32767 characters"),
        (1.10, "“1.1” is not text. Format the cell as text"),
        (True, "is not text"),
        (dt.date(2026, 1, 1), "is not text"),
    ],
    ids=["empty", "spaces", "steering", "control", "surrogate", "too long", "decimal", "yes", "date"],
)
def test_what_is_no_text(raw: CellValue, text: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read_text(raw, "en")
    assert text in str(error.value)


@given(st.text(min_size=1))
def test_what_is_taken_can_be_written_into_a_dossier(raw: str) -> None:
    try:
        text = read_text(raw, "fr")
    except UnreadableError:
        assert not raw.strip() or hidden_character(raw.replace("\r", ""))
        return
    block = "a: |2-\n" + "".join(f"  {line}\n" for line in text.split("\n"))
    assert load(block.encode(), name="a.yaml") == {"a": text}


@pytest.mark.parametrize(
    ("raw", "items"),
    [
        ("a", ("a",)),
        ("a; b ;c;", ("a", "b", "c")),
        ("a\nb\r\n\nc", ("a", "b", "c")),
        ("- a\n- b-c\n• d\n* e\n\u2013 f", ("a", "b-c", "d", "e", "f")),
        ("-a", ("-a",)),
        ("a, b", ("a, b",)),
        ("- Aucun;", ("Aucun",)),
        ("a; none", ("a", "none")),
    ],
)
def test_items_of_a_list(raw: str, items: tuple[str, ...]) -> None:
    assert items_of(raw, "fr") == items


@pytest.mark.parametrize("raw", ["", ";", " \n ; ", "- "])
def test_separators_alone_are_no_list(raw: str) -> None:
    with pytest.raises(UnreadableError, match=r"Il n.y a rien d.écrit"):
        items_of(raw, "fr")


@pytest.mark.parametrize(
    ("items", "is_none"),
    [
        (["aucune"], True),
        (["Néant "], True),
        (["NONE"], True),
        (["nil"], True),
        (["n/a"], False),
        ([""], False),
        (["no"], False),
        ([], False),
        (["none", "none"], False),
    ],
)
def test_how_none_is_said(items: list[str], is_none: bool) -> None:
    assert says_none(items) is is_none


def test_none_does_not_stand_beside_others() -> None:
    refuse_none(["a", "b"], "en")
    with pytest.raises(
        UnreadableError, match=r"“Aucun” stands beside other answers\. Keep either the one or the others\."
    ):
        refuse_none(["a", "Aucun"], "en")
