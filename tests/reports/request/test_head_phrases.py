import pytest

from seccheck.reports.request.head_phrases import head_phrase


@pytest.mark.parametrize(
    ("lang", "n", "said"),
    [
        ("en", 1, "1 holds up the decision"),
        ("en", 2, "2 hold up the decision"),
        ("fr", 1, "1 bloque la décision"),
        ("fr", 2, "2 bloquent la décision"),
    ],
)
def test_the_number_chooses_the_sentence(lang: str, n: int, said: str) -> None:
    assert head_phrase(lang, "count.blocker", n=n) == said


@pytest.mark.parametrize(("lang", "said"), [("en", "not legal advice"), ("fr", "ne constitue pas un avis juridique")])
def test_it_is_no_legal_advice(lang: str, said: str) -> None:
    assert said in head_phrase(lang, "legal")
