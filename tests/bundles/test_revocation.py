import base64
import hashlib
import subprocess
from pathlib import Path

import pytest
from tests.support import keys

from seccheck.bundles.revocation import read_revoked
from seccheck.bundles.wire import string
from seccheck.errors import InputFaultError


def blob(key: Path) -> bytes:
    return base64.b64decode(keys.public(key).split()[1])


def krl(folder: Path, *specification: str) -> bytes:
    """A KRL by stock ssh-keygen."""
    listed, made = folder / "listed", folder / "list.krl"
    listed.write_text("\n".join(specification) + "\n")
    subprocess.run([keys.SSH_KEYGEN, "-q", "-k", "-f", str(made), str(listed)], check=True, timeout=60)
    return made.read_bytes()


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    return keys.make_key(tmp_path, "bad"), keys.make_key(tmp_path, "good")


def test_a_list_of_public_keys(pair: tuple[Path, Path]) -> None:
    bad, good = pair
    found = read_revoked(f"# gone\n\n{keys.public(bad)} comment of its own\n".encode(), "revoked")
    assert found.has(blob(bad))
    assert not found.has(blob(good))


@pytest.mark.parametrize("form", ["key", "sha1", "sha256", "hash"])
def test_a_list_made_by_stock_ssh_keygen(tmp_path: Path, pair: tuple[Path, Path], form: str) -> None:
    bad, good = pair
    digest = base64.b64encode(hashlib.sha256(blob(bad)).digest()).decode().rstrip("=")
    line = f"hash: SHA256:{digest}" if form == "hash" else f"{form}: {keys.public(bad)}"
    found = read_revoked(krl(tmp_path, line), "revoked")
    assert found.has(blob(bad))
    assert not found.has(blob(good))


def test_an_empty_list_revokes_nobody(tmp_path: Path, pair: tuple[Path, Path]) -> None:
    for data in (b"", b"# nobody\n", krl(tmp_path, "")):
        assert not read_revoked(data, "revoked").has(blob(pair[0]))


HEAD = b"SSHKRL\n\0" + (1).to_bytes(4, "big") + bytes(24) + string(b"") + string(b"")


def test_certificates_say_nothing_about_keys() -> None:
    assert not read_revoked(HEAD + b"\1" + string(b"whatever"), "revoked").has(b"whatever")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"SSHKRL\n\0", "the bytes end too early"),
        (HEAD.replace(b"\0\0\0\1", b"\0\0\0\2"), "it is of a later version"),
        (HEAD + b"\4" + string(b""), "it has a signature of its own"),
        (HEAD + b"\xff" + string(b""), "it has parts of a later version"),
        (HEAD + b"\2" + string(b"\0\0\0\5no"), "the bytes end too early"),
    ],
    ids=["cut", "later", "signed", "extended", "half a key"],
)
def test_a_list_that_cannot_be_read_whole_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(InputFaultError) as raised:
        read_revoked(data, "revoked")
    assert raised.value.faults[0].message == f"the KRL cannot be read: {said}"


@pytest.mark.parametrize("line", ["hello", "ssh-ed25519 AAAA=A", "ssh-ed25519"], ids=["text", "no base64", "no key"])
def test_a_line_that_is_no_key_is_named(line: str) -> None:
    with pytest.raises(InputFaultError) as raised:
        read_revoked(f"# first\n{line}\n".encode(), "revoked")
    assert str(raised.value.faults[0].place) == "revoked:2:1"
