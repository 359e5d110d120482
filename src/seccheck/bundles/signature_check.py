"""Checks one detached signature, byte for byte, and says whose it is."""

import datetime as dt
from pathlib import Path

from seccheck.bundles.attribution import attributed
from seccheck.model.signature import INVALID, Signature


def check_signature(
    data: bytes,
    armoured: bytes,
    *,
    namespace: str,
    allowed: Path | None,
    at: dt.date | dt.datetime,
    revoked: Path | None = None,
) -> Signature:
    """Who signed `data`.

    Accepted are Ed25519, ECDSA and RSA keys from 2048 bits on, the first two also in a FIDO token that somebody
    touched. Keys certified by an SSH authority are not: they answer ``key-type``.

    Args:
        data: the very bytes that were signed.
        armoured: the signature's file, exactly as ``ssh-keygen -Y sign`` writes it; empty where there is none.
        namespace: what it must have been made for; no signature for anything else stands for it.
        allowed: whose key is whose; from outside of what is checked. None where the reader has no list.
        at: the moment at which the key must be good, or the day all through.
        revoked: see `seccheck.bundles.attribution.attributed`.

    Raises:
        InputFaultError: a list cannot be read.
    """
    from seccheck.bundles.sshsig import SignatureError, parse_exact, verify  # noqa: PLC0415 - much is not signed

    if not armoured:
        return Signature()
    key = ""
    try:
        signed = parse_exact(armoured)
        key = signed.fingerprint
        verify(signed, data, namespace)
    except SignatureError as error:
        return Signature(state=INVALID, key=key, reason=str(error))
    return attributed(signed, namespace, allowed=allowed, at=at, revoked=revoked)
