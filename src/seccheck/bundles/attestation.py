"""Checks the counter-signatures of a bundle: independent attestors who signed the same root, each for itself."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from seccheck.bundles.bundle_signing import ATTEST_NAMESPACE
from seccheck.bundles.layout import SIGNATURES
from seccheck.bundles.signature_check import check_signature
from seccheck.model.record import record
from seccheck.model.signature import INVALID, SIGNED, Signature

_NAME = re.compile(re.escape(SIGNATURES) + r"attestor-([1-9][0-9]{0,2})\.sig")


@record
class Attestation:
    """One counter-signature."""

    member: str
    signature: Signature


def attestation_number(member: str) -> int:
    """Which attestor's signature the member holds, counted from 1; 0 where it is none."""
    found = _NAME.fullmatch(member)
    return int(found[1]) if found else 0


def next_attestation(members: Iterable[str]) -> str:
    """The member for one more counter-signature, such as ``signatures/attestor-1.sig``."""
    return f"{SIGNATURES}attestor-{max(map(attestation_number, members), default=0) + 1}.sig"


def check_attestations(
    manifest: bytes,
    signatures: Mapping[str, bytes],
    *,
    assessor: Signature,
    allowed: Path | None,
    at: dt.date | dt.datetime,
    revoked: Path | None = None,
) -> tuple[Attestation, ...]:
    """Who else stands by a bundle, in the order of their numbers.

    Nobody attests twice, and no assessor attests its own work: a key or a principal that signed already is
    ``invalid`` for ``same-key``.

    Args:
        manifest: the bytes of ``manifest-sha256.txt``.
        signatures: the armoured signatures by member, other members left out.
        assessor: whose bundle it is, as checked; unsigned where nobody signed.
        allowed: see `seccheck.bundles.signature_check.check_signature`, and the other arguments too.
        at: when the keys must be good.
        revoked: keys that sign for nobody.

    Raises:
        InputFaultError: a list cannot be read.
    """
    seen = [assessor]
    found = []
    for member in sorted(filter(attestation_number, signatures), key=attestation_number):
        signature = check_signature(
            manifest, signatures[member], namespace=ATTEST_NAMESPACE, allowed=allowed, at=at, revoked=revoked
        )
        if signature.state != INVALID and any(_is_same(signature, other) for other in seen):
            signature = Signature(state=INVALID, key=signature.key, reason="same-key")
        if signature.state != INVALID:
            seen.append(signature)
        found.append(Attestation(member=member, signature=signature))
    return tuple(found)


def _is_same(one: Signature, other: Signature) -> bool:
    """Whether both are of one key, or of one principal with two keys."""
    if other.key and one.key == other.key:
        return True
    return one.state == other.state == SIGNED and one.principal == other.principal
