"""Runs parts of the text report on paper and gives the lines back."""

from collections.abc import Callable

from seccheck.reports.plain.evidence import Wording
from seccheck.reports.plain.paper import Paper
from seccheck.reports.report import Page
from seccheck.reports.wire.report import Report


def printed(report: Report, part: Callable[[Paper, Wording, Report], None], page: Page | None = None) -> list[str]:
    """The lines that `part` prints of `report`."""
    paper = Paper(page or Page())
    part(paper, Wording(paper, report.glossary), report)
    return paper.text().splitlines()
