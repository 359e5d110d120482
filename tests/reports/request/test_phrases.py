import pytest

from seccheck.reports.request.phrases import joined, phrase


@pytest.mark.parametrize(
    ("lang", "n", "said"),
    [
        ("en", 0, "Answer these questions"),
        ("en", 1, "Answer this question"),
        ("fr", 1, "Répondez à cette question"),
        ("fr", 2, "Répondez à ces questions"),
    ],
)
def test_the_number_chooses_the_sentence(lang: str, n: int, said: str) -> None:
    assert phrase(lang, "do.answer", n=n) == said


def test_french_has_its_own_typography() -> None:
    said = phrase("fr", "do.replace", document="D")
    assert "D\u00a0: il n\u2019a pas" in said.replace("\u202f", "\u00a0")


def test_texts_are_joined_once_each() -> None:
    assert joined("en", ["a", "", "b", "a"]) == "a; b"
    assert joined("fr", ["a", "b"]) in ("a\u202f; b", "a\u00a0; b")
    assert joined("en", []) == ""
