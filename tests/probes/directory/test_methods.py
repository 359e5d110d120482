import pytest
from tests.support.probe_graph import scope_over
from tests.support.staffed import ANSWERS, agent, members, method, targets, without

from seccheck.graph.graph import ELSEWHERE, NOT_FOUND, PERMISSION, SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.methods import is_on, migrated, reach, require_migrated
from seccheck.probes.directory.methods import method as method_of
from seccheck.probes.directory.paths import AUTHENTICATION_METHODS, transitive_members
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import user_from

PEOPLE = tuple(user_from(agent(number)) for number in (1, 2))


def _tenant(**answers: object) -> Tenant:
    return scope_over({**ANSWERS, **answers})[0]


def test_finds_a_method_whatever_the_case_of_its_name() -> None:
    assert method_of(_tenant(), "sms")["id"] == "Sms"


@pytest.mark.parametrize("policy", [{}, {"authenticationMethodConfigurations": None}, method("Sms", id="Other")])
def test_a_method_that_is_not_listed_is_not_off(policy: Json) -> None:
    with pytest.raises(UnseenError) as caught:
        method_of(_tenant(**{AUTHENTICATION_METHODS: policy}), "Sms")
    assert caught.value.reason == SHAPE


@pytest.mark.parametrize(("state", "expected"), [("enabled", True), ("disabled", False)])
def test_knows_whether_a_method_is_on(state: str, expected: object) -> None:
    assert is_on({"id": "Sms", "state": state}) is expected


@pytest.mark.parametrize("config", [{}, {"state": None}, {"state": "new"}, {"state": True}])
def test_a_state_that_it_does_not_know_is_neither(config: Json) -> None:
    with pytest.raises(UnseenError):
        is_on(config)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("migrationComplete", True),
        (None, True),
        ("preMigration", False),
        ("migrationInProgress", False),
        ("new", False),
    ],
)
def test_knows_whether_older_settings_still_count(state: str | None, *, expected: bool) -> None:
    tenant = _tenant(**{AUTHENTICATION_METHODS: {"policyMigrationState": state}})
    assert migrated(tenant) is expected
    if expected:
        require_migrated(tenant)
    else:
        with pytest.raises(UnseenError) as caught:
            require_migrated(tenant)
        assert caught.value.reason == ELSEWHERE


def test_a_state_that_is_not_told_is_not_complete() -> None:
    policy = without(method("Sms"), "policyMigrationState")
    with pytest.raises(UnseenError):
        migrated(_tenant(**{AUTHENTICATION_METHODS: policy}))


@pytest.mark.parametrize(
    ("include", "exclude", "certain", "perhaps"),
    [
        pytest.param(["all_users"], [], [1, 2], [], id="everybody"),
        pytest.param([], [], [], [], id="nobody"),
        pytest.param(["one"], [], [1], [], id="a-group"),
        pytest.param(["agent-2"], [], [2], [], id="a-person"),
        pytest.param(["all_users"], ["one"], [2], [], id="all-but-a-group"),
        pytest.param(["all_users"], ["all_users"], [], [], id="all-but-all"),
        pytest.param(["all_users"], ["00000000-0000-0000-0000-000000000000"], [1, 2], [], id="all-but-no-group"),
        pytest.param(["gone"], [], [], [1, 2], id="an-unreadable-group"),
        pytest.param(["gone", "one"], [], [1], [2], id="one-of-the-groups-unreadable"),
        pytest.param(["all_users"], ["gone"], [], [1, 2], id="all-but-an-unreadable-group"),
        pytest.param(["one"], ["gone"], [], [1], id="a-group-but-an-unreadable-one"),
    ],
)
def test_whom_a_setting_reaches(include: list[str], exclude: list[str], certain: list[int], perhaps: list[int]) -> None:
    tenant = _tenant(
        **{transitive_members("one"): members("agent-1"), transitive_members("gone"): NOT_FOUND},
    )
    found = reach(tenant, targets(*include), targets(*exclude), PEOPLE)
    assert found.users == tuple(PEOPLE[number - 1] for number in certain)
    assert found.perhaps == tuple(PEOPLE[number - 1] for number in perhaps)
    assert (found.error is not None) is ("gone" in include + exclude)


@pytest.mark.parametrize("given", [None, "all_users", {"id": "all_users"}])
def test_targets_that_are_not_told_are_not_nobody(given: Json) -> None:
    with pytest.raises(UnseenError):
        reach(_tenant(), given, [], PEOPLE)


def test_keeps_why_a_group_could_not_be_read() -> None:
    tenant = _tenant(**{transitive_members("secret"): PERMISSION})
    error = reach(tenant, targets("secret"), [], PEOPLE).error
    assert error is not None
    assert error.reason == PERMISSION
