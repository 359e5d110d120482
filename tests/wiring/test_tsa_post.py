import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from tests.support.time_stamps import RealAuthority

from seccheck.bundles.tsa_check import read_time
from seccheck.bundles.tsa_query import query_for
from seccheck.bundles.tsa_trust import read_anchors
from seccheck.errors import OutputFaultError, UsageFaultError
from seccheck.model.time_answer import STAMPED
from seccheck.wiring.tsa_post import check_address, post_query

QUERY, REPLY = "application/timestamp-query", "application/timestamp-reply"
Answer = Callable[[BaseHTTPRequestHandler, bytes], None]


@contextlib.contextmanager
def serving(answer: Answer) -> Iterator[str]:
    """An authority on this machine; gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            assert self.headers["Content-Type"] == QUERY
            with contextlib.suppress(OSError):  # whoever asked may have gone
                answer(self, body)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/tsa"
        finally:
            server.shutdown()
            thread.join()


def sends(body: bytes, *, kind: str = REPLY, status: int = 200, location: str = "", size: int | None = None) -> Answer:
    def answer(handler: BaseHTTPRequestHandler, _: bytes) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body) if size is None else size))
        if location:
            handler.send_header("Location", location)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def test_a_stock_authority_stamps_a_signature(tmp_path: Path) -> None:
    authority = RealAuthority(tmp_path / "authority")
    with serving(lambda handler, body: sends(authority.answer(body))(handler, body)) as url:
        response = post_query(url, query_for(b"signature"))
    anchors = read_anchors(authority.root.pem, "root")
    assert read_time(response, b"signature", tsa_ca=anchors, program="").level == STAMPED


def test_the_response_comes_as_received() -> None:
    with serving(sends(b"\x30\x00\xff", kind=f"{REPLY}; x=1")) as url:
        assert post_query(url, b"query") == b"\x30\x00\xff"


def drips(handler: BaseHTTPRequestHandler, _: bytes) -> None:
    sends(b"", size=10**6)(handler, b"")
    gone = threading.Event()
    while not gone.wait(0.01):
        handler.wfile.write(b"x")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (sends(b"<html>", kind="text/html"), "answers with text/html"),
        (sends(b"", status=204), "answers with application/timestamp-reply"),
        (sends(b"", status=500), "answers 500"),
        (sends(b"", status=302, location="http://127.0.0.1:9/"), "answers 302"),
        (sends(b"", status=307, location="http://127.0.0.1:9/"), "answers 307"),
        (sends(bytes(70_000)), "answers with more than any time stamp has"),
        (drips, "takes too long to answer"),
        (lambda handler, _: handler.wfile.write(b"hello\r\n\r\n"), "cannot be asked: "),
        (lambda handler, _: handler.connection.shutdown(socket.SHUT_RDWR), "cannot be asked: "),
    ],
    ids=["a page", "nothing", "fault", "elsewhere", "elsewhere again", "too much", "drips", "no HTTP", "hangs up"],
)
def test_anything_else_is_one_clear_fault(answer: Answer, said: str) -> None:
    with serving(answer) as url, pytest.raises(OutputFaultError) as raised:
        post_query(url, b"query", limit_seconds=0.5 if answer is drips else 30.0)
    (fault,) = raised.value.faults
    assert fault.message.startswith(f"the time-stamping authority {said}")
    assert fault.place is not None
    assert fault.place.file == url
    assert "--query" in fault.hint


def test_nobody_there_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        with pytest.raises(OutputFaultError, match="cannot be asked"):
            post_query(url, b"query")


def test_this_machine_is_asked_without_the_users_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    with serving(sends(b"answer")) as url:
        assert post_query(url, b"query") == b"answer"


@pytest.mark.parametrize(
    "url",
    ["https://tsa.example/", "https://tsa.example:8443/x", "http://127.0.0.1:1/", "http://localhost/", "http://[::1]/"],
)
def test_addresses_that_may_be_asked(url: str) -> None:
    check_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "tsa.example",
        "http://tsa.example/",
        "http://127.0.0.1.tsa.example/",
        "http://10.0.0.1/",
        "https://",
        "https://tsa.example:x/",
        "https://[tsa/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "https://name:secret@tsa.example/",
    ],
)
def test_addresses_that_may_not(url: str) -> None:
    with pytest.raises(UsageFaultError) as raised:
        post_query(url, b"query")
    assert "secret" not in str(raised.value.faults)
