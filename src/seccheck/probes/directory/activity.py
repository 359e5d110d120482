"""Reads when accounts last signed in; Graph gives that for few at a time, so it is asked for those that matter."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from seccheck.graph.graph import Item
from seccheck.model.policy import Json
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User, moment

SIGN_INS = "/v1.0/users?$select=id,signInActivity&$top=100"
_AT_ONCE = 15
"""Ids that one filter may name."""
_FEW, _SMALL = 150, 1000
"""Up to so many accounts are asked for by their ids; a tenant of up to so many is read whole, which is as quick."""
_COUNTED_SINCE = dt.datetime(2023, 12, 1, tzinfo=dt.UTC)
"""Since then Graph tells successful sign-ins apart."""

Last = Mapping[str, dt.datetime | None]
"""By account id; None where Graph knows of no sign-in."""


def last_sign_ins(tenant: Tenant, users: Iterable[User]) -> Last:
    """When each of `users` last signed in successfully.

    Raises:
        UnseenError: it cannot be seen, or not for all.
    """
    wanted = [user.id for user in users]
    if len(tenant.users()) <= _SMALL or len(wanted) > _FEW:
        everybody = all_sign_ins(tenant)
        return {id_: everybody.get(id_) for id_ in wanted}
    order = {id_: place for place, id_ in enumerate(tenant.users())}
    wanted.sort(key=lambda id_: order.get(id_, 0))
    found: dict[str, dt.datetime | None] = dict.fromkeys(wanted)
    for start in range(0, len(wanted), _AT_ONCE):
        found.update(_activity(tenant.items(some_sign_ins(wanted[start : start + _AT_ONCE]))))
    return found


def all_sign_ins(tenant: Tenant) -> Last:
    """When everybody last signed in successfully.

    Raises:
        UnseenError: it cannot be seen, or not for all.
    """
    return tenant.remember("activity", lambda: dict(_activity(tenant.graph.all(SIGN_INS))))


def some_sign_ins(ids: Iterable[str]) -> str:
    """Where the last sign-ins of a few accounts stand."""
    names = ",".join(f"'{id_}'" for id_ in ids)
    return f"/v1.0/users?$filter=id in ({names})&$select=id,signInActivity&$top=100"


def is_stale(user: User, last: dt.datetime | None, before: dt.datetime) -> bool:
    """Whether an account has not been used since `before`; one that never was goes by the day it was made.

    An account of which Graph tells neither is stale: nothing shows that anybody uses it.
    """
    used = last or user.created
    return used is None or used < before


def _activity(items: Iterable[Item]) -> Iterator[tuple[str, dt.datetime | None]]:
    for item in items:
        yield str(item.get("id")), last_use(item.get("signInActivity"))


def last_use(activity: Json) -> dt.datetime | None:
    """The last success; before successes were told apart, the last attempt."""
    if not isinstance(activity, Mapping):
        return None
    success = moment(activity.get("lastSuccessfulSignInDateTime"))
    if success:
        return success
    tries = (moment(activity.get(key)) for key in ("lastSignInDateTime", "lastNonInteractiveSignInDateTime"))
    told_apart = "lastSuccessfulSignInDateTime" in activity
    return max((one for one in tries if one and not (told_apart and one >= _COUNTED_SINCE)), default=None)
