"""Says who signed a dossier: its signature lies beside it and covers the file's very bytes."""

import datetime as dt
import hashlib
from pathlib import Path

from seccheck.bundles.attribution import attributed
from seccheck.errors import InputFaultError
from seccheck.model.signature import INVALID, Signature
from seccheck.reading.files import read_bounded

NAMESPACE = "seccheck-declaration@v1"
"""What a provider's signature is for; no signature for anything else stands for it."""

_SUFFIX = ".sig"
_MOST = 64 * 1024


def signature_file(dossier: Path) -> Path:
    """Where the signature of a dossier lies: ``provider.yaml.sig``."""
    return dossier.with_name(dossier.name + _SUFFIX)


def signature_of(dossier: Path, *, digest: str, allowed: Path | None, at: dt.date) -> Signature:
    """Who signed the file `dossier`.

    Args:
        dossier: the dossier's file.
        digest: sha256 of the bytes that were judged, hex.
        allowed: the client's list of allowed signers, None where it has none.
        at: the day on which a key must be good.

    Raises:
        InputFaultError: the client's list cannot be read.
    """
    place = signature_file(dossier)
    if place.is_symlink():
        return Signature(state=INVALID, reason="format")
    return _checked(dossier, place, digest, allowed, at) if place.exists() else Signature()


def _checked(dossier: Path, place: Path, digest: str, allowed: Path | None, at: dt.date) -> Signature:
    from seccheck.bundles.sshsig import SignatureError, parse, verify  # noqa: PLC0415 - most dossiers are not signed

    try:
        signed = parse(read_bounded(place, limit=_MOST))
    except (InputFaultError, SignatureError):
        return Signature(state=INVALID, reason="format")
    message = read_bounded(dossier)
    if hashlib.sha256(message).hexdigest() != digest:
        return Signature(state=INVALID, key=signed.fingerprint, reason="changed")
    try:
        verify(signed, message, NAMESPACE)
    except SignatureError as error:
        return Signature(state=INVALID, key=signed.fingerprint, reason=str(error))
    return attributed(signed, NAMESPACE, allowed=allowed, at=at)
