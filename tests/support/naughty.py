"""Readers that do in the cage what a hostile file might make one do; `data` says which."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from seccheck.model.policy import Json
from seccheck.reading.caged.refusal import RefusedError


def read(data: bytes) -> Json:
    """Misbehave as told."""
    return DEEDS[data.decode()]()


def _refuse() -> Json:
    raise RefusedError("no\n::error::such\x1b[2J" + "x" * 1000, "Do\tthat.")


def _allocate() -> Json:
    return len(bytearray(2 * 1024**3))


def _allocate_in_pieces() -> Json:
    held: list[str] = []
    while True:
        held.append("x" * 1024**2 + str(len(held)))


def _compute() -> Json:
    while True:
        pass


def _sleep() -> Json:
    time.sleep(600)
    return None


def _interrupt() -> Json:
    os.kill(os.getppid(), signal.SIGINT)
    return _sleep()


def _abandon() -> Json:
    """As foreign code would, past Python's eyes; where no process may be started, the child itself sleeps."""
    if ctypes.CDLL(None).fork() > 0:
        os._exit(0)
    return _sleep()


def _abort() -> Json:
    os.abort()


def _kill() -> Json:
    os.kill(os.getpid(), signal.SIGKILL)
    return None


def _exit() -> Json:
    sys.exit(3)


def _leave_quietly() -> Json:
    os._exit(0)


def _say(words: bytes) -> Json:
    os.write(1, words)
    os._exit(0)


def _babble() -> Json:
    while True:
        os.write(1, b"[" * 65536)


def _write() -> Json:
    with tempfile.TemporaryFile() as file:
        file.write(b"x")
    return None


def _start() -> Json:
    return subprocess.run([sys.executable, "-c", ""], check=True).returncode


def _fork() -> Json:
    return os.fork()


def _connect() -> Json:
    socket.create_connection(("127.0.0.1", 9), timeout=1)
    return None


def _open_many() -> Json:
    held = [os.dup(0) for _ in range(100)]
    return len(held)


def _tell() -> Json:
    return {
        "environment": sorted(os.environ),
        "folder": str(Path.cwd()),
        "session": os.getsid(0) == os.getpid(),
        "forbidden": [name for name in ("lxml", "numpy", "PIL") if sys.modules.get(name, "") is None],
    }


DEEDS: dict[str, Callable[[], Json]] = {
    "refuse": _refuse,
    "allocate": _allocate,
    "allocate in pieces": _allocate_in_pieces,
    "compute": _compute,
    "sleep": _sleep,
    "interrupt the parent and sleep": _interrupt,
    "leave a grandchild": _abandon,
    "abort": _abort,
    "kill": _kill,
    "exit": _exit,
    "leave quietly": _leave_quietly,
    "say garbage": lambda: _say(b"\xff\x00garbage"),
    "say deep": lambda: _say(b"[" * 100_000),
    "say something else": lambda: _say(b'{"other": 1}'),
    "say no mapping": lambda: _say(b"7"),
    "babble": _babble,
    "write": _write,
    "start": _start,
    "fork": _fork,
    "connect": _connect,
    "open many": _open_many,
    "tell": _tell,
    "half a character": lambda: "\ud800",
}
