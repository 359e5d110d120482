from dataclasses import replace

import pytest
from tests.support.clocks import RunningClock
from tests.support.graph_server import faults
from tests.support.graph_server.authority import Credentials
from tests.support.graph_server.faults import Fault
from tests.support.graph_server.log import AUTHORITY, GRAPH, STRANGER
from tests.support.graph_server.server import graph_server
from tests.support.real_client import asked
from tests.support.tenants.good import good

from seccheck.graph import exchange
from seccheck.graph import graph as reasons
from seccheck.graph.client import counts
from seccheck.graph.graph import UnseenError
from seccheck.model.policy import Json

USERS, ORGANIZATION = "/v1.0/users", "/v1.0/organization"
POLICIES = "/v1.0/identity/conditionalAccess/policies"
PIM = "/v1.0/roleManagement/directory/roleEligibilityScheduleInstances"
RISKY = "/v1.0/identityProtection/riskyUsers"
PREMIUM = "Authentication_RequestFromNonPremiumTenantOrB2CTenant"
SMALL = good(3)


def gap(fault: Fault, path: str = USERS, budget: float = 600, **changes: Json) -> tuple[str, int, int]:
    """Why `path` is unseen, how often it was asked for, and how often a stranger saw anything."""
    with graph_server(SMALL, faults=[fault]) as server:
        with pytest.raises(UnseenError) as caught:
            list(asked(server, budget=budget, **changes).all(path))
        assert caught.value.path == path
        return caught.value.reason, len(server.requests.of(GRAPH, path)), len(server.requests.of(STRANGER))


@pytest.mark.parametrize(
    ("fault", "reason", "times"),
    [
        (faults.html("/users"), reasons.SHAPE, 1),
        (faults.truncated("/users"), reasons.SHAPE, 1),
        (faults.cut_off("/users"), reasons.ERROR, 2),
        (faults.reset("/users"), reasons.ERROR, 2),
        (faults.redirect("/users"), reasons.ERROR, 1),
        (faults.redirect("/users", 307), reasons.ERROR, 1),
        (faults.next_elsewhere("/users"), reasons.ERROR, 1),
        (faults.next_is("/users", "//localhost/v1.0/users"), reasons.ERROR, 1),
        (faults.next_is("/users", "/v1.0/users?$skiptoken=1"), reasons.ERROR, 1),
        (faults.next_is("/users", 7), reasons.SHAPE, 1),
        (faults.same_page("/users"), reasons.TOO_LONG, 1),
        (faults.answered("/users", [1]), reasons.SHAPE, 1),
        (faults.answered("/users", {"value": "x"}), reasons.SHAPE, 1),
        (faults.status("/users", 429), reasons.THROTTLED, 5),
        (faults.status("/users", 503), reasons.ERROR, 5),
        (faults.status("/users", 500), reasons.ERROR, 2),
        (faults.status("/users", 404, "Request_ResourceNotFound"), reasons.NOT_FOUND, 1),
        (faults.status("/users", 401, "InvalidAuthenticationToken"), reasons.SIGN_IN, 2),
        (faults.retry_after("/users", "86400"), reasons.THROTTLED, 1),
        (faults.retry_after("/users", "Fri, 01 Jan 2100 00:00:00 GMT"), reasons.THROTTLED, 1),
    ],
    ids=lambda value: "" if isinstance(value, Fault) else str(value),
)
def test_a_broken_or_hostile_graph_is_a_gap_with_its_cause(fault: Fault, reason: str, times: int) -> None:
    assert gap(fault) == (reason, times, 0)


def test_a_body_without_end_is_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "BODY_CAP", 1 << 20)
    assert gap(faults.endless_body("/users")) == (reasons.TOO_LONG, 1, 0)


def test_an_answer_that_drips_is_a_gap_at_the_deadline() -> None:
    assert gap(faults.slow("/users", 0.01), budget=1, clock=RunningClock()) == (reasons.TIMEOUT, 1, 0)


@pytest.mark.parametrize(
    ("permissions", "path"),
    [((), USERS), (("User.Read.All",), POLICIES), (("User.Read.All", "Organization.Read.All"), PIM)],
)
def test_want_of_a_permission_is_a_gap_of_its_own(permissions: tuple[str, ...], path: str) -> None:
    with graph_server(SMALL, permissions=permissions) as server, pytest.raises(UnseenError) as caught:
        asked(server).one(path)
    assert caught.value.reason == reasons.PERMISSION


@pytest.mark.parametrize("path", [PIM, RISKY, "/v1.0/reports/authenticationMethods/userRegistrationDetails"])
def test_want_of_a_licence_is_a_gap_of_its_own(path: str) -> None:
    with graph_server(replace(SMALL, skus=())) as server:
        graph = asked(server)
        for _ in range(2):
            with pytest.raises(UnseenError) as caught:
                graph.one(path)
            assert caught.value.reason == reasons.LICENCE
        assert len(server.requests.of(GRAPH, "subscribedSkus")) == 1
        assert len(server.requests.of(GRAPH, path)) == 2


