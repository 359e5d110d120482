"""SSH keys for tests, made by stock ssh-keygen, and signatures by it."""

import shutil
import subprocess
from pathlib import Path

SSH_KEYGEN = shutil.which("ssh-keygen") or "ssh-keygen"


def make_key(folder: Path, name: str = "key", *, kind: str = "ed25519", bits: str = "", passphrase: str = "") -> Path:
    """A private key in `folder`; its public half lies beside it as ``.pub``."""
    path = folder / name
    size = ["-b", bits] if bits else []
    subprocess.run(
        [SSH_KEYGEN, "-q", "-t", kind, *size, "-N", passphrase, "-C", "", "-f", str(path)], check=True, timeout=60
    )
    return path


def public(key: Path) -> str:
    """``ssh-ed25519 AAAA...`` of a private key's file."""
    return " ".join(key.with_name(f"{key.name}.pub").read_text().split()[:2])


def signed(message: bytes, namespace: str, key: Path) -> bytes:
    """The armoured signature of ssh-keygen."""
    command = [SSH_KEYGEN, "-Y", "sign", "-n", namespace, "-f", str(key)]
    return subprocess.run(command, input=message, capture_output=True, check=True, timeout=60).stdout


def checks(message: bytes, namespace: str, signature: Path) -> bool:
    """Whether ssh-keygen finds that the signature is of these bytes."""
    command = [SSH_KEYGEN, "-Y", "check-novalidate", "-n", namespace, "-s", str(signature)]
    return subprocess.run(command, input=message, capture_output=True, check=False, timeout=60).returncode == 0
