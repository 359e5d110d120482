import datetime as dt
import hashlib

import pytest
from tests.support import time_stamps as ts
from tests.support.time_stamps import number, tlv

from seccheck.bundles.ber import BerError
from seccheck.bundles.tsa_response import MOST_BYTES, read_response

SIGNER = ts.authority(ts.root())
DATA = b"signature"


@pytest.mark.parametrize("loose", [False, True], ids=["strict", "loose"])
def test_what_a_response_says(*, loose: bool) -> None:
    found = read_response(ts.stamp(DATA, SIGNER, nonce=99, loose=loose))
    assert (found.status, found.is_der, found.hash) == (0, not loose, "sha256")
    assert found.imprint == hashlib.sha256(DATA).digest()
    assert (found.gen_time, found.nonce) == (ts.NOON, 99)
    assert found.certificates == (SIGNER.der,)
    assert found.serial == SIGNER.certificate.serial_number
    assert found.issuer == SIGNER.certificate.issuer.public_bytes()


def test_a_token_need_not_repeat_the_nonce() -> None:
    assert read_response(ts.stamp(DATA, SIGNER, nonce=None)).nonce is None


def test_a_refusal_has_no_token() -> None:
    found = read_response(tlv(0x30, tlv(0x30, number(2))))
    assert (found.status, found.hash, found.gen_time) == (2, "", None)


@pytest.mark.parametrize(
    ("time", "moment"),
    [
        ("20270128120000Z", ts.NOON),
        ("20270128120000.5Z", ts.NOON + dt.timedelta(milliseconds=500)),
        ("20270128120000.123456789Z", ts.NOON + dt.timedelta(microseconds=123456)),
        ("20270128120000", None),
        ("20270128120000+0100", None),
        ("20271328120000Z", None),
        ("202701281200Z", None),
    ],
    ids=["seconds", "half a second", "nanoseconds", "no Z", "a zone", "no month", "no seconds"],
)
def test_times_are_utc(time: str, moment: dt.datetime | None) -> None:
    token = ts.stamp(DATA, SIGNER, time=time)
    if moment is None:
        with pytest.raises(BerError):
            read_response(token)
    else:
        assert read_response(token).gen_time == moment


SHA1, SHA384_AND_RSA = "06052b0e03021a0500", "06092a864886f70d01010c0500"
PSS, PLAIN_RSA, ED25519 = "06092a864886f70d01010a", "06092a864886f70d0101010500", "06032b6570"


@pytest.mark.parametrize(
    ("changed", "is_read"),
    [
        ({"hash_": SHA1}, False),
        ({"hash_": "0609608648016503040201" + "020100"}, False),
        ({"algorithm": SHA384_AND_RSA}, False),
        ({"algorithm": "06082a8648ce3d040301"}, False),
        ({"algorithm": ts.ECDSA_SHA256 + "020100"}, False),
        ({"algorithm": PSS + ts.NULL}, False),
        ({"algorithm": PSS + "3000"}, True),
        ({"algorithm": PLAIN_RSA}, True),
        ({"algorithm": ED25519}, True),
        ({"versions": (4, 1)}, False),
        ({"versions": (3, 3)}, False),
    ],
    ids=[
        "SHA-1",
        "a hash with parameters",
        "hashes that differ",
        "unknown algorithm",
        "parameters",
        "PSS without its own",
        "PSS",
        "RSA",
        "Ed25519",
        "version of the data",
        "version of the signer",
    ],
)
def test_what_both_tools_overlook_is_looked_at(changed: dict[str, str], *, is_read: bool) -> None:
    token = ts.stamp(DATA, SIGNER, **changed)  # type: ignore[arg-type]  # versions are no text
    if is_read:
        assert read_response(token).gen_time == ts.NOON
    else:
        with pytest.raises(BerError):
            read_response(token)


SOUND = ts.stamp(DATA, SIGNER)
TOKEN_TYPE, CONTENT_TYPE = bytes.fromhex("2a864886f70d010702"), bytes.fromhex("060b2a864886f70d0109100104a0")
GRANTED = tlv(0x30, number(0))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        tlv(0x30),
        tlv(0x30, GRANTED),
        SOUND.replace(GRANTED, tlv(0x30, number(1)), 1),
        SOUND.replace(TOKEN_TYPE, TOKEN_TYPE[:-1] + b"\x03", 1),
        SOUND.replace(CONTENT_TYPE, CONTENT_TYPE[:-2] + b"\x05\xa0", 1),
        tlv(0x30, GRANTED, tlv(0x30, tlv(0x06, TOKEN_TYPE), tlv(0xA0, tlv(0x30, number(3))))),
        SOUND + bytes(MOST_BYTES),
    ],
    ids=["nothing", "empty", "granted nothing", "granted otherwise", "type", "content", "half a token", "huge"],
)
def test_what_is_no_response_is_refused(data: bytes) -> None:
    with pytest.raises(BerError):
        read_response(data)


@pytest.mark.parametrize(
    "spare",
    [tlv(0xA1, number(1)), tlv(0x30, number(1)), tlv(0x30, tlv(0x30), tlv(0x30), tlv(0x03, b"\x01x"))],
    ids=["of another kind", "half", "odd bits"],
)
def test_what_stands_beside_the_certificate_is_one_too(spare: bytes) -> None:
    with pytest.raises(BerError):
        read_response(ts.stamp(DATA, SIGNER, spare=(spare,)))


@pytest.mark.parametrize("signers", [0, 2])
def test_a_token_has_one_signer(signers: int) -> None:
    type_ = tlv(0x06, bytes.fromhex("2a864886f70d0109100104"))
    imprint = tlv(0x30, tlv(0x30, bytes.fromhex(ts.SHA256)), tlv(0x04, b"x"))
    info = tlv(0x30, number(1), type_, imprint, number(1), tlv(0x18, b"20270128120000Z"))
    content = tlv(0x30, type_, tlv(0xA0, tlv(0x04, info)))
    outer = tlv(0x30, number(3), tlv(0x31), content, tlv(0x31, *[tlv(0x30)] * signers))
    with pytest.raises(BerError, match="one signer"):
        read_response(tlv(0x30, GRANTED, tlv(0x30, tlv(0x06, TOKEN_TYPE), tlv(0xA0, outer))))