def test_a_false_alarm_about_licences_is_asked_again() -> None:
    with graph_server(SMALL, faults=[faults.status("/users", 403, PREMIUM, times=2)]) as server:
        assert asked(server).one(USERS)["value"]
        assert len(server.requests.of(GRAPH, USERS)) == 3


def test_a_false_alarm_that_stays_is_ambiguous() -> None:
    assert gap(faults.status("/users", 403, PREMIUM)) == (reasons.AMBIGUOUS, 3, 0)


def test_where_subscriptions_cannot_be_seen_the_code_is_believed() -> None:
    wrong = [
        faults.status("/users", 403, PREMIUM),
        faults.status("/subscribedSkus", 403, "Authorization_RequestDenied"),
    ]
    with graph_server(SMALL, faults=wrong) as server, pytest.raises(UnseenError) as caught:
        asked(server).one(USERS)
    assert caught.value.reason == reasons.LICENCE


@pytest.mark.parametrize("skus", [faults.html("/subscribedSkus"), faults.answered("/subscribedSkus", [1])])
def test_subscriptions_that_make_no_sense_are_not_seen(skus: Fault) -> None:
    with graph_server(SMALL, faults=[faults.status("/users", 403, PREMIUM), skus]) as server:
        with pytest.raises(UnseenError) as caught:
            asked(server).one(USERS)
        assert caught.value.reason == reasons.LICENCE


def test_a_claims_challenge_is_answered_once() -> None:
    with graph_server(SMALL, faults=[faults.challenge("/organization")]) as server:
        assert asked(server).one(ORGANIZATION)
        first, second = server.requests.of(AUTHORITY, "/token")
    assert "xms_cc" in first.form["claims"]
    assert "1805000000" not in first.form["claims"]
    assert "1805000000" in second.form["claims"]


@pytest.mark.parametrize(
    "header",
    ['claims="!"', 'claims="e30"', 'claims="WzFd"', 'claims="' + "A" * 20_000 + '"', "", "Basic", 'claims="gICA"'],
)
def test_a_challenge_that_makes_no_sense_still_gets_another_token(header: str) -> None:
    fault = faults.status("/organization", 401, "InvalidAuthenticationToken", 1, WWW_Authenticate=f"Bearer {header}")
    with graph_server(SMALL, faults=[fault]) as server:
        assert asked(server).one(ORGANIZATION)
        assert len(server.requests.of(AUTHORITY, "/token")) == 2


def test_a_token_that_is_about_to_run_out_is_renewed() -> None:
    with graph_server(SMALL, credentials=Credentials(life=200)) as server:
        graph = asked(server)
        assert [bool(graph.one(ORGANIZATION)) for _ in range(2)] == [True, True]
        assert len(server.requests.of(AUTHORITY, "/token")) == 2


def test_a_token_for_another_tenant_is_used_for_nothing() -> None:
    with graph_server(SMALL, credentials=Credentials(token_tenant="other")) as server:  # noqa: S106  # no secret
        with pytest.raises(UnseenError) as caught:
            asked(server).one(ORGANIZATION)
        assert caught.value.reason == reasons.WRONG_TENANT
        assert not server.requests.of(GRAPH)


def test_every_request_carries_an_id_of_its_own_and_the_failure_tells_it() -> None:
    with graph_server(SMALL, faults=[faults.status("/users", 403, "AccessDenied")]) as server:
        with pytest.raises(UnseenError) as caught:
            asked(server).one(USERS)
        (request,) = server.requests.of(GRAPH)
    assert request.headers["client-request-id"] in caught.value.detail
    assert "seccheck" in request.headers["user-agent"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (USERS, False),
        (f"{USERS}?$top=1&$count=true", True),
        (f"{USERS}?$search=x", True),
        (f"{USERS}/$count", True),
        (f"{USERS}?$select=discount", False),
        (f"{USERS}?$filter=x eq 'a$count'", False),
    ],
)
def test_only_what_counts_asks_the_index_that_lags(path: str, *, expected: bool) -> None:
    assert counts(path) is expected


def test_headers_go_out_with_every_page() -> None:
    path = f"{USERS}?$select=id&$top=3&$count=true"
    with graph_server(SMALL) as server:
        assert len(list(asked(server).all(path))) == len(SMALL.users)
        pages = server.requests.of(GRAPH, USERS)
    assert len(pages) > 3
    assert {page.headers.get("consistencylevel") for page in pages} == {"eventual"}
    assert all(page.had_authorization for page in pages)


def test_what_a_path_holds_is_quoted_and_stays_one_path() -> None:
    with graph_server(SMALL) as server:
        with pytest.raises(UnseenError):
            asked(server).one("/v1.0/users/é #?$filter=a eq 'b'")
        (request,) = server.requests.of(GRAPH)
    assert request.path == "/v1.0/users/%C3%A9%20%23?$filter=a%20eq%20'b'"
