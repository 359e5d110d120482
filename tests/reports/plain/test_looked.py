import dataclasses

import pytest
from tests.reports.plain.test_evidence import WORD

from seccheck.model.policy import Json
from seccheck.reports.plain.looked import look_lines, share_text


@pytest.mark.parametrize(
    ("value", "unit", "sample", "worded"),
    [
        (100, "percent", 65, "65 of 65"),
        (95.38461538461539, "percent", 65, "62 of 65"),
        (0, "percent", 65, "0 of 65"),
        (3, "", 65, "3 of 65"),
        (1200, "", 3400, "1,200 of 3,400"),
        (66, "", 65, "65 looked at"),
        (-1, "", 65, "65 looked at"),
        (4, "hours", 65, "65 looked at"),
        (4.5, "", 65, "65 looked at"),
        (True, "", 65, "65 looked at"),
        (False, "percent", 65, "65 looked at"),
        (["FR", "MA"], "", 74, "74 looked at"),
    ],
)
def test_a_share_says_how_many_of_how_many(value: Json, unit: str, sample: int, worded: str) -> None:
    assert share_text("en", value, unit, sample) == worded


def test_in_french() -> None:
    assert share_text("fr", 50, "percent", 3000) == "1\u202f500 sur 3\u202f000"


def test_exceptions_then_holes_then_what_to_rule_out() -> None:
    word = dataclasses.replace(
        WORD, people=("p-1",), note={"en": "A hole.", "fr": "Un trou."}, rule_out={"en": "VPN.", "fr": "VPN."}
    )
    assert list(look_lines("en", word)) == ["Exceptions: p-1", "A hole.", "Rule out first: VPN."]
    assert list(look_lines("fr", word)) == ["Exceptions\u202f: p-1", "Un trou.", "À écarter d\u2019abord\u202f: VPN."]
    assert list(look_lines("en", word, rule_out=False)) == ["Exceptions: p-1", "A hole."]


def test_of_many_exceptions_ten_are_named() -> None:
    word = dataclasses.replace(WORD, people=tuple(f"p-{n}" for n in range(12)))
    (line,) = look_lines("en", word)
    assert line.endswith("p-8, p-9 and 2 more")


def test_a_text_in_one_language_only_is_better_than_none() -> None:
    word = dataclasses.replace(WORD, note={"fr": "Un trou."})
    assert list(look_lines("en", word)) == ["Un trou."]
