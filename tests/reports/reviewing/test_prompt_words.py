import pytest

from seccheck.reports.reviewing.prompt_words import prompt


@pytest.mark.parametrize("key", ["kind", "issuer", "dated", "valid_until", "services", "sites"])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_enter_would_confirm_stands_in_brackets(key: str, lang: str) -> None:
    assert "[shown]" in prompt(lang, key, value="shown")


def test_braces_of_an_example_are_shown() -> None:
    assert "[{country: MA}, {country: FR}]" in prompt("en", "value.rows")


def test_a_signature_has_nothing_to_confirm_by_enter() -> None:
    assert prompt("en", "signed") == "Is it signed? [y]es, [n]o, [-] nothing to sign: "
