"""Reads what the client asked of providers: the nonces that captures must bear."""

import datetime as dt
from collections.abc import Mapping

from seccheck.model.capture import Nonce
from seccheck.model.policy import Json
from seccheck.reading.faults import FaultBook
from seccheck.reading.marks import Pointer

_SECTION = "nonces"


def read_nonces(entries: list[Json], book: FaultBook) -> tuple[Nonce, ...]:
    """The nonces; the book gets those that end before they begin, and those that stand there twice.

    Args:
        entries: valid by the client file's schema.
        book: takes the faults.
    """
    seen: set[str] = set()
    for position, entry in enumerate(entries):
        if entry["nonce"] in seen:
            hint = "Remove one of the entries; each question has a nonce of its own."
            book.add("the nonce was issued twice", _SECTION, position, "nonce", hint=hint)
        seen.add(entry["nonce"])
    return tuple(_nonce(entry, (_SECTION, n), book) for n, entry in enumerate(entries))


def _nonce(entry: Mapping[str, Json], here: Pointer, book: FaultBook) -> Nonce:
    issued, until = (dt.date.fromisoformat(entry[key]) for key in ("issued", "until"))
    if until < issued:
        book.add(f"it ends before it begins, on {issued}", *here, "until", hint="Correct one of the two dates.")
    return Nonce(
        provider=entry["provider"],
        nonce=entry["nonce"],
        tenant=entry.get("tenant", "").lower(),
        issued=issued,
        until=until,
    )
