"""Shakes hands once with one server and keeps what it presented: no data is sent, nothing is asked a second time."""

import errno
import socket
import ssl

from seccheck.graph.graph import ERROR, TIMEOUT, UnseenError
from seccheck.model.record import record
from seccheck.probes.network.deadline import Deadline
from seccheck.probes.network.endpoint import Endpoint

_VERSIONS = {"TLSv1": "1.0", "TLSv1.1": "1.1", "TLSv1.2": "1.2", "TLSv1.3": "1.3"}
_DER = 2
"""How `_ssl` is asked for a certificate's bytes."""


@record
class Handshake:
    """What a server presented."""

    version: str
    """``1.0`` to ``1.3``: the highest that it and we have in common."""
    chain: tuple[bytes, ...]
    """Certificates in DER, the server's own first."""


def handshake(address: str, endpoint: Endpoint, deadline: Deadline) -> Handshake:
    """One connection to `address`, one handshake for the host of `endpoint`.

    Args:
        address: the IP address, already found fit to be reached.
        endpoint: whose name is sent, and whose port is meant.
        deadline: for connecting and the handshake together.

    Raises:
        UnseenError: nobody answered in time, refused, or spoke no TLS.
    """
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as plain:
        try:
            plain.settimeout(deadline.left())
            plain.connect((address, endpoint.port))
            plain.settimeout(deadline.left())  # over the whole handshake, however slowly it trickles in
            with _context().wrap_socket(plain, server_hostname=endpoint.host) as tls:
                return Handshake(version=_VERSIONS[tls.version() or ""], chain=_presented(tls))
        except TimeoutError:
            raise UnseenError(TIMEOUT) from None
        except ssl.SSLError as error:
            raise UnseenError(ERROR, error.reason or "TLS") from None
        except OSError as error:
            raise UnseenError(ERROR, errno.errorcode.get(error.errno or 0, "TCP")) from None


def _context() -> ssl.SSLContext:
    """Every version and weak old ciphers are offered, and any certificate is taken: the worst is what is looked for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE  # the chain is judged afterwards: refused, it would never be seen
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    return context


def _presented(tls: ssl.SSLSocket) -> tuple[bytes, ...]:
    """All certificates as presented; the public name for it came with Python 3.13, the means are there since 3.10."""
    inner = tls._sslobj  # type: ignore[attr-defined]  # noqa: SLF001 - see above
    return tuple(certificate.public_bytes(_DER) for certificate in inner.get_unverified_chain() or ())
