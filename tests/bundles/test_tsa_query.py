import hashlib
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.time_stamps import OPENSSL, number, tlv

from seccheck.bundles.ber import BerError
from seccheck.bundles.tsa_query import query_for, read_query

SIGNATURE = b"-----BEGIN SSH SIGNATURE-----\n"


def test_stock_openssl_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "query.tsq"
    file.write_bytes(query_for(SIGNATURE, nonce=0x1234))
    command = [OPENSSL, "ts", "-query", "-in", str(file), "-text"]
    said = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()
    assert "Hash Algorithm: sha256" in said
    assert "Nonce: 0x1234" in said
    assert "Certificate required: yes" in said


def test_it_is_what_stock_openssl_would_write(tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "query.tsq"
    data.write_bytes(SIGNATURE)
    command = [OPENSSL, "ts", "-query", "-data", str(data), "-sha256", "-cert", "-out", str(file)]
    subprocess.run(command, capture_output=True, check=True, timeout=60)
    theirs = file.read_bytes()
    assert query_for(SIGNATURE, nonce=read_query(theirs).nonce) == theirs


@given(st.binary(max_size=40), st.integers(0, 2**63 - 1))
def test_what_is_asked_is_read_again(data: bytes, nonce: int) -> None:
    found = read_query(query_for(data, nonce=nonce))
    assert (found.imprint, found.nonce) == (hashlib.sha256(data).digest(), nonce)


def test_no_two_queries_are_alike() -> None:
    assert query_for(SIGNATURE) != query_for(SIGNATURE)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        query_for(SIGNATURE) + b"\n",
        query_for(SIGNATURE, nonce=5).replace(b"\x01\x01\xff", b"\x01\x01\x00"),
        query_for(SIGNATURE, nonce=5).replace(b"\x02\x01\x05", b"\x02\x01\xff"),
        tlv(0x30, number(1), number(2)),
    ],
    ids=["nothing", "text", "more", "no certificate", "a negative number", "half"],
)
def test_anything_else_is_none_of_ours(data: bytes) -> None:
    with pytest.raises(BerError):
        read_query(data)
