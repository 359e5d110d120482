import itertools

import pytest

from seccheck.reports.plain.signed import signature_label, signature_words
from seccheck.words.speaking import languages

STATES = {"unsigned": ("",), "signed": ("",), "unknown-key": ("no-list", "not-listed", "not-valid-then")}
ALL = [(state, reason) for state, reasons in STATES.items() for reason in reasons]
BROKEN = [("invalid", reason) for reason in ("format", "namespace", "key-type", "changed")]


def said(state: str, reason: str, lang: str) -> str:
    return signature_words({"state": state, "key": "SHA256:abc", "principal": "a@b.example", "reason": reason}, lang)


@pytest.mark.parametrize(("lang", "pair"), list(itertools.product(languages(), [*ALL, *BROKEN])), ids=str)
def test_every_state_has_its_sentence(lang: str, pair: tuple[str, str]) -> None:
    sentence = said(*pair, lang)
    assert ("SHA256:abc" in sentence) == (pair[0] in ("signed", "unknown-key"))
    assert ("a@b.example" in sentence) == (pair[0] == "signed")
    assert "{" not in sentence
    assert signature_label(lang) == "Signature"


def test_what_is_broken_does_not_sound_sound() -> None:
    assert said("invalid", "changed", "en").startswith("DOES NOT HOLD: the dossier was changed")
    assert said("invalid", "changed", "fr").startswith("NE TIENT PAS")
