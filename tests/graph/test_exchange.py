import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests
from tests.support.clocks import RunningClock, StoppedClock
from tests.support.graph_server.certificates import tls
from tests.support.graph_server.listening import Listener
from tests.support.graph_server.reply import Reply

from seccheck.graph import exchange as bounds
from seccheck.graph.clock import Deadline
from seccheck.graph.exchange import BrokenOffError, Raw, exchange
from seccheck.graph.graph import ERROR, TIMEOUT, TOO_LONG, UnseenError
from seccheck.graph.session import session_to


@contextmanager
def listening(said: Reply, seen: list[str] | None = None) -> Iterator[str]:
    """A server that says one thing."""

    def answering(method: str, path: str, headers: object, body: bytes) -> Reply:
        (seen if seen is not None else []).append(f"{method} {path} {body.decode()} {bool(headers)}")
        return said

    listener = Listener(answering, None)
    listener.start()
    try:
        yield listener.url
    finally:
        listener.stop()


def asked(url: str, deadline: Deadline | None = None) -> Raw:
    return exchange(session_to(url), requests.Request("GET", url), deadline or Deadline(StoppedClock(), 60))


def test_an_answer_is_read_whole_and_a_url_goes_out_as_it_stands() -> None:
    seen: list[str] = []
    with listening(Reply(status=418, headers={"X-Tea": "green"}, body=b"\x00pot"), seen) as url:
        answer = asked(f"{url}/v1.0/users?$skiptoken=RFN%7E%2Fwd'(x)")
    assert (answer.status, answer.content, answer.headers["x-tea"]) == (418, b"\x00pot", "green")
    assert seen == ["GET /v1.0/users?$skiptoken=RFN%7E%2Fwd'(x)  True"]


def test_a_redirect_is_an_answer_and_nothing_more() -> None:
    seen: list[str] = []
    with listening(Reply(status=302, headers={"Location": "/elsewhere"}), seen) as url:
        assert asked(f"{url}/here").status == 302
    assert len(seen) == 1


def test_cookies_are_not_kept() -> None:
    with listening(Reply(headers={"Set-Cookie": "a=b"})) as url:
        session = session_to(url)
        exchange(session, requests.Request("GET", f"{url}/"), Deadline(StoppedClock(), 60))
        assert not session.cookies


def test_a_body_without_end_is_left_at_the_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "BODY_CAP", 1 << 20)
    sent: list[int] = []

    def flood() -> Iterator[bytes]:
        while True:
            sent.append(1)
            yield b"x" * (1 << 16)

    with listening(Reply(body=flood())) as url, pytest.raises(UnseenError) as caught:
        asked(f"{url}/")
    assert caught.value.reason == TOO_LONG
    assert len(sent) < 1000


@pytest.mark.parametrize("announced", [5 << 30, 10**30])
def test_a_body_that_is_announced_as_too_long_is_not_even_begun(announced: int) -> None:
    with listening(Reply(body=b"{", length=announced)) as url, pytest.raises(UnseenError) as caught:
        asked(f"{url}/")
    assert caught.value.reason == TOO_LONG


@pytest.mark.parametrize(
    "said",
    [Reply(reset=True), Reply(body=b"{", length=50), Reply(headers={"Content-Encoding": "gzip"}, body=b"no gzip")],
    ids=["reset", "cut off", "not packed"],
)
def test_what_breaks_off_may_be_tried_again(said: Reply) -> None:
    with listening(said) as url, pytest.raises(BrokenOffError) as caught:
        asked(f"{url}/")
    assert caught.value.reason == ERROR


@pytest.mark.parametrize(
    "sent",
    [
        b"SSH-2.0-OpenSSH\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n",
        b"",
    ],
    ids=["not HTTP", "many headers", "a long header", "no chunk", "nothing"],
)
def test_what_is_no_http_may_be_tried_again(sent: bytes) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()

        def talk() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(1 << 16)
                connection.sendall(sent)

        thread = threading.Thread(target=talk)
        thread.start()
        with pytest.raises(BrokenOffError):
            asked(f"http://127.0.0.1:{server.getsockname()[1]}/")
        thread.join()


def test_nobody_there_may_be_tried_again() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(BrokenOffError):
            asked(f"http://127.0.0.1:{taken.getsockname()[1]}/")


def test_a_server_that_never_says_anything_may_be_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "_READ", 0.05)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        with pytest.raises(BrokenOffError) as caught:
            asked(f"http://127.0.0.1:{silent.getsockname()[1]}/")
    assert caught.value.reason == TIMEOUT


def test_an_untrusted_certificate_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    context, bundle = tls(tmp_path)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(bundle))
    listener = Listener(lambda *_: Reply(), context)
    listener.start()
    try:
        with pytest.raises(UnseenError, match="not trusted") as caught:
            asked(f"{listener.url}/")
    finally:
        listener.stop()
    assert not isinstance(caught.value, BrokenOffError)


@pytest.mark.parametrize("header", [False, True], ids=["body", "headers"])
def test_an_answer_that_drips_never_passes_the_deadline(*, header: bool) -> None:
    """Each byte comes soon enough for any read; the whole never would."""
    end = threading.Event()
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\n" + (b"X: " if header else b"\r\n"))
                while not end.wait(0.01):
                    connection.send(b"x")

        thread = threading.Thread(target=drip)
        thread.start()
        try:
            with pytest.raises(UnseenError) as caught:
                asked(f"http://127.0.0.1:{server.getsockname()[1]}/", Deadline(RunningClock(), 0.2))
        finally:
            end.set()
            thread.join()
    assert caught.value.reason == TIMEOUT


def test_after_the_deadline_nobody_is_asked() -> None:
    seen: list[str] = []
    with listening(Reply(), seen) as url, pytest.raises(UnseenError) as caught:
        asked(f"{url}/", Deadline(StoppedClock(), 0))
    assert (caught.value.reason, seen) == (TIMEOUT, [])


class LateClock(StoppedClock):
    """Time flies while the answer is read."""

    def seconds(self) -> float:
        self.sleep(1)
        return super().seconds()


def test_the_deadline_is_kept_between_two_parts_of_an_answer() -> None:
    with listening(Reply(body=[b"x"] * 10)) as url, pytest.raises(UnseenError) as caught:
        asked(f"{url}/", Deadline(LateClock(), 3.5))
    assert caught.value.reason == TIMEOUT
