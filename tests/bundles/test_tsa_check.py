import datetime as dt

import pytest
from cryptography.x509.oid import ExtendedKeyUsageOID
from tests.support import time_stamps as ts

from seccheck.bundles.tsa_check import backdated, read_time
from seccheck.bundles.tsa_trust import read_anchors
from seccheck.model.time_answer import BAD_TOKEN, NO_TOKEN, STAMPED, UNPINNED, UNREAD, TimeAnswer

SIGNATURE, MANIFEST = b"-----BEGIN SSH SIGNATURE-----\n", b"0123  data/run.json\n"
NOWHERE = ""
ROOT = ts.root()
SIGNER = ts.authority(ROOT)
ANCHORS = read_anchors(ROOT.pem, "root.pem")
NAME = "CN=Authority of time"


def asked(token: bytes, program: str | None = NOWHERE) -> TimeAnswer:
    return read_time(token, SIGNATURE, tsa_ca=ANCHORS, manifest=MANIFEST, program=program)


def test_a_token_of_a_trusted_authority_says_the_time() -> None:
    found = asked(ts.stamp(SIGNATURE, SIGNER, time="20270128120000.25Z"))
    moment = ts.NOON + dt.timedelta(milliseconds=250)
    assert found == TimeAnswer(level=STAMPED, gen_time=moment, authority=NAME)


def test_a_loose_token_is_left_to_openssl() -> None:
    token = ts.stamp(SIGNATURE, SIGNER, loose=True)
    assert asked(token, None) == TimeAnswer(level=STAMPED, gen_time=ts.NOON, authority=NAME)
    assert asked(token, NOWHERE) == TimeAnswer(level=UNREAD, authority=NAME)


def test_without_an_authority_named_nothing_is_believed() -> None:
    found = read_time(ts.stamp(SIGNATURE, SIGNER), SIGNATURE, tsa_ca=None)
    assert found == TimeAnswer(level=UNPINNED, authority=NAME)
    assert read_time(b"", SIGNATURE, tsa_ca=ANCHORS).level == NO_TOKEN


LATER = ts.END + dt.timedelta(days=40)
STRANGER, NAMESAKE = ts.authority(ts.root("Root of strangers")), ts.authority(ts.root())


@pytest.mark.parametrize("loose", [False, True], ids=["strict", "loose"])
@pytest.mark.parametrize(
    ("signed", "signer", "at", "reason"),
    [
        (b"another signature", SIGNER, ts.NOON, "another"),
        (MANIFEST, SIGNER, ts.NOON, "manifest"),
        (SIGNATURE, STRANGER, ts.NOON, "untrusted"),
        (SIGNATURE, NAMESAKE, ts.NOON, "untrusted"),
        (SIGNATURE, ts.authority(ROOT, end=ts.NOON - dt.timedelta(days=1)), ts.NOON, "expired"),
        (SIGNATURE, SIGNER, ts.START - dt.timedelta(days=1), "expired"),
        (SIGNATURE, SIGNER, LATER, "expired"),
        (SIGNATURE, ts.authority(ROOT, purpose=ExtendedKeyUsageOID.CODE_SIGNING), ts.NOON, "purpose"),
    ],
    ids=[
        "another bundle",
        "the manifest",
        "not pinned",
        "a namesake",
        "expired before",
        "not yet valid",
        "root expired",
        "purpose",
    ],
)
def test_every_other_token_is_refused_for_its_own_reason(
    signed: bytes, signer: ts.Party, at: dt.datetime, reason: str, *, loose: bool
) -> None:
    found = asked(ts.stamp(signed, signer, at=at, loose=loose), None)
    assert (found.level, found.reason, found.gen_time) == (BAD_TOKEN, reason, None)


def test_a_certificate_that_expired_after_the_stamp_does_no_harm() -> None:
    short = ts.authority(ROOT, end=ts.NOON + dt.timedelta(seconds=1))
    for loose in (False, True):
        assert asked(ts.stamp(SIGNATURE, short, loose=loose), None).level == STAMPED


@pytest.mark.parametrize(
    ("token", "reason"),
    [
        (b"hello", "format"),
        (ts.tlv(0x30, ts.tlv(0x30, ts.number(2))), "refused"),
        (ts.tlv(0x30, ts.tlv(0x30, ts.number(0))), "format"),
        (ts.stamp(SIGNATURE, SIGNER) + b"\n", "format"),
        (ts.stamp(SIGNATURE, SIGNER, algorithm="06082a8648ce3d040303"), "format"),
    ],
    ids=["garbage", "rejected", "granted nothing", "a line break", "algorithm"],
)
def test_what_is_no_token_is_said(token: bytes, reason: str) -> None:
    assert (asked(token).level, asked(token).reason) == (BAD_TOKEN, reason)


def test_no_changed_byte_is_overlooked() -> None:
    """Both tools overlook some: versions, names of algorithms, spare certificates."""
    token = ts.stamp(SIGNATURE, SIGNER, spare=(ts.authority(ROOT).der,))
    assert asked(token).level == STAMPED
    for at in range(len(token)):
        for bit in (0x01, 0x20):
            found = asked(token[:at] + bytes([token[at] ^ bit]) + token[at + 1 :], None)
            assert found.level == BAD_TOKEN, (at, bit)


@pytest.mark.parametrize(
    ("after", "why"),
    [
        (dt.timedelta(seconds=-1), "early"),
        (dt.timedelta(0), ""),
        (dt.timedelta(hours=24), ""),
        (dt.timedelta(hours=24, microseconds=1), "late"),
    ],
    ids=["before", "at once", "in time", "too late"],
)
def test_a_run_is_sealed_on_the_day_that_it_judges_by(after: dt.timedelta, why: str) -> None:
    assert backdated(dt.datetime(2027, 1, 28, tzinfo=dt.UTC) + after, dt.date(2027, 1, 28)) == why
