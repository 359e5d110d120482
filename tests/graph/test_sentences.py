import re

import pytest

from seccheck.graph.sentences import say

VALUES: dict[str, dict[str, object]] = {
    "wait": {"seconds": "30"},
    "read": {"what": "users", "count": 10_000},
    "code": {"url": "https://login.example/device", "code": "ABCD-1234"},
}


@pytest.mark.parametrize("key", VALUES)
def test_both_languages_say_the_same_things(key: str) -> None:
    english, french = (say(lang, key, **VALUES[key]) for lang in ("en", "fr"))
    assert english != french
    for value in VALUES[key].values():
        assert str(value) in english
        assert str(value) in french


@pytest.mark.parametrize("key", VALUES)
def test_french_typography(key: str) -> None:
    assert not re.search(r" [:;!?]|\d s\b|'", say("fr", key, **VALUES[key]))


def test_a_language_that_is_not_there_is_english() -> None:
    assert say("de", "wait", seconds=1) == say("en", "wait", seconds=1)
