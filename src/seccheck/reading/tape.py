"""Reads a tape: recorded answers of a tenant in one JSON file, bounded, each question once."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from email.utils import parsedate_to_datetime
from pathlib import Path

from seccheck.errors import Fault, InputFaultError, Place, input_fault
from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.reading.files import read_bounded
from seccheck.reading.strict_json import load_json

LARGEST = 256 * 1024 * 1024
"""Bytes of a tape: a tenant of 100,000 accounts fits in."""

_TAKEN_AT = "taken_at"
_QUESTION = "GET /"
_SHOWN, _DEPTH = 80, 40
_YEARS = range(2000, 2200)
"""In which a tape can have been taken: ages are reckoned from it, and must stay within the calendar."""
_NO_TAPE = 'A tape is one JSON object of keys such as "GET /v1.0/organization" with the answers.'


@record
class Tape:
    """What a tape holds."""

    answers: Mapping[str, Json]
    """By question: ``GET /v1.0/path``, or with its query."""
    taken_at: dt.datetime | None
    """When the answers were given, in UTC; None where the tape does not say."""
    digest: str
    """sha256 of the file's bytes, hex."""


def read_tape(path: Path) -> Tape:
    """The tape in a file.

    Raises:
        InputFaultError: unreadable, too large, no JSON object, one question twice, or a key that is no question.
    """
    source = read_bounded(path, limit=LARGEST)
    return tape_of(source, file=str(path))


def tape_of(source: bytes, *, file: str) -> Tape:
    """As `read_tape`, of bytes.

    Args:
        source: the file's bytes.
        file: the file, as the user named it.
    """
    found = _parsed(source, file)
    if not isinstance(found, dict):
        raise input_fault("the file holds no JSON object", file=file, hint=_NO_TAPE)
    answers = {key: value for key, value in found.items() if key != _TAKEN_AT}
    stray = next((key for key in answers if not key.startswith(_QUESTION)), None)
    if stray is not None or not answers:
        message = "the tape is empty" if stray is None else f"`{stray[:_SHOWN]}` is no question to a tenant"
        raise InputFaultError(Fault(message=message, place=_place(source, stray, file), hint=_NO_TAPE))
    taken_at = _moment(found[_TAKEN_AT], file) if _TAKEN_AT in found else _oldest(answers)
    return Tape(answers=answers, taken_at=taken_at, digest=hashlib.sha256(source).hexdigest())


def _parsed(source: bytes, file: str) -> Json:
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise input_fault("the file is no text in UTF-8", file=file, hint=_NO_TAPE) from None
    try:
        return load_json(text, depth=_DEPTH)
    except json.JSONDecodeError as error:
        place = Place(file=file, line=error.lineno, column=error.colno)
        raise InputFaultError(Fault(message=f"no JSON: {error.msg}", place=place, hint=_NO_TAPE)) from None
    except (ValueError, RecursionError) as error:
        raise InputFaultError(_unread(error, text, source, file)) from None


def _unread(error: Exception, text: str, source: bytes, file: str) -> Fault:
    twice: list[str] = []

    def noted(pairs: list[tuple[str, Json]]) -> None:
        if len(dict(pairs)) < len(pairs):
            names = [name for name, _ in pairs]
            twice.extend(name for name in dict.fromkeys(names) if names.count(name) > 1)

    with suppress(ValueError, RecursionError):
        json.loads(text, object_pairs_hook=noted)
    if not twice:
        return Fault(message=f"no answers that can be read: {error}", place=Place(file=file), hint=_NO_TAPE)
    place = _place(source, twice[0], file, last=True)
    return Fault(message=f"`{twice[0][:_SHOWN]}` is given twice", place=place, hint="Keep one of the two answers.")


def _place(source: bytes, key: str | None, file: str, *, last: bool = False) -> Place:
    """Where a key stands, as far as a search for its text can tell."""
    spelt = json.dumps(key, ensure_ascii=False).encode("utf-8", "replace") if key is not None else b""
    at = -1 if key is None else source.rfind(spelt) if last else source.find(spelt)
    if at < 0:
        return Place(file=file)
    start = source.rfind(b"\n", 0, at) + 1
    column = len(source[start:at].decode("utf-8", "replace")) + 1
    return Place(file=file, line=source.count(b"\n", 0, at) + 1, column=column)


def _moment(written: Json, file: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(written)
    except (TypeError, ValueError):
        moment = None
    if moment is None or moment.tzinfo is None or moment.year not in _YEARS:
        hint = "Write it as 2026-11-24T08:30:00Z."
        raise input_fault(f"`{_TAKEN_AT}` is no moment with a time zone", file=file, hint=hint)
    return moment.astimezone(dt.UTC)


def _oldest(answers: Mapping[str, Json]) -> dt.datetime | None:
    """The first moment that an answer's own header tells: nothing on the tape is newer than it claims to be."""
    return min((moment for answer in answers.values() if (moment := _dated(answer)) is not None), default=None)


def _dated(answer: Json) -> dt.datetime | None:
    headers = answer.get("headers") if isinstance(answer, dict) and "status" in answer else None
    named = headers.items() if isinstance(headers, dict) else ()
    written = next((value for name, value in named if name.lower() == "date" and isinstance(value, str)), "")
    try:
        moment = parsedate_to_datetime(written)
    except ValueError:
        return None
    if moment.year not in _YEARS:
        return None
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
