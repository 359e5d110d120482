import pytest
from tests.support.reviewing import Script

from seccheck.flow.reviewing.dialog import ACCEPT, BEGIN, LATER, NO, NOTHING, PAGE, QUIT, REJECT, SILENT, YES, Dialog


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("y", YES),
        ("YES", YES),
        ("o", YES),
        (" oui ", YES),
        ("n", NO),
        ("Non", NO),
        ("s", SILENT),
        ("sans mention", SILENT),
        ("p", PAGE),
        ("?", LATER),
        ("plus tard", LATER),
        ("a", ACCEPT),
        ("refuser", REJECT),
        ("q", QUIT),
        ("-", NOTHING),
        ("", BEGIN),
    ],
)
def test_letters_and_words_of_both_languages_are_understood(typed: str, choice: str) -> None:
    every = (YES, NO, SILENT, PAGE, LATER, ACCEPT, REJECT, QUIT, NOTHING, BEGIN)
    assert Dialog(Script(typed), "en").choose("verdict", every) == (choice, "")


@pytest.mark.parametrize("typed", ["", "yy", "1", "maybe", "p", "?", "yes please"])
@pytest.mark.parametrize(("lang", "said"), [("en", "one of: y, n."), ("fr", "par\u202f: o, n.")])
def test_nothing_else_is_taken_for_an_answer(typed: str, lang: str, said: str) -> None:
    script = Script(typed, "n")
    assert Dialog(script, lang).choose("signed", (YES, NO)) == (NO, "")
    assert said in script.shown


def test_enter_is_named_as_a_key() -> None:
    for lang, name in (("en", "Enter, r."), ("fr", "Entrée, r.")):
        script = Script("x", "r")
        Dialog(script, lang).choose("begin", (BEGIN, REJECT))
        assert name in script.shown


def test_a_page_comes_with_its_number() -> None:
    assert Dialog(Script("p 3"), "en").choose("verdict", (PAGE,)) == (PAGE, "3")
    assert Dialog(Script("Page  12"), "en").choose("verdict", (YES, PAGE)) == (PAGE, "12")


def test_text_is_asked_for_until_there_is_some_that_can_be_seen() -> None:
    script = Script("", "  ", "a\u202eb", " a draft ")
    assert Dialog(script, "en").text("why") == "a draft"
    assert script.shown.count("Please write something.") == 2
    assert "cannot be seen" in script.shown
    assert Dialog(Script(""), "en").text("why", needed=False) == ""


def test_what_cannot_be_read_is_asked_again() -> None:
    script = Script("x", "7")
    assert Dialog(script, "en").read("why", int) == 7
    assert "invalid literal" in script.shown


def test_a_strangers_words_in_a_question_are_harmless() -> None:
    script = Script("")
    Dialog(script, "en").text("issuer", needed=False, value="Atlas\x1b[2J")
    assert script.asked == ["Issuer [Atlas\\x1b[2J]: "]


def test_another_kind_of_sitting_brings_its_own_sentences() -> None:
    script = Script("", "x")
    dialog = Dialog(script, "en", lambda lang, key, **values: f"{lang} {key} {sorted(values)}")
    assert dialog.text("which", n=1) == "x"
    assert (script.asked[0], script.shown.count("en again.text []")) == ("en which ['n']", 1)
