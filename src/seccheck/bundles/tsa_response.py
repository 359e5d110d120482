"""Reads what a time-stamping authority answers (RFC 3161); whether it is true is asked elsewhere."""

import datetime as dt
import re

from seccheck.bundles.ber import GENERALIZED_TIME, INTEGER, OCTETS, OID, SEQUENCE, SET, BerError, Node, read_ber
from seccheck.model.record import record

MOST_BYTES = 64 * 1024
"""More than any authority sends."""

_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_TST_INFO = bytes.fromhex("2a864886f70d0109100104")
_HASHES = {
    bytes.fromhex("608648016503040201"): "sha256",
    bytes.fromhex("608648016503040202"): "sha384",
    bytes.fromhex("608648016503040203"): "sha512",
}
_RSA = bytes.fromhex("2a864886f70d0101")
_ECDSA = bytes.fromhex("2a8648ce3d0403")
_ALGORITHMS = {
    "sha256": (_RSA + b"\x0b", _ECDSA + b"\x02"),
    "sha384": (_RSA + b"\x0c", _ECDSA + b"\x03"),
    "sha512": (_RSA + b"\x0d", _ECDSA + b"\x04"),
}
_ANY_HASH = (_RSA + b"\x01", _RSA + b"\x0a", bytes.fromhex("2a8648ce3d0201"), bytes.fromhex("2b6570"))
"""Names of algorithms that leave the hash open: plain RSA, RSA-PSS, the EC key's own name, Ed25519."""
_INNER, _CERTIFICATES, _LISTS, _SIGNED, _UNSIGNED = 0xA0, 0xA0, 0xA1, 0xA0, 0xA1
_PARTS_OF_DATA, _OPTIONAL_IN_DATA = (INTEGER, SET, SEQUENCE, _CERTIFICATES, _LISTS, SET), (_CERTIFICATES, _LISTS)
_PARTS_OF_SIGNER = (INTEGER, SEQUENCE, SEQUENCE, _SIGNED, SEQUENCE, OCTETS, _UNSIGNED)
_OPTIONAL_IN_SIGNER = (_UNSIGNED,)
_OCTETS_IN_PIECES, _BITS = 0x24, 0x03
_NULL, _RSA_PSS = b"\x05\x00", _RSA + b"\x0a"
_TIME = re.compile(rb"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,6})\d*)?Z")
_GRANTED = 0
_TIME_AT = 4
_VERSION_OF_TOKENS = 3


@record
class Response:
    """What an authority answered."""

    status: int
    """0 where it granted a token."""
    is_der: bool
    hash: str
    """``sha256``, ``sha384`` or ``sha512``; empty without a token, as everything below is."""
    imprint: bytes
    """That hash of what was stamped."""
    gen_time: dt.datetime | None
    nonce: int | None
    certificates: tuple[bytes, ...]
    """As they stand in the token, not verified."""
    issuer: bytes
    """Of the certificate that signed, in DER; with its serial number it says which one that is."""
    serial: int


def read_response(data: bytes) -> Response:
    """What a response says.

    Raises:
        BerError: it is no response, has no hash or algorithm of ours, or says the same thing in two ways that differ.
    """
    if len(data) > MOST_BYTES:
        raise BerError("the response is larger than any token")
    node = read_ber(data)
    status = node.part(0, SEQUENCE).part(0, INTEGER).number()
    if len(node.parts) == 1:
        return _without_token(status, is_der=node.is_der)
    if status != _GRANTED:
        raise BerError("it has a token, and says that it was not granted as asked")
    token = node.part(1, SEQUENCE)
    if token.part(0, OID).value != _SIGNED_DATA:
        raise BerError("the token is not signed data")
    return _token(token.part(1, _INNER).part(0, SEQUENCE), is_der=node.is_der)


def _without_token(status: int, *, is_der: bool) -> Response:
    if status == _GRANTED:
        raise BerError("the response says granted, and has no token")
    return Response(
        status=status,
        is_der=is_der,
        hash="",
        imprint=b"",
        gen_time=None,
        nonce=None,
        certificates=(),
        issuer=b"",
        serial=0,
    )


