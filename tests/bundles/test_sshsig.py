import base64
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from tests.support import keys

from seccheck.bundles.sshsig import SignatureError, armour, parse, parse_exact, sign, verify
from seccheck.bundles.wire import strings

MESSAGE, NAMESPACE = b"schema: seccheck-dossier/1\n", "seccheck-declaration@v1"
KINDS = [("ed25519", ""), ("rsa", "2048"), ("ecdsa", "256"), ("ecdsa", "384"), ("ecdsa", "521")]


@pytest.mark.parametrize(("kind", "bits"), KINDS, ids=lambda part: part or "-")
def test_signatures_of_stock_ssh_are_verified(tmp_path: Path, kind: str, bits: str) -> None:
    key = keys.make_key(tmp_path, kind=kind, bits=bits)
    signature = parse(keys.signed(MESSAGE, NAMESPACE, key))
    verify(signature, MESSAGE, NAMESPACE)
    assert signature.fingerprint.startswith("SHA256:")
    for message, namespace, why in ((MESSAGE + b" ", NAMESPACE, "changed"), (MESSAGE, "file", "namespace")):
        with pytest.raises(SignatureError, match=f"^{why}$"):
            verify(signature, message, namespace)


def test_ours_are_verified_by_stock_ssh(tmp_path: Path) -> None:
    armoured = sign(MESSAGE, NAMESPACE, Ed25519PrivateKey.generate())
    file = tmp_path / "file.sig"
    file.write_bytes(armoured)
    assert keys.checks(MESSAGE, NAMESPACE, file)
    assert not keys.checks(MESSAGE + b" ", NAMESPACE, file)


def test_the_same_key_makes_the_same_bytes_as_stock_ssh(tmp_path: Path) -> None:
    from cryptography.hazmat.primitives.serialization import load_ssh_private_key  # noqa: PLC0415 - only here

    key = keys.make_key(tmp_path)
    private = load_ssh_private_key(key.read_bytes(), password=None)
    assert isinstance(private, Ed25519PrivateKey)
    assert sign(MESSAGE, NAMESPACE, private) == keys.signed(MESSAGE, NAMESPACE, key)


def test_every_changed_byte_is_noticed() -> None:
    armoured = sign(MESSAGE, NAMESPACE, Ed25519PrivateKey.from_private_bytes(bytes(32)))
    lines = armoured.decode().split("\n")
    blob = base64.b64decode("".join(lines[1:-2]))
    for at in range(len(blob)):
        changed = base64.b64encode(blob[:at] + bytes([blob[at] ^ 1]) + blob[at + 1 :]).decode()
        with pytest.raises(SignatureError):
            verify(parse(f"{lines[0]}\n{changed}\n{lines[-2]}\n".encode()), MESSAGE, NAMESPACE)


def test_a_short_rsa_key_is_refused(tmp_path: Path) -> None:
    key = keys.make_key(tmp_path, kind="rsa", bits="1024")
    with pytest.raises(SignatureError, match=r"^key-type$"):
        verify(parse(keys.signed(MESSAGE, NAMESPACE, key)), MESSAGE, NAMESPACE)


def rewritten(*, key: bytes = b"", hash_: bytes = b"sha512", algorithm: bytes = b"ssh-ed25519") -> bytes:
    inner = strings([algorithm, bytes(64)])
    key = key or strings([b"ssh-ed25519", bytes(32)])
    blob = b"SSHSIG\0\0\0\1" + strings([key, NAMESPACE.encode(), b"", hash_, inner])
    text = base64.b64encode(blob).decode()
    return f"-----BEGIN SSH SIGNATURE-----\n{text}\n-----END SSH SIGNATURE-----\n".encode()


@pytest.mark.parametrize(
    ("armoured", "why"),
    [
        (rewritten(hash_=b"md5"), "format"),
        (rewritten(algorithm=b"ssh-rsa"), "key-type"),
        (rewritten(key=strings([b"ssh-dss", bytes(8)])), "key-type"),
        (rewritten(key=strings([b"sk-ssh-ed25519@openssh.com", bytes(32), b"ssh:"])), "key-type"),
        (rewritten(key=b"\0"), "key-type"),
    ],
    ids=["hash", "algorithm", "dss", "token", "no key"],
)
def test_what_is_not_supported_is_said(armoured: bytes, why: str) -> None:
    with pytest.raises(SignatureError, match=f"^{why}$"):
        verify(parse(armoured), MESSAGE, NAMESPACE)


@given(st.binary(max_size=400))
def test_anything_else_is_no_signature(data: bytes) -> None:
    armour = b"-----BEGIN SSH SIGNATURE-----\n" + base64.b64encode(data) + b"\n-----END SSH SIGNATURE-----\n"
    for text in (data, armour):
        with pytest.raises(SignatureError, match=r"^format$"):
            parse(text)


@pytest.mark.parametrize(("kind", "bits"), KINDS, ids=lambda part: part or "-")
def test_the_armour_of_stock_ssh_is_written_again_to_the_byte(tmp_path: Path, kind: str, bits: str) -> None:
    armoured = keys.signed(MESSAGE, NAMESPACE, keys.make_key(tmp_path, kind=kind, bits=bits))
    assert armour(parse_exact(armoured)) == armoured


def test_only_the_very_bytes_are_exact() -> None:
    armoured = sign(MESSAGE, NAMESPACE, Ed25519PrivateKey.generate())
    for changed in (armoured + b"\n", armoured.replace(b"\n", b"\r\n"), b" " + armoured):
        verify(parse(changed), MESSAGE, NAMESPACE)
        with pytest.raises(SignatureError, match=r"^format$"):
            parse_exact(changed)
