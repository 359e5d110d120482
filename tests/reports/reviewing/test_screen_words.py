import re

import pytest

from seccheck.reports.reviewing import prompt_words, screen_words

TABLES = [*screen_words._SAID.items(), *prompt_words._SAID.items()]  # noqa: SLF001 - the tables themselves are tested


@pytest.mark.parametrize(("key", "said"), TABLES, ids=[key for key, _ in TABLES])
def test_every_sentence_says_the_same_in_both_languages(key: str, said: dict[str, str]) -> None:
    assert said.keys() == {"en", "fr"}, key
    places = [sorted(set(re.findall(r"(?<!\{)\{(\w+)\}", text))) for text in said.values()]
    assert places[0] == places[1]
    assert not re.search(r"[^ \u00a0\u202f{\[][;:?!](?=\s|$)", re.sub(r"\[\{.*\}\]", "", said["fr"])), (
        "French has a space before ; : ? !"
    )
    assert "  " not in said["en"] + said["fr"] or key == "claim.title"


@pytest.mark.parametrize("part", [screen_words.screen, prompt_words.prompt])
def test_numbers_choose_the_sentence(part: object) -> None:
    assert screen_words.screen("en", "list.claims", n=0) == "0 claims"
    assert screen_words.screen("fr", "list.claims", n=0) == "0 point"
    assert prompt_words.prompt("en", "done", n=1, left=2) == "1 document reviewed; 2 left."
    assert prompt_words.prompt("fr", "done", n=2, left=0) == "2 documents relus\u202f; reste\u202f: 0."
    assert callable(part)


def test_what_is_not_known_is_a_mistake_of_ours() -> None:
    assert not screen_words.knows("nothing")
    for part in (screen_words.screen, prompt_words.prompt):
        with pytest.raises(KeyError):
            part("en", "nothing.at.all")
