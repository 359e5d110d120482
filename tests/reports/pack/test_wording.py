import pytest

from seccheck.model.policy import Text
from seccheck.reports.pack.wording import OWN, Speaker, own


@pytest.mark.parametrize(
    ("text", "said", "repeated"),
    [
        ({"en": "A", "fr": "B"}, {"en": "A", "fr": "B"}, {}),
        ({"en": "A"}, {"en": "A", "fr": "A"}, {"fr": 1}),
        ({"fr": "B"}, {"en": "B", "fr": "B"}, {"en": 1}),
        ({"de": "C"}, {"en": "C", "fr": "C"}, {"en": 1, "fr": 1}),
        ({"de": "C", "fr": "B"}, {"en": "B", "fr": "B"}, {"en": 1}),
    ],
)
def test_a_missing_language_is_repeated_and_counted(text: Text, said: Text, repeated: dict[str, int]) -> None:
    speaker = Speaker()
    assert speaker.both(text) == said
    assert speaker.repeated == repeated


def test_a_title_is_short() -> None:
    title = Speaker().title({"en": "word " * 40, "fr": "court"})
    assert len(title["en"]) <= 120
    assert title["en"].endswith("word…")
    assert title["fr"] == "court"


def test_our_own_sentences_are_in_both_languages_with_their_typography() -> None:
    assert all(said.keys() == {"en", "fr"} for said in OWN.values())
    asked = own("met", title={"en": "A {b}", "fr": "B"})
    assert asked == {"en": "Is this in place: A {b}", "fr": "Ceci est-il en place\u202f: B"}
    assert "l\u2019exigence" in own("remedy")["fr"]