def _token(signed: Node, *, is_der: bool) -> Response:
    _check_parts(signed, _PARTS_OF_DATA, _OPTIONAL_IN_DATA)
    for algorithm in signed.parts[1].parts:
        _hash(algorithm)
    content = signed.part(2, SEQUENCE)
    if signed.part(0, INTEGER).number() != _VERSION_OF_TOKENS or content.part(0, OID).value != _TST_INFO:
        raise BerError("the signed data is of another version or content than a token's")
    info = read_ber(content.part(1, _INNER).parts[0].octets() if content.part(1, _INNER).parts else b"")
    imprint = info.part(2, SEQUENCE)
    issuer, serial = _signer(signed)
    nonce = info.tagged(INTEGER, behind=_TIME_AT)
    certificates = signed.tagged(_CERTIFICATES, behind=2)
    return Response(
        status=_GRANTED,
        is_der=is_der,
        hash=_hash(imprint.part(0, SEQUENCE)),
        imprint=imprint.part(1, OCTETS).value,
        gen_time=_time(info.part(_TIME_AT, GENERALIZED_TIME).value),
        nonce=None if nonce is None else nonce.number(),
        certificates=tuple(map(_certificate, certificates.parts)) if certificates else (),
        issuer=issuer,
        serial=serial,
    )


def _certificate(node: Node) -> bytes:
    """A certificate as it stands; its signature has whole bytes, which no library makes sure of."""
    if node.tag != SEQUENCE or node.part(2, _BITS).value[:1] != b"\0":
        raise BerError("a certificate in the token is none")
    return node.raw


def _signer(signed: Node) -> tuple[bytes, int]:
    """Which certificate signed: its issuer and its serial number."""
    signers = signed.parts[-1]
    if len(signers.parts) != 1:
        raise BerError("a token has one signer")
    signer = signers.part(0, SEQUENCE)
    _check_parts(signer, _PARTS_OF_SIGNER, _OPTIONAL_IN_SIGNER)
    if signer.part(0, INTEGER).number() != 1:
        raise BerError("the signer is of another version")
    who = signer.part(1, SEQUENCE)
    _check_algorithm(signer)
    return who.part(0, SEQUENCE).raw, who.part(1, INTEGER).number()


def _check_parts(node: Node, kinds: tuple[int, ...], optional: tuple[int, ...]) -> None:
    """Make sure that a value has the parts that it should have, in their order, and no others."""
    found = tuple(OCTETS if part.tag == _OCTETS_IN_PIECES else part.tag for part in node.parts)
    if found != tuple(kind for kind in kinds if kind not in optional or kind in found):
        raise BerError("the token has other parts than a token has")


def _check_algorithm(signer: Node) -> None:
    """Make sure that the names of hash and algorithm agree: the tools that verify a token overlook the second."""
    hash_ = _hash(signer.part(2, SEQUENCE))
    algorithm = signer.part(4, SEQUENCE)
    name = algorithm.part(0, OID).value
    if name not in (*_ALGORITHMS[hash_], *_ANY_HASH):
        raise BerError("the token was signed by an algorithm that is not accepted")
    if name == _RSA_PSS:
        algorithm.part(1, SEQUENCE)
    elif any(part.raw != _NULL for part in algorithm.parts[1:]):
        raise BerError("the algorithm has parameters that it should not have")


def _hash(algorithm: Node) -> str:
    name = algorithm.part(0, OID).value
    if name not in _HASHES or any(part.raw != _NULL for part in algorithm.parts[1:]):
        raise BerError("the hash is none that is accepted")
    return _HASHES[name]


def _time(text: bytes) -> dt.datetime:
    found = _TIME.fullmatch(text)
    if found is None:
        raise BerError("the time is none in UTC")
    year, month, day, hour, minute, second = (int(part) for part in found.groups()[:6])
    fraction = int((found[7] or b"").ljust(6, b"0"))
    try:
        return dt.datetime(year, month, day, hour, minute, second, fraction, tzinfo=dt.UTC)
    except ValueError as error:
        raise BerError("there is no such time") from error
