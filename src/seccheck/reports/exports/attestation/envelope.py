"""The DSSE envelope around a statement, and the bytes that its signer signs."""

import base64
from collections.abc import Mapping

from seccheck.reports.exports.spelling import exact

PAYLOAD_TYPE = "application/vnd.in-toto+json"


def envelope(payload: bytes, signatures: Mapping[str, bytes] | None = None) -> bytes:
    """The envelope as JSON in ASCII, on one line with its break; without signatures it proves nothing yet.

    Args:
        payload: the statement's bytes, which are what is signed and what a reader must use.
        signatures: raw signatures over `to_be_signed`, by key id.
    """
    signed = [{"keyid": key, "sig": _base64(sig)} for key, sig in (signatures or {}).items()]
    return exact({"payload": _base64(payload), "payloadType": PAYLOAD_TYPE, "signatures": signed}).encode() + b"\n"


def to_be_signed(payload: bytes) -> bytes:
    """DSSE's pre-authentication encoding of a statement."""
    kind = PAYLOAD_TYPE.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
