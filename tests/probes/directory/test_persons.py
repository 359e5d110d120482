from collections.abc import Callable

import pytest
from tests.support.probe_graph import Answers, scope_over
from tests.support.small_tenant import (
    ACCOUNTS,
    ADMIN,
    AGENT,
    EVERYBODY,
    HELPDESK,
    HOME,
    MFA_FOR_ALL,
    ROLES,
    STAFF,
    assigned,
    settings,
    tenant,
)

from seccheck.conditional_access.person import GUEST_TYPES, Person
from seccheck.graph.graph import NOBODY, PERMISSION, UnseenError
from seccheck.model.entra import People
from seccheck.model.policy import Json
from seccheck.probes.directory.partner import tenant_information
from seccheck.probes.directory.paths import USERS
from seccheck.probes.directory.persons import Persons

ATLAS, VISITORS = People(domains=("atlas.example",)), People(home_tenants=(HOME,))
VISITOR = f"p-service-provider-{HOME[:8]}"
P2 = "AAD_PREMIUM_P2"
UNIT = "/administrativeUnits/unit"


def _persons(answers: Answers, people: People = ATLAS) -> Persons:
    home = {tenant_information(HOME): {"defaultDomainName": "elsewhere.example"}}
    return Persons(*scope_over({**home, **answers}, settings(people)))


def _ids(people: tuple[Person, ...]) -> list[str]:
    return [person.id for person in people]


def _any(_role: str) -> bool:
    return True


def test_everybody_is_everybody_but_emergency_accounts() -> None:
    assert _ids(_persons(tenant(MFA_FOR_ALL)).everybody()) == [*EVERYBODY]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        pytest.param(ATLAS, [AGENT], id="accounts"),
        pytest.param(VISITORS, [VISITOR], id="visitors-without-an-account"),
        pytest.param(People(accounts=(STAFF,), home_tenants=(HOME,)), [STAFF, VISITOR], id="both"),
    ],
)
def test_the_providers_people_may_have_an_account_or_none(people: People, expected: list[str]) -> None:
    found = _persons(tenant(MFA_FOR_ALL), people).provider()
    assert _ids(found) == expected
    assert all(person.guest_type == "serviceProvider" for person in found if person.id == VISITOR)


def test_guests_are_those_of_today_and_one_of_each_kind() -> None:
    found = _persons(tenant(MFA_FOR_ALL), People(home_tenants=(HOME,))).guests()
    assert _ids(found) == [AGENT, VISITOR, *(f"p-any-{kind}" for kind in GUEST_TYPES)]


@pytest.mark.parametrize(
    ("ask", "answers", "reason"),
    [
        pytest.param(Persons.provider, tenant(accounts=ACCOUNTS[:2]), NOBODY, id="nobody-of-the-provider"),
        pytest.param(Persons.everybody, tenant(accounts=()), NOBODY, id="nobody-at-all"),
        pytest.param(Persons.provider, tenant(answers={USERS: PERMISSION}), PERMISSION, id="accounts-unread"),
        pytest.param(
            lambda persons: persons.administrators(_any, of_provider=True), tenant(), NOBODY, id="no-administrator"
        ),
    ],
)
def test_no_list_is_ever_empty(ask: Callable[[Persons], object], answers: Answers, reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        ask(_persons(answers))
    assert caught.value.reason == reason


def test_accounts_unread_are_not_made_up_for_by_visitors() -> None:
    with pytest.raises(UnseenError) as caught:
        _persons(tenant(answers={USERS: PERMISSION}), VISITORS).provider()
    assert caught.value.reason == PERMISSION


@pytest.mark.parametrize(
    ("roles", "eligible", "expected"),
    [
        pytest.param([assigned(STAFF, "a")], [], [({"a"}, set(), set())], id="active"),
        pytest.param([], [assigned(STAFF, "a")], [({"a"}, set(), set())], id="as-when-active"),
        pytest.param(
            [],
            [assigned(STAFF, "a"), assigned(STAFF, "b")],
            [({"a"}, {"b"}, set()), ({"b"}, {"a"}, set())],
            id="one-after-the-other",
        ),
        pytest.param(
            [assigned(STAFF, "a")],
            [assigned(STAFF, "b")],
            [({"a"}, {"b"}, set()), ({"a", "b"}, set(), set())],
            id="before-and-after",
        ),
        pytest.param([assigned(STAFF, "a", UNIT)], [], [(set(), set(), {"a"})], id="in-part"),
        pytest.param([], [assigned(STAFF, "a", UNIT)], [(set(), set(), {"a"})], id="in-part-on-request"),
        pytest.param([assigned(STAFF, "a")], [assigned(STAFF, "a")], [({"a"}, {"a"}, set())], id="both-ways"),
    ],
)
def test_administrators_are_judged_in_each_role(
    roles: list[Json], eligible: list[Json], expected: list[tuple[set[str], set[str], set[str]]]
) -> None:
    found = _persons(tenant(roles=roles, eligible=eligible, plan=P2)).administrators(_any, of_provider=False)
    assert [(person.id, set(person.roles), set(person.eligible), set(person.scoped)) for person in found] == [
        (STAFF, *one) for one in expected
    ]


def test_only_roles_that_matter_make_an_administrator() -> None:
    persons = _persons(tenant(roles=[*ROLES, HELPDESK]))
    assert _ids(persons.administrators(_any, of_provider=False)) == [ADMIN, AGENT]
    assert _ids(persons.administrators(str(HELPDESK["roleDefinitionId"]).__eq__, of_provider=False)) == [AGENT]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param({"principal": None, "principalOrganizationId": HOME}, [STAFF, VISITOR], id="their-group-holds-it"),
        pytest.param({}, [STAFF], id="nobody-else-does"),
    ],
)
def test_visitors_are_administrators_where_another_tenants_group_is(more: dict[str, Json], expected: list[str]) -> None:
    people = People(accounts=(STAFF,), home_tenants=(HOME,))
    roles = [assigned(STAFF, "a"), {**HELPDESK, "principalId": ADMIN, **more}]
    assert _ids(_persons(tenant(roles=roles), people).administrators(_any, of_provider=True)) == expected
