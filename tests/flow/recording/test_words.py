import string

import pytest

from seccheck.flow.recording import words
from seccheck.flow.recording.words import said

SAID = words._SAID  # noqa: SLF001 - every sentence is looked at


@pytest.mark.parametrize("key", SAID)
def test_every_sentence_is_there_in_both_languages_with_the_same_places(key: str) -> None:
    places = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in SAID[key].values()]
    assert set(SAID[key]) == {"en", "fr"}
    assert places[0] == places[1]


@pytest.mark.parametrize(
    ("lang", "n", "text"),
    [
        ("en", 1, "Written to f: k, 1 claim."),
        ("en", 0, "Written to f: k, 0 claims."),
        ("fr", 0, "Écrit dans f\u202f: k, 0 point."),
        ("fr", 2, "Écrit dans f\u202f: k, 2 points."),
    ],
)
def test_a_number_chooses_its_form(lang: str, n: int, text: str) -> None:
    assert said(lang, "written", path="f", kind="k", n=n).replace("\u00a0", "\u202f") == text


def test_what_is_not_said_here_is_said_as_in_a_review() -> None:
    assert said("en", "again.text") == "Please write something."
    with pytest.raises(KeyError):
        said("en", "no such sentence")
