import threading
from collections.abc import Callable

import pytest
from tests.support.probe_graph import NOW, TENANT, Answers, DictGraph

from seccheck.graph.graph import NOT_FOUND, NOT_ON_TAPE, PERMISSION, SHAPE, THROTTLED, UnseenError
from seccheck.probes.directory.paths import (
    CA_POLICIES,
    NAMED_LOCATIONS,
    ORGANIZATION,
    SECURITY_DEFAULTS,
    SKUS,
    USERS,
    transitive_members,
)
from seccheck.probes.directory.tenant import Tenant

GROUP = "33333333-3333-4333-8333-333333333333"
MEMBERS = transitive_members(GROUP)
P1 = {
    "capabilityStatus": "Enabled",
    "servicePlans": [{"servicePlanName": "AAD_PREMIUM", "provisioningStatus": "Success"}],
}


def _reason(call: Callable[[], object]) -> str:
    with pytest.raises(UnseenError) as caught:
        call()
    return caught.value.reason


def test_says_which_tenant_and_as_of_when() -> None:
    tenant = Tenant(DictGraph({}))
    assert (tenant.id, tenant.now) == (TENANT, NOW)


@pytest.mark.parametrize(
    ("read", "answers", "expected"),
    [
        pytest.param(lambda t: t.one("/v1.0/x"), {"/v1.0/x": {"a": 1}}, {"a": 1}, id="one"),
        pytest.param(lambda t: t.items("/v1.0/x"), {"/v1.0/x": [{"a": 1}, {}]}, ({"a": 1}, {}), id="items"),
        pytest.param(Tenant.licences, {SKUS: [P1]}, {"p1"}, id="licences"),
        pytest.param(Tenant.organization, {ORGANIZATION: [{"id": TENANT}]}, {"id": TENANT}, id="organization"),
        pytest.param(Tenant.security_defaults, {SECURITY_DEFAULTS: {"isEnabled": True}}, True, id="defaults-on"),
        pytest.param(Tenant.security_defaults, {SECURITY_DEFAULTS: {"isEnabled": False}}, False, id="defaults-off"),
        pytest.param(Tenant.policies, {CA_POLICIES: [{"id": "p"}]}, ({"id": "p"},), id="policies"),
        pytest.param(Tenant.locations, {NAMED_LOCATIONS: [{"id": "l"}]}, ({"id": "l"},), id="locations"),
        pytest.param(lambda t: sorted(t.users()), {USERS: [{"id": "b"}, {"id": "a"}]}, ["a", "b"], id="users"),
        pytest.param(lambda t: t.members(GROUP), {MEMBERS: []}, frozenset(), id="nobody-in-the-group"),
        pytest.param(
            lambda t: t.members(GROUP),
            {
                MEMBERS: [
                    {"@odata.type": "#microsoft.graph.user", "id": "a"},
                    {"@odata.type": "#microsoft.graph.group", "id": "g"},
                    {"@odata.type": "#microsoft.graph.device", "id": "d"},
                    {"id": "b"},
                ]
            },
            frozenset({"a", "b"}),
            id="only-accounts-are-members",
        ),
    ],
)
def test_reads(read: Callable[[Tenant], object], answers: Answers, expected: object) -> None:
    assert read(Tenant(DictGraph(answers))) == expected


