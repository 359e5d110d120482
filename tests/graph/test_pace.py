import threading

import pytest
from tests.support.clocks import StoppedClock

from seccheck.graph.clock import Deadline
from seccheck.graph.graph import TIMEOUT, UnseenError
from seccheck.graph.pace import Pace, lane_of

POLICIES, LOCATIONS = "/v1.0/identity/conditionalAccess/policies", "/v1.0/identity/conditionalAccess/namedLocations"
SIGN_INS = "/v1.0/auditLogs/signIns?$top=1"


@pytest.mark.parametrize(
    ("path", "requests"),
    [
        (POLICIES, 1),
        (f"{LOCATIONS}?$top=5", 1),
        ("/v1.0/identityProtection/riskyUsers", 1),
        ("/v1.0/identityprotection/riskdetections", 1),
        (SIGN_INS, 5),
        ("/v1.0/auditLogs/directoryAudits", 5),
        ("/v1.0/reports/authenticationMethods/userRegistrationDetails", 5),
        ("/v1.0/users", 0),
        ("/v1.0/identity/conditionalAccess/authenticationStrength/policies", 0),
        ("/v1.0/groups/reports/members", 0),
    ],
)
def test_the_documented_lanes(path: str, requests: int) -> None:
    lane = lane_of(path)
    assert (lane.requests if lane else 0) == requests


def test_conditional_access_and_risk_share_one_request_a_second() -> None:
    clock = StoppedClock()
    pace = Pace(clock, Deadline(clock, 600))
    starts = []
    for path in (POLICIES, LOCATIONS, "/v1.0/identityProtection/riskyUsers", POLICIES):
        pace.wait(path)
        starts.append(clock.seconds())
    assert starts == pytest.approx([0, 1.05, 2.1, 3.15])


def test_five_reports_go_at_once_and_the_sixth_waits() -> None:
    clock = StoppedClock()
    pace = Pace(clock, Deadline(clock, 600))
    starts = []
    for _ in range(11):
        pace.wait(SIGN_INS)
        starts.append(clock.seconds())
    assert starts == pytest.approx([0] * 5 + [10.05] * 5 + [20.1])


def test_what_is_not_limited_never_waits() -> None:
    clock = StoppedClock()
    pace = Pace(clock, Deadline(clock, 0))
    for _ in range(100):
        pace.wait("/v1.0/users")
    assert not clock.slept


def test_a_turn_after_the_deadline_is_a_gap_at_once() -> None:
    clock = StoppedClock()
    pace = Pace(clock, Deadline(clock, 0.5))
    pace.wait(POLICIES)
    with pytest.raises(UnseenError) as caught:
        pace.wait(POLICIES)
    assert (caught.value.reason, caught.value.path) == (TIMEOUT, POLICIES)
    assert not clock.slept


class WaitingClock(StoppedClock):
    """Keeps everybody waiting, and the time where it is."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []
        self.all_there = threading.Barrier(4)

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.all_there.wait(timeout=30)


def test_those_who_wait_at_the_same_time_queue_up() -> None:
    clock = WaitingClock()
    pace = Pace(clock, Deadline(clock, 600))
    pace.wait(POLICIES)
    threads = [threading.Thread(target=pace.wait, args=(POLICIES,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(clock.waits) == pytest.approx([1.05, 2.1, 3.15, 4.2])
