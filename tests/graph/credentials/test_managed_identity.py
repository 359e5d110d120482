import pytest
from tests.support.graph_server import faults
from tests.support.graph_server.listening import Listener
from tests.support.graph_server.log import IDENTITY
from tests.support.graph_server.reply import Reply
from tests.support.graph_server.server import GraphServer, graph_server
from tests.support.real_client import asked
from tests.support.tenants.good import good

from seccheck.graph.graph import SIGN_IN, UnseenError


def on_azure(monkeypatch: pytest.MonkeyPatch, server: GraphServer) -> None:
    monkeypatch.setenv("IDENTITY_ENDPOINT", server.identity_url)
    monkeypatch.setenv("IDENTITY_HEADER", "CANARY")


@pytest.mark.parametrize("identity", ["system", "11111111-0000-0000-0000-000000000000"])
def test_a_machine_signs_in_as_itself(monkeypatch: pytest.MonkeyPatch, identity: str) -> None:
    with graph_server(good(3)) as server:
        on_azure(monkeypatch, server)
        graph = asked(server, credential={"managed_identity": identity}, client="")
        assert "Policy.Read.All" in graph.granted()
        (one,) = server.requests.of(IDENTITY)
    assert ("client_id=" in one.path) is (identity != "system")


def test_a_revoked_token_is_fetched_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with graph_server(good(3)) as server:
        on_azure(monkeypatch, server)
        graph = asked(server, credential={"managed_identity": "system"})
        assert graph.one("/v1.0/organization")
        server.tokens.revoke()
        assert graph.one("/v1.0/domains")
        assert len(server.requests.of(IDENTITY)) == 2


def test_a_challenge_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    with graph_server(good(3), faults=[faults.challenge("/organization")]) as server:
        on_azure(monkeypatch, server)
        assert asked(server, credential={"managed_identity": "system"}).one("/v1.0/organization")
        assert len(server.requests.of(IDENTITY)) == 2


def test_a_machine_without_an_identity_is_a_failed_sign_in(monkeypatch: pytest.MonkeyPatch) -> None:
    with graph_server(good(3)) as server:
        monkeypatch.delenv("IDENTITY_ENDPOINT", raising=False)
        monkeypatch.setenv("AZURE_POD_IDENTITY_AUTHORITY_HOST", server.identity_url.partition("/msi")[0])
        with pytest.raises(UnseenError) as caught:
            asked(server, credential={"managed_identity": "system"}).granted()
    assert caught.value.reason == SIGN_IN
    assert "header" not in caught.value.detail


def test_an_answer_that_makes_no_sense_is_a_failed_sign_in_and_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("IDENTITY_ENDPOINT", raising=False)
    listener = Listener(lambda *_: Reply(body=b"<html>CANARY"), None)
    listener.start()
    monkeypatch.setenv("AZURE_POD_IDENTITY_AUTHORITY_HOST", listener.url)
    try:
        with graph_server(good(3)) as server, pytest.raises(UnseenError, match="no managed identity here") as caught:
            asked(server, credential={"managed_identity": "system"}).granted()
    finally:
        listener.stop()
    assert "CANARY" not in str(caught.value)


def test_where_nobody_answers_there_is_no_identity(monkeypatch: pytest.MonkeyPatch) -> None:
    with graph_server(good(3)) as server:
        on_azure(monkeypatch, server)
        graph = asked(server, credential={"managed_identity": "system"})
        server.stop()
        with pytest.raises(UnseenError, match="the connection failed"):
            graph.granted()
