"""Writes a page for people, such as an annex or a request, to its outputs, and says aside where it went."""

from collections.abc import Callable, Iterable
from pathlib import Path

from seccheck.cli.frame.console import Stdout, say_aside
from seccheck.flow.outputs import Target
from seccheck.wiring.files import whole_file


def write_pages(pages: Iterable[tuple[Target, bytes]], told: Callable[[Path], str]) -> None:
    """Write every output.

    Args:
        pages: what goes where; all are rendered before the first is written.
        told: what is said of a file that was written.

    Raises:
        OutputFaultError: an output cannot be written.
    """
    for target, data in tuple(pages):
        if target.path is None:
            Stdout().write(data)
            continue
        with whole_file(target.path) as out:
            out.write(data)
        say_aside(told(target.path))
