"""Seals a capture: one archive, the same bytes for the same facts, signed by the provider if it likes."""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from seccheck.bundles.signature_check import check_signature
from seccheck.bundles.stored_zip import stored_zip
from seccheck.model.capture import Capture, Head
from seccheck.model.policy import Json
from seccheck.model.signature import Signature
from seccheck.reading.capture_file import HEAD, SCHEMA, SIGNATURE, TAPE

NAMESPACE = "seccheck-capture@v1"
"""What a provider's signature under a capture is for."""


def sealed(head: Head, tape: Mapping[str, Json], sign: Callable[[bytes], bytes] | None = None) -> Iterator[bytes]:
    """The archive, piece by piece.

    Args:
        head: what it is and for whom.
        tape: the facts.
        sign: gives the armoured signature of what is sealed; None where nobody signs.
    """
    facts = dumped(tape)
    said = dumped(
        {
            "schema": SCHEMA,
            "tool": {"name": "seccheck", "version": head.version},
            "nonce": head.nonce,
            "tenant": head.tenant,
            "taken_at": head.taken_at.astimezone(dt.UTC).isoformat().replace("+00:00", "Z"),
            "scopes": sorted(head.scopes),
            "looks": sorted(head.looks),
            "break_glass": sorted(head.break_glass),
            "members": {TAPE: hashlib.sha256(facts).hexdigest()},
        }
    )
    signature = {SIGNATURE: sign(said)} if sign else {}
    yield from stored_zip({HEAD: said, TAPE: facts, **signature})


def dumped(data: Json) -> bytes:
    """`data` as JSON: sorted, on one line, in plain ASCII, so that there is one way only to write it."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii") + b"\n"


def seal_of(capture: Capture, *, allowed: Path | None) -> Signature:
    """Who signed a capture.

    Args:
        capture: as read.
        allowed: the client's list of those who may, None where it has none.

    Raises:
        InputFaultError: the client's list cannot be read.
    """
    return check_signature(
        capture.sealed, capture.signature, namespace=NAMESPACE, allowed=allowed, at=capture.head.taken_at.date()
    )
