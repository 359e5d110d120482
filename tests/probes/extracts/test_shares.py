from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.probes.extracts.shares import high_share, low_share


@pytest.mark.parametrize(
    ("hits", "total", "high", "low"),
    [(0, 1, 0, 0), (1, 1, 100, 100), (1, 2, 50, 50), (1, 3, 33.33, 33.34), (2, 3, 66.66, 66.67), (1, 8, 12.5, 12.5)],
)
def test_a_share_in_hundredths(hits: int, total: int, high: float, low: float) -> None:
    assert (high_share(hits, total), low_share(hits, total)) == (high, low)


@given(st.integers(0, 10**7), st.integers(1, 10**7), st.sampled_from([90, 85, 99.5, 65, 100]))
def test_no_rounding_reaches_a_threshold(hits: int, total: int, threshold: float) -> None:
    hits = min(hits, total)
    exact = Fraction(100 * hits, total)
    assert Fraction(str(high_share(hits, total))) <= exact <= Fraction(str(low_share(hits, total)))
    assert (high_share(hits, total) >= threshold) == (exact >= Fraction(threshold))
    assert (low_share(hits, total) <= threshold) == (exact <= Fraction(threshold))
