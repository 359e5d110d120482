"""Writes the question to a time-stamping authority (RFC 3161): a signature's digest, and a number used once."""

import hashlib
import secrets

from seccheck.bundles.ber import INTEGER, OCTETS, SEQUENCE, BerError, read_ber
from seccheck.model.record import record

_VERSION = bytes.fromhex("020101")
_SHA256 = bytes.fromhex("300d06096086480165030402010500")
_CERTIFICATE_PLEASE = bytes.fromhex("0101ff")
_NONCE_BYTES = 8


@record
class Query:
    """What was asked."""

    imprint: bytes
    """sha256 of the signature file."""
    nonce: int


def query_for(signature: bytes, *, nonce: int | None = None) -> bytes:
    """The query for a time stamp over a signature file, to be sent as ``application/timestamp-query``.

    Args:
        signature: the bytes of ``signatures/assessor.sig``.
        nonce: positive, less than 2**63; a random one where None.
    """
    number = secrets.randbits(_NONCE_BYTES * 8 - 1) if nonce is None else nonce
    return _written(hashlib.sha256(signature).digest(), number)


def read_query(data: bytes) -> Query:
    """What a query of ours asked.

    Raises:
        BerError: it is none of ours.
    """
    node = read_ber(data)
    found = Query(imprint=node.part(1, SEQUENCE).part(1, OCTETS).value, nonce=node.part(2, INTEGER).number())
    if found.nonce < 0 or data != _written(found.imprint, found.nonce):
        raise BerError("this is no query as seccheck writes it")
    return found


def _written(imprint: bytes, nonce: int) -> bytes:
    digits = nonce.to_bytes(nonce.bit_length() // 8 + 1, "big")  # one bit more than it needs: the sign
    asked = _value(SEQUENCE, _SHA256 + _value(OCTETS, imprint))
    return _value(SEQUENCE, _VERSION + asked + _value(INTEGER, digits) + _CERTIFICATE_PLEASE)


def _value(tag: int, content: bytes) -> bytes:
    """A value of less than 128 bytes; a query has no other."""
    return bytes([tag, len(content)]) + content
