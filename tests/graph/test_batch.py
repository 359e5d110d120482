import json
from collections.abc import Callable

import pytest
from tests.support.clocks import StoppedClock
from tests.support.graph_server import faults
from tests.support.graph_server.faults import Fault, Moment
from tests.support.graph_server.log import GRAPH, STRANGER
from tests.support.graph_server.reply import Reply, reply
from tests.support.graph_server.server import GraphServer, graph_server
from tests.support.real_client import asked
from tests.support.tenants.good import good

from seccheck.graph import graph as reasons
from seccheck.graph.graph import Item, UnseenError
from seccheck.model.policy import Json

PEOPLE = good(50)
USERS = tuple(f"/v1.0/users/{user['id']}?$select=id" for user in PEOPLE.users)
POLICIES = "/v1.0/identity/conditionalAccess/policies"
PREMIUM = "Authentication_RequestFromNonPremiumTenantOrB2CTenant"


def steps(change: Callable[[list[dict[str, Json]]], Json]) -> Fault:
    """Changes what a batch answers."""

    def make(moment: Moment) -> Reply:
        body = moment.usual().json
        return reply({**body, "responses": change(body["responses"])})

    return Fault(path="/$batch", make=make, times=1)


def reason(found: Item | UnseenError) -> str:
    assert isinstance(found, UnseenError)
    return found.reason


def batches(server: GraphServer) -> int:
    return len(server.requests.of(GRAPH, "/$batch"))


