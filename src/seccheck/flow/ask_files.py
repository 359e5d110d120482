"""Where a request goes, and in which file formats."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError
from seccheck.flow.outputs import STDOUT, Target
from seccheck.reports.request.format import format_names

_ON_STDOUT = "md"


def ask_targets(outputs: Sequence[str], inputs: Iterable[Path]) -> tuple[Target, ...]:
    """The files of a command line; Markdown on stdout where it names none.

    Args:
        outputs: file names, ``-`` for stdout.
        inputs: what the request rests on; it never goes there.

    Raises:
        UsageFaultError: a suffix says no format, or two outputs or an output and an input share a file.
    """
    names = outputs or (STDOUT,)
    targets = tuple(_target(output) for output in names)
    taken = {path.resolve() for path in inputs}
    seen: set[Path | None] = set()
    for output, target in zip(names, targets, strict=True):
        place = target.path.resolve() if target.path else None
        if place in taken:
            raise _usage(f"{output} is an input of this request", "Write the request somewhere else.")
        if place in seen:
            raise _usage(f"{output} is named twice", "Name each output once.")
        seen.add(place)
    return targets


def _target(output: str) -> Target:
    if output == STDOUT:
        return Target(format=_ON_STDOUT, path=None)
    path = Path(output)
    name = path.suffix.lower().removeprefix(".")
    if name not in format_names():
        hint = f"End the name in one of {', '.join(f'.{known}' for known in format_names())}."
        raise _usage(f"{output} does not say in which format to write the request", hint)
    return Target(format=name, path=path)


def _usage(message: str, hint: str) -> UsageFaultError:
    return UsageFaultError(Fault(message=message, hint=hint))
