from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.support.clocks import StoppedClock
from tests.support.graph_server.log import AUTHORITY
from tests.support.graph_server.server import GraphServer, graph_server
from tests.support.real_client import asked
from tests.support.tenants.good import good

from seccheck.errors import UsageFaultError
from seccheck.graph.clock import Deadline
from seccheck.graph.credentials.federated import NEEDED, asks_at, assertion_of
from seccheck.graph.credentials.token_http import TokenHttp
from seccheck.graph.graph import SIGN_IN, UnseenError
from seccheck.graph.retry import Patience
from seccheck.graph.session import session_to


def http(bundle: str = "") -> TokenHttp:
    clock = StoppedClock()
    deadline = Deadline(clock, 600)
    return TokenHttp(
        session_to("", ca_bundle=bundle),
        deadline=deadline,
        patience=Patience(clock, deadline, tell=lambda _: None),
        only=None,
    )


def surroundings(kind: str, server: GraphServer, folder: Path) -> Mapping[str, str]:
    (folder / "token").write_text("e30.e30.c2lnbmF0dXJl\n")
    first = {"github": server.github_url, "azure-devops": server.devops_url, "kubernetes": str(folder / "token")}
    return dict(zip(NEEDED[kind], (first[kind], "job token"), strict=False))


@pytest.mark.parametrize("kind", NEEDED)
def test_somebody_else_vouches_for_us(kind: str, tmp_path: Path) -> None:
    with graph_server(good(3)) as server:
        graph = asked(server, credential={"federated": kind}, environ=surroundings(kind, server, tmp_path))
        assert graph.granted()
        (token,) = server.requests.of(AUTHORITY, "/oauth2/v2.0/token")
    assert token.form["client_assertion"] == "given"
    assert "client_secret" not in token.form


def test_github_is_asked_for_the_audience_that_entra_wants() -> None:
    with graph_server(good(3)) as server:
        environ = dict(zip(NEEDED["github"], (server.github_url, "job token"), strict=True))
        assert assertion_of("github", environ, http(str(server.ca_file)))()
        (asked_,) = server.requests
    assert (asked_.method, asked_.path) == ("GET", "/github?job=1&audience=api%3A%2F%2FAzureADTokenExchange")
    assert asked_.had_authorization


@pytest.mark.parametrize("connection", ["", "c-1"])
def test_azure_devops_is_asked_for_the_connection_of_the_job(connection: str) -> None:
    with graph_server(good(3)) as server:
        environ = dict(zip(NEEDED["azure-devops"], (server.devops_url, "job token"), strict=True))
        environ["AZURESUBSCRIPTION_SERVICE_CONNECTION_ID"] = connection
        assert assertion_of("azure-devops", environ, http(str(server.ca_file)))()
        (asked_,) = server.requests
    assert asked_.method == "POST"
    assert ("serviceConnectionId=c-1" in asked_.path) is bool(connection)


def test_the_token_of_a_pod_is_read_anew_each_time(tmp_path: Path) -> None:
    path = tmp_path / "token"
    assertion = assertion_of("kubernetes", {"AZURE_FEDERATED_TOKEN_FILE": str(path)}, http())
    for word in ("one", "two"):
        path.write_text(word)
        assert assertion() == word


@pytest.mark.parametrize("content", [None, b"", b" \n"])
def test_a_pod_without_a_token_is_a_failed_sign_in(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "token").write_bytes(content)
    with pytest.raises(UnseenError) as caught:
        assertion_of("kubernetes", {"AZURE_FEDERATED_TOKEN_FILE": str(tmp_path / "token")}, http())()
    assert caught.value.reason == SIGN_IN


@pytest.mark.parametrize(
    ("kind", "environ"),
    [
        ("gitlab", {}),
        ("github", {}),
        ("github", {"ACTIONS_ID_TOKEN_REQUEST_URL": "https://a.example"}),
        ("github", {"ACTIONS_ID_TOKEN_REQUEST_URL": "http://a.example", "ACTIONS_ID_TOKEN_REQUEST_TOKEN": "t"}),
        ("azure-devops", {"SYSTEM_ACCESSTOKEN": "t"}),
        ("kubernetes", {}),
    ],
)
def test_where_nobody_could_vouch_for_us_it_is_said_at_once(kind: str, environ: dict[str, str]) -> None:
    with pytest.raises(UsageFaultError) as caught:
        assertion_of(kind, environ, http())
    assert all(fault.hint for fault in caught.value.faults)


@pytest.mark.parametrize(
    ("kind", "environ", "where"),
    [
        ("github", {"ACTIONS_ID_TOKEN_REQUEST_URL": "https://a.example/x"}, "https://a.example/x"),
        ("github", {"ACTIONS_ID_TOKEN_REQUEST_URL": "http://a.example/x"}, ""),
        ("github", {}, ""),
        ("kubernetes", {"AZURE_FEDERATED_TOKEN_FILE": "https://a.example"}, ""),
        (None, {}, ""),
    ],
)
def test_who_is_asked_over_the_network_is_known(kind: str | None, environ: dict[str, str], where: str) -> None:
    assert asks_at(kind, environ) == where
