"""Hands the reports of one run to all their outputs at once."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from seccheck.cli.frame.console import Stdout
from seccheck.flow.outputs import Target
from seccheck.reports.report import Page, Writing, load_format
from seccheck.reports.wire.report import Report


class Delivery:
    """All outputs of one run."""

    def __init__(self, writings: Iterable[Writing]) -> None:
        self._writings = tuple(writings)

    def add(self, report: Report) -> None:
        """Write one provider's report to every output."""
        for writing in self._writings:
            writing.add(report)

    def close(self) -> None:
        """Write what comes after the last one."""
        for writing in self._writings:
            writing.close()


@contextmanager
def delivery(targets: Sequence[Target], page: Page, plain: Page) -> Iterator[Delivery]:
    """Open all outputs; files are there, whole, when the block has ended well, and not at all otherwise.

    Args:
        targets: where to.
        page: how reports look on stdout.
        plain: how they look in a file.

    Raises:
        OutputFaultError: something cannot be written.
    """
    with ExitStack() as stack:
        writings = []
        for target in targets:
            start = load_format(target.format).start
            if target.path is None:
                writings.append(start(Stdout().write, page))
            else:
                from seccheck.wiring.files import whole_file  # noqa: PLC0415 - stdout does without

                writings.append(start(stack.enter_context(whole_file(target.path)).write, plain))
        yield Delivery(writings)
