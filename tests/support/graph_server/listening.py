"""Serves answers over HTTP or HTTPS on loopback, each connection in a thread of its own."""

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.support.graph_server.reply import Reply

Answering = Callable[[str, str, Mapping[str, str], bytes], Reply]
"""From method, path, headers by lower-case name and body."""


class Listener:
    """One port of loopback."""

    def __init__(self, answering: Answering, context: ssl.SSLContext | None) -> None:
        self._server = _Server(answering)
        if context:
            listening = self._server.socket
            self._server.socket = context.wrap_socket(listening, server_side=True, do_handshake_on_connect=False)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self.url = f"{'https' if context else 'http'}://localhost:{self._server.server_address[1]}"

    def start(self) -> None:
        """Listen from now on."""
        self._thread.start()

    def stop(self) -> None:
        """Close the port and every connection."""
        self._server.shutdown()
        self._thread.join()
        self._server.hang_up()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True
    request_queue_size = 128

    def __init__(self, answering: Answering) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answering = answering
        self._open: set[socket.socket] = set()
        self._closing = False

    def process_request_thread(self, request: object, client_address: object) -> None:
        assert isinstance(request, socket.socket)
        self._open.add(request)
        if self._closing:
            self.hang_up()
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._open.discard(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what many tests are about."""

    def hang_up(self) -> None:
        """Let no thread wait for what a client might still send."""
        self._closing = True
        for one in tuple(self._open):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    server: "_Server"
    protocol_version = "HTTP/1.1"
    server_version = "TestGraph"
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's own name
        """Nothing: the log of requests is enough."""

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        said = self.server.answering(self.command, self.path, headers, body)
        if said.reset:
            self._tear_down()
            return
        self.send_response(said.status)
        for name, value in {**said.headers, "request-id": "00000000-0000-0000-0000-000000000001"}.items():
            self.send_header(name, value)
        if "client-request-id" in headers:
            self.send_header("client-request-id", headers["client-request-id"])
        self._send(said)

    def _send(self, said: Reply) -> None:
        if isinstance(said.body, bytes):
            self.send_header("Content-Length", str(len(said.body) if said.length is None else said.length))
            self.end_headers()
            self.wfile.write(said.body)
            self.close_connection = self.close_connection or said.length is not None
            return
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        for piece in said.body:
            self.wfile.write(piece)
            self.wfile.flush()

    def _tear_down(self) -> None:
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
