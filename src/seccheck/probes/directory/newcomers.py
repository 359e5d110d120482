"""Tells future colleagues apart: their accounts wait for them, and they have registered nothing yet."""

import datetime as dt
from collections.abc import Iterable

from seccheck.probes.directory.user import User

_AHEAD = dt.timedelta(days=60)
"""A day of joining further ahead excuses nobody: it would be an easy way to hide accounts."""


def arrived(users: Iterable[User], now: dt.datetime) -> tuple[User, ...]:
    """Those of `users` who are not about to join."""
    return tuple(user for user in users if user.hired is None or not now < user.hired <= now + _AHEAD)
