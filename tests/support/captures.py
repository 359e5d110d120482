"""Captures for tests: made in memory, sound unless told otherwise."""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from seccheck.bundles.capture_seal import dumped, sealed
from seccheck.bundles.stored_zip import stored_zip
from seccheck.model.capture import Head
from seccheck.model.policy import Json

NONCE = "n" + "A" * 22
TENANT = "11111111-1111-4111-8111-111111111111"
TAKEN = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)
ORGANIZATION = {"value": [{"id": TENANT, "verifiedDomains": [{"name": "atlas.example"}]}]}
TAPE: Mapping[str, Json] = {"GET /v1.0/organization": ORGANIZATION}
"""A tape on which next to nothing stands."""


def head(**changes: Json) -> Head:
    """The head of a capture, with `changes` to its fields."""
    fields: dict[str, Json] = {
        "nonce": NONCE,
        "tenant": TENANT,
        "taken_at": TAKEN,
        "version": "0.1.0",
        "scopes": ("Organization.Read.All",),
        "looks": ("entra.tenant.identity",),
        **changes,
    }
    return Head(**fields)


def capture_bytes(
    tape: Mapping[str, Json] = TAPE, sign: Callable[[bytes], bytes] | None = None, **changes: Json
) -> bytes:
    """A sound capture."""
    return b"".join(sealed(head(**changes), tape, sign))


def head_json(tape: bytes = b"", **changes: Json) -> dict[str, Json]:
    """What stands in ``capture.json``, with `changes` to its keys; None takes one away."""
    said: dict[str, Json] = {
        "schema": "seccheck-capture/1",
        "tool": {"name": "seccheck", "version": "0.1.0"},
        "nonce": NONCE,
        "tenant": TENANT,
        "taken_at": "2026-11-20T09:00:00Z",
        "scopes": [],
        "looks": ["entra.tenant.identity"],
        "break_glass": [],
        "members": {"tape.json": hashlib.sha256(tape or dumped(TAPE)).hexdigest()},
        **changes,
    }
    return {key: value for key, value in said.items() if value is not None}


def archive_of(head_: Json = None, tape: bytes = b"", **members: bytes) -> bytes:
    """An archive whose members need not go together.

    Args:
        head_: what ``capture.json`` says; bytes stand there as they are.
        tape: what ``tape.json`` holds.
        members: further ones.
    """
    tape = tape or dumped(TAPE)
    said = head_ if isinstance(head_, bytes) else dumped(head_json(tape) if head_ is None else head_)
    return b"".join(stored_zip({"capture.json": said, "tape.json": tape, **members}))


def put(folder: Path, data: bytes, name: str = "entra.zip") -> str:
    """Write a capture into the folder ``captures``; its path as a dossier names it."""
    (folder / "captures").mkdir(exist_ok=True)
    (folder / "captures" / name).write_bytes(data)
    return f"captures/{name}"
