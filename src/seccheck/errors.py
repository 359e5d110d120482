"""The one family of errors: what is wrong, where it stands, what to do, and which exit code it means."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a fault stands; line and column count from 1, 0 means unknown."""

    file: str
    line: int = 0
    column: int = 0
    pointer: str = ""
    """JSON pointer into the file's content, empty for the whole file."""
    source_line: str = ""
    """The faulty line as it stands in the file, for the caret; empty where there is none to show."""

    def __str__(self) -> str:
        """``file:line:column`` as editors understand it."""
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """One thing wrong with an input."""

    message: str
    place: Place | None = None
    hint: str = ""
    """What to do about it, one sentence."""


class SeccheckError(Exception):
    """A failure with a designed exit code; carries one or more faults."""

    exit_code = 70

    def __init__(self, *faults: Fault) -> None:
        super().__init__("; ".join(fault.message for fault in faults))
        self.faults = faults


class UsageFaultError(SeccheckError):
    """The command line asks for something that cannot be (exit 2)."""

    exit_code = 2


class InputFaultError(SeccheckError):
    """An input is unreadable, invalid, missing or says nothing that could be judged (exit 3)."""

    exit_code = 3


class OutputFaultError(SeccheckError):
    """A store, a disk or a notification failed (exit 6)."""

    exit_code = 6


def input_fault(message: str, *, file: str = "", hint: str = "") -> InputFaultError:
    """An `InputFaultError` with one fault about a whole file."""
    return InputFaultError(Fault(message=message, place=Place(file=file) if file else None, hint=hint))
