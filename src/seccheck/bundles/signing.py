"""Signs with an SSH key: by stock ssh-keygen where it is there, which knows agents, tokens and passphrases."""

import base64
import shutil
import subprocess
from pathlib import Path

from seccheck.bundles.sshsig import SignatureError, parse, sign, verify
from seccheck.errors import InputFaultError, input_fault
from seccheck.reading.files import read_bounded

_PROGRAM = "ssh-keygen"
_HINT = "Make one with: ssh-keygen -t ed25519 -f KEY"


def make_signature(message: bytes, namespace: str, key: Path, *, program: str | None = None) -> bytes:
    """The armoured signature of `message`, checked before it is handed out.

    Args:
        message: what is signed.
        namespace: what it is signed for; a signature for one purpose never stands for another.
        key: a private key's file, or a public key's whose private half an agent holds.
        program: the ssh-keygen to use; the one on the path where None, our own signer where it is empty.

    Raises:
        InputFaultError: the key cannot be used.
    """
    if not key.is_file():
        raise input_fault("there is no such key", file=str(key), hint=_HINT)
    found = shutil.which(_PROGRAM) if program is None else program
    armoured = _by_program(found, message, namespace, key) if found else _by_ourselves(message, namespace, key)
    return _checked(armoured, message, namespace, str(key))


def make_signature_by_secret(message: bytes, namespace: str, secret: str, *, name: str) -> bytes:
    """The armoured signature of `message` by a key that a CI job keeps in a variable; nothing of it is written.

    Args:
        message: what is signed.
        namespace: what it is signed for.
        secret: the text of an Ed25519 key's file without a passphrase; or its base64 on one line, for services whose
            variables have no line breaks.
        name: the variable's name, for messages.

    Raises:
        InputFaultError: the key cannot be used.
    """
    text = secret.strip()
    if not text.startswith("-----BEGIN"):
        try:
            text = base64.b64decode("".join(text.split()), validate=True).decode("ascii").strip()
        except ValueError as error:
            raise _unusable(name, "it is no private key's text, nor its base64") from error
    return _checked(_built_in(message, namespace, f"{text}\n".encode(), name), message, namespace, name)


def _checked(armoured: bytes, message: bytes, namespace: str, name: str) -> bytes:
    try:
        verify(parse(armoured), message, namespace)
    except SignatureError as error:
        raise input_fault(f"the signature made with it does not verify ({error})", file=name) from error
    return armoured


def _by_program(program: str, message: bytes, namespace: str, key: Path) -> bytes:
    """Let ssh-keygen sign: by the agent where it holds the key; else it asks for a passphrase on the terminal."""
    command = [program, "-Y", "sign", "-n", namespace, "-f", str(key.absolute())]
    done = subprocess.run(command, input=message, capture_output=True, check=False)  # noqa: S603 - our own arguments
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise _unusable(str(key), said[-1] if said else f"ssh-keygen ended with {done.returncode}")
    return done.stdout


def _by_ourselves(message: bytes, namespace: str, key: Path) -> bytes:
    return _built_in(message, namespace, read_bounded(key), str(key))


def _built_in(message: bytes, namespace: str, data: bytes, name: str) -> bytes:
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415 - slow, seldom needed
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - same
    from cryptography.hazmat.primitives.serialization import load_ssh_private_key  # noqa: PLC0415 - same

    try:
        private = load_ssh_private_key(data, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _unusable(name, "it is no private key, or it has a passphrase: that needs ssh-keygen") from error
    if not isinstance(private, Ed25519PrivateKey):
        raise _unusable(name, "without ssh-keygen only Ed25519 keys can sign")
    return sign(message, namespace, private)


def _unusable(name: str, why: str) -> InputFaultError:
    return input_fault(f"the key cannot sign: {why}", file=name, hint=_HINT)
