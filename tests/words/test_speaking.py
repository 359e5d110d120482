import pytest

from seccheck.words import speaking
from seccheck.words.speaking import choose_language, known, languages, pick, polish, say, separators


def test_languages_are_the_files_of_the_folder() -> None:
    assert languages() == ("en", "fr")


@pytest.mark.parametrize(
    ("lang", "n", "said"),
    [
        ("en", 0, "0 waivers"),
        ("en", 1, "1 waiver"),
        ("en", 2, "2 waivers"),
        ("fr", 0, "0 dérogation"),
        ("fr", 1, "1 dérogation"),
        ("fr", 2, "2 dérogations"),
    ],
)
def test_say_counts_as_the_language_does(lang: str, n: int, said: str) -> None:
    assert say(lang, "n.waivers", n=n) == said


def test_say_fills_in_values_as_they_are() -> None:
    assert say("fr", "next.for", what="{what} ?", requirements="A") == "{what} ? (A)"


@pytest.mark.parametrize("values", [{}, {"n": 1}], ids=["plain", "counted"])
def test_say_knows_no_other_sentence(values: dict[str, int]) -> None:
    with pytest.raises(KeyError):
        say("en", "no.such.sentence", **values)


def test_known_tells_whether_there_is_a_sentence() -> None:
    assert known("en", "gap.permission")
    assert not known("en", "gap.permission-of-the-moon")


@pytest.mark.parametrize(
    ("wish", "environ", "chosen"),
    [
        ("fr", {"SECCHECK_LANG": "en"}, "fr"),
        (None, {}, "en"),
        ("", {"SECCHECK_LANG": "fr", "LANG": "en_GB.UTF-8"}, "fr"),
        (None, {"LANGUAGE": "de:fr:en", "LANG": "en_GB.UTF-8"}, "fr"),
        (None, {"LC_ALL": "fr_FR.UTF-8", "LANG": "en_GB.UTF-8"}, "fr"),
        (None, {"LC_MESSAGES": "fr", "LANG": "en"}, "fr"),
        (None, {"LANG": "fr_MA"}, "fr"),
        (None, {"LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"}, "en"),
        (None, {"LANG": "POSIX"}, "en"),
        (None, {"LANG": "de_DE.UTF-8"}, "en"),
        (None, {"SECCHECK_LANG": "klingon", "LANG": "fr"}, "fr"),
    ],
)
def test_choose_language(wish: str | None, environ: dict[str, str], chosen: str) -> None:
    assert choose_language(wish, environ) == chosen


@pytest.mark.parametrize(
    ("lang", "text", "picked"),
    [
        ("fr", {"en": "a?", "fr": "l'un ?"}, "l\u2019un\u202f?"),
        ("fr", {"en": "a?"}, "a?"),
        ("en", {"en": "a?", "fr": "b ?"}, "a?"),
        ("en", {}, ""),
    ],
    ids=["theirs", "missing", "english", "nothing"],
)
def test_pick_polishes_the_readers_sentence(lang: str, text: dict[str, str], picked: str) -> None:
    assert pick(lang, text) == picked


def test_each_language_has_its_typography_and_separators() -> None:
    assert polish("en", "it's : so") == "it's : so"
    assert separators("en") == (",", ".")
    assert separators("fr") == ("\u202f", ",")


def test_a_language_is_loaded_only_when_it_is_spoken() -> None:
    speaking._language.cache_clear()  # noqa: SLF001 - whether a language was loaded shows nowhere else
    say("en", "value.yes")
    assert speaking._language.cache_info().currsize == 1  # noqa: SLF001 - same
