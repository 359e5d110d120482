"""Asks again where that helps: as late as the server wishes, a little later each time, and never past the deadline."""

import datetime as dt
import secrets
from collections.abc import Callable
from email.utils import parsedate_to_datetime

from seccheck.graph.answer import Answer
from seccheck.graph.clock import Clock, Deadline
from seccheck.graph.exchange import BrokenOffError
from seccheck.graph.graph import THROTTLED, TIMEOUT, UnseenError
from seccheck.graph.sentences import say

_TRIES = {429: 5, 503: 5, 504: 5, 500: 2, 502: 2}
"""How often in all, by the status that came."""
_BROKEN_OFF_TRIES = 2
LONGEST = 300.0
"""Seconds that one pause lasts at most."""
_SPREAD = 0.1
"""The share by which pauses differ, so that those who were refused together do not come back together."""
_TOLD = 5.0
"""Seconds from which a pause is worth a word."""
_DIGITS = 12


class Patience:
    """When to ask again."""

    def __init__(
        self,
        clock: Clock,
        deadline: Deadline,
        *,
        tell: Callable[[str], None],
        lang: str = "en",
        jitter: Callable[[], float] = lambda: secrets.randbelow(1000) / 1000,
    ) -> None:
        self._clock = clock
        self._deadline = deadline
        self._tell = tell
        self._lang = lang
        self._jitter = jitter

    def ask(self, once: Callable[[], Answer], path: str) -> Answer:
        """The answer of `once`, asked again while the server is only busy.

        Raises:
            UnseenError: what `once` raises; `THROTTLED` or `TIMEOUT` where a pause would be too long.
        """
        tried = 0
        while True:
            tried += 1
            try:
                answer = once()
            except BrokenOffError:
                if tried >= _BROKEN_OFF_TRIES:
                    raise
                self.pause(tried, path)
                continue
            if not is_worth_another(answer.status, tried):
                return answer
            reason = THROTTLED if answer.status == 429 else TIMEOUT  # noqa: PLR2004  # "too many requests"
            self.pause(tried, path, asked=self.asked(answer), reason=reason)

    def pause(self, tried: int, path: str, *, asked: float = 0.0, reason: str = TIMEOUT) -> None:
        """Wait before the next try.

        Args:
            tried: how often it was tried so far.
            path: what is asked for.
            asked: the seconds that the server wishes.
            reason: of the gap, where the pause would be too long.

        Raises:
            UnseenError: the pause would last beyond the deadline, or the server wishes more than anybody waits.
        """
        seconds = min(LONGEST, max(asked, 2.0 ** (tried - 1)) * (1 + _SPREAD * self._jitter()))
        if asked > LONGEST or seconds > self._deadline.left():
            raise UnseenError(reason, f"the server asks to wait {min(max(asked, seconds), 1e9):.0f} s", path=path)
        if seconds >= _TOLD:
            self._tell(say(self._lang, "wait", seconds=f"{seconds:.0f}"))
        self._clock.sleep(seconds)

    def asked(self, answer: Answer) -> float:
        """The seconds that `answer` wishes us to wait, 0 if it does not say."""
        return retry_after(answer.headers.get("retry-after", ""), self._clock.now())


def is_worth_another(status: int, tried: int) -> bool:
    """Whether to ask again after `tried` tries, the last of which came to `status`."""
    return tried < _TRIES.get(status, 1)


def retry_after(value: str, now: dt.datetime) -> float:
    """Seconds to wait for, of a Retry-After in seconds or as an HTTP date; 0 where it says nothing sensible."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value[:_DIGITS])
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return 0.0
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return max(0.0, (moment - now).total_seconds())
