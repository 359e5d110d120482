"""Reads the guests of a tenant with their last sign-in, old accounts without a type included."""

import datetime as dt
from collections.abc import Iterator, Mapping

from seccheck.graph.graph import SHAPE, Item, UnseenError
from seccheck.model.record import record
from seccheck.probes.directory.activity import last_use
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User, user_from

_FIELDS = "id,userType,accountEnabled,createdDateTime,externalUserState,externalUserStateChangeDateTime,signInActivity"
GUESTS = f"/v1.0/users?$filter=userType eq 'Guest'&$select={_FIELDS}&$top=100"


@record
class Guest:
    """One guest."""

    user: User
    last: dt.datetime | None
    """Last sign-in; None for those who never did."""


def one_guest(id_: str) -> str:
    """The path of an account that the list of guests leaves out."""
    return f"/v1.0/users/{id_}?$select={_FIELDS}"


def guests_of(tenant: Tenant) -> tuple[Guest, ...]:
    """The guests whose accounts are enabled.

    Raises:
        UnseenError: they, or their sign-ins, cannot be seen.
    """
    return tenant.remember("guests", lambda: tuple(_guests(tenant)))


def _guests(tenant: Tenant) -> Iterator[Guest]:
    for item in tenant.items(GUESTS):
        # a tape answers with the whole list, whatever the filter
        if item.get("userType") == "Guest":
            yield from _enabled(item)
    old = [user.id for user in tenant.users().values() if user.is_external and not user.type and user.is_enabled]
    for found in tenant.graph.each(tuple(map(one_guest, old))).values():
        if isinstance(found, UnseenError):
            raise found
        yield from _enabled(found)


def _enabled(item: Item) -> Iterator[Guest]:
    user = user_from(item)
    if user.is_enabled:
        yield Guest(user=user, last=_last(item))


def _last(item: Item) -> dt.datetime | None:
    activity = item.get("signInActivity")
    if activity is None:
        return None
    if not isinstance(activity, Mapping):
        raise UnseenError(SHAPE, "signInActivity", path=GUESTS)
    return last_use(activity)
