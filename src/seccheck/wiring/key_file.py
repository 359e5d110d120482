"""Keeps the key of pseudonyms: in a file that only its owner can read, made where there is none."""

import os
import re
import secrets
import stat
from pathlib import Path

from seccheck.errors import Fault, InputFaultError, OutputFaultError, Place
from seccheck.model.record import record
from seccheck.reading.files import read_bounded

_FORM = "seccheck-key/1"
_KEY = re.compile(rf"(?:#[^\n]*\n)*{_FORM} ([0-9a-f]{{64}})\s*")
_COMMENT = (
    "# Who has this file can tell who is behind the pseudonyms of your captures. Keep it; give it to nobody.\n"
    "# Qui a ce fichier peut dire qui se cache derrière les pseudonymes de vos captures. Gardez-le ; ne le donnez "
    "pas.\n"
)
_BYTES = 32
_MOST = 4096
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@record
class KeyFile:
    """A key and where it lies."""

    path: Path
    key: bytes
    is_new: bool


def usual_place(home: Path, config: str) -> Path:
    """Where the key lies when nobody says: with the user's own settings, not with what is handed out.

    Args:
        home: the user's folder.
        config: the user's folder of settings, empty where the system does not say.
    """
    return (Path(config) if config else home / ".config") / "seccheck" / "capture.key"


def key_in(path: Path) -> KeyFile:
    """The key in the file `path`, which is made if it is not there.

    Raises:
        InputFaultError: it holds no key, or others may read it.
        OutputFaultError: it cannot be made.
    """
    try:
        return KeyFile(path=path, key=_made(path), is_new=True)
    except FileExistsError:
        return KeyFile(path=path, key=_read(path), is_new=False)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputFaultError(
            Fault(message=f"the key cannot be kept: {reason}", place=Place(file=str(path)))
        ) from error


def _made(path: Path) -> bytes:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = secrets.token_bytes(_BYTES)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        out.write(f"{_COMMENT}{_FORM} {key.hex()}\n")
        out.flush()
        os.fsync(out.fileno())
    return key


def _read(path: Path) -> bytes:
    found = _KEY.fullmatch(read_bounded(path, limit=_MOST).decode("utf-8", "replace"))
    place = Place(file=str(path))
    if found is None:
        hint = "Name another file with --key; a new one is made there."
        raise InputFaultError(Fault(message="this is no key of seccheck", place=place, hint=hint))
    if path.stat().st_mode & _OTHERS:
        hint = f"Take it away from others: chmod 600 {path}"
        raise InputFaultError(Fault(message="others may read the key", place=place, hint=hint))
    return bytes.fromhex(found[1])
