import dataclasses
import datetime as dt

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from tests.support import time_stamps as ts

from seccheck.bundles.tsa_openssl import NoProgramError
from seccheck.bundles.tsa_response import read_response
from seccheck.bundles.tsa_trust import Anchors, authority_of, distrusted, read_anchors
from seccheck.errors import InputFaultError

DATA, NOWHERE = b"signature", ""
ROOT = ts.root()
SIGNER = ts.authority(ROOT)
ANCHORS = read_anchors(ROOT.pem, "root.pem")


def asked(token: bytes, anchors: Anchors = ANCHORS) -> tuple[str, str]:
    return distrusted(token, read_response(token), anchors, program=NOWHERE)


def cross_signed() -> bytes:
    """The root's name and key in a certificate by an older root that nobody has at hand."""
    older = ts.root("Older root")
    return (
        x509.CertificateBuilder(
            subject_name=ROOT.name,
            issuer_name=older.name,
            public_key=ROOT.key.public_key(),
            serial_number=5,
            not_valid_before=ts.START,
            not_valid_after=ts.END,
        )
        .sign(older.key, hashes.SHA256())
        .public_bytes(Encoding.DER)
    )


@pytest.mark.parametrize(
    ("spare", "reason"),
    [
        ((), ""),
        ((ROOT.der,), ""),
        ((ts.authority(ROOT).der,), ""),
        ((cross_signed(),), ""),
        ((ts.root("Stranger").der,), ""),
        ((ts.authority(ts.root("Stranger")).der,), "changed"),
        ((ROOT.der[:-1] + bytes([ROOT.der[-1] ^ 1]),), "changed"),
        ((ts.tlv(0x30, ts.tlv(0x30), ts.tlv(0x30), ts.tlv(0x03, b"\0")),), "unreadable"),
    ],
    ids=["none", "root", "sibling", "cross-signed", "self-signed", "issued by nobody", "altered", "nonsense"],
)
def test_spare_certificates_are_verified_too(spare: tuple[bytes, ...], reason: str) -> None:
    token = ts.stamp(DATA, SIGNER, spare=spare)
    if reason == "unreadable":
        with pytest.raises(ValueError, match="cannot be read"):
            authority_of(read_response(token))
    else:
        assert asked(token)[0] == reason


def test_an_authority_between_may_come_from_the_reader() -> None:
    between = ts.Party("Between", by=ROOT)
    token = ts.stamp(DATA, ts.authority(between))
    assert asked(token)[0] == "untrusted"
    assert asked(token, read_anchors(ROOT.pem + between.pem, "both.pem")) == ("", "")


def test_the_authority_is_named_by_its_certificate() -> None:
    response = read_response(ts.stamp(DATA, SIGNER))
    assert authority_of(response) == "CN=Authority of time"
    assert not authority_of(dataclasses.replace(response, serial=1))
    assert not authority_of(dataclasses.replace(response, certificates=()))


def test_what_is_read_in_two_ways_or_not_at_all_is_not_trusted() -> None:
    token = ts.stamp(DATA, SIGNER)
    response = read_response(token)
    later = dataclasses.replace(response, gen_time=ts.NOON + dt.timedelta(seconds=1))
    none = dataclasses.replace(response, gen_time=None)
    assert distrusted(token, later, ANCHORS, program=NOWHERE)[0] == "changed"
    assert distrusted(token, none, ANCHORS, program=NOWHERE)[0] == "refused"


def test_what_only_openssl_can_read_needs_openssl() -> None:
    with pytest.raises(NoProgramError):
        asked(ts.stamp(DATA, SIGNER, loose=True))


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", SIGNER.key_pem],
    ids=["nothing", "text", "no certificate", "a key"],
)
def test_a_file_without_authorities_is_refused(data: bytes) -> None:
    with pytest.raises(InputFaultError, match="holds no certificate") as raised:
        read_anchors(data, "authority.pem")
    assert str(raised.value.faults[0].place) == "authority.pem"
