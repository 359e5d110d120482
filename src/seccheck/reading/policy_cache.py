"""Keeps compiled policies between runs; whatever is doubtful about a kept one, it is compiled anew."""

import contextlib
import hashlib
import json
import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path

from seccheck.model.policy import Json

_IsKind = Callable[[int], bool]
_LONGEST = 64 * 1024 * 1024
"""Bytes of one kept part."""
_KEPT = 16
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


def recall(key: str, *, parts: int) -> list[Json] | None:
    """The first `parts` of what is kept under `key`, None when there is nothing that can be trusted.

    Args:
        key: hex digest over everything that the data follow from.
        parts: how many parts are wanted; the others are not even parsed.
    """
    folder = _folder()
    if folder is None or not _is_ours(folder, stat.S_ISDIR):
        return None
    try:
        head, *lines = _lines(folder / _name(key), parts + 1)
    except OSError:
        return None
    return _unsealed(key, head, lines)


def keep(key: str, *parts: Json) -> None:
    """Keep `parts` under `key` for later runs; nothing happens where that is not possible.

    Args:
        key: hex digest over everything that the data follow from.
        parts: plain JSON values.
    """
    folder = _folder()
    if folder is None:
        return
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _is_ours(folder, stat.S_ISDIR):
            _write(folder, _name(key), _sealed(key, parts))
            _prune(folder)


def _folder() -> Path | None:
    base = os.environ.get("XDG_CACHE_HOME", "")
    if base and Path(base).is_absolute():
        return Path(base) / "seccheck"
    try:
        return Path.home() / ".cache" / "seccheck"
    except RuntimeError:
        return None


def _name(key: str) -> str:
    return f"policies-{key}.json"


def _is_ours(path: Path, is_kind: _IsKind) -> bool:
    try:
        return _is_private(path.lstat(), is_kind)
    except OSError:
        return False


def _is_private(status: os.stat_result, is_kind: _IsKind) -> bool:
    return is_kind(status.st_mode) and status.st_uid == os.geteuid() and not status.st_mode & _OTHERS_MAY_WRITE


def _lines(path: Path, count: int) -> list[bytes]:
    """The first lines of a file that nobody else can have written; empty ones where somebody could."""
    file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        if not _is_private(os.fstat(file), stat.S_ISREG):
            return [b""] * count
        with os.fdopen(file, "rb", closefd=False) as opened:
            return [opened.readline(_LONGEST).removesuffix(b"\n") for _ in range(count)]
    finally:
        os.close(file)


def _sealed(key: str, parts: Sequence[Json]) -> bytes:
    """A line with the key and each part's sha256, then one line for each part: JSON without line breaks."""
    lines = [json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode() for part in parts]
    head = " ".join([key, *(_sha256(line) for line in lines)])
    return b"\n".join([head.encode(), *lines])


def _unsealed(key: str, head: bytes, lines: Sequence[bytes]) -> list[Json] | None:
    words = [key, *(_sha256(line) for line in lines)]
    if head.split(b" ")[: len(words)] != [word.encode() for word in words]:
        return None
    return [json.loads(line) for line in lines]


def _sha256(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()


def _write(folder: Path, name: str, content: bytes) -> None:
    """Write beside and rename, so that no reader ever sees half of it."""
    beside = folder / f".{name}.{os.getpid()}"
    file = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(file, "wb") as opened:
            opened.write(content)
        beside.replace(folder / name)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _prune(folder: Path) -> None:
    kept = sorted(folder.glob("policies-*.json"), key=lambda path: path.lstat().st_mtime, reverse=True)
    for old in kept[_KEPT:]:
        old.unlink(missing_ok=True)
