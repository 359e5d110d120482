import pytest

from seccheck.model.scale import AnsweredBy, Severity
from seccheck.reports.explained.labels import LABELS, apart, joined, spoken
from seccheck.words.speaking import languages


@pytest.mark.parametrize("key", LABELS)
def test_every_label_is_said_in_every_language(key: str) -> None:
    assert sorted(LABELS[key]) == list(languages())


@pytest.mark.parametrize("key", LABELS)
def test_both_languages_fill_the_same_places(key: str) -> None:
    places = [{part.partition("}")[0] for part in said.split("{")[1:]} for said in LABELS[key].values()]
    assert places[0] == places[1]


def test_everybody_who_may_answer_and_every_severity_has_its_words() -> None:
    wanted = {f"{key}.{member.word}" for member in AnsweredBy for key in ("by", "who")}
    assert wanted | {f"why.{member.word}" for member in Severity} <= set(LABELS)


@pytest.mark.parametrize(
    ("phrases", "text"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")], ids=["1", "2", "3"]
)
def test_phrases_are_joined(phrases: list[str], text: str) -> None:
    assert joined("en", phrases, "or") == text


def test_french_has_its_typography() -> None:
    assert apart("fr", ["a", "b"]) == "a\u202f; b"
    assert spoken("fr", "when") == "Applicable si"
    assert "\u2019" in spoken("fr", "why.blocker")
