"""Reads a list of revoked keys as ssh-keygen takes it: public keys, one a line, or a binary KRL (PROTOCOL.krl)."""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator

from seccheck.bundles.wire import Reader, WireError
from seccheck.errors import Fault, InputFaultError, Place
from seccheck.model.record import record

_MAGIC = b"SSHKRL\n\0"
_VERSION = 1
_CERTIFICATES, _KEYS, _SHA1, _SIGNATURE, _SHA256 = range(1, 6)
_LINE = re.compile(r"(?:(?:ssh|ecdsa|sk)-[\w@.-]+)\s+([A-Za-z0-9+/=]+)(?:\s.*)?", re.ASCII)
_HINT = "Write public keys, one a line, or make a list with: ssh-keygen -k -f LIST KEY.pub"


@record
class Revoked:
    """Keys that sign for nobody."""

    keys: frozenset[bytes]
    """In SSH's own form."""
    sha1: frozenset[bytes]
    sha256: frozenset[bytes]

    def has(self, key: bytes) -> bool:
        """Whether `key`, in SSH's own form, is among them."""
        sha1 = hashlib.sha1(key, usedforsecurity=False).digest()
        return key in self.keys or sha1 in self.sha1 or hashlib.sha256(key).digest() in self.sha256


def read_revoked(data: bytes, name: str) -> Revoked:
    """The list in a file.

    Args:
        data: its bytes.
        name: the file, as the user named it.

    Raises:
        InputFaultError: it cannot be read whole; then nothing is known about any key.
    """
    if not data.startswith(_MAGIC):
        return Revoked(keys=frozenset(_lines(data, name)), sha1=frozenset(), sha256=frozenset())
    found: dict[int, set[bytes]] = {_KEYS: set(), _SHA1: set(), _SHA256: set()}
    try:
        for kind, part in _sections(data):
            found[kind].add(part)
    except WireError as error:
        raise InputFaultError(Fault(message=f"the KRL cannot be read: {error}", place=Place(file=name))) from error
    return Revoked(keys=frozenset(found[_KEYS]), sha1=frozenset(found[_SHA1]), sha256=frozenset(found[_SHA256]))


def _lines(data: bytes, name: str) -> Iterator[bytes]:
    for number, line in enumerate(data.decode("utf-8", errors="replace").splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        found = _LINE.fullmatch(text)
        try:
            yield base64.b64decode(found[1] if found else "?", validate=True)
        except binascii.Error:
            place = Place(file=name, line=number, column=1, source_line=line[:200])
            raise InputFaultError(Fault(message="this line is no public key", place=place, hint=_HINT)) from None


def _sections(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each key or digest with the kind of its section; sections about certificates say nothing about plain keys."""
    reader = Reader(data)
    reader.take(len(_MAGIC))
    if reader.number() != _VERSION:
        raise WireError("it is of a later version")
    reader.take(3 * 8)  # its own number, when it was made, flags
    reader.string()
    reader.string()
    while not reader.is_at_end:
        kind, section = reader.take(1)[0], Reader(reader.string())
        if kind not in (_CERTIFICATES, _KEYS, _SHA1, _SHA256):
            raise WireError(
                "it has a signature of its own" if kind == _SIGNATURE else "it has parts of a later version"
            )
        while kind != _CERTIFICATES and not section.is_at_end:
            yield kind, section.string()
