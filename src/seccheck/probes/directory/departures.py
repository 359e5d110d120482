"""Reckons how long the accounts of leavers stayed open after their last day."""

import datetime as dt
import math
from collections.abc import Iterator

from seccheck.graph.graph import ELSEWHERE, NOBODY, UNDECLARED, UnseenError
from seccheck.model.entra import Teammate
from seccheck.model.record import record
from seccheck.probes.directory.audits import Entry, done
from seccheck.probes.directory.log_window import kept
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User

_OPENED = "Enable account"
_CLOSED = ("Disable account", "Delete user")
_HEX_ID = 32
"""Deleted accounts bear their id, without dashes, before their name."""


@record
class Delay:
    """One leaver's account."""

    account: str
    """Object id; empty where it was deleted."""
    hours: float
    """Between the end of the last day and the closing, or now where it is still open; never below 0."""


def delays(tenant: Tenant, scope: Scope) -> tuple[Delay, ...]:
    """The delays of all leavers whose closing the log can show, and of those whose account is open still.

    Raises:
        UnseenError: accounts or the log cannot be seen; `UNDECLARED` without a team list; `NOBODY` where nobody left
            in the time that the log covers; `ELSEWHERE` where an account was closed and the log does not say when.
    """
    if scope.roster is None:
        raise UnseenError(UNDECLARED, "entra.people.roster")
    start = tenant.now - kept(tenant)
    leavers = [mate for mate in scope.roster if mate.left_on and _end(mate.left_on) <= tenant.now]
    entries = done(tenant, start, (_OPENED, *_CLOSED)) if leavers else ()
    known = [(mate, _back(scope.roster, mate, tenant.now.date())) for mate in leavers]
    found = [delay for mate, back in known for delay in _delays(tenant, mate, _before(entries, back), start, back)]
    if not found:
        raise UnseenError(NOBODY, "left_on")
    return tuple(found)


def _back(roster: tuple[Teammate, ...], mate: Teammate, today: dt.date) -> dt.datetime | None:
    """When somebody who had left was back in the team; None for those who are not."""
    left, name = mate.left_on or dt.date.max, mate.account.lower()
    days = [other.joined_on for other in roster if other.account.lower() == name and other.joined_on]
    later = [day for day in days if left < day <= today]
    return dt.datetime.combine(min(later), dt.time(), dt.UTC) if later else None


def _before(entries: tuple[Entry, ...], back: dt.datetime | None) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if back is None or entry.at < back)


def _delays(
    tenant: Tenant, mate: Teammate, entries: tuple[Entry, ...], start: dt.datetime, back: dt.datetime | None
) -> Iterator[Delay]:
    user = _user(tenant, mate)
    left = _end(mate.left_on or dt.date.max)
    if user and user.is_enabled and back is None:
        yield Delay(account=user.id, hours=_hours(left, tenant.now))
    elif left >= start:
        closed = _closed(entries, mate, user) or back
        if closed:
            yield Delay(account=user.id if user else "", hours=_hours(left, closed))
        elif user:
            raise UnseenError(ELSEWHERE, "Disable account")


def _closed(entries: tuple[Entry, ...], mate: Teammate, user: User | None) -> dt.datetime | None:
    """When the account was closed for good: the first time after it was last opened."""
    at: dt.datetime | None = None
    for entry in entries:
        if any(_is_theirs(target, mate, user) for target in entry.targets):
            at = None if entry.activity == _OPENED else at or entry.at
    return at


def _is_theirs(target: tuple[str, str], mate: Teammate, user: User | None) -> bool:
    id_, upn = target
    name = mate.account.lower()
    if user and id_ == user.id:
        return True
    plain = upn[_HEX_ID:] if upn[:_HEX_ID] == id_.replace("-", "").lower() else upn
    return name in (id_.lower(), plain) or plain.startswith(f"{name.replace('@', '_')}#ext#")


def _user(tenant: Tenant, mate: Teammate) -> User | None:
    name = mate.account.lower()
    return next((user for user in tenant.users().values() if name in (user.id.lower(), user.upn, user.mail)), None)


def _end(day: dt.date) -> dt.datetime:
    """The end of the last day."""
    return dt.datetime.combine(day, dt.time(), dt.UTC) + dt.timedelta(days=1)


def _hours(left: dt.datetime, closed: dt.datetime) -> float:
    return max(0.0, math.ceil((closed - left).total_seconds() / 36) / 100)  # never earlier than it was
