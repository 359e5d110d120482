import datetime as dt
import subprocess
from pathlib import Path

import pytest
from tests.support import keys

from seccheck.bundles.allowed_signers import principal_of, read_allowed_signers, signer_line
from seccheck.bundles.sshsig import SignatureError, parse
from seccheck.errors import InputFaultError

NAMESPACE = "seccheck-declaration@v1"
DAY = dt.date(2026, 12, 1)
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ("", ""),
        ('namespaces="seccheck-declaration@v1" ', ""),
        ('namespaces="file,seccheck-*" ', ""),
        ('valid-after="20261201Z",valid-before="20261202Z" ', ""),
        ('valid-after="202612010000Z" ', ""),
        ('namespaces="seccheck-bundle@v1" ', "not-listed"),
        ('valid-after="20261202Z" ', "not-valid-then"),
        ('valid-after="20261201120000Z" ', "not-valid-then"),
        ('valid-before="20261201Z" ', "not-valid-then"),
        ('namespaces="!seccheck-declaration@v1" ', "not-listed"),
        ('namespaces="*,!seccheck-declaration@v1" ', "not-listed"),
        ('namespaces="*,!seccheck-bundle@v1" ', ""),
    ],
    ids=lambda part: part or "-",
)
def test_a_key_is_whose_the_list_says(tmp_path: Path, options: str, why: str) -> None:
    key = keys.make_key(tmp_path)
    signed = parse(keys.signed(b"x", NAMESPACE, key))
    text = f"# who may sign\n\nmanager@atlas.example {options}{keys.public(key)} a comment\n"
    signers = read_allowed_signers(text.encode(), "allowed")
    if why:
        with pytest.raises(SignatureError, match=f"^{why}$"):
            principal_of(signed, signers, namespace=NAMESPACE, at=DAY)
    else:
        assert principal_of(signed, signers, namespace=NAMESPACE, at=DAY) == "manager@atlas.example"


def test_a_key_that_is_not_there_is_not_listed(tmp_path: Path) -> None:
    signed = parse(keys.signed(b"x", NAMESPACE, keys.make_key(tmp_path)))
    with pytest.raises(SignatureError, match=r"^not-listed$"):
        principal_of(signed, read_allowed_signers(f"a@b.example {KEY}".encode(), "f"), namespace=NAMESPACE, at=DAY)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("hello", "this is no line of a list of allowed signers"),
        (f"a@b.example cert-authority {KEY}", "the option cert-authority is not supported"),
        (f'a@b.example valid-after="20261201" {KEY}', "write times as 20261231Z"),
        (f'a@b.example valid-after="20261301Z" {KEY}', "month must be in 1..12"),
        (f'a@b.example namespaces="seccheck-[bd]*" {KEY}', "in namespaces only * and ? stand for other signs"),
        (f"a@b.example {KEY.replace('ssh-ed25519', 'ssh-rsa')}", "the key is of another type than the line says"),
        ("a@b.example ssh-ed25519 AAAA=A", "the key cannot be read"),
        ("a@b.example ssh-ed25519 AAAA", "the key cannot be read"),
    ],
    ids=lambda part: part[:30],
)
def test_lines_that_cannot_be_read_are_named(line: str, said: str) -> None:
    with pytest.raises(InputFaultError) as raised:
        read_allowed_signers(f"# first\n{line}\n".encode(), "allowed")
    (fault,) = raised.value.faults
    assert fault.message.startswith(said)
    assert str(fault.place) == "allowed:2:1"


def test_principals_may_be_quoted() -> None:
    (signer,) = read_allowed_signers(f'"a@b.example,c@d.example" {KEY}'.encode(), "allowed")
    assert signer.principals == "a@b.example,c@d.example"


@pytest.mark.parametrize(
    ("seconds", "is_good"), [(-1, False), (0, True), (59, True), (60, False)], ids=["before", "first", "last", "after"]
)
def test_a_moment_is_finer_than_a_day(tmp_path: Path, seconds: int, *, is_good: bool) -> None:
    key = keys.make_key(tmp_path)
    line = f'a@b.example valid-after="20261201120000Z",valid-before="20261201120100Z" {keys.public(key)}'
    signers, signed = read_allowed_signers(line.encode(), "f"), parse(keys.signed(b"x", NAMESPACE, key))
    at = dt.datetime(2026, 12, 1, 12, tzinfo=dt.UTC) + dt.timedelta(seconds=seconds)
    if is_good:
        assert principal_of(signed, signers, namespace=NAMESPACE, at=at) == "a@b.example"
    else:
        with pytest.raises(SignatureError, match=r"^not-valid-then$"):
            principal_of(signed, signers, namespace=NAMESPACE, at=at)


@pytest.mark.parametrize("name", ["a@b.example", "Compliance officer"], ids=["address", "function"])
def test_a_line_that_we_write_is_read_by_us_and_by_stock_ssh(tmp_path: Path, name: str) -> None:
    armoured = keys.signed(b"x", NAMESPACE, keys.make_key(tmp_path))
    signed, allowed, signature = parse(armoured), tmp_path / "allowed", tmp_path / "x.sig"
    line = signer_line(name, signed, (NAMESPACE, "seccheck-capture@v1"))
    assert principal_of(signed, read_allowed_signers(line.encode(), "f"), namespace=NAMESPACE, at=DAY) == name
    allowed.write_text(line)
    signature.write_bytes(armoured)
    command = [keys.SSH_KEYGEN, "-Y", "verify", "-f", str(allowed), "-I", name, "-n", NAMESPACE, "-s", str(signature)]
    assert subprocess.run(command, input=b"x", capture_output=True, check=False, timeout=60).returncode == 0
