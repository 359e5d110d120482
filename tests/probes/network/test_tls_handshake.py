import socket
import ssl

import pytest
import trustme
from cryptography.x509 import load_der_x509_certificate
from tests.support.socket_audit import audited
from tests.support.tls_server import NAME, Serve, TlsServer, dripping, handshaking, hanging_up, plain, silent

from seccheck.graph.graph import ERROR, TIMEOUT, UnseenError
from seccheck.probes.network.deadline import Deadline
from seccheck.probes.network.endpoint import Endpoint
from seccheck.probes.network.tls_handshake import handshake

CA = trustme.CA()
LEAF = CA.create_child_ca().issue_cert(NAME)
OLD, OLDER = ssl.TLSVersion.TLSv1_1, ssl.TLSVersion.TLSv1


@pytest.mark.parametrize(
    ("only", "version"),
    [
        (OLDER, "1.0"),
        (OLD, "1.1"),
        (ssl.TLSVersion.TLSv1_2, "1.2"),
        (ssl.TLSVersion.TLSv1_3, "1.3"),
        (None, "1.3"),
    ],
)
def test_one_handshake_tells_the_version_and_every_certificate(only: ssl.TLSVersion | None, version: str) -> None:
    with TlsServer(handshaking(LEAF, only=only)) as server, audited() as seen:
        found = handshake("127.0.0.1", Endpoint(host=NAME, port=server.port), Deadline(30))
        address = ("127.0.0.1", server.port)
    assert found.version == version
    own, *others = [load_der_x509_certificate(der).subject for der in found.chain]
    assert own != others[0]
    assert len(others) == 1
    assert server.came == 1
    assert server.names == [NAME]
    assert server.sent == [b""]
    assert seen == [("socket.connect", address)]


def test_an_address_of_the_new_kind_sends_no_name() -> None:
    with TlsServer(handshaking(LEAF), family=socket.AF_INET6) as server:
        found = handshake("::1", Endpoint(host="::1", port=server.port), Deadline(30))
    assert found.version == "1.3"
    assert server.names == [None]


@pytest.mark.parametrize(
    ("serve", "seconds", "reason", "detail"),
    [
        pytest.param(silent, 0.2, TIMEOUT, "", id="never-answers"),
        pytest.param(dripping, 0.2, TIMEOUT, "", id="slow-drip"),
        pytest.param(plain, 30, ERROR, "WRONG_VERSION_NUMBER", id="http-and-a-redirect"),
        pytest.param(hanging_up, 30, ERROR, "", id="hangs-up"),
    ],
)
def test_whoever_does_not_shake_hands_is_a_gap_and_asked_once(
    serve: Serve, seconds: float, reason: str, detail: str
) -> None:
    with TlsServer(serve) as server, audited() as seen:
        with pytest.raises(UnseenError) as caught:
            handshake("127.0.0.1", Endpoint(host=NAME, port=server.port), Deadline(seconds))
        assert caught.value.reason == reason
        assert caught.value.detail == detail or serve is hanging_up  # each OpenSSL has its own word for that
        assert seen == [("socket.connect", ("127.0.0.1", server.port))]
    assert server.came == 1


def test_a_closed_port_is_a_gap() -> None:
    with TlsServer(silent) as server:
        port = server.port
    with pytest.raises(UnseenError) as caught:
        handshake("127.0.0.1", Endpoint(host=NAME, port=port), Deadline(30))
    assert (caught.value.reason, caught.value.detail) == (ERROR, "ECONNREFUSED")


def test_without_time_nobody_is_connected_to() -> None:
    with TlsServer(silent) as server, pytest.raises(UnseenError):
        handshake("127.0.0.1", Endpoint(host=NAME, port=server.port), Deadline(0))
    assert server.came == 0
