from types import MappingProxyType

import pytest
from tests.support.probe_graph import TENANT, Answers, scope_over

from seccheck.graph.graph import NOBODY, NOT_FOUND, PERMISSION, UNDECLARED, UnseenError
from seccheck.model.entra import Approved, BreakGlass, Entra, People, Teammate
from seccheck.model.policy import Json
from seccheck.probes.directory.partner import tenant_information
from seccheck.probes.directory.paths import USERS, transitive_members
from seccheck.probes.directory.scope import Scope

PARTNER = "22222222-2222-4222-8222-222222222222"


def _user(id_: str, upn: str = "", *, mail: str = "", enabled: bool = True) -> dict[str, Json]:
    return {"id": id_, "userPrincipalName": upn or f"{id_}@industrie.example", "mail": mail, "accountEnabled": enabled}


ACCOUNTS = [
    _user("own"),
    _user("left", enabled=False),
    _user("guest", "n1_atlas.example#EXT#@industrie.example", mail="N1@Atlas.example"),
    _user("gone", "n2_atlas.example#EXT#@industrie.example", enabled=False),
    _user("agent", "agent@industrie.example", mail="agent@atlas.example"),
    _user("emergency-1"),
    _user("emergency-2"),
]
ANSWERS = {
    USERS: ACCOUNTS,
    transitive_members("team"): [{"id": "own"}, {"id": "gone"}],
    transitive_members("rescue"): [{"id": "emergency-2"}],
    tenant_information(PARTNER): {"defaultDomainName": "atlas.example"},
}
RESCUE = BreakGlass(users=("Emergency-1@Industrie.example",), groups=("rescue",))


def _scope(
    people: People = People(all=True),  # noqa: B008 - frozen
    *,
    rescue: BreakGlass = RESCUE,
    approved: Approved = Approved(),  # noqa: B008 - frozen
    roster: tuple[Teammate, ...] | None = None,
    answers: Answers = MappingProxyType({}),
) -> Scope:
    settings = Entra(tenant=TENANT, people=people, break_glass=rescue, approved=approved)
    return scope_over({**ANSWERS, **answers}, settings, roster=roster)[1]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        pytest.param(People(all=True), {"own", "left", "guest", "gone", "agent"}, id="all"),
        pytest.param(People(groups=("team",)), {"own", "gone"}, id="group"),
        pytest.param(People(domains=("ATLAS.example",)), {"guest", "gone", "agent"}, id="domain-of-name-or-mail"),
        pytest.param(People(home_tenants=(PARTNER,)), {"guest", "gone", "agent"}, id="home-tenant"),
        pytest.param(People(accounts=("Own@Industrie.example",)), {"own"}, id="account-by-name"),
        pytest.param(People(accounts=("left",)), {"left"}, id="account-by-id"),
        pytest.param(People(accounts=("n1@atlas.example",)), {"guest"}, id="account-by-mail"),
        pytest.param(People(groups=("team",), accounts=("left",)), {"own", "gone", "left"}, id="union"),
        pytest.param(People(accounts=("own", "emergency-1", "emergency-2")), {"own"}, id="never-emergency-accounts"),
    ],
)
def test_knows_whose_accounts_are_meant(people: People, expected: set[str]) -> None:
    scope = _scope(people)
    assert {user.id for user in scope.accounts()} == expected


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        pytest.param(People(all=True), {"own", "guest", "agent"}, id="all"),
        pytest.param(People(groups=("team",)), {"own"}, id="group"),
        pytest.param(People(domains=("atlas.example",)), {"guest", "agent"}, id="domain"),
    ],
)
def test_people_are_those_who_can_sign_in(people: People, expected: set[str]) -> None:
    assert {user.id for user in _scope(people).people()} == expected


def test_the_team_list_is_part_of_the_people() -> None:
    roster = (Teammate(account="N1@atlas.example"), Teammate(account="left"), Teammate(account=""))
    assert {user.id for user in _scope(People(), roster=roster).accounts()} == {"guest", "left"}


def test_everybody_is_every_enabled_account_whoever_is_meant() -> None:
    assert {user.id for user in _scope(People(groups=("team",))).everybody()} == {"own", "guest", "agent"}


@pytest.mark.parametrize(
    ("rescue", "expected"),
    [
        pytest.param(RESCUE, {"emergency-1", "emergency-2"}, id="by-name-and-group"),
        pytest.param(BreakGlass(users=("emergency-2",)), {"emergency-2"}, id="by-id"),
        pytest.param(BreakGlass(users=("nobody@industrie.example",)), set(), id="no-such-account"),
        pytest.param(BreakGlass(), set(), id="none-declared"),
    ],
)
def test_knows_the_emergency_accounts(rescue: BreakGlass, expected: set[str]) -> None:
    assert _scope(rescue=rescue).break_glass() == expected


@pytest.mark.parametrize(
    ("scope", "ask", "reason"),
    [
        pytest.param(_scope(People()), "people", NOBODY, id="nobody-named"),
        pytest.param(_scope(People(accounts=("left",))), "people", NOBODY, id="only-disabled-ones"),
        pytest.param(_scope(answers={USERS: []}), "everybody", NOBODY, id="no-account-at-all"),
        pytest.param(_scope(answers={USERS: PERMISSION}), "people", PERMISSION, id="accounts-refused"),
        pytest.param(
            _scope(People(groups=("team",)), answers={transitive_members("team"): PERMISSION}),
            "people",
            PERMISSION,
            id="group-refused",
        ),
        pytest.param(
            _scope(People(groups=("team",)), answers={transitive_members("team"): NOT_FOUND}),
            "people",
            NOT_FOUND,
            id="group-gone-is-no-empty-group",
        ),
        pytest.param(
            _scope(answers={transitive_members("rescue"): PERMISSION}),
            "everybody",
            PERMISSION,
            id="emergency-group-refused",
        ),
        pytest.param(
            _scope(People(home_tenants=(PARTNER,)), answers={tenant_information(PARTNER): PERMISSION}),
            "people",
            PERMISSION,
            id="home-tenant-refused",
        ),
    ],
)
def test_says_why_nobody_is_known(scope: Scope, ask: str, reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        getattr(scope, ask)()
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        pytest.param(People(domains=("atlas.example",)), set(), id="none-of-theirs"),
        pytest.param(People(accounts=("emergency-1", "own")), {"emergency-1"}, id="one-of-theirs"),
        pytest.param(People(groups=("rescue",)), {"emergency-2"}, id="by-group"),
    ],
)
def test_knows_which_emergency_accounts_are_the_providers(people: People, expected: set[str]) -> None:
    assert {user.id for user in _scope(people).emergency_of_provider()} == expected


def test_where_all_are_meant_the_providers_are_not_told_apart() -> None:
    with pytest.raises(UnseenError) as caught:
        _scope().emergency_of_provider()
    assert caught.value.reason == UNDECLARED


def test_tells_what_was_agreed() -> None:
    assert _scope(approved=Approved(countries=("MA", "FR"), roles=())).agreed("countries") == ("MA", "FR")
    assert _scope(approved=Approved(roles=())).agreed("roles") == ()


def test_what_was_not_agreed_is_a_gap_that_names_the_setting() -> None:
    with pytest.raises(UnseenError) as caught:
        _scope().agreed("countries")
    assert (caught.value.reason, caught.value.detail) == (UNDECLARED, "entra.approved.countries")
