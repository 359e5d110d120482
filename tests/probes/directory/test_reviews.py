import datetime as dt
from collections.abc import Mapping

import pytest
from tests.support.people import NOW, ago
from tests.support.probe_graph import scope_over
from tests.support.staffed import ANSWERS, GA, HELPDESK, SETTINGS, agent, members, visitor
from tests.support.tenants.names import ROLES as IDS

from seccheck.graph.graph import NOT_FOUND, PERMISSION, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import transitive_members
from seccheck.probes.directory.reviews import (
    covered,
    has_reviewers,
    instances,
    is_active,
    is_quarterly,
    last_ended,
    queries,
    reviewed_roles,
)
from seccheck.probes.directory.user import user_from

GROUP, GONE, SECRET = (f"{n}0000000-0000-4000-8000-000000000000" for n in (1, 2, 3))
PEOPLE = (user_from(agent(1)), user_from(agent(2)), user_from(visitor(1)))
ROLE_QUERY = "/v1.0/roleManagement/directory/roleDefinitions/"


def _review(*texts: str, **more: Json) -> Mapping[str, Json]:
    scope = {"resourceScopes": [{"query": text} for text in texts]}
    return {"id": "r", "status": "InProgress", "scope": scope, "reviewers": [{"query": "x"}], **more}


def _recurring(kind: str, interval: Json) -> Mapping[str, Json]:
    return {"settings": {"recurrence": {"pattern": {"type": kind, "interval": interval}}}}


@pytest.mark.parametrize(
    ("status", "expected"), [("InProgress", True), ("NotStarted", True), ("Completed", False), ("", False)]
)
def test_which_are_active(status: str, *, expected: bool) -> None:
    assert is_active({"status": status}) is expected


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        (_recurring("absoluteMonthly", 3), True),
        (_recurring("absoluteMonthly", 1), True),
        (_recurring("absoluteMonthly", 6), False),
        (_recurring("weekly", 13), True),
        (_recurring("weekly", 14), False),
        (_recurring("absoluteYearly", 1), False),
        (_recurring("absoluteMonthly", 0), False),
        (_recurring("absoluteMonthly", "3"), False),
        ({"settings": {"recurrence": {"pattern": None}}}, False),
        ({"settings": {"recurrence": None}}, False),
        ({}, False),
    ],
)
def test_which_come_back_within_a_quarter(review: Json, *, expected: bool) -> None:
    assert is_quarterly(review) is expected


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        ({"reviewers": [{}]}, True),
        ({"reviewers": []}, False),
        ({"reviewers": [None]}, False),
        ({"reviewers": "x"}, False),
        ({}, False),
        ({"reviewers": [], "stageSettings": [{"reviewers": [{}]}]}, True),
        ({"reviewers": [{}], "stageSettings": [{"reviewers": [{}]}, {"reviewers": []}]}, False),
    ],
)
def test_whether_anybody_is_asked(review: Json, *, expected: bool) -> None:
    assert has_reviewers(review) is expected


def test_finds_queries_however_deep() -> None:
    review = {
        "scope": {"principalScopes": [{"query": "/Users"}], "resourceScopes": [{"inner": {"query": "B", "other": 1}}]},
        "instanceEnumerationScope": {"query": "C"},
    }
    assert queries(review) == ("/users", "b", "c")


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        (_review(ROLE_QUERY + IDS[GA]), frozenset({IDS[GA]})),
        (_review("/roleManagement/directory/roleAssignmentScheduleInstances"), None),
        (_review(f"/groups/{GROUP}"), frozenset()),
    ],
)
def test_which_roles_it_is_about(review: Json, expected: object) -> None:
    assert reviewed_roles(review) == expected


@pytest.mark.parametrize(
    ("texts", "more", "expected"),
    [
        pytest.param([f"/groups/{GROUP}/transitiveMembers"], {}, {"agent-1", "visitor-1"}, id="a-group"),
        pytest.param(
            [f"/groups/{GROUP}/members/microsoft.graph.user/?$count=true&$filter=(userType eq 'Guest')"],
            {},
            {"visitor-1"},
            id="guests-of-a-group",
        ),
        pytest.param([f"/groups/{GONE}/transitiveMembers"], {}, set(), id="a-group-that-is-no-more"),
        pytest.param(["/users?$filter=(userType eq 'Guest')"], {}, {"visitor-1"}, id="guests"),
        pytest.param(["/v1.0/users"], {}, {"agent-1", "agent-2", "visitor-1"}, id="everybody"),
        pytest.param(["/users?$filter=department eq 'support'"], {}, set(), id="some-by-a-filter-not-followed"),
        pytest.param([ROLE_QUERY + IDS[HELPDESK]], {}, {"agent-1"}, id="holders-of-a-role"),
        pytest.param([ROLE_QUERY + IDS[GA]], {}, set(), id="holders-of-another-role"),
        pytest.param(
            ["/roleManagement/directory/roleAssignments", "/users", "/groups"], {}, {"agent-1"}, id="any-role"
        ),
        pytest.param(["/servicePrincipals/x/appRoleAssignedTo"], {}, set(), id="an-application"),
        pytest.param([], {}, set(), id="nothing"),
        pytest.param(
            [],
            {"scope": {"query": f"/groups/{GROUP}/members", "inactiveDuration": "P30D"}},
            set(),
            id="only-those-who-are-inactive",
        ),
    ],
)
def test_whom_it_covers(texts: list[str], more: Mapping[str, Json], expected: set[str]) -> None:
    changes = {transitive_members(GROUP): members("agent-1", "visitor-1"), transitive_members(GONE): NOT_FOUND}
    tenant, _ = scope_over({**ANSWERS, **changes}, SETTINGS)
    assert covered(tenant, _review(*texts, **more), PEOPLE) == expected


def test_a_group_that_may_not_be_read_is_a_gap() -> None:
    tenant, _ = scope_over({transitive_members(SECRET): PERMISSION})
    with pytest.raises(UnseenError):
        covered(tenant, _review(f"/groups/{SECRET}/members"), PEOPLE)


@pytest.mark.parametrize(
    ("rounds", "days"),
    [
        pytest.param([("Completed", 20)], 20, id="one"),
        pytest.param([("Completed", 200), ("Applied", 20), ("AutoReviewed", 90)], 20, id="the-last-one"),
        pytest.param([("InProgress", 2), ("Completed", 95)], 95, id="one-that-runs-does-not-count"),
        pytest.param([("Completed", -3)], None, id="an-end-that-lies-ahead"),
        pytest.param([], None, id="none"),
    ],
)
def test_when_the_last_round_ended(rounds: list[tuple[str, int]], days: int | None) -> None:
    listed = [{"status": status, "endDateTime": ago(n)} for status, n in rounds]
    tenant, _ = scope_over({instances(_review()): listed})
    expected = None if days is None else NOW - dt.timedelta(days=days)
    assert last_ended(tenant, _review()) == expected
