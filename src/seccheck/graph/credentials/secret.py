"""Reads a client secret from where the client file says it is: the environment, or a file that nobody else may read."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from seccheck.errors import Fault, InputFaultError, Place, UsageFaultError, input_fault

_LONGEST = 1 << 20
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def secret_from_environment(name: str, environ: Mapping[str, str], *, key: str) -> str:
    """The secret in the variable `name`, which ``entra.credential``'s `key` names.

    Raises:
        UsageFaultError: there is none.
    """
    if not environ.get(name):
        raise UsageFaultError(
            Fault(
                message=f"The environment variable {name} is not set",
                hint=f"entra.credential.{key} names it: set it to the secret, not the secret's place.",
            )
        )
    return environ[name]


def private_bytes(path: Path) -> bytes:
    """The content of a file that holds a secret.

    Raises:
        InputFaultError: it is missing, too long, no file, or readable by others.
    """
    try:
        mode = path.stat().st_mode
        content = _read(path) if stat.S_ISREG(mode) else b""
    except OSError as error:
        raise input_fault(
            f"Cannot read the credential: {error.strerror or 'unreadable'}",
            file=str(path),
            hint="Paths of entra.credential are relative to the client file.",
        ) from None
    if not content or len(content) > _LONGEST:
        raise input_fault("This is no credential: empty, too long or no file", file=str(path))
    if mode & _OTHERS and os.name == "posix":
        raise InputFaultError(
            Fault(
                message="Others than you may read this credential",
                place=Place(file=str(path)),
                hint=f"chmod 600 {path.name}, and think of it as known to them.",
            )
        )
    return content


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_LONGEST + 1)


def secret_from_file(path: Path) -> str:
    """The secret in the file at `path`, without the line's end.

    Raises:
        InputFaultError: as `private_bytes`; or it is no text.
    """
    try:
        secret = private_bytes(path).decode("utf-8").strip()
    except UnicodeDecodeError:
        secret = ""
    if not secret or "\n" in secret:
        raise input_fault("This file should hold the secret and nothing else", file=str(path))
    return secret
