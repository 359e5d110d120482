import datetime as dt

import pytest
from tests.support.people import NOW, account, ago
from tests.support.probe_graph import DictGraph, scope_over
from tests.support.staffed import signed_in

from seccheck.graph.graph import PERMISSION, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.activity import SIGN_INS, all_sign_ins, is_stale, last_sign_ins, some_sign_ins
from seccheck.probes.directory.paths import USERS
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User, user_from

OLD, NEW = ago(1200), ago(3)


def _last(activity: Json) -> dt.datetime | None:
    tenant, _ = scope_over({SIGN_INS: [{"id": "a", "signInActivity": activity}]})
    return all_sign_ins(tenant)["a"]


@pytest.mark.parametrize(
    ("activity", "expected"),
    [
        pytest.param({"lastSuccessfulSignInDateTime": NEW}, NEW, id="success"),
        pytest.param({"lastSuccessfulSignInDateTime": OLD, "lastSignInDateTime": NEW}, OLD, id="later-attempts-failed"),
        pytest.param({"lastSuccessfulSignInDateTime": None, "lastSignInDateTime": NEW}, None, id="only-attempts"),
        pytest.param(
            {"lastSuccessfulSignInDateTime": None, "lastSignInDateTime": OLD}, OLD, id="before-they-were-kept"
        ),
        pytest.param({"lastSignInDateTime": NEW}, NEW, id="successes-not-told-apart"),
        pytest.param({"lastSignInDateTime": OLD, "lastNonInteractiveSignInDateTime": NEW}, NEW, id="the-later-one"),
        pytest.param({}, None, id="empty"),
        pytest.param(None, None, id="none"),
        pytest.param({"lastSuccessfulSignInDateTime": "soon"}, None, id="no-date"),
    ],
)
def test_when_somebody_last_signed_in(activity: Json, expected: str | None) -> None:
    assert _last(activity) == (None if expected is None else dt.datetime.fromisoformat(expected))


@pytest.mark.parametrize(
    ("last", "created", "expected"),
    [
        (29, 300, False),
        (31, 300, True),
        (None, 29, False),
        (None, 31, True),
        (None, None, True),
        (1, None, False),
    ],
)
def test_an_account_without_a_sign_in_goes_by_its_age(last: int | None, created: int | None, *, expected: bool) -> None:
    def moment(days: int | None) -> dt.datetime | None:
        return None if days is None else NOW - dt.timedelta(days=days)

    user = User(id="a", upn="a@x", created=moment(created))
    assert is_stale(user, moment(last), NOW - dt.timedelta(days=30)) is expected


def _big(number: int) -> tuple[Tenant, DictGraph, list[User]]:
    listed = [account(f"u{n}") for n in range(number)]
    graph = DictGraph({USERS: listed, SIGN_INS: [signed_in(f"u{n}", n % 50) for n in range(number)]})
    return Tenant(graph), graph, [user_from(item) for item in listed]


def test_a_small_tenant_is_read_whole() -> None:
    tenant, graph, users = _big(20)
    assert len(last_sign_ins(tenant, users[:3])) == 3
    assert graph.asked == [USERS, SIGN_INS]


def test_of_a_big_tenant_only_those_who_matter_are_asked_for() -> None:
    tenant, graph, users = _big(1001)
    ids = [user.id for user in users[:20]]
    graph.answers = {
        **graph.answers,
        some_sign_ins(ids[:15]): [signed_in(id_, 1) for id_ in ids[:15]],
        some_sign_ins(ids[15:]): [signed_in(id_, 2) for id_ in ids[15:19]],
    }
    found = last_sign_ins(tenant, reversed(users[:20]))
    assert found["u0"] == NOW - dt.timedelta(days=1)
    assert found["u18"] == NOW - dt.timedelta(days=2)
    assert found["u19"] is None
    assert SIGN_INS not in graph.asked


def test_of_a_big_tenant_many_are_not_asked_for_one_by_one() -> None:
    tenant, graph, users = _big(1001)
    assert len(last_sign_ins(tenant, users[:151])) == 151
    assert graph.asked == [USERS, SIGN_INS]


def test_pages_hold_no_more_than_graph_allows() -> None:
    assert "$top=100" in SIGN_INS
    assert "$top=100" in some_sign_ins(["a"])


def test_what_may_not_be_seen_is_a_gap() -> None:
    tenant, _ = scope_over({USERS: [account("a")], SIGN_INS: PERMISSION})
    with pytest.raises(UnseenError):
        last_sign_ins(tenant, tenant.users().values())
