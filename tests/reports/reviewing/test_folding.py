import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.reports.reviewing.folding import fold_text, folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Délai\n  de\tNOTIFICATION ", "delai de notification"),
        ("l\u2019accord \u2013 signe\u0301", "l'accord - signe"),
        ("of\ufb01ce", "office"),
        ("1\u202f000\u00a0000", "1 000 000"),
        ("Straße", "strasse"),
        ("data\u00adtypes", "datatypes"),
    ],
)
def test_what_the_eye_passes_over_is_folded_away(text: str, expected: str) -> None:
    assert folded(text) == expected


@given(st.text(max_size=60))
def test_each_character_knows_where_it_came_from(text: str) -> None:
    made = fold_text(text)
    assert len(made.text) == len(made.places)
    assert list(made.places) == sorted(made.places)
    assert all(0 <= place < len(text) for place in made.places)
    assert "  " not in made.text
