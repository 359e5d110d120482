"""Checks what the key of an SSH signature signed, for each kind of key that stock ssh-keygen signs files with."""

import base64
import hashlib
from typing import TYPE_CHECKING

from seccheck.bundles.wire import Reader

if TYPE_CHECKING:
    from collections.abc import Callable

ED25519 = b"ssh-ed25519"
_SK_ED25519, _SK_ECDSA, _RSA = b"sk-ssh-ed25519@openssh.com", b"sk-ecdsa-sha2-nistp256@openssh.com", b"ssh-rsa"
SECURITY_KEYS = (_SK_ED25519, _SK_ECDSA)
"""Keys inside a FIDO token; their signatures carry flags and a counter behind them."""

_CURVES = {
    b"nistp256": ("SECP256R1", "SHA256"),
    b"nistp384": ("SECP384R1", "SHA384"),
    b"nistp521": ("SECP521R1", "SHA512"),
}
_ECDSA = {b"ecdsa-sha2-" + curve: curve for curve in _CURVES} | {_SK_ECDSA: b"nistp256"}
_RSA_HASHES = {b"rsa-sha2-256": "SHA256", b"rsa-sha2-512": "SHA512"}
_LEAST_RSA_BITS = 2048
_TOUCHED = 0x01


def check_by_key(key: bytes, algorithm: bytes, signature: bytes, message: bytes, *, extra: bytes = b"") -> None:
    """Make sure that `key` signed `message`.

    Args:
        key: the public key in SSH's own form.
        algorithm: as the signature says.
        signature: its own part.
        message: what was signed.
        extra: flags and counter of a security key's signature.

    Raises:
        cryptography.exceptions.InvalidSignature: it did not.
        ValueError: the key is of a kind that is not accepted, or cannot be read.
    """
    reader = Reader(key)
    kind = reader.string()
    if algorithm not in (_RSA_HASHES if kind == _RSA else (kind,)):
        raise ValueError("the signature is of another kind than its key")
    if kind == _RSA:
        _rsa(key, _RSA_HASHES[algorithm], signature, message)
        return
    check = _ed25519 if kind in (ED25519, _SK_ED25519) else _ecdsa(reader, kind)
    point = reader.string()
    if kind in SECURITY_KEYS:
        message = _by_token(reader.string(), extra, message)
    reader.end()
    check(point, signature, message)


def _by_token(application: bytes, extra: bytes, message: bytes) -> bytes:
    """What a token signs in place of `message`; unlike stock ssh-keygen we ask whether somebody touched it."""
    if not extra[:1] or not extra[0] & _TOUCHED:
        raise ValueError("nobody touched the token")
    return hashlib.sha256(application).digest() + extra + hashlib.sha256(message).digest()


def _ed25519(point: bytes, signature: bytes, message: bytes) -> None:
    # Nothing more is loaded for the usual kind: that is most of the time that a small bundle takes.
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415 - slow

    Ed25519PublicKey.from_public_bytes(point).verify(signature, message)


def _ecdsa(reader: Reader, kind: bytes) -> "Callable[[bytes, bytes, bytes], None]":
    if kind not in _ECDSA or reader.string() != _ECDSA[kind]:
        raise ValueError("a key of this kind is not accepted")

    def check(point: bytes, signature: bytes, message: bytes) -> None:
        from cryptography.hazmat.primitives import hashes  # noqa: PLC0415 - slow, seldom needed
        from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415 - same

        curve, hash_ = _CURVES[_ECDSA[kind]]
        public = ec.EllipticCurvePublicKey.from_encoded_point(getattr(ec, curve)(), point)
        public.verify(_der(signature), message, ec.ECDSA(getattr(hashes, hash_)()))

    return check


def _rsa(key: bytes, hash_: str, signature: bytes, message: bytes) -> None:
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415 - slow, seldom needed
    from cryptography.hazmat.primitives.asymmetric import padding, rsa  # noqa: PLC0415 - same
    from cryptography.hazmat.primitives.serialization import load_ssh_public_key  # noqa: PLC0415 - same

    public = load_ssh_public_key(_RSA + b" " + base64.b64encode(key))
    if not isinstance(public, rsa.RSAPublicKey) or public.key_size < _LEAST_RSA_BITS:
        raise ValueError("the key is too short")
    public.verify(signature, message, padding.PKCS1v15(), getattr(hashes, hash_)())


def _der(signature: bytes) -> bytes:
    """An ECDSA signature as the library wants it."""
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature  # noqa: PLC0415 - slow

    part = Reader(signature)
    r, s = (int.from_bytes(part.string(), "big") for _ in range(2))
    part.end()
    return encode_dss_signature(r, s)
