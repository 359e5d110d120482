import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import made

from seccheck.model.policy import Claim, Json
from seccheck.model.wording import Wording
from seccheck.reports.reviewing.folding import folded
from seccheck.reports.reviewing.needles import needles_of

WORDS = Wording(choices={"itsm-ticket": {"en": "ITSM ticket", "fr": "Ticket ITSM"}})
NUMBER = made.claim("a.hours", {"type": "number"}, unit="hours")
CHOICE = made.claim("a.choice", {"enum": ["itsm-ticket", "mail"]})
TEXT = made.claim("a.text", {"type": "string"})


def found(claim: Claim, value: Json, text: str) -> bool:
    """Whether every part of the value is found in `text`."""
    needles = needles_of(claim, value, WORDS)
    return bool(needles.values) and all(pattern.search(folded(text)) for pattern in needles.values)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (24, "within 24 hours"),
        (24, "vingt-quatre heures"),
        (24, "24,0 h"),
        (99.5, "99,5 %"),
        (99.5, "99.50 percent"),
        (1000000, "1 000 000 €"),
        (1000000, "EUR 1,000,000"),
        (1000000, "1\u202f000\u202f000"),
        (1000000, "1000000"),
        (-3, "-3"),
        (5, "cinq jours"),
        ("2026-10-19", "2026-10-19"),
        ("2026-10-19", "le 19/10/2026"),
        ("2026-10-19", "19.10.26"),
        ("2026-10-19", "19 octobre 2026"),
        ("2026-10-19", "the 19th of October 2026"),
        ("2026-10-01", "le 1er octobre 2026"),
        ("2026-10-19", "Oct. 19, 2026"),
        ("2026-08-02", "2 août 2026"),
    ],
)
def test_numbers_and_days_are_found_as_people_write_them(value: Json, text: str) -> None:
    assert found(TEXT if isinstance(value, str) else NUMBER, value, text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (24, "124 hours"),
        (24, "24.5 hours"),
        (24, "2024"),
        (24, "24th"),
        (99.5, "199.5"),
        (1000000, "1000 0000"),
        (5, "cinquante"),
        ("2026-10-19", "19/10/2027"),
        ("2026-10-19", "119/10/2026"),
    ],
)
def test_what_only_looks_like_it_is_not(value: Json, text: str) -> None:
    assert not found(TEXT if isinstance(value, str) else NUMBER, value, text)


@pytest.mark.parametrize("text", ["itsm-ticket", "an ITSM ticket", "par ticket  itsm", "ITSM\nTICKET."])
def test_a_choice_is_found_by_its_value_and_its_labels(text: str) -> None:
    assert found(CHOICE, "itsm-ticket", text)
    assert not found(CHOICE, "mail", text)


def test_every_part_of_a_list_or_of_rows_is_looked_for() -> None:
    rows = [{"country": "MA", "days": 30, "remote": True}, {"country": "FR", "days": 30, "remote": False}]
    assert found(TEXT, rows, "FR 30 MA")
    assert len(needles_of(TEXT, rows, WORDS).values) == 3
    assert len(needles_of(TEXT, [f"entry {n}" for n in range(100)], WORDS).values) == 40
    assert needles_of(TEXT, [" ", "…"], WORDS).values[0].search(folded("more …"))


@pytest.mark.parametrize("value", [None, True, False, [], ""])
def test_yes_no_and_nothing_leave_only_the_question(value: Json) -> None:
    assert needles_of(TEXT, value, WORDS).values == ()


def test_the_words_of_the_question_are_found_inflected_in_both_languages() -> None:
    ask = {"en": "Within how many hours is a breach notified?", "fr": "Sous combien d'heures notifiez-vous ?"}
    claim = Claim(id="a.hours", pack="a", type={"type": "number"}, ask=ask)
    words = needles_of(claim, 24, WORDS).words
    for text in ("notification", "heures", "BREACHES"):
        assert any(word.search(folded(text)) for word in words), text
    assert not any(word.search("within sous combien many") for word in words)


def test_a_long_text_is_found_by_its_beginning() -> None:
    assert found(TEXT, "a " * 100, "a " * 41)


@given(value=st.text(min_size=1, max_size=100) | st.floats(-1e9, 1e9) | st.integers(-(10**9), 10**9))
def test_any_value_makes_patterns_that_can_be_searched(value: Json) -> None:
    for pattern in needles_of(TEXT, value, WORDS).values:
        assert isinstance(pattern, re.Pattern)
        pattern.search("some text 24")
    if isinstance(value, int):
        assert found(NUMBER, value, f"it says {value} here")
