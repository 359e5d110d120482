import base64
import json

from hypothesis import given
from hypothesis import strategies as st

from seccheck.reports.exports.attestation.envelope import PAYLOAD_TYPE, envelope, to_be_signed


@given(st.binary(), st.dictionaries(st.text(max_size=5), st.binary(min_size=1), max_size=3))
def test_payload_and_signatures_come_back(payload: bytes, signatures: dict[str, bytes]) -> None:
    read = json.loads(envelope(payload, signatures))
    assert base64.b64decode(read["payload"], validate=True) == payload
    assert {s["keyid"]: base64.b64decode(s["sig"], validate=True) for s in read["signatures"]} == signatures
    assert read["payloadType"] == PAYLOAD_TYPE


def test_without_signatures_the_list_is_empty() -> None:
    text = envelope(b"{}")
    assert json.loads(text)["signatures"] == []
    assert text.isascii()
    assert text.endswith(b"}\n")


def test_what_is_signed_is_as_dsse_has_it() -> None:
    assert to_be_signed(b"hello") == b"DSSEv1 28 application/vnd.in-toto+json 5 hello"
