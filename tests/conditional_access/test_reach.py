import pytest

from seccheck.conditional_access.reach import EVERYWHERE, IN_DOUBT, Reach, both, exactly

WINDOWS, BROWSER = {"platform": ("windows",)}, {"client": ("browser",)}


@pytest.mark.parametrize(
    ("reaches", "expected"),
    [
        pytest.param([], EVERYWHERE, id="none"),
        pytest.param([EVERYWHERE, exactly(WINDOWS)], exactly(WINDOWS), id="no-condition"),
        pytest.param([exactly(WINDOWS), exactly(BROWSER)], exactly({**WINDOWS, **BROWSER}), id="two"),
        pytest.param([exactly(WINDOWS), exactly()], exactly(), id="nowhere"),
        pytest.param([exactly(WINDOWS), IN_DOUBT], Reach(sure=(), perhaps=(WINDOWS,)), id="doubt"),
        pytest.param(
            [exactly(WINDOWS, {}), exactly(BROWSER)], exactly({**WINDOWS, **BROWSER}, BROWSER), id="union-times-one"
        ),
    ],
)
def test_all_conditions_must_hold(reaches: list[Reach], expected: Reach) -> None:
    assert both(reaches) == expected
