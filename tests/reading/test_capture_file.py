import datetime as dt
import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support import captures
from tests.support.archives import Member, archive
from tests.support.captures import NONCE, TAPE, TENANT, archive_of, head_json, put

from seccheck.bundles.stored_zip import stored_zip
from seccheck.errors import Fault, InputFaultError
from seccheck.model.capture import Capture, Head
from seccheck.model.policy import Json
from seccheck.reading.capture_file import MAX_CAPTURE, read_capture


def faults(folder: Path, data: bytes) -> tuple[Fault, ...]:
    with pytest.raises(InputFaultError) as caught:
        read_capture(folder, put(folder, data))
    return caught.value.faults


def test_a_capture_is_read_as_it_was_sealed(tmp_path: Path) -> None:
    data = captures.capture_bytes(
        sign=lambda said: b"signature of " + said[:8],
        scopes=("B.Read.All", "A.Read.All"),
        break_glass=("p-00112233aabb",),
        taken_at=dt.datetime(2026, 11, 20, 10, 0, 0, 5, tzinfo=dt.timezone(dt.timedelta(hours=1))),
    )
    found = read_capture(tmp_path, put(tmp_path, data))
    assert found == Capture(
        path="captures/entra.zip",
        digest=hashlib.sha256(data).hexdigest(),
        head=Head(
            nonce=NONCE,
            tenant=TENANT,
            taken_at=dt.datetime(2026, 11, 20, 9, 0, 0, 5, tzinfo=dt.UTC),
            version="0.1.0",
            scopes=("A.Read.All", "B.Read.All"),
            looks=("entra.tenant.identity",),
            break_glass=("p-00112233aabb",),
        ),
        tape=TAPE,
        sealed=found.sealed,
        signature=b'signature of {"break_',
    )
    assert json.loads(found.sealed)["schema"] == "seccheck-capture/1"
    assert read_capture(tmp_path, put(tmp_path, archive_of())).signature == b""


HEADS: dict[str, tuple[Json, str]] = {
    "another schema": (head_json(schema="seccheck-capture/2"), "seccheck-capture/1"),
    "a nonce that is none": (head_json(nonce="n"), "nonce"),
    "no nonce": (head_json(nonce=None), "`nonce` is missing"),
    "a tenant that is none": (head_json(tenant="contoso"), "tenant"),
    "an unknown key": (head_json(provider="Atlas"), "provider"),
    "no time zone": (head_json(taken_at="2026-11-20T09:00:00"), "moment"),
    "no such day": (head_json(taken_at="2026-02-30T09:00:00Z"), "no moment of these times"),
    "before its time": (head_json(taken_at="0001-01-01T00:00:00Z"), "no moment of these times"),
    "a look that is none": (head_json(looks=["../../x"]), "is not"),
    "a pseudonym that is none": (head_json(break_glass=["admin@atlas.example"]), "is not"),
    "another tape": (head_json(members={"tape.json": "0" * 64}), "not the one that was sealed"),
    "a list": ([], "keys with values"),
    "a key twice": (b'{"nonce": 1, "nonce": 2}', "`nonce` is given twice"),
    "no JSON": (b"\xff\xfe", "UTF"),
}


@pytest.mark.parametrize(("said", "why"), HEADS.values(), ids=HEADS)
def test_a_head_that_is_none_is_refused(said: Json, why: str, tmp_path: Path) -> None:
    found = faults(tmp_path, archive_of(said))
    assert any(why in fault.message or why in fault.hint for fault in found), found
    assert all(str(fault.place).startswith(str(tmp_path / "captures/entra.zip")) for fault in found)


