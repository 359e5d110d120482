"""Every word of the sheets exists in both languages, with the same places."""

import string

import pytest

from seccheck.questionnaire.workbook import start_words, words
from seccheck.questionnaire.workbook.words import tell, yes_no

ALL = {**words._WORDS, **{f"start {key}": text for key, text in start_words._WORDS.items()}}  # noqa: SLF001 - all of them


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", ALL)
def test_both_languages_say_it_with_the_same_places(key: str) -> None:
    text = ALL[key]
    assert text.keys() == {"en", "fr"}
    assert all(said.strip() == said or key.endswith(("and", "or")) for said in text.values())
    assert places(text["en"]) == places(text["fr"])


def test_words_are_polished_and_filled_in() -> None:
    assert tell("fr", "goto", sheet="Documents") == "→ Documents"
    assert tell("fr", "how.choice") == "Au choix\u202f:"


@pytest.mark.parametrize(("lang", "said"), [("en", ("Yes", "No")), ("fr", ("Oui", "Non"))])
def test_yes_and_no(lang: str, said: tuple[str, str]) -> None:
    assert yes_no(lang) == said
