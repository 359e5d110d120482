"""Runs a command on a terminal of its own, and types into it as a person would: only when it asks."""

import os
import pty
import select
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

_PATIENCE = 60
"""Seconds in which something must come: a command that hangs fails its test."""
INTERRUPT, END = "\x03", "\x04"


def typed_on_a_terminal(
    words: Iterable[str], answers: Iterable[tuple[str, str]], *, folder: Path, env: Mapping[str, str] | None = None
) -> tuple[int, str]:
    """The exit code and all that the terminal showed, line ends as ``\\n``.

    Args:
        words: of the command line behind ``seccheck``.
        answers: a text to wait for, and what is then typed; ``\\n`` is Enter.
        folder: to run in.
        env: beside the usual environment.
    """
    usual = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "COLUMNS": "101", "TERM": "dumb"}
    terminal, inside = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "seccheck", *words],
        cwd=folder,
        env={**os.environ, **usual, **(env or {})},
        stdin=inside,
        stdout=inside,
        stderr=inside,
        start_new_session=True,
    )
    os.close(inside)
    try:
        seen = _conversation(process, terminal, answers)
        return process.wait(_PATIENCE), seen.decode().replace("\r\n", "\n")
    finally:
        process.kill()
        process.wait()
        os.close(terminal)


def _conversation(process: "subprocess.Popen[bytes]", terminal: int, answers: Iterable[tuple[str, str]]) -> bytes:
    seen, read = b"", 0
    for awaited, typed in answers:
        while awaited.encode() not in seen[read:]:
            piece = _piece(terminal, seen)
            assert piece, f"never asked {awaited!r}, but showed:\n{seen.decode(errors='replace')[-3000:]}"
            seen += piece
        read = len(seen)
        if typed == INTERRUPT:
            _interrupt(process, terminal)
        else:
            os.write(terminal, typed.encode())
    while piece := _piece(terminal, seen):
        seen += piece
    return seen


def _interrupt(process: "subprocess.Popen[bytes]", terminal: int) -> None:
    """Interrupt until it tells: a signal in the instant before it waits for the line is noticed with the next one."""
    for _ in range(_PATIENCE):
        process.send_signal(signal.SIGINT)
        if select.select([terminal], [], [], 1)[0]:
            return


def _piece(terminal: int, seen: bytes) -> bytes:
    """What comes next; empty once the command has ended."""
    ready, _, _ = select.select([terminal], [], [], _PATIENCE)
    assert ready, f"the command hangs after:\n{seen.decode(errors='replace')[-3000:]}"
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other side has closed
        return b""
