"""Reads one sign-in, reduced to what looks ask about."""

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache

from seccheck.graph.graph import SHAPE, Item, UnseenError
from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.probes.directory.known import known
from seccheck.probes.directory.user import moment

SIGN_INS = "/v1.0/auditLogs/signIns"
_MODERN = ("browser", "mobile apps and desktop clients")

Passed = tuple[tuple[str, frozenset[str]], ...]


@record
class SignIn:
    """One successful sign-in."""

    id: str
    user: str
    at: dt.datetime
    country: str
    """ISO 3166 code, empty where it is not known."""
    client: str
    """Kind of client, in small letters, empty where it is not known."""
    is_managed: bool | None
    """Whether the device is managed, compliant or hybrid-joined; None where nothing is told of it."""
    passed: Passed
    """Access policies that were applied and passed: id, and controls in small letters."""

    @property
    def is_legacy(self) -> bool:
        """Whether the client cannot do MFA."""
        return bool(self.client) and self.client not in _MODERN


def is_success(item: Item) -> bool:
    """Whether the sign-in of an entry succeeded.

    Raises:
        UnseenError: it does not say.
    """
    return known(known(item, "status", dict, SIGN_INS), "errorCode", int, SIGN_INS) == 0


def sign_in_from(item: Item) -> SignIn:
    """The sign-in of an entry.

    Raises:
        UnseenError: it cannot be understood.
    """
    at = moment(item.get("createdDateTime"))
    if at is None:
        raise UnseenError(SHAPE, "createdDateTime", path=SIGN_INS)
    country = str(_part(item, "location").get("countryOrRegion") or "").upper()
    return SignIn(
        id=known(item, "id", str, SIGN_INS),
        user=known(item, "userId", str, SIGN_INS),
        at=at,
        country=country if len(country) == 2 and country.isascii() and country.isalpha() else "",  # noqa: PLR2004 - ISO
        client=str(item.get("clientAppUsed") or "").lower(),
        is_managed=_is_managed(item.get("deviceDetail")),
        passed=_passed(item.get("appliedConditionalAccessPolicies")),
    )


def _is_managed(device: Json) -> bool | None:
    """A device that does not say who it is is not managed; nothing said of a device says nothing."""
    if not isinstance(device, Mapping):
        return None
    is_hybrid = "hybrid" in str(device.get("trustType") or "").lower()
    return device.get("isManaged") is True or device.get("isCompliant") is True or is_hybrid


@lru_cache(maxsize=1000)
def _alike(passed: Passed) -> Passed:
    """Equal ones are one object: there are many sign-ins and few policies."""
    return passed


def _passed(applied: Json) -> Passed:
    found = (
        (str(one.get("id")), frozenset(str(control).lower() for control in one.get("enforcedGrantControls") or ()))
        for one in (applied if isinstance(applied, list) else ())
        if isinstance(one, Mapping) and one.get("result") == "success"
    )
    return _alike(tuple(found))


def _part(item: Item, name: str) -> Item:
    found = item.get(name)
    return found if isinstance(found, Mapping) else {}
