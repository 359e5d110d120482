"""The report for people: read from the top, it says the decision, why, what to do and on what it all rests."""

from seccheck.reports.plain.closing import closing
from seccheck.reports.plain.counting import counting
from seccheck.reports.plain.evidence import Wording
from seccheck.reports.plain.listing import listing
from seccheck.reports.plain.opening import opening
from seccheck.reports.plain.paper import Paper
from seccheck.reports.plain.sections import sections
from seccheck.reports.plain.verdict import verdict_line
from seccheck.reports.report import Page, Write, Writing
from seccheck.reports.wire.report import Report

SUFFIXES = (".txt",)


def start(write: Write, page: Page) -> Writing:
    """Begin to write reports, in UTF-8."""
    return _Text(write, page)


class _Text:
    """One report after the other, with a rule between them and all verdicts at the end."""

    def __init__(self, write: Write, page: Page) -> None:
        self._write, self._page = write, page
        self._verdicts: list[str] = []

    def add(self, report: Report) -> None:
        paper = Paper(self._page)
        wording = Wording(paper, report.glossary)
        opening(paper, report)
        sections(paper, wording, report)
        counting(paper, report)
        if self._page.verbose:
            listing(paper, wording, report)
        closing(paper, wording, report)
        rule = f"\n{'─' * self._page.width}\n\n" if self._verdicts else ""
        self._write(f"{rule}{paper.text()}".encode())
        self._verdicts.append(verdict_line(report, self._page.lang))

    def close(self) -> None:
        if not self._page.several or not self._verdicts:
            return
        paper = Paper(self._page)
        paper.line(paper.say("verdict.title", n=len(self._verdicts)), style="bold")
        for verdict in self._verdicts:
            paper.bullet(verdict, depth=0)
        self._write(f"\n{'─' * self._page.width}\n\n{paper.text()}".encode())
