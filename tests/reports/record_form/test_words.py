import string

import pytest

from seccheck.reports.record_form import words
from seccheck.reports.record_form.words import form

SAID = words._SAID  # noqa: SLF001 - every sentence is looked at


@pytest.mark.parametrize("key", SAID)
def test_every_sentence_is_there_in_both_languages_with_the_same_places(key: str) -> None:
    places = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in SAID[key].values()]
    assert set(SAID[key]) == {"en", "fr"}
    assert places[0] == places[1]


def test_french_has_its_typography() -> None:
    assert form("fr", "title", title="essai").startswith(("Relevé\u202f: essai", "Relevé\u00a0: essai"))
    assert "’" in form("fr", "files.form")  # noqa: RUF001 - the apostrophe of print
    with pytest.raises(KeyError):
        form("en", "no such sentence")
