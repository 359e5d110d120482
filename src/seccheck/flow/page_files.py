"""Where a page for people goes, such as an annex or a request, and in which file formats."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError
from seccheck.flow.outputs import STDOUT, Target

_ON_STDOUT = "md"


def page_targets(
    outputs: Sequence[str], inputs: Iterable[Path], *, what: str, formats: Sequence[str]
) -> tuple[Target, ...]:
    """The files of a command line; Markdown on stdout where it names none.

    Args:
        outputs: file names, ``-`` for stdout.
        inputs: what the page rests on; it never goes there.
        what: what it is called, such as ``annex``.
        formats: the names of its formats; behind a dot they are suffixes.

    Raises:
        UsageFaultError: a suffix says no format, or two outputs or an output and an input share a file.
    """
    names = outputs or (STDOUT,)
    targets = tuple(_target(output, what, formats) for output in names)
    taken = {path.resolve() for path in inputs}
    seen: set[Path | None] = set()
    for output, target in zip(names, targets, strict=True):
        place = target.path.resolve() if target.path else None
        if place in taken:
            raise _usage(f"{output} is an input of this {what}", f"Write the {what} somewhere else.")
        if place in seen:
            raise _usage(f"{output} is named twice", "Name each output once.")
        seen.add(place)
    return targets


def _target(output: str, what: str, formats: Sequence[str]) -> Target:
    if output == STDOUT:
        return Target(format=_ON_STDOUT, path=None)
    path = Path(output)
    name = path.suffix.lower().removeprefix(".")
    if name not in formats:
        hint = f"End the name in one of {', '.join(f'.{known}' for known in formats)}."
        raise _usage(f"{output} does not say in which format to write the {what}", hint)
    return Target(format=name, path=path)


def _usage(message: str, hint: str) -> UsageFaultError:
    return UsageFaultError(Fault(message=message, hint=hint))
