"""Writes to the terminal: reports to stdout, everything else to stderr, and nothing to a reader who has gone."""

import os
import sys
from typing import BinaryIO, TextIO

from seccheck.errors import Fault, OutputFaultError
from seccheck.neutral import terminal

_PLAINER = str.maketrans({"\u202f": " ", "\u00a0": " ", "\u2019": "'", "\u2026": ".", "\u2500": "-", "\u2192": "->"})
"""For terminals that know little more than ASCII."""


def has_colour(stream: TextIO | None) -> bool:
    """Whether `stream` is a terminal that may be coloured; None where it was closed before we started."""
    return (
        stream is not None and stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def say_aside(text: str) -> None:
    """Print one line to stderr, harmless whatever it holds."""
    if sys.stderr is not None:  # closed before we started; `print` would turn to stdout
        print(terminal(text), file=sys.stderr, flush=True)  # noqa: T201 - this is the console


class Stdout:
    """stdout for reports in UTF-8; when its reader goes, the rest is dropped and the exit code still holds.

    Raises:
        OutputFaultError: stdout was closed before we started.
    """

    def __init__(self) -> None:
        if sys.stdout is None:
            raise OutputFaultError(Fault(message="stdout is closed", hint="Name a file with -o."))
        self._gone = False
        self._out: BinaryIO = sys.stdout.buffer
        encoding = sys.stdout.encoding or "utf-8"
        self._encoding = "" if encoding.lower().replace("-", "") == "utf8" or not sys.stdout.isatty() else encoding

    def write(self, data: bytes) -> None:
        """Write one piece and flush it.

        Raises:
            OutputFaultError: the disk behind stdout is full, or similar.
        """
        if self._gone:
            return
        try:
            self._out.write(self._shown(data))
            self._out.flush()
        except BrokenPipeError:
            self._gone = True
            # the interpreter flushes once more at its end, and would complain
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except OSError as error:
            raise OutputFaultError(Fault(message=f"stdout cannot be written: {error.strerror}")) from error

    def _shown(self, data: bytes) -> bytes:
        """`data` as a terminal of another encoding can show it."""
        return data.decode().translate(_PLAINER).encode(self._encoding, "replace") if self._encoding else data
