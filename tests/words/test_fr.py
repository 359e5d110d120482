import re

import pytest

from seccheck.words import fr

NARROW = "\u202f"


@pytest.mark.parametrize(
    ("plain", "polished"),
    [
        ("Vous : non", "Vous\u202f: non"),
        ("Quoi ? Ça ! a ; b", "Quoi\u202f? Ça\u202f! a\u202f; b"),
        ("« oui »", "«\u202foui\u202f»"),
        ("{number} %", "{number}\u202f%"),
        ("l'accord d'{nom}", "l\u2019accord d\u2019{nom}"),
        ("a :b, 10:30, 'mot'", "a :b, 10:30, 'mot'"),
        ("déjà\u202f: fait", "déjà\u202f: fait"),
    ],
    ids=["colon", "marks", "guillemets", "percent", "apostrophe", "not-punctuation", "already"],
)
def test_polish(plain: str, polished: str) -> None:
    assert fr.polish(plain) == polished
    assert fr.polish(polished) == polished


@pytest.mark.parametrize("key", fr.SENTENCES)
def test_every_sentence_has_french_typography(key: str) -> None:
    sentence = fr.SENTENCES[key]
    assert not re.search(rf"[^{NARROW}][;:!?%»](?!\w)", sentence), "a narrow no-break space goes before"
    assert not re.search(rf"«(?!{NARROW})", sentence), "and behind the opening guillemet"
    assert "'" not in sentence
