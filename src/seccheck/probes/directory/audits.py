"""Reads the audit log of the directory: what was done, by whom and to whom, and whether it goes back far enough."""

import datetime as dt
from collections.abc import Iterator, Mapping

from seccheck.graph.graph import SHAPE, Item, UnseenError
from seccheck.model.record import record
from seccheck.probes.directory.known import known
from seccheck.probes.directory.log_window import stamp
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import moment

AUDITS = "/v1.0/auditLogs/directoryAudits"
_SPANS = (dt.timedelta(hours=1), dt.timedelta(hours=12), dt.timedelta(days=5))
"""Graph gives lists whole, so that a short one is asked for first."""


@record
class Entry:
    """One thing done, and done successfully."""

    id: str
    """The same for entries of one action."""
    at: dt.datetime
    activity: str
    by: str
    """Object id of the account that did it; empty for an application."""
    targets: tuple[tuple[str, str], ...]
    """Object id and user principal name, in small letters, of each."""


def done(tenant: Tenant, start: dt.datetime, activities: tuple[str, ...]) -> tuple[Entry, ...]:
    """All of `activities` done since `start`, in the order of time.

    Raises:
        UnseenError: they cannot be seen, or an entry cannot be understood.
    """
    names = " or ".join(f"activityDisplayName eq '{name}'" for name in activities)
    path = f"{AUDITS}?$filter=activityDateTime ge {stamp(start)} and ({names})&$top=999"
    found = tuple(_entries(tenant.items(path), activities))
    return tuple(sorted((one for one in found if one.at >= start), key=lambda one: (one.at, one.id)))


def goes_back(tenant: Tenant, moment_: dt.datetime) -> bool:
    """Whether the log shows anything done in the days before `moment_`: a busy tenant shows it in an hour of them.

    Raises:
        UnseenError: it cannot be seen.
    """
    end = stamp(moment_)
    for span in _SPANS:
        start = moment_ - span
        path = f"{AUDITS}?$filter=activityDateTime ge {stamp(start)} and activityDateTime le {end}&$top=999"
        if any(start <= _at(item) <= moment_ for item in tenant.graph.all(path)):
            return True
    return False


def _entries(items: tuple[Item, ...], activities: tuple[str, ...]) -> Iterator[Entry]:
    for item in items:
        activity = known(item, "activityDisplayName", str, AUDITS)
        if activity in activities and item.get("result") == "success":
            initiator = (item.get("initiatedBy") or {}).get("user") or {}
            yield Entry(
                id=str(item.get("correlationId") or item.get("id")),
                at=_at(item),
                activity=activity,
                by=str(initiator.get("id") or ""),
                targets=tuple(
                    (str(target.get("id") or ""), str(target.get("userPrincipalName") or "").lower())
                    for target in known(item, "targetResources", list, AUDITS)
                    if isinstance(target, Mapping)
                ),
            )


def _at(item: Item) -> dt.datetime:
    at = moment(item.get("activityDateTime"))
    if at is None:
        raise UnseenError(SHAPE, "activityDateTime", path=AUDITS)
    return at
