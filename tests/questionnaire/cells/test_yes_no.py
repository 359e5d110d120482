import datetime as dt

import pytest

from seccheck.model.table import CellValue
from seccheck.questionnaire.cells.unreadable import UnreadableError
from seccheck.questionnaire.cells.yes_no import read_yes_no

LANGS = pytest.mark.parametrize("lang", ["en", "fr"])


@LANGS
@pytest.mark.parametrize("raw", [True, "Oui", "OUI ", "o", "yes", "Y", "Vrai", "true", "\u00a0oui"])
def test_yes(raw: CellValue, lang: str) -> None:
    assert read_yes_no(raw, lang) is True


@LANGS
@pytest.mark.parametrize("raw", [False, "non", "Non", "N", "no", "FAUX", "False"])
def test_no(raw: CellValue, lang: str) -> None:
    assert read_yes_no(raw, lang) is False


@pytest.mark.parametrize("raw", [1, 0, 1.0, "1", "0", "x", "", "-", "oui mais", "ja", dt.date(2026, 1, 1), dt.time(1)])
def test_nothing_else_is_guessed_at(raw: CellValue) -> None:
    with pytest.raises(UnreadableError, match=r"is neither Yes nor No. Write Yes or No.$"):
        read_yes_no(raw, "en")


@pytest.mark.parametrize("raw", ["n/a", "N/A", "NA", "sans objet", "S/O", "not applicable"])
def test_not_applicable_is_no_answer_and_belongs_in_the_note(raw: str) -> None:
    with pytest.raises(UnreadableError, match="laissez la réponse vide et dites-le en note"):
        read_yes_no(raw, "fr")
