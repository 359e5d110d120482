from dataclasses import replace

import pytest
import requests
from tests.support.asked_graph import TIMEOUT, get, session_of
from tests.support.graph_server.log import GRAPH
from tests.support.graph_server.permissions import LEAST
from tests.support.graph_server.server import GraphServer, graph_server
from tests.support.tenants.good import good
from tests.support.tenants.settings import skus

SEED = good(25)


def pages(session: requests.Session, server: GraphServer, path: str) -> list[list[str]]:
    link, found = f"{server.graph_url}{path}", []
    while link:
        body = session.get(link, timeout=TIMEOUT).json()
        found.append([one["id"] for one in body["value"]])
        link = body.get("@odata.nextLink", "")
    return found


def test_a_list_comes_in_pages() -> None:
    with graph_server(SEED, page_size=20) as server, session_of(server) as session:
        found = pages(session, server, "/v1.0/users?$select=id")
        by_ten = pages(session, server, "/v1.0/users?%24top=10&$filter=userType eq 'Guest'")
    assert [id_ for page in found for id_ in page] == [one["id"] for one in SEED.users]
    assert [len(page) for page in by_ten] == [10, 10, 6]


def test_without_a_good_token_nothing_is_said() -> None:
    with graph_server(SEED) as server, session_of(server) as session:
        refused = get(session, server, "/v1.0/users", Authorization="Bearer guessed")
        server.tokens.revoke()
        expired = get(session, server, "/v1.0/users")
        assert [one.had_authorization for one in server.requests.of(GRAPH)] == [True, True]
    assert (refused.status_code, expired.status_code) == (401, 401)
    assert refused.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    ("missing", "path", "code"),
    [
        ("User.Read.All", "/v1.0/users", "Authorization_RequestDenied"),
        ("Policy.Read.All", "/v1.0/identity/conditionalAccess/policies", "AccessDenied"),
        ("AuditLog.Read.All", "/v1.0/auditLogs/signIns", "Authentication_MSGraphPermissionMissing"),
        ("AuditLog.Read.All", "/v1.0/users?$select=signInActivity", "Authentication_MSGraphPermissionMissing"),
        (
            "RoleManagement.Read.Directory",
            "/v1.0/roleManagement/directory/roleEligibilityScheduleInstances",
            "UnknownError",
        ),
        ("IdentityRiskyUser.Read.All", "/v1.0/identityProtection/riskyUsers", "Forbidden"),
        ("Policy.Read.DeviceConfiguration", "/v1.0/policies/deviceRegistrationPolicy", "AccessDenied"),
    ],
)
def test_a_missing_permission_is_refused_as_that_endpoint_does(missing: str, path: str, code: str) -> None:
    permissions = LEAST - {missing, "Directory.Read.All"}
    with graph_server(SEED, permissions=permissions) as server, session_of(server) as session:
        answer = get(session, server, path)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, code)


@pytest.mark.parametrize(
    ("plans", "path", "status", "code"),
    [
        ((), "/auditLogs/signIns", 403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant"),
        (("AAD_PREMIUM",), "/auditLogs/signIns", 200, ""),
        (
            ("AAD_PREMIUM",),
            "/roleManagement/directory/roleEligibilityScheduleInstances",
            400,
            "AadPremiumLicenseRequired",
        ),
        (("AAD_PREMIUM_P2",), "/roleManagement/directory/roleEligibilityScheduleInstances", 200, ""),
        (("AAD_PREMIUM",), "/identityProtection/riskyUsers", 403, "Forbidden"),
        (("AAD_PREMIUM",), "/identityGovernance/entitlementManagement/assignmentPolicies", 403, "NoLicense"),
        (("AAD_PREMIUM_P2",), "/deviceManagement/managedDevices", 400, "BadRequest"),
        ((), "/identity/conditionalAccess/policies", 200, ""),
    ],
)
def test_a_missing_licence_is_refused_as_that_endpoint_does(
    plans: tuple[str, ...], path: str, status: int, code: str
) -> None:
    with graph_server(replace(SEED, skus=skus(plans))) as server, session_of(server) as session:
        answer = get(session, server, f"/v1.0{path}")
    assert (answer.status_code, answer.json().get("error", {}).get("code", "")) == (status, code)


def test_a_lapsed_subscription_is_none() -> None:
    lapsed = replace(SEED, skus=skus(("AAD_PREMIUM_P2",), status="Suspended"))
    with graph_server(lapsed) as server, session_of(server) as session:
        assert get(session, server, "/v1.0/identityProtection/riskyUsers").status_code == 403


def test_headers_are_needed_on_every_page() -> None:
    path = f"/v1.0/groups/{SEED.people_group}/transitiveMembers/microsoft.graph.user?$count=true&$top=10"
    with graph_server(SEED) as server, session_of(server) as session:
        first = get(session, server, path, ConsistencyLevel="eventual").json()
        again = session.get(first["@odata.nextLink"], timeout=TIMEOUT)
    assert (first["@odata.count"], again.status_code) == (25, 400)


def test_a_batch_answers_each_request_in_any_order() -> None:
    steps = [
        {"id": "1", "method": "GET", "url": f"/users/{SEED.users[0]['id']}?$select=id"},
        {"id": "2", "method": "GET", "url": "/groups/none"},
        {"id": "3", "method": "GET", "url": "/users?$filter=userType eq 'Guest'&$top=2"},
    ]
    with graph_server(SEED) as server, session_of(server) as session:
        url = f"{server.graph_url}/v1.0/$batch"
        answers = session.post(url, json={"requests": steps}, timeout=TIMEOUT).json()["responses"]
        many = [{**steps[0], "id": str(number)} for number in range(21)]
        too_many = session.post(url, json={"requests": many}, timeout=TIMEOUT)
    assert [(one["id"], one["status"]) for one in answers] == [("3", 200), ("2", 404), ("1", 200)]
    assert "@odata.nextLink" in answers[0]["body"]
    assert too_many.status_code == 400


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("DELETE", "/v1.0/users", 501),
        ("POST", "/v1.0/users", 405),
        ("GET", "/beta/users", 400),
        ("GET", "/v1.0/no", 404),
    ],
)
def test_only_reading_of_what_is_there_is_allowed(method: str, path: str, status: int) -> None:
    with graph_server(SEED) as server, session_of(server) as session:
        assert session.request(method, f"{server.graph_url}{path}", timeout=TIMEOUT).status_code == status


@pytest.mark.parametrize(
    ("path", "allowed", "says_when"),
    [("/v1.0/identity/conditionalAccess/policies", 1, False), ("/v1.0/auditLogs/directoryAudits", 5, True)],
)
def test_the_documented_limits_hold(path: str, allowed: int, says_when: bool) -> None:
    with graph_server(SEED, throttled=True) as server, session_of(server) as session:
        answers = [get(session, server, path) for _ in range(allowed + 1)]
        assert server.refusals == 1
    assert [one.status_code for one in answers] == [*[200] * allowed, 429]
    assert ("Retry-After" in answers[-1].headers) is says_when


def test_a_bug_of_the_server_does_not_stay_hidden() -> None:
    server = GraphServer(SEED)
    with session_of(server) as session, pytest.raises(requests.ConnectionError):
        get(session, server, "/v1.0/users?$top=many")
    with pytest.raises(ValueError, match="invalid literal"):
        server.stop()
