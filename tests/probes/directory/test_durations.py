import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.durations import hours


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("PT8H", 8),
        ("PT0S", 0),
        ("PT30M", 0.5),
        ("P1D", 24),
        ("P365D", 8760),
        ("P1DT12H", 36),
        ("P2W", 336),
        ("PT480M", 8),
        ("PT5400S", 1.5),
        ("PT1.5S", 0.0003),
    ],
)
def test_reads_what_graph_writes(written: str, expected: float) -> None:
    assert hours(written) == expected


@pytest.mark.parametrize(
    "written", ["", "P", "PT", "8H", "P1M", "P1Y", "-PT8H", "PT8H ", "pt8h", "PTH", "P99999999D", None, 8, ["PT8H"]]
)
def test_refuses_what_it_cannot_be_sure_of(written: Json) -> None:
    with pytest.raises(UnseenError) as caught:
        hours(written)
    assert caught.value.reason == SHAPE


@given(st.integers(0, 9999), st.integers(0, 99999), st.integers(0, 99999))
def test_parts_add_up(days: int, whole: int, minutes: int) -> None:
    assert hours(f"P{days}DT{whole}H{minutes}M") == pytest.approx(days * 24 + whole + minutes / 60, abs=1e-3)
