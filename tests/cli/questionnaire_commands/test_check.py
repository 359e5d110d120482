import json

import pytest
from tests.support import tiny
from tests.support.command_line import typed

CHECK = ("questionnaire", "check")
WORDS = ("--as-of", tiny.AS_OF, "--policy", "tiny")

pytestmark = pytest.mark.usefixtures("folder")


@pytest.mark.parametrize(("provider", "code"), [("good", 0), ("slow", 1), ("bad", 1)])
def test_the_exit_code_says_whether_something_is_missing(provider: str, code: int) -> None:
    assert typed(*CHECK, f"providers/{provider}", *WORDS).exit_code == code


def test_what_is_missing_is_said_for_people_and_for_machines() -> None:
    assert "Expected: at most 24 hours" in typed(*CHECK, "providers/slow", *WORDS).stdout
    said = json.loads(typed(*CHECK, "providers/slow", *WORDS, "-f", "json", "--lang", "fr").stdout)
    assert said["lang"] == "fr"
    assert said["tasks"][0]["requirements"][0]["id"] == "TINY-HOURS"


def test_an_unreadable_file_is_3() -> None:
    assert typed(*CHECK, "nowhere.xlsx", *WORDS).exit_code == 3


@pytest.mark.parametrize(("lang", "said"), [("en", "what is still missing"), ("fr", "ce qui manque encore")])
def test_help_speaks_both_languages(lang: str, said: str) -> None:
    assert said in " ".join(typed(*CHECK, "--lang", lang, "--help").stdout.split())
