"""Tokens of the test authority: made, known again, and the assertions of clients checked."""

import base64
import hashlib
import json
import threading
import time
from collections.abc import Mapping
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from seccheck.model.policy import Json


class Tokens:
    """The access tokens handed out, and how long each is good for."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}
        self._roles: dict[str, frozenset[str]] = {}
        self._lock = threading.Lock()

    def make(self, claims: Mapping[str, Json], roles: frozenset[str], life: int) -> str:
        """A token with `claims` that is good for `life` seconds; unsigned, as only we must know it again."""
        with self._lock:
            number = len(self._until)
            full = {**claims, "iat": int(time.time()), "exp": int(time.time()) + life, "uti": f"token-{number}"}
            token = f"{_part({'alg': 'none', 'typ': 'JWT'})}.{_part(full)}.test"
            self._until[token] = time.monotonic() + life
            self._roles[token] = roles
            return token

    def roles(self, header: str) -> frozenset[str] | None:
        """The permissions of the token in an ``Authorization`` header, None where it is not good."""
        token = header.removeprefix("Bearer ")
        if time.monotonic() > self._until.get(token, -1.0):
            return None
        return self._roles[token]

    def revoke(self) -> None:
        """Let no token be good any more."""
        with self._lock:
            self._until = dict.fromkeys(self._until, -1.0)


def claims_in(token: str) -> dict[str, Json]:
    """The claims of a token, unchecked."""
    part = token.split(".")[1]
    read: dict[str, Json] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return read


def flaw_of_assertion(assertion: str, certificate: Path | None, client: str, audience: str) -> str:
    """What is wrong with a client assertion, empty for nothing; one without a thumbprint is a federated identity's."""
    try:
        header, body = json.loads(_raw(assertion.split(".", maxsplit=1)[0])), claims_in(assertion)
    except (ValueError, IndexError):
        return "malformed"
    if not {"x5t", "x5t#S256"} & header.keys():
        return ""
    if certificate is None:
        return "unknown certificate"
    known = x509.load_pem_x509_certificate(certificate.read_bytes())
    right = {
        "signature": _signed(assertion, header, known),
        "issuer": body.get("iss") == body.get("sub") == client,
        "audience": body.get("aud") == audience,
        "expired": body.get("exp", 0) > time.time(),
    }
    return next((name for name, is_right in right.items() if not is_right), "")


def _signed(assertion: str, header: Mapping[str, Json], certificate: x509.Certificate) -> bool:
    key = certificate.public_key()
    if not isinstance(key, RSAPublicKey):
        return False
    text, _, signature = assertion.rpartition(".")
    scheme: padding.AsymmetricPadding = padding.PKCS1v15()
    if header.get("alg") == "PS256":
        scheme = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=hashlib.sha256().digest_size)
    try:
        key.verify(_raw(signature), text.encode(), scheme, hashes.SHA256())
    except InvalidSignature:
        return False
    return True


def _part(value: Json) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def _raw(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
