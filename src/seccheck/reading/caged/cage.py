"""Runs one reader in a child process with limits: whatever becomes of it is an answer or one clear fault."""

import contextlib
import json
import os
import signal
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from seccheck.errors import Fault, InputFaultError, Place, input_fault
from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.neutral import terminal

if TYPE_CHECKING:
    import subprocess
    import threading

_ANSWER = 64 * 1024 * 1024
"""Bytes that a child may say."""
_LONGEST_SENTENCE = 300
_KEPT = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT")
"""What an interpreter may need to start; the rest of the environment, secrets above all, stays outside."""

_START = (
    "import sys; sys.path[:] = sys.argv[3:]; from seccheck.reading.caged.inside.child import main; "
    "main(sys.argv[1], int(sys.argv[2]), sys.stdin.buffer, sys.stdout.buffer)"
)
_ROOM = "Check how many processes and how much memory this machine lets you have."
_ASK = "Open it yourself; if it looks sound, save it anew and try again."


@record
class _End:
    """How a child ended."""

    said: bytes
    code: int
    """As `subprocess` has it, negative for a signal."""
    is_late: bool


def ask(reader: str, data: bytes, *, file: str, seconds: int = 15, patience: float = 60) -> Json:
    """What a reader makes of a file's bytes; they are parsed in the child alone.

    Args:
        reader: a module with ``read(data)``, which gives what JSON can hold or raises `RefusedError`.
        data: the file's bytes.
        file: the file, as the user named it.
        seconds: of computing that the child has.
        patience: seconds by the clock, on a machine that does something else besides.

    Raises:
        InputFaultError: the reader refuses the file, or the child came to grief or could not be started.
    """
    try:
        end = _run(reader, data, seconds, patience)
    except (OSError, RuntimeError) as error:  # RuntimeError: no thread can be started
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        raise input_fault(
            f"no process can be started to read the file safely: {reason}", file=file, hint=_ROOM
        ) from None
    why = _grief(end, seconds)
    answer = None if why else _parsed(end.said)
    if isinstance(answer, dict) and "read" in answer:
        return answer["read"]
    if isinstance(answer, dict) and "fault" in answer:
        raise _refusal(answer, file)
    raise input_fault(f"the file cannot be read safely: {why or 'its reader broke down'}", file=file, hint=_ASK)


def _run(reader: str, data: bytes, seconds: int, patience: float) -> _End:
    import subprocess  # noqa: PLC0415 - most runs start no child
    import threading  # noqa: PLC0415 - same

    paths = [path for path in sys.path if Path(path).is_absolute()]
    # isolated and without `site`: no environment, no working directory, no .pth file has a say in what it imports
    command = [sys.executable, "-I", "-S", "-B", "-c", _START, reader, str(seconds), *paths]
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    with subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=kept,
        cwd=os.sep,
        start_new_session=True,
    ) as child:
        late = threading.Event()
        alarm = threading.Timer(patience, _stop, (child, late))
        try:
            alarm.start()
            said = _talk(child, data)
        finally:
            alarm.cancel()
            _kill(child)
    return _End(said=said, code=child.returncode, is_late=late.is_set())


def _talk(child: "subprocess.Popen[bytes]", data: bytes) -> bytes:
    """Hand the file over and listen; a child that says too much is not waited for."""
    with contextlib.suppress(OSError), cast("IO[bytes]", child.stdin) as stdin:  # it may have ended early
        stdin.write(data)
    said = cast("IO[bytes]", child.stdout).read(_ANSWER + 1)
    if len(said) <= _ANSWER:
        child.wait()
    return said


def _stop(child: "subprocess.Popen[bytes]", late: "threading.Event") -> None:
    late.set()
    _kill(child)


def _kill(child: "subprocess.Popen[bytes]") -> None:
    """End the child and all that it may have started."""
    if child.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)


def _grief(end: _End, seconds: int) -> str:
    """Why there is no answer to trust; empty where there is one."""
    if end.is_late:
        return "it takes too long"
    if end.code == -signal.SIGXCPU:
        return f"it takes more than {seconds} seconds of computing"
    if len(end.said) > _ANSWER:
        return "there is too much in it"
    return "its reader broke down" if end.code else ""


def _parsed(said: bytes) -> Json:
    try:
        return json.loads(said)
    except (ValueError, RecursionError):
        return None


def _refusal(answer: Json, file: str) -> InputFaultError:
    """What the child says; it may have been taken over by the file, so not a word is believed to be harmless."""
    message, hint = (terminal(str(answer.get(name)), cap=_LONGEST_SENTENCE) for name in ("fault", "hint"))
    return InputFaultError(Fault(message=message, place=Place(file=file), hint=hint))
