import base64
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support import keys

from seccheck.bundles.bundle_signing import ATTEST_NAMESPACE, BUNDLE_NAMESPACE, KEY_VARIABLE, sign_manifest
from seccheck.bundles.sshsig import parse_exact, verify
from seccheck.errors import InputFaultError, UsageFaultError

MANIFEST = b"0123  data/run.json\n"


@pytest.fixture
def agent(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An ssh-agent of the test's own, which holds nothing."""
    said = subprocess.run(["ssh-agent", "-s"], capture_output=True, check=True, timeout=60).stdout.decode()  # noqa: S607 - the stock program
    for name, value in re.findall(r"(SSH_\w+)=([^;]+);", said):
        monkeypatch.setenv(name, value)
    yield
    os.kill(int(os.environ["SSH_AGENT_PID"]), 15)


@pytest.mark.parametrize("namespace", [BUNDLE_NAMESPACE, ATTEST_NAMESPACE])
def test_a_key_file_signs(tmp_path: Path, namespace: str) -> None:
    key = keys.make_key(tmp_path)
    armoured = sign_manifest(MANIFEST, namespace, key=key)
    verify(parse_exact(armoured), MANIFEST, namespace)
    assert sign_manifest(MANIFEST, namespace, key=key, program="") == armoured


@pytest.mark.usefixtures("agent")
def test_an_agent_signs_and_nobody_reads_the_private_key(tmp_path: Path) -> None:
    key = keys.make_key(tmp_path)
    subprocess.run(["ssh-add", "-q", str(key)], check=True, timeout=60)  # noqa: S607 - the stock program
    key.unlink()
    armoured = sign_manifest(MANIFEST, BUNDLE_NAMESPACE, key=key.with_suffix(".pub"))
    verify(parse_exact(armoured), MANIFEST, BUNDLE_NAMESPACE)


@pytest.mark.usefixtures("agent")
def test_an_agent_without_the_key_is_said(tmp_path: Path) -> None:
    key = keys.make_key(tmp_path)
    key.unlink()
    with pytest.raises(InputFaultError, match="the key cannot sign: "):
        sign_manifest(MANIFEST, BUNDLE_NAMESPACE, key=key.with_suffix(".pub"))


@pytest.mark.parametrize("form", ["text", "stripped", "base64", "base64 in lines"])
def test_a_job_keeps_its_key_in_a_variable(tmp_path: Path, form: str) -> None:
    key = keys.make_key(tmp_path)
    text = key.read_text()
    secret = {
        "text": text,
        "stripped": text.strip(),
        "base64": base64.b64encode(text.encode()).decode(),
        "base64 in lines": base64.encodebytes(text.encode()).decode(),
    }[form]
    armoured = sign_manifest(MANIFEST, BUNDLE_NAMESPACE, key=None, secret=secret)
    assert armoured == keys.signed(MANIFEST, BUNDLE_NAMESPACE, key)


def test_a_variable_without_a_key_is_said_without_its_content() -> None:
    for secret in ("my secret", base64.b64encode(b"my secret").decode(), "-----BEGIN OPENSSH PRIVATE KEY-----"):
        with pytest.raises(InputFaultError, match="the key cannot sign: ") as raised:
            sign_manifest(MANIFEST, BUNDLE_NAMESPACE, key=None, secret=secret)
        (fault,) = raised.value.faults
        assert str(fault.place) == KEY_VARIABLE
        assert "secret" not in fault.message


def test_a_key_of_another_kind_needs_ssh_keygen(tmp_path: Path) -> None:
    secret = keys.make_key(tmp_path, kind="ecdsa", bits="256").read_text()
    with pytest.raises(InputFaultError, match="only Ed25519"):
        sign_manifest(MANIFEST, BUNDLE_NAMESPACE, key=None, secret=secret)


def test_a_key_file_comes_before_the_variable(tmp_path: Path) -> None:
    key = keys.make_key(tmp_path)
    assert sign_manifest(MANIFEST, BUNDLE_NAMESPACE, key=key, secret="my secret")  # noqa: S106 - a test's


def test_nobody_signs_without_a_key() -> None:
    with pytest.raises(UsageFaultError, match="no key") as raised:
        sign_manifest(MANIFEST, BUNDLE_NAMESPACE, key=None, secret=" \n")  # noqa: S106 - it is empty
    assert "--unsigned" in raised.value.faults[0].hint