def test_many_objects_come_twenty_at_a_time() -> None:
    with graph_server(PEOPLE) as server:
        found = asked(server).each(USERS)
        assert batches(server) == len(server.requests.of(GRAPH)) == -(-len(USERS) // 20)
    assert tuple(found) == USERS
    assert all(isinstance(item, dict) and path.split("?")[0].endswith(item["id"]) for path, item in found.items())


def test_one_or_none_is_no_batch_and_the_same_twice_is_one() -> None:
    with graph_server(PEOPLE) as server:
        assert asked(server).each(()) == {}
        assert len(asked(server).each((USERS[0], USERS[0]))) == 1
        assert batches(server) == 0


def test_what_is_limited_waits_for_its_turn_outside_the_batch() -> None:
    clock = StoppedClock()
    limited = (POLICIES, "/v1.0/identity/conditionalAccess/namedLocations", f"{POLICIES}?$top=99")
    with graph_server(PEOPLE) as server:
        found = asked(server, clock=clock).each((*USERS[:3], *limited))
        assert len(server.requests.of(GRAPH, "/identity/conditionalAccess")) == 3
        assert batches(server) == 1
    assert all(isinstance(item, dict) for item in found.values())
    assert clock.seconds() >= 2


def test_a_failure_stands_beside_its_path_and_spoils_nothing_else() -> None:
    with graph_server(PEOPLE) as server:
        found = asked(server).each((*USERS[:5], "/v1.0/users/nobody"))
    assert reason(found["/v1.0/users/nobody"]) == reasons.NOT_FOUND
    assert sum(isinstance(item, UnseenError) for item in found.values()) == 1


def test_a_failure_outside_the_batch_stands_beside_its_path_too() -> None:
    with graph_server(PEOPLE, faults=[faults.status("/conditionalAccess", 403, "AccessDenied")]) as server:
        found = asked(server).each((*USERS[:2], POLICIES))
    assert reason(found[POLICIES]) == reasons.PERMISSION
    assert all(isinstance(found[path], dict) for path in USERS[:2])


def test_lists_in_a_batch_are_read_to_their_end() -> None:
    paths = tuple(f"/v1.0/groups/{group['id']}/transitiveMembers?$select=id&$top=7" for group in PEOPLE.groups)
    with graph_server(PEOPLE) as server:
        graph = asked(server)
        found = graph.each(paths)
        for path in paths:
            item = found[path]
            assert isinstance(item, dict)
            assert item["value"] == list(graph.all(path))
            assert "@odata.nextLink" not in item
        assert max(len(one["value"]) for one in found.values() if isinstance(one, dict)) > 7


def test_a_list_in_a_batch_that_leads_elsewhere_is_a_gap() -> None:
    def lead(responses: list[dict[str, Json]]) -> Json:
        for response in responses:
            response["body"] = {"value": [], "@odata.nextLink": "https://evil.example/v1.0/users"}
        return responses

    with graph_server(PEOPLE, faults=[steps(lead)]) as server:
        found = asked(server).each(USERS[:3])
        assert not server.requests.of(STRANGER)
    assert {reason(item) for item in found.values()} == {reasons.ERROR}


@pytest.mark.parametrize(("after", "slept"), [("7", [7]), ("", [1])])
def test_those_that_are_too_many_are_asked_again_and_only_those(after: str, slept: list[float]) -> None:
    said: list[int] = []

    def busy(responses: list[dict[str, Json]]) -> Json:
        said.append(len(responses))
        headers = {"Retry-After": after} if after else None
        responses[3] |= {"status": 429, "headers": headers, "body": {"error": {"code": "TooManyRequests"}}}
        return responses

    clock = StoppedClock()
    with graph_server(PEOPLE, faults=[steps(busy)]) as server:
        found = asked(server, clock=clock).each(USERS[:10])
        assert batches(server) == 2
    assert all(isinstance(item, dict) for item in found.values())
    assert clock.slept == pytest.approx(slept, rel=0.2)


def test_those_that_stay_too_many_are_gaps() -> None:
    throttled = faults.status("/users/", 429, "TooManyRequests")
    with graph_server(PEOPLE, faults=[throttled]) as server:
        found = asked(server).each(USERS[:3])
        assert batches(server) == 5
    assert {reason(item) for item in found.values()} == {reasons.THROTTLED}


def test_a_pause_beyond_the_deadline_is_a_gap_for_those_that_wait() -> None:
    throttled = faults.retry_after(f"/users/{PEOPLE.users[0]['id']}", "100", times=None)
    with graph_server(PEOPLE, faults=[throttled]) as server:
        found = asked(server, budget=50).each(USERS[:3])
    assert reason(found[USERS[0]]) == reasons.THROTTLED
    assert isinstance(found[USERS[1]], dict)


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (faults.html("/$batch"), reasons.SHAPE),
        (faults.answered("/$batch", {"responses": 7}), reasons.SHAPE),
        (faults.answered("/$batch", {"responses": [7, {}, {"id": "0", "status": "200"}, {"id": 9}]}), reasons.SHAPE),
        (faults.answered("/$batch", [1]), reasons.SHAPE),
        (faults.status("/$batch", 429), reasons.THROTTLED),
        (faults.status("/$batch", 500), reasons.ERROR),
        (faults.redirect("/$batch"), reasons.ERROR),
        (steps(lambda responses: [response | {"body": "text"} for response in responses]), reasons.SHAPE),
        (steps(lambda responses: [response | {"status": 302} for response in responses]), reasons.ERROR),
        (steps(lambda _: []), reasons.SHAPE),
    ],
    ids=["html", "no list", "nonsense", "no object", "429", "500", "redirect", "text", "items lead away", "left out"],
)
def test_a_broken_batch_is_a_gap_for_all_that_was_in_it(fault: Fault, why: str) -> None:
    with graph_server(PEOPLE, faults=[fault]) as server:
        found = asked(server).each(USERS[:3])
        assert not server.requests.of(STRANGER)
    assert tuple(found) == USERS[:3]
    assert {reason(item) for item in found.values()} == {why}


@pytest.mark.parametrize(("status", "code"), [(401, "InvalidAuthenticationToken"), (403, PREMIUM)])
def test_what_a_new_token_or_patience_may_help_is_asked_by_itself(status: int, code: str) -> None:
    def refuse(responses: list[dict[str, Json]]) -> Json:
        responses[0] |= {"status": status, "body": json.loads(json.dumps({"error": {"code": code}}))}
        return responses

    with graph_server(PEOPLE, faults=[steps(refuse)]) as server:
        found = asked(server).each(USERS[:3])
        assert len(server.requests.of(GRAPH, "/users/")) == 1
    assert all(isinstance(item, dict) for item in found.values())


def test_what_counts_does_so_in_a_batch_too() -> None:
    path = f"/v1.0/groups/{PEOPLE.people_group}/transitiveMembers/microsoft.graph.user?$select=id&$count=true"
    with graph_server(PEOPLE) as server:
        found = asked(server).each((path, USERS[0]))[path]
        assert batches(server) == 1
    assert isinstance(found, dict)
    assert found["@odata.count"] == len(found["value"])
