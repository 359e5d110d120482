import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.reading.itsm.folding import folded, folded_form


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date d'ouverture", "datedouverture"),
        ("  ÉTAT ", "etat"),
        ("opened_at", "openedat"),
        ("N°", "n"),
        ("--", "--"),
        ("", ""),
    ],
)
def test_what_the_eye_passes_over_is_gone(text: str, expected: str) -> None:
    assert folded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-*", "-*"),
        ("*Mot de passe*", "*motdepasse*"),
        ("*Fin", "*fin"),
        ("Début*", "debut*"),
        ("Oui", "oui"),
        ("*", "*"),
    ],
)
def test_a_star_at_either_end_stays(text: str, expected: str) -> None:
    assert folded_form(text) == expected


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = folded(text)
    assert folded(once) == folded(folded(once))
