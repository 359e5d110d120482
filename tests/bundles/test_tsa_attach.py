from pathlib import Path

import pytest
from tests.support import time_stamps as ts

from seccheck.bundles.tsa_attach import attachable
from seccheck.bundles.tsa_check import read_time
from seccheck.bundles.tsa_query import query_for
from seccheck.bundles.tsa_trust import read_anchors
from seccheck.errors import InputFaultError
from seccheck.model.time_answer import STAMPED

SIGNATURE, MANIFEST = b"signature", b"manifest"
SIGNER = ts.authority(ts.root())


def attached(response: bytes, query: bytes | None = None) -> bytes:
    return attachable(response, SIGNATURE, manifest=MANIFEST, query=query, name="answer.tsr")


def test_the_answer_of_a_stock_authority_lies_there_as_received(tmp_path: Path) -> None:
    authority = ts.RealAuthority(tmp_path / "authority")
    query = query_for(SIGNATURE)
    response = authority.answer(query)
    assert attached(response, query) is response
    found = read_time(response, SIGNATURE, tsa_ca=read_anchors(authority.root.pem, "root"), program="")
    assert (found.level, found.authority) == (STAMPED, "CN=Authority of this machine")


@pytest.mark.parametrize("loose", [False, True], ids=["strict", "loose"])
def test_an_authority_that_nobody_knows_yet_does_no_harm(*, loose: bool) -> None:
    response = ts.stamp(SIGNATURE, SIGNER, nonce=7, loose=loose)
    assert attached(response) is response
    assert attached(response, query_for(SIGNATURE, nonce=7)) is response


@pytest.mark.parametrize(
    ("response", "query", "said"),
    [
        (b"", None, "this is no time-stamp response"),
        (b"<html>", None, "this is no time-stamp response: "),
        (ts.tlv(0x30, ts.tlv(0x30, ts.number(2))), None, "the authority gave no time stamp"),
        (ts.stamp(b"other", SIGNER), None, "the time stamp is about another file"),
        (ts.stamp(MANIFEST, SIGNER), None, "the time stamp is about the manifest"),
        (ts.stamp(SIGNATURE, SIGNER, nonce=7), query_for(SIGNATURE, nonce=8), "the time stamp answers another query"),
        (ts.stamp(SIGNATURE, SIGNER, nonce=None), query_for(SIGNATURE), "the time stamp answers another query"),
        (ts.stamp(SIGNATURE, SIGNER), b"hello", "the query that was kept is none of ours"),
    ],
    ids=["nothing", "a page", "refused", "another", "manifest", "another nonce", "no nonce", "no query"],
)
def test_anything_else_is_not_taken_in(response: bytes, query: bytes | None, said: str) -> None:
    with pytest.raises(InputFaultError) as raised:
        attached(response, query)
    (fault,) = raised.value.faults
    assert fault.message.startswith(said)
    assert str(fault.place) == "answer.tsr"
    assert fault.hint
