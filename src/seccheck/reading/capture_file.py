"""Reads a sealed capture: in memory, member by member, and only if it is exactly what it says."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from pathlib import Path

from seccheck.errors import InputFaultError, input_fault
from seccheck.model.capture import Capture, Head
from seccheck.reading.documents import read_document
from seccheck.reading.faults import FaultBook, raise_all
from seccheck.reading.schema_check import check
from seccheck.reading.schemas import schema_of
from seccheck.reading.strict_yaml import load
from seccheck.reading.strict_zip import ZipFaultError, read_zip
from seccheck.reading.tape import tape_of

SCHEMA = "seccheck-capture/1"
HEAD, TAPE, SIGNATURE = "capture.json", "tape.json", "capture.json.sig"
"""The members; the last one is there where the provider signed."""
MAX_CAPTURE = 100 * 1024 * 1024
"""Bytes of one capture; members are not packed, so that none can grow beyond it."""

_MOST_MEMBERS = 16
_MAX_SIGNATURE = 64 * 1024
_YEARS = range(2000, 2200)
"""In which a capture can have been taken: ages are reckoned from it, and must stay within the calendar."""
_AS_WRITTEN = "Ask the provider for the file exactly as `seccheck capture` wrote it."


def read_capture(folder: Path, relative: str) -> Capture:
    """The capture at `relative` beneath `folder`.

    Args:
        folder: the dossier's.
        relative: as the dossier writes it; never followed through a link or out of the folder.

    Raises:
        InputFaultError: it cannot be read, or is not exactly what it says.
    """
    name = str(folder / relative)
    data = _content(folder, relative, name)
    try:
        members = read_zip(data, most_members=_MOST_MEMBERS, most_bytes=MAX_CAPTURE)
    except ZipFaultError as error:
        raise _fault(name, str(error)) from None
    _check_members(members, name)
    sealed = bytes(members[HEAD])
    head, digests = _head(sealed, f"{name}/{HEAD}")
    if hashlib.sha256(members[TAPE]).hexdigest() != digests[TAPE]:
        raise _fault(name, f"`{TAPE}` is not the one that was sealed")
    return Capture(
        path=relative,
        digest=hashlib.sha256(data).hexdigest(),
        head=head,
        tape=tape_of(bytes(members[TAPE]), file=f"{name}/{TAPE}").answers,
        sealed=sealed,
        signature=bytes(members.get(SIGNATURE, b"")),
    )


def _content(folder: Path, relative: str, name: str) -> bytes:
    try:
        return read_document(folder, relative, limit=MAX_CAPTURE)
    except InputFaultError as error:
        fault = error.faults[0]
        raise input_fault(fault.message, file=name, hint=fault.hint) from None


def _check_members(members: Mapping[str, memoryview], name: str) -> None:
    if missing := next((member for member in (HEAD, TAPE) if member not in members), ""):
        raise _fault(name, f"it holds no `{missing}`, so it is no capture")
    if extra := next((member for member in members if member not in (HEAD, TAPE, SIGNATURE)), ""):
        raise _fault(name, f"it holds `{extra}`, which belongs to no capture")
    if len(members.get(SIGNATURE, b"")) > _MAX_SIGNATURE:
        raise _fault(name, f"`{SIGNATURE}` is too long for a signature")


def _head(sealed: bytes, name: str) -> tuple[Head, Mapping[str, str]]:
    data = load(sealed, name=name)
    book = FaultBook(name=name, source=sealed)
    check(data, schema_of("capture"), book)
    raise_all(book)
    head = Head(
        nonce=data["nonce"],
        tenant=data["tenant"],
        taken_at=_moment(data["taken_at"], name),
        version=data["tool"]["version"],
        scopes=tuple(data["scopes"]),
        looks=tuple(data["looks"]),
        break_glass=tuple(data["break_glass"]),
    )
    return head, data["members"]


def _moment(text: str, name: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        moment = dt.datetime.min.replace(tzinfo=dt.UTC)
    if moment.year not in _YEARS:
        raise _fault(name, f"`taken_at` is no moment of these times: {text}")
    return moment


def _fault(name: str, why: str) -> InputFaultError:
    return input_fault(why, file=name, hint=_AS_WRITTEN)
