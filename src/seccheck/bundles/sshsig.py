"""Checks and makes SSH signatures (PROTOCOL.sshsig of OpenSSH), so that stock ssh-keygen and we read each other's."""

import base64
import binascii
import hashlib
import re
from typing import TYPE_CHECKING

from seccheck.bundles.wire import Reader, WireError, strings
from seccheck.model.record import record

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_MAGIC = b"SSHSIG"
_VERSION = 1
_HASHES = {b"sha256": hashlib.sha256, b"sha512": hashlib.sha512}
_BEGIN, _END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
_ARMOUR = re.compile(rf"\s*{_BEGIN}\s+([A-Za-z0-9+/=\s]+?)\s*{_END}\s*", re.ASCII)
_LINE = 70
_ED25519, _RSA = b"ssh-ed25519", b"ssh-rsa"
_CURVES = {b"ecdsa-sha2-nistp256": "SHA256", b"ecdsa-sha2-nistp384": "SHA384", b"ecdsa-sha2-nistp521": "SHA512"}
_RSA_HASHES = {b"rsa-sha2-256": "SHA256", b"rsa-sha2-512": "SHA512"}
_LEAST_RSA_BITS = 2048


class SignatureError(Exception):
    """A signature that is none, or not of these bytes; its text is a code of `seccheck.model.signature.Signature`."""


@record
class Signed:
    """A signature as it stands in a file, not yet checked."""

    key: bytes
    """The public key in SSH's own form."""
    namespace: str
    hash: bytes
    algorithm: bytes
    signature: bytes

    @property
    def fingerprint(self) -> str:
        """As ssh-keygen prints it."""
        return fingerprint(self.key)


def fingerprint(key: bytes) -> str:
    """``SHA256:...`` of a public key in SSH's own form."""
    return "SHA256:" + base64.b64encode(hashlib.sha256(key).digest()).decode().rstrip("=")


def parse(armoured: bytes) -> Signed:
    """The one signature in a ``.sig`` file.

    Raises:
        SignatureError: it holds none.
    """
    try:
        found = _ARMOUR.fullmatch(armoured.decode("ascii"))
        blob = Reader(base64.b64decode("".join(found[1].split()), validate=True) if found else b"")
        if blob.take(len(_MAGIC)) != _MAGIC or blob.number() != _VERSION:
            raise SignatureError("format")
        key, namespace, _reserved, hash_, inner = (blob.string() for _ in range(5))
        blob.end()
        part = Reader(inner)
        algorithm, signature = part.string(), part.string()
        part.end()
        return Signed(key=key, namespace=namespace.decode(), hash=hash_, algorithm=algorithm, signature=signature)
    except (UnicodeDecodeError, binascii.Error, WireError) as error:
        raise SignatureError("format") from error


def verify(signed: Signed, message: bytes, namespace: str) -> None:
    """Make sure that the key of `signed` signed `message` for `namespace`.

    Raises:
        SignatureError: ``namespace``, ``key-type`` or ``changed``.
    """
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm  # noqa: PLC0415 - slow, seldom needed

    if signed.namespace != namespace:
        raise SignatureError("namespace")
    if signed.hash not in _HASHES:
        raise SignatureError("format")
    try:
        _check(signed, _preimage(message, namespace, signed.hash))
    except InvalidSignature as error:
        raise SignatureError("changed") from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise SignatureError("key-type") from error


def sign(message: bytes, namespace: str, key: "Ed25519PrivateKey") -> bytes:
    """The armoured signature of `message` by an Ed25519 key, as ``ssh-keygen -Y sign`` writes it."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # noqa: PLC0415 - slow

    raw = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    signature = key.sign(_preimage(message, namespace, b"sha512"))
    parts = (strings([_ED25519, raw]), namespace.encode(), b"", b"sha512", strings([_ED25519, signature]))
    text = base64.b64encode(_MAGIC + _VERSION.to_bytes(4, "big") + strings(parts)).decode()
    lines = [text[at : at + _LINE] for at in range(0, len(text), _LINE)]
    return "\n".join([_BEGIN, *lines, _END, ""]).encode()


def _preimage(message: bytes, namespace: str, hash_: bytes) -> bytes:
    digest = _HASHES[hash_](message).digest()
    return _MAGIC + strings([namespace.encode(), b"", hash_, digest])


def _check(signed: Signed, message: bytes) -> None:
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415 - slow, seldom needed
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa  # noqa: PLC0415 - same
    from cryptography.hazmat.primitives.serialization import load_ssh_public_key  # noqa: PLC0415 - same

    kind = Reader(signed.key).string()
    key = load_ssh_public_key(kind + b" " + base64.b64encode(signed.key))
    if isinstance(key, ed25519.Ed25519PublicKey) and kind == signed.algorithm == _ED25519:
        key.verify(signed.signature, message)
    elif isinstance(key, rsa.RSAPublicKey) and kind == _RSA and signed.algorithm in _RSA_HASHES:
        if key.key_size < _LEAST_RSA_BITS:
            raise SignatureError("key-type")
        hash_ = getattr(hashes, _RSA_HASHES[signed.algorithm])()
        key.verify(signed.signature, message, padding.PKCS1v15(), hash_)
    elif isinstance(key, ec.EllipticCurvePublicKey) and kind == signed.algorithm and kind in _CURVES:
        key.verify(_der(signed.signature), message, ec.ECDSA(getattr(hashes, _CURVES[kind])()))
    else:
        raise SignatureError("key-type")


def _der(signature: bytes) -> bytes:
    """An ECDSA signature as the library wants it."""
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature  # noqa: PLC0415 - slow

    part = Reader(signature)
    r, s = (int.from_bytes(part.string(), "big") for _ in range(2))
    part.end()
    return encode_dss_signature(r, s)
