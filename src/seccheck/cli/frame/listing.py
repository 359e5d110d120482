"""Prints labelled lines to stdout, as pages and lists of the tool's own texts."""

from collections.abc import Iterable

from seccheck.cli.frame.console import Stdout
from seccheck.reports.plain.paper import Paper
from seccheck.reports.report import Page

_WIDEST = 26
"""Columns kept for labels at most."""


def show(lines: Iterable[tuple[str, str]]) -> None:
    """Print each text, indented behind its label; one without a label stands alone, after a blank line.

    Raises:
        OutputFaultError: stdout cannot be written.
    """
    listed = list(lines)
    width = min(max((len(label) for label, _ in listed), default=0) + 2, _WIDEST)
    paper = Paper(Page())
    for label, text in listed:
        if not label:
            paper.blank()
        paper.line(text, lead=label, width=width, depth=1 if label else 0)
    Stdout().write(paper.text().encode())
