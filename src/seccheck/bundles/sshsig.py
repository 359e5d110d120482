"""Checks and makes SSH signatures (PROTOCOL.sshsig of OpenSSH), so that stock ssh-keygen and we read each other's."""

import base64
import binascii
import hashlib
import re
from typing import TYPE_CHECKING

from seccheck.bundles.ssh_keys import ED25519, SECURITY_KEYS, check_by_key
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
_FLAGS_AND_COUNTER = 5


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
    extra: bytes = b""
    """Flags and counter, of a security key's signature alone."""

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
        extra = part.take(_FLAGS_AND_COUNTER if algorithm in SECURITY_KEYS else 0)
        part.end()
        return Signed(
            key=key,
            namespace=namespace.decode(),
            hash=hash_,
            algorithm=algorithm,
            signature=signature,
            extra=extra,
        )
    except (UnicodeDecodeError, binascii.Error, WireError) as error:
        raise SignatureError("format") from error


def parse_exact(armoured: bytes) -> Signed:
    """The one signature in a file, if the file is written to the last byte as ``ssh-keygen -Y sign`` writes it.

    Stock ssh-keygen also accepts altered armour; where every byte counts, only this will do.

    Raises:
        SignatureError: ``format``.
    """
    signed = parse(armoured)
    if armour(signed) != armoured:
        raise SignatureError("format")
    return signed


def armour(signed: Signed) -> bytes:
    """The file of a signature, as ``ssh-keygen -Y sign`` writes it."""
    inner = strings([signed.algorithm, signed.signature]) + signed.extra
    parts = (signed.key, signed.namespace.encode(), b"", signed.hash, inner)
    text = base64.b64encode(_MAGIC + _VERSION.to_bytes(4, "big") + strings(parts)).decode()
    lines = [text[at : at + _LINE] for at in range(0, len(text), _LINE)]
    return "\n".join([_BEGIN, *lines, _END, ""]).encode()


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
        preimage = _preimage(message, namespace, signed.hash)
        check_by_key(signed.key, signed.algorithm, signed.signature, preimage, extra=signed.extra)
    except InvalidSignature as error:
        raise SignatureError("changed") from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise SignatureError("key-type") from error


def sign(message: bytes, namespace: str, key: "Ed25519PrivateKey") -> bytes:
    """The armoured signature of `message` by an Ed25519 key, as ``ssh-keygen -Y sign`` writes it."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # noqa: PLC0415 - slow

    raw = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return armour(
        Signed(
            key=strings([ED25519, raw]),
            namespace=namespace,
            hash=b"sha512",
            algorithm=ED25519,
            signature=key.sign(_preimage(message, namespace, b"sha512")),
        )
    )


def _preimage(message: bytes, namespace: str, hash_: bytes) -> bytes:
    digest = _HASHES[hash_](message).digest()
    return _MAGIC + strings([namespace.encode(), b"", hash_, digest])
