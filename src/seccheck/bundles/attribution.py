"""Says whose key made a sound signature, by the client's own list."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from seccheck.model.signature import INVALID, SIGNED, UNKNOWN_KEY, Signature
from seccheck.reading.files import read_bounded

if TYPE_CHECKING:
    from seccheck.bundles.sshsig import Signed


def attributed(
    signed: "Signed",
    namespace: str,
    *,
    allowed: Path | None,
    at: dt.date | dt.datetime,
    revoked: Path | None = None,
) -> Signature:
    """A sound signature, with whose key it is.

    Args:
        signed: verified already.
        namespace: what it was made for.
        allowed: the client's list of allowed signers, None where it has none.
        at: the moment at which the key must be good, or the day all through.
        revoked: a list of keys that sign for nobody, at no time, as ``ssh-keygen -Y verify -r`` takes it. A key that
            was good once belongs into `allowed`, with ``valid-before``.

    Raises:
        InputFaultError: a list cannot be read.
    """
    from seccheck.bundles.allowed_signers import principal_of, read_allowed_signers  # noqa: PLC0415 - seldom needed
    from seccheck.bundles.sshsig import SignatureError  # noqa: PLC0415 - same

    key = signed.fingerprint
    if revoked is not None and _is_revoked(signed, revoked):
        return Signature(state=INVALID, key=key, reason="revoked")
    if allowed is None:
        return Signature(state=UNKNOWN_KEY, key=key, reason="no-list")
    signers = read_allowed_signers(read_bounded(allowed), str(allowed))
    try:
        principal = principal_of(signed, signers, namespace=namespace, at=at)
    except SignatureError as error:
        return Signature(state=UNKNOWN_KEY, key=key, reason=str(error))
    return Signature(state=SIGNED, key=key, principal=principal)


def _is_revoked(signed: "Signed", path: Path) -> bool:
    from seccheck.bundles.revocation import read_revoked  # noqa: PLC0415 - seldom needed

    return read_revoked(read_bounded(path), str(path)).has(signed.key)
