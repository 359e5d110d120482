import datetime as dt
import hashlib
from pathlib import Path

import pytest
from tests.support import time_stamps as ts

from seccheck.bundles.tsa_openssl import NoProgramError, verify_by_openssl

DATA = b"signature"
ROOT = ts.root()
SIGNER = ts.authority(ROOT)
IMPRINT = hashlib.sha256(DATA).hexdigest()


def said(token: bytes, *, imprint: str = IMPRINT, at: dt.datetime = ts.NOON, program: str | None = None) -> str:
    return verify_by_openssl(token, imprint=imprint, anchors=ROOT.pem, at=at, program=program)


@pytest.mark.parametrize("loose", [False, True], ids=["strict", "loose"])
def test_the_stock_program_verifies_both_encodings(*, loose: bool) -> None:
    assert not said(ts.stamp(DATA, SIGNER, loose=loose))


def test_what_speaks_against_it_is_the_programs_own_line() -> None:
    token = ts.stamp(DATA, SIGNER)
    assert "expired" in said(token, at=ts.END + dt.timedelta(days=1))
    assert "mismatch" in said(token, imprint=hashlib.sha256(b"other").hexdigest())
    assert said(b"garbage")


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("exit 3", "openssl ended with 3"),
        ("exit 0", "openssl ended with 0"),
        ("echo Verification: OK; exit 1", "openssl ended with 1"),
        ("echo Verification: OK >&2", "Verification: OK"),
        ("echo one error >&2; echo then >&2; exit 1", "one error"),
    ],
    ids=["silent", "says nothing", "fails", "says it elsewhere", "talks"],
)
def test_a_program_is_believed_only_where_it_says_ok_and_succeeds(tmp_path: Path, script: str, why: str) -> None:
    program = tmp_path / "openssl"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    assert said(b"token", program=str(program)) == why


def test_the_users_own_settings_do_not_count(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = tmp_path / "openssl.cnf"
    settings.write_text("this is no file of settings [")
    monkeypatch.setenv("OPENSSL_CONF", str(settings))
    assert not said(ts.stamp(DATA, SIGNER, loose=True))


@pytest.mark.parametrize("program", ["", "/nowhere/openssl"], ids=["none", "gone"])
def test_where_there_is_no_program_that_is_said(program: str) -> None:
    with pytest.raises(NoProgramError):
        said(b"token", program=program)
