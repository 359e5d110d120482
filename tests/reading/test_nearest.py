import pytest

from seccheck.reading.nearest import did_you_mean


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("mfa.admin_pct", {"mfa.admin_phr_pct", "gdpr.dpa"}, "Did you mean `mfa.admin_phr_pct`?"),
        ("zzz", ["mfa.admin_phr_pct"], ""),
        ("x" * 100_000, ["mfa"], ""),
        ("mfa", [], ""),
    ],
    ids=["near", "far", "huge", "none known"],
)
def test_the_nearest_known_word(word: str, known: list[str], said: str) -> None:
    assert did_you_mean(word, known) == said
