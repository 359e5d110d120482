import pytest

from seccheck.probes.extracts.sided import is_one_sided


@pytest.mark.parametrize(
    ("hits", "total", "expected"), [(50, 50, True), (49, 49, False), (50, 51, False), (0, 50, False)]
)
def test_many_that_came_out_one_way(hits: int, total: int, *, expected: bool) -> None:
    assert is_one_sided(hits, total) is expected
