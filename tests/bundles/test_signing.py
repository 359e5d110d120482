from pathlib import Path

import pytest
from tests.support import keys

from seccheck.bundles.signing import make_signature
from seccheck.bundles.sshsig import parse, verify
from seccheck.errors import InputFaultError

BUILT_IN = ""


@pytest.mark.parametrize("program", [None, BUILT_IN], ids=["ssh-keygen", "built in"])
def test_a_signature_is_made(tmp_path: Path, program: str | None) -> None:
    key = keys.make_key(tmp_path)
    armoured = make_signature(b"text", "seccheck-test@v1", key, program=program)
    verify(parse(armoured), b"text", "seccheck-test@v1")
    assert armoured == keys.signed(b"text", "seccheck-test@v1", key)


def said(key: Path, program: str | None) -> str:
    with pytest.raises(InputFaultError) as raised:
        make_signature(b"text", "seccheck-test@v1", key, program=program)
    (fault,) = raised.value.faults
    assert fault.hint.startswith("Make one with: ssh-keygen") or "verify" in fault.message
    return fault.message


def test_a_key_that_cannot_sign_is_said(tmp_path: Path) -> None:
    nonsense = tmp_path / "nonsense"
    nonsense.write_text("no key")
    nonsense.chmod(0o600)
    assert said(tmp_path / "nowhere", None) == "there is no such key"
    assert said(nonsense, None).startswith("the key cannot sign: ")
    assert said(nonsense, BUILT_IN).startswith("the key cannot sign: it is no private key")
    locked = keys.make_key(tmp_path, "locked", passphrase="secret")  # noqa: S106 - a test's key
    assert "passphrase" in said(locked, BUILT_IN)
    rsa = keys.make_key(tmp_path, "rsa", kind="rsa", bits="2048")
    assert "only Ed25519" in said(rsa, BUILT_IN)


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("exit 3", "the key cannot sign: ssh-keygen ended with 3"),
        ("echo nothing of use", "the signature made with it does not verify (format)"),
    ],
    ids=["silent failure", "nonsense"],
)
def test_a_program_that_does_not_sign_is_not_believed(tmp_path: Path, script: str, message: str) -> None:
    program = tmp_path / "ssh-keygen"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    assert said(keys.make_key(tmp_path), str(program)) == message
