"""Where the reports of one run go, and in which formats."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError
from seccheck.model.record import record
from seccheck.reports.report import format_names, format_of_name

STDOUT = "-"
TEXT = "text"


@record
class Target:
    """One report file."""

    format: str
    path: Path | None
    """None for stdout."""


def targets_of(outputs: Sequence[str], wish: str, inputs: Iterable[Path]) -> tuple[Target, ...]:
    """The report files of a command line; stdout alone where it names none.

    Args:
        outputs: file names, ``-`` for stdout.
        wish: the format of stdout, and of files whose suffix says nothing; empty for none.
        inputs: what the run reads; a report never goes there.

    Raises:
        UsageFaultError: a format is unknown or cannot be told, or two reports or a report and an input share a file.
    """
    if wish and wish not in format_names():
        raise _usage(f"no format is called {wish!r}", f"There are: {', '.join(format_names())}.")
    taken = {path.resolve() for path in inputs}
    for output in outputs:
        if output != STDOUT and Path(output).resolve() in taken:
            raise _usage(f"{output} is an input of this run", "Write the report somewhere else.")
    targets = tuple(_target(output, wish) for output in outputs) or (Target(format=wish or TEXT, path=None),)
    seen: set[Path | None] = set()
    for target in targets:
        place = target.path.resolve() if target.path else None
        if place in seen:
            raise _usage(f"{target.path or STDOUT} is named twice", "Name each output once.")
        seen.add(place)
    return targets


def _target(output: str, wish: str) -> Target:
    if output == STDOUT:
        return Target(format=wish or TEXT, path=None)
    path = Path(output)
    own = format_of_name(path.name)
    if path.suffix and own is None and path.exists():
        raise _usage(f"{output} exists, and by its name it is no report", "Write the report somewhere else.")
    format_ = own or wish
    if not format_:
        hint = f"Choose one with -f ({', '.join(format_names())}), or end the name in one of their suffixes."
        raise _usage(f"{output} does not say in which format to write it", hint)
    return Target(format=format_, path=path)


def _usage(message: str, hint: str) -> UsageFaultError:
    return UsageFaultError(Fault(message=message, hint=hint))
