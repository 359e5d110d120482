import dataclasses
import hashlib
import json
from pathlib import Path

import pytest
from tests.support import keys
from tests.support.captures import TAPE, capture_bytes, put

from seccheck.bundles.capture_seal import NAMESPACE, dumped, seal_of
from seccheck.bundles.declaration import NAMESPACE as DECLARATION
from seccheck.model.capture import Capture
from seccheck.model.signature import INVALID, SIGNED, UNKNOWN_KEY, UNSIGNED
from seccheck.reading.capture_file import read_capture


def signed(folder: Path, key: Path, namespace: str = NAMESPACE) -> Capture:
    data = capture_bytes(sign=lambda said: keys.signed(said, namespace, key))
    return read_capture(folder, put(folder, data))


def test_the_same_facts_give_the_same_bytes() -> None:
    turned = {"GET /b": {"y": "é", "x": 1}, "GET /a": {"value": []}}
    sorted_ = {"GET /a": {"value": []}, "GET /b": {"x": 1, "y": "é"}}
    one = capture_bytes(turned, scopes=("B", "A"), looks=("entra.b.b", "entra.a.a"))
    assert one == capture_bytes(sorted_, scopes=("A", "B"), looks=("entra.a.a", "entra.b.b"))
    assert dumped(turned) == b'{"GET /a":{"value":[]},"GET /b":{"x":1,"y":"\\u00e9"}}\n'
    assert (
        hashlib.sha256(capture_bytes()).hexdigest()
        == "9dbad3a2cd938dcc7dd4243bd0c5c4ba32e7ebc80a9d6e7a1905fc9edb869590"
    )


def test_what_is_signed_holds_the_digest_of_the_facts(tmp_path: Path) -> None:
    said: list[bytes] = []
    capture_bytes(sign=lambda sealed: said.append(sealed) or b"sig")  # type: ignore[func-returns-value]  # it keeps what is signed
    assert json.loads(said[0])["members"] == {"tape.json": hashlib.sha256(dumped(TAPE)).hexdigest()}
    assert json.loads(said[0])["taken_at"] == "2026-11-20T09:00:00Z"
    assert read_capture(tmp_path, put(tmp_path, capture_bytes())).sealed == said[0]


def test_numbers_that_are_none_are_never_sealed() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        dumped({"x": float("nan")})


def test_who_signed_is_told_by_the_clients_list(tmp_path: Path) -> None:
    key, list_ = keys.make_key(tmp_path), tmp_path / "signers"
    capture = signed(tmp_path, key)
    assert seal_of(capture, allowed=None).state == UNKNOWN_KEY
    list_.write_text(f'manager@atlas.example namespaces="{NAMESPACE}" {keys.public(key)}\n')
    found = seal_of(capture, allowed=list_)
    assert (found.state, found.principal) == (SIGNED, "manager@atlas.example")
    list_.write_text(f'manager@atlas.example valid-after="20261121Z" {keys.public(key)}\n')
    assert seal_of(capture, allowed=list_).state == UNKNOWN_KEY
    assert seal_of(dataclasses.replace(capture, signature=b""), allowed=list_).state == UNSIGNED


def test_a_signature_of_something_else_does_not_hold(tmp_path: Path) -> None:
    key = keys.make_key(tmp_path)
    capture = signed(tmp_path, key)
    assert seal_of(dataclasses.replace(capture, sealed=capture.sealed + b" "), allowed=None).reason == "changed"
    assert seal_of(dataclasses.replace(capture, signature=b"hello"), allowed=None).reason == "format"
    declared = seal_of(signed(tmp_path, key, DECLARATION), allowed=None)
    assert (declared.state, declared.reason) == (INVALID, "namespace")


def test_stock_openssh_checks_it(tmp_path: Path) -> None:
    capture = signed(tmp_path, keys.make_key(tmp_path))
    (tmp_path / "capture.json.sig").write_bytes(capture.signature)
    assert keys.checks(capture.sealed, NAMESPACE, tmp_path / "capture.json.sig")