@pytest.mark.parametrize(
    ("read", "answers", "reason"),
    [
        pytest.param(lambda t: t.one("/v1.0/x"), {}, NOT_ON_TAPE, id="one-not-there"),
        pytest.param(lambda t: t.one("/v1.0/x"), {"/v1.0/x": [1]}, SHAPE, id="one-is-a-list"),
        pytest.param(lambda t: t.items("/v1.0/x"), {"/v1.0/x": ["a"]}, SHAPE, id="items-are-words"),
        pytest.param(Tenant.licences, {SKUS: PERMISSION}, PERMISSION, id="licences-refused"),
        pytest.param(Tenant.organization, {ORGANIZATION: []}, SHAPE, id="no-organization"),
        pytest.param(Tenant.organization, {ORGANIZATION: [{}, {}]}, SHAPE, id="two-organizations"),
        pytest.param(Tenant.security_defaults, {SECURITY_DEFAULTS: {"isEnabled": None}}, SHAPE, id="defaults-null"),
        pytest.param(Tenant.security_defaults, {SECURITY_DEFAULTS: {"isEnabled": "true"}}, SHAPE, id="defaults-a-word"),
        pytest.param(Tenant.policies, {CA_POLICIES: THROTTLED}, THROTTLED, id="policies-throttled"),
        pytest.param(Tenant.users, {USERS: [{"id": None}]}, SHAPE, id="an-account-without-id"),
        pytest.param(Tenant.users, {USERS: ["a"]}, SHAPE, id="an-account-that-is-a-word"),
        pytest.param(lambda t: t.members(GROUP), {MEMBERS: [{}]}, SHAPE, id="a-member-without-id"),
        pytest.param(lambda t: t.members(GROUP), {MEMBERS: ["a"]}, SHAPE, id="a-member-that-is-a-word"),
        pytest.param(lambda t: t.members(GROUP), {MEMBERS: NOT_FOUND}, NOT_FOUND, id="a-group-that-is-no-more"),
        pytest.param(lambda t: t.members("../users"), {}, NOT_FOUND, id="a-group-that-leads-elsewhere"),
        pytest.param(lambda t: t.members(""), {}, NOT_FOUND, id="a-group-without-a-name"),
        pytest.param(lambda t: t.members("é"), {}, NOT_FOUND, id="a-group-outside-ascii"),
    ],
)
def test_says_why_something_cannot_be_read(read: Callable[[Tenant], object], answers: Answers, reason: str) -> None:
    assert _reason(lambda: read(Tenant(DictGraph(answers)))) == reason


def test_asks_once() -> None:
    graph = DictGraph({CA_POLICIES: [{"id": "p"}]})
    tenant = Tenant(graph)
    assert [len(tenant.policies()) for _ in range(3)] == [1, 1, 1]
    assert graph.asked == [CA_POLICIES]


def test_remembers_a_refusal_like_an_answer() -> None:
    graph = DictGraph({CA_POLICIES: PERMISSION})
    tenant = Tenant(graph)
    assert [_reason(tenant.policies) for _ in range(3)] == [PERMISSION] * 3
    assert graph.asked == [CA_POLICIES]


def test_several_threads_ask_once() -> None:
    graph = DictGraph({USERS: [{"id": f"u{n}"} for n in range(500)]})
    tenant = Tenant(graph)
    seen: list[int] = []
    threads = [threading.Thread(target=lambda: seen.append(len(tenant.users()))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (seen, graph.asked) == ([500] * 8, [USERS])


def test_remembers_what_looks_make_of_it() -> None:
    tenant = Tenant(DictGraph({}))
    numbers = iter((1, 2))
    assert [tenant.remember("sum", lambda: next(numbers)) for _ in range(2)] == [1, 1]


def test_what_looks_make_is_not_mixed_up_with_what_was_read() -> None:
    tenant = Tenant(DictGraph({USERS: []}))
    assert tenant.remember("users", lambda: "made") == "made"
    assert tenant.users() == {}


def test_a_refusal_while_making_is_remembered() -> None:
    graph = DictGraph({CA_POLICIES: PERMISSION})
    tenant = Tenant(graph)
    for _ in range(2):
        assert _reason(lambda: tenant.remember("sum", tenant.policies)) == PERMISSION


def test_pseudonyms_tell_accounts_and_tenants_apart_and_do_not_show_who_it_is() -> None:
    here, there = Tenant(DictGraph({})), Tenant(DictGraph({}, tenant="another"))
    names = {here.pseudonym("a"), here.pseudonym("b"), there.pseudonym("a")}
    assert len(names) == 3
    assert all(name.startswith("p-") and len(name) == 14 for name in names)
    assert here.pseudonym("a") == here.pseudonym("a")


def test_a_pseudonym_stays_what_it_is() -> None:
    assert Tenant(DictGraph({})).pseudonym("p-0123456789ab") == "p-0123456789ab"
