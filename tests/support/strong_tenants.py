"""The tenant that the strong example's looks were taken in."""

import datetime as dt
from dataclasses import replace

from tests.support.tenants.good import good
from tests.support.tenants.logs import audit
from tests.support.tenants.names import stamp
from tests.support.tenants.providers import BOREALE
from tests.support.tenants.seed import Obj, Seed

from seccheck.model.policy import Json

PROVIDER = replace(
    BOREALE,
    accounts=(*BOREALE.accounts[:12], *(f"adm-bs{number:02}" for number in range(9, 13))),
    app_id="9c2d7a44-1b3e-4f50-8a6d-0e7f21c4b935",
)
_PEOPLE = len(PROVIDER.accounts)
_LEFT = dt.datetime(2026, 10, 30, 12, tzinfo=dt.UTC)
_CLOSED = _LEFT + dt.timedelta(hours=5)
_REVIEWED = dt.datetime(2026, 10, 28, 16, tzinfo=dt.UTC)
_RESETS = tuple(
    dt.datetime(2026, 11, day, hour, minute, tzinfo=dt.UTC)
    for day, hour, minute in ((10, 8, 9), (17, 12, 50), (24, 14, 26))
)
"""Each with its ticket in the example's extract."""


def client_tenant(now: dt.datetime) -> Seed:
    """The client's tenant with the provider's people as guests, as the example's documents tell of it."""
    seed = good(_PEOPLE, now=now, provider=PROVIDER)
    leaver = next(one for one in seed.accounts if not one["accountEnabled"])
    renamed = {key: _renamed(value) for key, value in leaver.items()}
    left = {**renamed, "employeeLeaveDateTime": stamp(_LEFT)}
    reviewed = {"startDateTime": stamp(_REVIEWED - dt.timedelta(days=14)), "endDateTime": stamp(_REVIEWED)}
    return replace(
        seed,
        users=tuple(left if one is leaver else one for one in seed.users),
        left_on={str(left["mail"]): _LEFT.date()},
        audits=_audits(seed, left),
        review_instances={
            id_: tuple({**round_, **reviewed} for round_ in rounds) for id_, rounds in seed.review_instances.items()
        },
    )


def _renamed(value: Json) -> Json:
    """What stands in an account of somebody who left, by the name that the roster has."""
    return value.replace("former-01", "bs00") if isinstance(value, str) else value


def _audits(seed: Seed, left: Obj) -> tuple[Obj, ...]:
    """The log with the resets and the closing of an account that the documents speak of, in place of the usual ones."""
    kept = [one for one in seed.audits if one["activityDisplayName"] == "Update user"]
    admin = next(one for one in seed.users if str(one["userPrincipalName"]).startswith("adm-03"))
    staff = [one for one in seed.users if str(one["userPrincipalName"]).startswith("staff-")]
    resets = [
        audit("Reset user password", by, whose, at, days=0)
        for by, whose, at in zip(seed.people, staff, _RESETS, strict=False)
    ]
    closing = audit("Disable account", admin, left, _CLOSED, days=0)
    return tuple(sorted((*kept, *resets, closing), key=lambda one: str(one["activityDateTime"]), reverse=True))
