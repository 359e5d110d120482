import re

import pytest

from seccheck.reports.capturing import consent_words as words

TEXTS = [
    text
    for name, said in vars(words).items()
    if name.isupper()
    for text in (said if isinstance(said, tuple) else (said,))
]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text["en"][:40])
def test_both_languages_say_the_same_things(text: dict[str, str]) -> None:
    assert set(text) == {"en", "fr"}
    assert sorted(re.findall(r"{\w+}", text["en"])) == sorted(re.findall(r"{\w+}", text["fr"]))
