import pickle

import pytest

from seccheck.questionnaire.cells.unreadable import UnreadableError, shown, unreadable

WRONG = {"en": "there is “{raw}”", "fr": "c'est « {raw} »"}
INSTEAD = {"en": "Write {n}.", "fr": "Écrivez {n} !"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "There is “{a}”. Write 3."), ("fr", "C\u2019est «\u202f{a}\u202f». Écrivez 3\u202f!")],
)
def test_the_text_says_what_is_wrong_and_what_to_write(lang: str, text: str) -> None:
    error = unreadable(lang, WRONG, INSTEAD, raw="{a}", n=3)
    assert str(error) == text
    assert text.casefold() == f"{error.message}. {error.hint}".casefold()
    assert error.message[0].islower()


def test_it_survives_the_way_between_processes() -> None:
    error = pickle.loads(pickle.dumps(UnreadableError("a", "B.")))  # noqa: S301 - our own bytes
    assert (str(error), error.message, error.hint) == ("A. B.", "a", "B.")


@pytest.mark.parametrize(
    ("raw", "text"),
    [("a", "a"), (1.5, "1.5"), ("a\u202eb\n", "a\\u202eb\\n"), ("x" * 60, "x" * 60), ("x" * 61, "x" * 59 + "…")],
    ids=["text", "number", "hidden", "just fits", "too long"],
)
def test_what_was_written_is_shown_short_and_harmless(raw: object, text: str) -> None:
    assert shown(raw) == text
