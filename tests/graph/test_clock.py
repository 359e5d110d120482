from tests.support.clocks import StoppedClock

from seccheck.graph.clock import Deadline


def test_a_deadline_comes_nearer_and_stays_where_it_is() -> None:
    clock = StoppedClock()
    clock.sleep(100)
    deadline = Deadline(clock, 10)
    assert deadline.left() == 10
    clock.sleep(4)
    assert deadline.left() == 6
    clock.sleep(60)
    assert deadline.left() == 0
