import datetime as dt
import hashlib
import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.small import faults_of, told, write

from seccheck.errors import InputFaultError
from seccheck.model.policy import Json
from seccheck.reading.tape import read_tape, tape_of

ORGANIZATION = {"GET /v1.0/organization": {"value": [{"id": "t"}]}}


def tape(**more: Json) -> bytes:
    return json.dumps({**ORGANIZATION, **more}).encode()


def answered(date: Json) -> Json:
    return {"status": 200, "headers": {"date": date}, "body": {}}


def test_a_tape_is_its_answers(tmp_path: Path) -> None:
    source = tape(taken_at="2026-11-24T09:30:00+01:00")
    found = read_tape(write(tmp_path, "tape.json", source))
    assert found.answers == ORGANIZATION
    assert found.taken_at == dt.datetime(2026, 11, 24, 8, 30, tzinfo=dt.UTC)
    assert found.digest == hashlib.sha256(source).hexdigest()


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        ([], None),
        (["Tue, 24 Nov 2026 08:00:00 GMT"], 24),
        (["Tue, 24 Nov 2026 08:00:00 GMT", "Mon, 23 Nov 2026 08:00:00 GMT"], 23),
        (["Tue, 24 Nov 2026 08:00:00 -0000"], 24),
        (["yesterday", "", 7, "Tue, 24 Nov 9999 08:00:00 GMT", "Tue, 24 Nov 1999 08:00:00 GMT"], None),
    ],
    ids=["undated", "dated", "the-oldest-counts", "no-zone", "unreadable"],
)
def test_without_a_moment_of_its_own_the_answers_headers_tell(dates: list[Json], day: int | None) -> None:
    answers = {f"GET /v1.0/x{n}": answered(date) for n, date in enumerate(dates)}
    odd: dict[str, Json] = {"GET /v1.0/y": {"status": 200, "headers": [1]}, "GET /v1.0/z": {"status": 200}}
    found = tape_of(tape(**answers, **odd), file="t.json").taken_at
    assert found == (dt.datetime(2026, 11, day, 8, tzinfo=dt.UTC) if day else None)


@pytest.mark.parametrize("moment", ["2026-11-24", "2026-11-24T08:00:00", 5, "soon", "0001-01-01T00:00:00Z", None])
def test_a_moment_that_is_none_is_refused(moment: Json) -> None:
    (fault,) = faults_of(lambda: tape_of(tape(taken_at=moment), file="t.json"))
    assert fault.message == "`taken_at` is no moment with a time zone"


NO_TAPE = 'A tape is one JSON object of keys such as "GET /v1.0/organization" with the answers.'


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        (b"", f"1:1 no JSON: Expecting value | {NO_TAPE}"),
        (b'{\n "GET /x": {', f"2:13 no JSON: Expecting property name enclosed in double quotes | {NO_TAPE}"),
        (b"[]", f"0:0 the file holds no JSON object | {NO_TAPE}"),
        (b"{}", f"0:0 the tape is empty | {NO_TAPE}"),
        (b'{"taken_at": "2026-11-24T08:00:00Z"}', f"0:0 the tape is empty | {NO_TAPE}"),
        (b'{"GET /x": 1,\n  "POST /x": 1}', f"2:3 `POST /x` is no question to a tenant | {NO_TAPE}"),
        (b'{"\\u0047ET x": 1}', f"0:0 `GET x` is no question to a tenant | {NO_TAPE}"),
        (b'{"GET /x": 1,\n "GET /x": 2}', "2:2 `GET /x` is given twice | Keep one of the two answers."),
        (b'{"GET /x":\n {"a": {"b": 1, "b": 2}}}', "2:17 `b` is given twice | Keep one of the two answers."),
        (b'{"GET /x": NaN}', f"0:0 no answers that can be read: NaN is no number | {NO_TAPE}"),
        (b'{"GET /x": 1e999}', f"0:0 no answers that can be read: a number is too large | {NO_TAPE}"),
        (b'{"GET /x": ' + b"[" * 99, f"0:0 no answers that can be read: nested deeper than 40 levels | {NO_TAPE}"),
        (b"\xff", f"0:0 the file is no text in UTF-8 | {NO_TAPE}"),
    ],
    ids=lambda value: value[:20].decode("ascii", "replace") if isinstance(value, bytes) else "",
)
def test_what_is_no_tape_is_refused_with_its_place(source: bytes, fault: str) -> None:
    assert told(faults_of(lambda: tape_of(source, file="t.json"))) == [fault]


@given(st.binary(max_size=60) | st.text(alphabet='{}[]",:GET/ aé1\n', max_size=60).map(str.encode))
def test_whatever_the_bytes_there_is_a_tape_or_a_fault(source: bytes) -> None:
    with suppress(InputFaultError):
        assert tape_of(source, file="t.json").answers
