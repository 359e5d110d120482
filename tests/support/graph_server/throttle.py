"""The documented limits: Conditional Access one request a second, reports five in ten seconds."""

import math
import re
import threading
import time

from tests.support.graph_server.reply import Reply, refusal

from seccheck.model.record import record


@record
class Limit:
    """So many requests in so many seconds."""

    pattern: str
    requests: int
    seconds: float
    says_when: bool
    """Whether a refusal tells how long to wait."""


LIMITS = (
    Limit(
        pattern=r"/identity/conditionalAccess/(policies|namedLocations)|/identityProtection/",
        requests=1,
        seconds=1.0,
        says_when=False,
    ),
    Limit(
        pattern=r"/reports/|/auditLogs/",
        requests=5,
        seconds=10.0,
        says_when=True,
    ),
)
_LENIENCE = 0.05
"""Seconds by which a request may be early: two clocks are never the same."""


class Throttle:
    """Counts the requests that were let through."""

    def __init__(self, limits: tuple[Limit, ...] = LIMITS) -> None:
        self._limits = limits
        self._passed: list[list[float]] = [[] for _ in limits]
        self._lock = threading.Lock()
        self.refusals = 0

    def refused(self, target: str) -> Reply | None:
        """The 429 for a request that comes too early, None for one that is let through."""
        with self._lock:
            for limit, passed in zip(self._limits, self._passed, strict=True):
                if re.match(limit.pattern, target):
                    return self._held(limit, passed)
        return None

    def _held(self, limit: Limit, passed: list[float]) -> Reply | None:
        now = time.monotonic()
        recent = [at for at in passed if at > now - limit.seconds + _LENIENCE]
        if len(recent) < limit.requests:
            passed[:] = [*recent, now]
            return None
        self.refusals += 1
        wait = {"Retry_After": str(math.ceil(limit.seconds - (now - recent[0])))} if limit.says_when else {}
        return refusal(429, "TooManyRequests", "Too many requests. Please try again later.", **wait)
