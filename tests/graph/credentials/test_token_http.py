from collections.abc import Iterator

import pytest
from tests.support.clocks import StoppedClock
from tests.support.graph_server.listening import Listener
from tests.support.graph_server.reply import Reply, reply

from seccheck.graph.clock import Deadline
from seccheck.graph.credentials.token_http import TokenHttp
from seccheck.graph.graph import SIGN_IN, UnseenError
from seccheck.graph.origin import Origin, origin_of
from seccheck.graph.retry import Patience
from seccheck.graph.session import session_to


class Server:
    """Says one thing after the other, the last one for ever."""

    def __init__(self) -> None:
        self.said: list[Reply] = [reply({"ok": True})]
        self.seen: list[tuple[str, str, bytes]] = []
        self.listener = Listener(self._answer, None)
        self.clock = StoppedClock()

    def _answer(self, method: str, path: str, _headers: object, body: bytes) -> Reply:
        self.seen.append((method, path, body))
        return self.said.pop(0) if len(self.said) > 1 else self.said[0]

    def http(self, only: frozenset[Origin] | None = None) -> TokenHttp:
        deadline = Deadline(self.clock, 600)
        patience = Patience(self.clock, deadline, tell=lambda _: None, jitter=lambda: 0.0)
        return TokenHttp(session_to(self.listener.url), deadline=deadline, patience=patience, only=only)


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    made.listener.start()
    yield made
    made.listener.stop()


def test_it_is_what_msal_calls_an_http_client(server: Server) -> None:
    http = server.http()
    got = http.get(f"{server.listener.url}/a", params={"b": "c"}, headers={"x": "y"}, timeout=5)
    posted = http.post(f"{server.listener.url}/d", data={"e": "f"})
    http.close()
    assert [path for _, path, _ in server.seen] == ["/a?b=c", "/d"]
    assert server.seen[1][2] == b"e=f"
    assert (got.status_code, got.text, got.headers["content-type"]) == (
        200,
        '{"ok":true}',
        "application/json;odata.metadata=minimal",
    )
    assert posted.json() == {"ok": True}
    posted.raise_for_status()


def test_a_credential_goes_to_the_sign_in_server_alone(server: Server) -> None:
    own = origin_of(server.listener.url)
    assert own
    server.http(frozenset({own})).post(f"{server.listener.url}/token", data={"secret": "s"})
    for elsewhere in ("https://login.example/token", server.listener.url.replace("localhost", "127.0.0.1")):
        with pytest.raises(UnseenError) as caught:
            server.http(frozenset({own})).post(elsewhere, data={"secret": "s"})
        assert caught.value.reason == SIGN_IN
    assert len(server.seen) == 1


def test_a_redirect_of_the_sign_in_server_is_not_followed(server: Server) -> None:
    server.said = [Reply(status=307, headers={"Location": f"{server.listener.url}/elsewhere"})]
    assert server.http().post(f"{server.listener.url}/token", data={"secret": "s"}).status_code == 307
    assert len(server.seen) == 1


def test_a_busy_sign_in_server_is_asked_again(server: Server) -> None:
    server.said = [reply({}, 429, Retry_After="7"), reply({}, 503), reply({"ok": True})]
    assert server.http().get(f"{server.listener.url}/a").json() == {"ok": True}
    assert server.clock.slept == [7, 2]


def test_a_tenant_that_is_not_there_is_said_to_be_so(server: Server) -> None:
    server.said = [reply({"error": "invalid_tenant"}, 400)]
    with pytest.raises(UnseenError, match="does not know the tenant"):
        server.http().get(f"{server.listener.url}/t/v2.0/.well-known/openid-configuration")


@pytest.mark.parametrize("body", [b"<html>", b"[1]", b"", b"\xff"])
def test_what_is_no_object_is_a_failed_sign_in(server: Server, body: bytes) -> None:
    server.said = [Reply(body=body)]
    with pytest.raises(UnseenError) as caught:
        server.http().get(f"{server.listener.url}/a").json()
    assert caught.value.reason == SIGN_IN


def test_a_failure_keeps_what_it_says_to_itself(server: Server) -> None:
    server.said = [reply({"error": "CANARY"}, 403)]
    with pytest.raises(UnseenError) as caught:
        server.http().get(f"{server.listener.url}/a").raise_for_status()
    assert "403" in str(caught.value)
    assert "CANARY" not in str(caught.value)
