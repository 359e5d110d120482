"""What a provider took in its own tenant for a client: the facts, and what binds them to the client's question."""

import datetime as dt
from collections.abc import Mapping

from seccheck.model.policy import Json
from seccheck.model.record import record


@record
class Head:
    """What stands in ``capture.json``: all but the facts themselves."""

    nonce: str
    """The client's, as `seccheck nonce` issued it."""
    tenant: str
    taken_at: dt.datetime
    """In UTC."""
    version: str
    """Of the seccheck that took it."""
    scopes: tuple[str, ...]
    """Permissions that were granted."""
    looks: tuple[str, ...]
    """Ids of the looks it was taken for."""
    break_glass: tuple[str, ...] = ()
    """The tenant's emergency accounts by the provider's word, as pseudonyms."""


@record
class Capture:
    """A sealed capture, as read."""

    path: str
    """As the dossier names it."""
    digest: str
    """sha256 of the file's bytes, hex."""
    head: Head
    tape: Mapping[str, Json]
    sealed: bytes
    """The bytes of ``capture.json``, which hold the digests of all else: what is signed."""
    signature: bytes = b""
    """The provider's SSH signature, armoured; empty where there is none."""


@record
class Nonce:
    """A client's question to a provider: who gets an answer in time may use it, and for no other tenant."""

    provider: str
    nonce: str
    tenant: str = ""
    """Whose answer is meant; the client's own tenant where empty."""
    issued: dt.date
    until: dt.date
    """The last day on which a capture may be taken, inclusive."""
