"""Keeps to the rates that Microsoft documents for single parts of Graph, before anybody has to ask us to."""

import threading
from collections import deque
from itertools import islice

from seccheck.graph.clock import Clock, Deadline
from seccheck.graph.graph import TIMEOUT, UnseenError
from seccheck.model.record import record

_SPARE = 0.05
"""Seconds added to each period: requests are counted where they arrive, and some travel faster than others."""


@record
class Lane:
    """Paths that share one limit."""

    starts: tuple[str, ...]
    requests: int
    seconds: float


LANES = (
    Lane(
        starts=(
            "/identity/conditionalaccess/policies",
            "/identity/conditionalaccess/namedlocations",
            "/identityprotection/",
        ),
        requests=1,
        seconds=1,
    ),
    Lane(starts=("/auditlogs/", "/reports/"), requests=5, seconds=10),
)
"""Per tenant, for all applications or (reports) for each; the first sends no Retry-After with its 429."""


def lane_of(path: str) -> Lane | None:
    """The slow lane of a path such as ``/v1.0/auditLogs/signIns?$top=1``; None where there is none."""
    resource = "/" + path.lower().lstrip("/").partition("/")[2]
    return next((lane for lane in LANES if resource.startswith(lane.starts)), None)


class Pace:
    """Whose turn it is; safe to use from several threads."""

    def __init__(self, clock: Clock, deadline: Deadline) -> None:
        self._clock = clock
        self._deadline = deadline
        self._lock = threading.Lock()
        self._turns: dict[tuple[str, ...], deque[float]] = {lane.starts: deque(maxlen=lane.requests) for lane in LANES}

    def wait(self, path: str) -> None:
        """Return when `path` may be asked for.

        Raises:
            UnseenError: `TIMEOUT` where that would be after the deadline.
        """
        lane = lane_of(path)
        if lane is None:
            return
        with self._lock:
            turns, now = self._turns[lane.starts], self._clock.seconds()
            # The turn is taken before the waiting, so that those who come meanwhile queue behind it.
            full = len(turns) == lane.requests
            turn = max(now, next(islice(turns, 1)) + lane.seconds + _SPARE) if full else now
            if turn - now > self._deadline.left():
                raise UnseenError(TIMEOUT, "its turn would come too late", path=path)
            turns.append(turn)
        if turn > now:
            self._clock.sleep(turn - now)
