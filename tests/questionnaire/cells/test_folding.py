import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.questionnaire.cells.folding import fold


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Été", "ete"),
        ("  Jeton  de\u00a0sécurité ", "jeton de securite"),
        ("l\u2019accès", "L'ACCES"),
        ("tls\u20111.2", "TLS-1.2"),
        ("\uff2f\uff35\uff29", "oui"),
        ("e\u0301", "é"),
    ],
    ids=["accents", "spaces", "apostrophe", "hyphen", "full width", "combining"],
)
def test_two_spellings_of_one_word_are_one(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize(("left", "right"), [("a", "b"), ("1.0", "10"), ("no", "no-go"), ("a;b", "ab")])
def test_different_words_stay_different(left: str, right: str) -> None:
    assert fold(left) != fold(right)


def test_what_is_longer_than_any_word_is_left_alone() -> None:
    assert fold("É" * 501) == "É" * 501
    assert fold("É" * 500) == "e" * 500


@given(st.text(max_size=50))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
