import pytest

from seccheck.graph.graph import TIMEOUT, UnseenError
from seccheck.probes.network.deadline import Deadline


def test_time_that_is_left_only_shrinks() -> None:
    deadline = Deadline(60)
    first = deadline.left()
    assert 0 < deadline.left() <= first <= 60


@pytest.mark.parametrize("seconds", [0, -1])
def test_when_it_is_over_nothing_more_is_seen(seconds: float) -> None:
    with pytest.raises(UnseenError) as caught:
        Deadline(seconds).left()
    assert caught.value.reason == TIMEOUT