TAPES = {
    "a key twice": (b'{"GET /a": 1, "GET /a": 2}', "given twice"),
    "a key twice inside": (b'{"GET /a": {"x": 1, "x": 2}}', "given twice"),
    "no JSON": (b'{"GET /a": ', "no JSON"),
    "NaN": (b'{"GET /a": NaN}', "no number"),
    "an integer that not all can hold": (b'{"GET /a": 9007199254740993}', "too large"),
    "deep": (b'{"GET /a": ' + b"[" * 100 + b"]" * 100 + b"}", "deeper"),
    "deeper than any stack": (b'{"GET /a": ' + b"[" * 500_000, "deeper"),
    "a bomb of small things": (b'{"GET /a": [' + b"0," * 10_000_001 + b"0]}", "more than"),
    "a list": (b"[]", "no JSON object"),
    "empty": (b"{}", "empty"),
    "no question": (b'{"POST /a": {}}', "no question"),
    "not UTF-8": (b'{"GET /\xff": 1}', "UTF-8"),
}


@pytest.mark.parametrize(("tape", "why"), TAPES.values(), ids=TAPES)
def test_a_tape_that_is_none_is_refused(tape: bytes, why: str, tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, archive_of(tape=tape))
    assert why in fault.message
    assert fault.place is not None
    assert fault.place.file.endswith("entra.zip/tape.json")


ARCHIVES = {
    "no archive": (b"%PDF", "no ZIP archive"),
    "no head": (b"".join(stored_zip({"tape.json": b"{}"})), "no `capture.json`"),
    "no tape": (b"".join(stored_zip({"capture.json": b"{}"})), "no `tape.json`"),
    "one member more": (archive_of(**{"run.sh": b"#!"}), "holds `run.sh`"),
    "a signature too long": (archive_of(**{"capture.json.sig": b"x" * 70_000}), "too long for a signature"),
    "packed": (archive([Member(name=b"capture.json", method=8)]), "is packed"),
    "prefix bytes": (archive([Member()], before=b"MZ"), "stands before it"),
}


@pytest.mark.parametrize(("data", "why"), ARCHIVES.values(), ids=ARCHIVES)
def test_an_archive_that_is_no_capture_is_refused(data: bytes, why: str, tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, data)
    assert why in fault.message
    assert str(fault.place) == str(tmp_path / "captures/entra.zip")
    assert "exactly as `seccheck capture` wrote it" in fault.hint


def nothing(_path: Path) -> None:
    """It is left empty."""


def large(path: Path) -> None:
    os.truncate(path, MAX_CAPTURE + 1)


def linked(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/passwd")


BROKEN: dict[str, tuple[Callable[[Path], None], str]] = {
    "empty": (nothing, "the file is empty"),
    "too large": (large, f"at most {MAX_CAPTURE} are read"),
    "gone": (Path.unlink, "no such file"),
    "a link": (linked, "through a link"),
}


@pytest.mark.parametrize(("make", "why"), BROKEN.values(), ids=BROKEN)
def test_a_file_that_is_none_is_refused(make: Callable[[Path], None], why: str, tmp_path: Path) -> None:
    place = tmp_path / put(tmp_path, b"")
    make(place)
    with pytest.raises(InputFaultError, match=why) as caught:
        read_capture(tmp_path, "captures/entra.zip")
    assert str(caught.value.faults[0].place) == str(place)


def test_a_path_that_leads_out_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputFaultError, match="leads out"):
        read_capture(tmp_path, "../entra.zip")


def test_nothing_is_ever_unpacked(tmp_path: Path) -> None:
    read_capture(tmp_path, put(tmp_path, archive_of()))
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["entra.zip"]


def test_any_changed_byte_is_one_fault_or_changes_nothing(tmp_path: Path) -> None:
    sound = archive_of()
    before = read_capture(tmp_path, put(tmp_path, sound))
    for at in range(len(sound)):
        changed = sound[:at] + bytes([sound[at] ^ 0x20]) + sound[at + 1 :]
        try:
            found = read_capture(tmp_path, put(tmp_path, changed))
        except InputFaultError:
            continue
        assert (found.head, found.tape) == (before.head, before.tape)
