import hashlib
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from tests.support import keys

from seccheck.bundles.ssh_keys import SECURITY_KEYS, check_by_key
from seccheck.bundles.sshsig import SignatureError, Signed, armour, parse_exact, verify
from seccheck.bundles.wire import string, strings

MESSAGE, SPACE = b"message", "seccheck-bundle@v1"
APPLICATION = b"ssh:"
TOUCHED, UNTOUCHED = b"\x01\0\0\0\x07", b"\0\0\0\0\x07"
ED25519, ECDSA = SECURITY_KEYS
DIGEST = hashlib.sha512(MESSAGE).digest()
PREIMAGE = b"SSHSIG" + strings([SPACE.encode(), b"", b"sha512", DIGEST])
"""What is signed for MESSAGE, by PROTOCOL.sshsig."""


def mpint(value: int) -> bytes:
    return value.to_bytes(value.bit_length() // 8 + 1, "big")


def by_token(kind: bytes, extra: bytes = TOUCHED) -> Signed:
    """A signature as a FIDO token makes it, by PROTOCOL.u2f."""
    seen = hashlib.sha256(APPLICATION).digest() + extra + hashlib.sha256(PREIMAGE).digest()
    if kind == ED25519:
        edwards = Ed25519PrivateKey.generate()
        point = edwards.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        key, signature = strings([kind, point, APPLICATION]), edwards.sign(seen)
    else:
        curve = ec.generate_private_key(ec.SECP256R1())
        point = curve.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        key = strings([kind, b"nistp256", point, APPLICATION])
        signature = strings(map(mpint, decode_dss_signature(curve.sign(seen, ec.ECDSA(hashes.SHA256())))))
    return Signed(key=key, namespace=SPACE, hash=b"sha512", algorithm=kind, signature=signature, extra=extra)


@pytest.mark.parametrize("kind", SECURITY_KEYS, ids=["ed25519", "ecdsa"])
def test_a_token_signs_as_stock_ssh_understands_it(tmp_path: Path, kind: bytes) -> None:
    file = tmp_path / "token.sig"
    file.write_bytes(armour(by_token(kind)))
    assert keys.checks(MESSAGE, SPACE, file)
    signed = parse_exact(file.read_bytes())
    verify(signed, MESSAGE, SPACE)
    with pytest.raises(SignatureError, match=r"^changed$"):
        verify(signed, MESSAGE + b" ", SPACE)


@pytest.mark.parametrize("kind", SECURITY_KEYS, ids=["ed25519", "ecdsa"])
def test_a_token_that_nobody_touched_is_not_believed(tmp_path: Path, kind: bytes) -> None:
    signed = by_token(kind, UNTOUCHED)
    file = tmp_path / "token.sig"
    file.write_bytes(armour(signed))
    assert keys.checks(MESSAGE, SPACE, file), "stock ssh-keygen does not ask"
    with pytest.raises(SignatureError, match=r"^key-type$"):
        verify(signed, MESSAGE, SPACE)


EDWARDS = Ed25519PrivateKey.from_private_bytes(bytes(32))
POINT = EDWARDS.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
PLAIN = b"ssh-ed25519"


def test_the_usual_kind() -> None:
    key = strings([PLAIN, POINT])
    check_by_key(key, PLAIN, EDWARDS.sign(MESSAGE), MESSAGE)
    with pytest.raises(InvalidSignature):
        check_by_key(key, PLAIN, EDWARDS.sign(b"other"), MESSAGE)


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (strings([PLAIN, POINT]), b"ssh-rsa"),
        (strings([PLAIN, POINT, b"more"]), PLAIN),
        (strings([PLAIN]), PLAIN),
        (strings([PLAIN, POINT[1:]]), PLAIN),
        (strings([b"ssh-dss", POINT]), b"ssh-dss"),
        (strings([b"ssh-ed25519-cert-v01@openssh.com", POINT]), b"ssh-ed25519-cert-v01@openssh.com"),
        (strings([b"ssh-rsa", b"\3", b"\5"]), b"ssh-rsa"),
        (strings([b"ssh-rsa", b"\3", b"\5"]), b"rsa-sha2-256"),
        (strings([b"ecdsa-sha2-nistp256", b"nistp384", POINT]), b"ecdsa-sha2-nistp256"),
        (strings([b"ecdsa-sha2-nistp256", b"nistp256", POINT]), b"ecdsa-sha2-nistp256"),
        (strings([ED25519, POINT]), ED25519),
        (strings([ED25519, POINT, APPLICATION]), ED25519),
        (string(b"ssh-ed25519")[:-1], PLAIN),
        (b"", PLAIN),
    ],
    ids=[
        "another algorithm",
        "more parts",
        "no point",
        "a short point",
        "dss",
        "certified",
        "RSA with SHA-1",
        "no RSA key",
        "another curve",
        "no point of the curve",
        "no application",
        "no flags",
        "half a kind",
        "nothing",
    ],
)
def test_what_is_no_accepted_key_is_refused(key: bytes, algorithm: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        check_by_key(key, algorithm, EDWARDS.sign(MESSAGE), MESSAGE)
