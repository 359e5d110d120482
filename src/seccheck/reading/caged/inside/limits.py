"""Takes away from the child what reading a file does not need, for good, before it sees the file."""

import contextlib
import os
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

_MEMORY = 512 * 1024 * 1024
_FILES = 32
_GRACE = 2
"""Seconds between the signal that can be told apart and the end."""

_STARTS = ("os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "subprocess.Popen")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def limits_of_the_system() -> ModuleType | None:
    """The module `resource`; without it the clock and the bounds of the readers still hold."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return None
    return resource


def confine(
    seconds: int,
    *,
    limits: Callable[[], ModuleType | None] = limits_of_the_system,
    watch: Callable[[Callable[[str, tuple[Any, ...]], None]], None] = sys.addaudithook,
) -> None:
    """Give up memory, time, files to write, other processes and the network.

    Args:
        seconds: of computing.
        limits: gives the module `resource`, or None.
        watch: as `sys.addaudithook`.
    """
    system = limits()
    for name, soft, hard in (
        ("RLIMIT_AS", _MEMORY, _MEMORY),
        ("RLIMIT_CPU", seconds, seconds + _GRACE),
        ("RLIMIT_FSIZE", 0, 0),
        ("RLIMIT_NOFILE", _FILES, _FILES),
        ("RLIMIT_NPROC", 0, 0),
        ("RLIMIT_CORE", 0, 0),
    ):
        kind = getattr(system, name, None)
        if system is not None and kind is not None:
            _lower(system, kind, soft, hard)
    watch(forbid)


def forbid(event: str, args: tuple[Any, ...]) -> None:
    """An audit hook: no network, no other process, no file but to read.

    Raises:
        PermissionError: the event is one of those.
    """
    if event.startswith("socket.") or event in _STARTS or (event == "open" and _is_to_write(*args)):
        raise PermissionError(f"a reader may not do this: {event}")


def _is_to_write(_path: object, _mode: object, flags: object) -> bool:
    return isinstance(flags, int) and bool(flags & _WRITES)


def _lower(limits: ModuleType, kind: int, soft: int, hard: int) -> None:
    """Set a limit, or leave the lower one that there is already; a system that does not know it does not matter."""
    with contextlib.suppress(ValueError, OSError):
        there = limits.getrlimit(kind)[1]
        most = hard if there == limits.RLIM_INFINITY else min(hard, there)
        limits.setrlimit(kind, (min(soft, most), most))
