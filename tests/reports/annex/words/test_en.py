import re
import string

from seccheck.reports.annex.words import en, fr

PLACES = string.Formatter()
NEVER = re.compile(r"\b(non-)?compliant\b|\bconforme|\bprobe\b|\bsonde\b", re.IGNORECASE)


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in PLACES.parse(sentence) if name}


def test_it_says_what_french_says_with_the_same_places() -> None:
    assert en.SENTENCES.keys() == fr.SENTENCES.keys()
    assert {k: places(s) for k, s in en.SENTENCES.items()} == {k: places(s) for k, s in fr.SENTENCES.items()}


def test_it_never_certifies_anything_and_names_no_probe() -> None:
    assert not [sentence for sentence in en.SENTENCES.values() if NEVER.search(sentence)]
