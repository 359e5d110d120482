"""A TLS server on this machine that shakes hands as it is told to, and counts who came and what they sent."""

import contextlib
import datetime as dt
import socket
import ssl
import tempfile
import threading
import warnings
from collections.abc import Callable
from typing import Self

import trustme

NAME = "support.atlas.example"
END = dt.datetime(2027, 3, 1, 12, 0, tzinfo=dt.UTC)

Serve = Callable[["TlsServer", socket.socket], None]


class TlsServer:
    """Listens while the ``with`` block runs."""

    def __init__(self, serve: Serve, *, family: socket.AddressFamily = socket.AF_INET) -> None:
        self._serve = serve
        self._listening = socket.socket(family, socket.SOCK_STREAM)
        self._listening.bind(("::1" if family == socket.AF_INET6 else "127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.came = 0
        """Connections so far."""
        self.names: list[str | None] = []
        """The host that each handshake asked for."""
        self.sent: list[bytes] = []
        """What followed each handshake."""
        self._ended = threading.Event()
        self._workers: list[threading.Thread] = []

    def __enter__(self) -> Self:
        self._listening.listen()
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for worker in self._workers:
            worker.join()

    def wait(self, seconds: float) -> bool:
        """Let time pass; true once the block has ended."""
        return self._ended.wait(seconds)

    def _start(self, work: Callable[[], None]) -> None:
        worker = threading.Thread(target=work, daemon=True)
        self._workers.append(worker)
        worker.start()

    def _accept(self) -> None:
        while True:
            try:
                caller, _ = self._listening.accept()
            except OSError:
                return
            self.came += 1
            self._start(lambda caller=caller: self._served(caller))  # type: ignore[misc]  # a lambda with a default

    def _served(self, caller: socket.socket) -> None:
        with caller, contextlib.suppress(OSError):
            self._serve(self, caller)


def handshaking(leaf: trustme.LeafCert | bytes, *, only: ssl.TLSVersion | None = None) -> Serve:
    """Serves `leaf` (bytes: its key and certificates in PEM), by the version `only` where one is given."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if isinstance(leaf, bytes):
        with tempfile.NamedTemporaryFile() as file:
            file.write(leaf)
            file.flush()
            context.load_cert_chain(file.name)
    else:
        leaf.configure_cert(context)
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    if only is not None:
        with warnings.catch_warnings(action="ignore"):  # old versions are what the tests are about
            context.minimum_version = context.maximum_version = only

    def serve(server: TlsServer, caller: socket.socket) -> None:
        context.sni_callback = lambda _tls, name, _context: server.names.append(name)
        with context.wrap_socket(caller, server_side=True) as tls:
            server.sent.append(tls.recv(1024))

    return serve


def silent(server: TlsServer, _caller: socket.socket) -> None:
    """Never says anything."""
    server.wait(60)


def dripping(server: TlsServer, caller: socket.socket) -> None:
    """Announces a long record and sends it byte by byte, for ever."""
    caller.sendall(b"\x16\x03\x03\x40\x00")
    while not server.wait(0.02):
        caller.sendall(b"\x02")


def plain(_server: TlsServer, caller: socket.socket) -> None:
    """Speaks HTTP in the clear."""
    caller.recv(65535)
    caller.sendall(b"HTTP/1.1 301 Moved\r\nLocation: https://elsewhere.example/\r\n\r\n")


def hanging_up(_server: TlsServer, caller: socket.socket) -> None:
    """Closes without a word."""
    caller.recv(65535)
