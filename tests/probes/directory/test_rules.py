import pytest
from tests.support.probe_graph import DictGraph
from tests.support.small_tenant import ALL, EXEMPT, MFA_FOR_ALL, STAFF, tenant
from tests.support.tenants.access import MFA, countries, grant, policy, users

from seccheck.graph.graph import LICENCE, NOT_FOUND, PERMISSION, THROTTLED, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CA_POLICIES, NAMED_LOCATIONS, SECURITY_DEFAULTS, SKUS, transitive_members
from seccheck.probes.directory.rules import active_policies, condition, controls_of, listed, ruled
from seccheck.probes.directory.tenant import Tenant

BUT_EXEMPT = policy("But", users(include=["All"], exclude_groups=[EXEMPT]), grant(MFA))
FOR_EXEMPT = policy("For", users(groups=[EXEMPT]), grant(MFA))
OFF = {**FOR_EXEMPT, "state": "disabled"}
PLACES = policy(
    "Places", ALL, grant(MFA), conditions={"locations": {"includeLocations": ["x"], "excludeLocations": []}}
)
ANYWHERE = policy(
    "Any", ALL, grant(MFA), conditions={"locations": {"includeLocations": ["All"], "excludeLocations": []}}
)


@pytest.mark.parametrize("named", [BUT_EXEMPT, FOR_EXEMPT], ids=["excluded", "included"])
def test_reads_the_groups_that_policies_name(named: dict[str, Json]) -> None:
    rules = ruled(Tenant(DictGraph(tenant(named))))
    assert dict(rules.members) == {EXEMPT: frozenset({STAFF})}
    assert (dict(rules.refused), rules.rules.unresolved) == ({}, frozenset())


def test_asks_only_for_what_a_policy_in_force_names() -> None:
    graph = DictGraph(tenant(OFF, MFA_FOR_ALL, ANYWHERE))
    rules = ruled(Tenant(graph))
    assert rules.rules.policies == (MFA_FOR_ALL, ANYWHERE)
    assert transitive_members(EXEMPT) not in graph.asked
    assert NAMED_LOCATIONS not in graph.asked


def test_reads_locations_where_a_policy_names_one() -> None:
    place = countries("x", ["FR"])
    assert ruled(Tenant(DictGraph(tenant(PLACES, locations=[place])))).rules.locations == (place,)


@pytest.mark.parametrize("reason", [PERMISSION, THROTTLED])
def test_a_group_that_could_not_be_read_is_unresolved_and_never_empty(reason: str) -> None:
    rules = ruled(Tenant(DictGraph(tenant(BUT_EXEMPT, answers={transitive_members(EXEMPT): reason}))))
    assert (dict(rules.members), rules.rules.unresolved) == ({}, frozenset({EXEMPT}))
    assert rules.refused[EXEMPT].reason == reason


def test_nobody_is_in_a_group_that_is_no_more() -> None:
    rules = ruled(Tenant(DictGraph(tenant(BUT_EXEMPT, answers={transitive_members(EXEMPT): NOT_FOUND}))))
    assert (rules.members, rules.rules.unresolved) == ({EXEMPT: frozenset()}, frozenset())


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(tenant(plan="AAD_PREMIUM_P2"), True, id="p2"),
        pytest.param(tenant(), False, id="p1"),
        pytest.param(tenant(answers={SKUS: PERMISSION}), None, id="unread"),
    ],
)
def test_knows_whether_risks_are_told(answers: dict[str, object], expected: bool | None) -> None:
    rules = ruled(Tenant(DictGraph(answers)))
    assert rules.rules.has_risk is expected
    assert (rules.no_risk is None) is (expected is not None)


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param({CA_POLICIES: PERMISSION}, id="policies"),
        pytest.param({NAMED_LOCATIONS: PERMISSION}, id="locations"),
    ],
)
def test_rules_that_cannot_be_read_are_not_none(answers: dict[str, object]) -> None:
    with pytest.raises(UnseenError) as caught:
        ruled(Tenant(DictGraph(tenant(PLACES, answers=answers))))
    assert caught.value.reason == PERMISSION


def test_defaults_that_cannot_be_read_are_off_where_a_policy_is_enforced() -> None:
    answers = {SECURITY_DEFAULTS: PERMISSION}
    assert not ruled(Tenant(DictGraph(tenant(PLACES, answers=answers)))).rules.security_defaults
    for policies in ((), ({**PLACES, "state": "enabledForReportingButNotEnforced"},)):
        with pytest.raises(UnseenError) as caught:
            ruled(Tenant(DictGraph(tenant(*policies, answers=answers))))
        assert caught.value.reason == PERMISSION


def test_without_a_licence_there_are_no_policies_in_force() -> None:
    assert active_policies(Tenant(DictGraph({CA_POLICIES: LICENCE}))) == ()


ODD: list[dict[str, Json]] = [{}, {"conditions": None}, {"conditions": 7}, {"conditions": {"users": []}}]


@pytest.mark.parametrize("policy_", ODD, ids=["none", "null", "a-number", "a-list"])
def test_a_part_of_another_shape_is_empty(policy_: dict[str, Json]) -> None:
    assert condition(policy_, "users") == {}
    assert controls_of({"grantControls": policy_}) == frozenset()


def test_reads_lists_and_controls() -> None:
    assert condition(BUT_EXEMPT, "users")["excludeGroups"] == [EXEMPT]
    assert list(listed({"a": ["x"], "b": None, "c": ["y"], "e": 7}, ("a", "b", "c", "d", "e"))) == ["x", "y"]
    assert controls_of(MFA_FOR_ALL) == {"mfa"}
