import datetime as dt

import pytest
from tests.support.people import account, ago, guest
from tests.support.probe_graph import DictGraph

from seccheck.graph.graph import PERMISSION, SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.guests import GUESTS, guests_of, one_guest
from seccheck.probes.directory.paths import USERS
from seccheck.probes.directory.tenant import Tenant

SUCCESS, TRY, SILENT = "lastSuccessfulSignInDateTime", "lastSignInDateTime", "lastNonInteractiveSignInDateTime"
OLD = guest("old", userType=None)


def _guests(listed: object, users: object = (), **more: object) -> Tenant:
    paths = {one_guest(name): answer for name, answer in more.items()}
    return Tenant(DictGraph({GUESTS: listed, USERS: users, **paths}))


@pytest.mark.parametrize(
    ("activity", "last"),
    [
        pytest.param({SUCCESS: ago(3), TRY: ago(1)}, ago(3), id="the-last-success-counts"),
        pytest.param({TRY: ago(9), SILENT: ago(5)}, ago(5), id="the-last-attempt-where-successes-are-not-told-apart"),
        pytest.param({SUCCESS: None, TRY: ago(9), SILENT: ago(5)}, None, id="failed-attempts-are-no-use"),
        pytest.param({SUCCESS: None, TRY: None}, None, id="never"),
        pytest.param(None, None, id="nothing-recorded"),
    ],
)
def test_knows_when_a_guest_last_signed_in(activity: Json, last: str | None) -> None:
    (found,) = guests_of(_guests([guest("g", signInActivity=activity)]))
    assert found.last == (dt.datetime.fromisoformat(last) if last else None)


def test_takes_enabled_guests_alone() -> None:
    listed = [guest("g"), guest("off", accountEnabled=False), account("member")]
    assert [found.user.id for found in guests_of(_guests(listed))] == ["g"]


def test_asks_for_old_accounts_without_a_type_one_by_one() -> None:
    tenant = _guests([guest("g")], [OLD, guest("g"), account("typeless", userType=None)], old=OLD)
    assert [found.user.id for found in guests_of(tenant)] == ["g", "old"]


@pytest.mark.parametrize(
    ("tenant", "reason"),
    [
        pytest.param(_guests([guest("g")], [OLD], old=PERMISSION), PERMISSION, id="one-that-cannot-be-read"),
        pytest.param(_guests(PERMISSION), PERMISSION, id="the-list"),
        pytest.param(_guests([guest("g", signInActivity="never")]), SHAPE, id="activity-of-no-known-shape"),
    ],
)
def test_half_a_list_is_none(tenant: Tenant, reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        guests_of(tenant)
    assert caught.value.reason == reason
