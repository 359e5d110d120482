import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.reports.pack.names import claim_part, pack_id, slug, unlike


@pytest.mark.parametrize(
    ("text", "joint", "expected"),
    [
        ("AC-2(1)", "-", "ac-2-1"),
        ("Règle n° 3", "_", "regle_n_3"),
        ("字", "-", ""),
        ("--a--", "-", "a"),
        ("x" * 99, "-", "x" * 60),
    ],
)
def test_a_slug_is_plain(text: str, joint: str, expected: str) -> None:
    assert slug(text, joint) == expected


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert unlike("a", [], "-") == "a"
    assert unlike("a", ["a", "a-2"], "-") == "a-3"


@pytest.mark.parametrize(
    ("text", "expected"), [("ISO 27001", "iso-27001"), ("800-53 rev 5", "rev-5"), ("27001", ""), ("", "")]
)
def test_a_pack_begins_with_a_letter(text: str, expected: str) -> None:
    assert pack_id(text) == expected


@given(st.text(max_size=80))
def test_every_part_of_a_claim_is_one_that_the_language_takes(text: str) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", claim_part(text))
    assert re.fullmatch(r"([a-z][a-z0-9-]*)?", pack_id(text))
