"""The machine contract: one object for one provider, one array for several, the same in every language."""

from seccheck.reports.report import Page, Write, Writing
from seccheck.reports.wire.plain_json import spell
from seccheck.reports.wire.report import Report

SUFFIXES = (".json",)


def start(write: Write, page: Page) -> Writing:
    """Begin to write reports, in UTF-8."""
    return _Json(write, several=page.several)


class _Json:
    """Streams: nothing of a report is kept once it is written."""

    def __init__(self, write: Write, *, several: bool) -> None:
        self._write, self._several, self._first = write, several, True

    def add(self, report: Report) -> None:
        if self._several:
            self._write(b"[\n" if self._first else b",\n")
        self._first = False
        self._write(spell(report).encode())
        if not self._several:
            self._write(b"\n")

    def close(self) -> None:
        if self._several:
            self._write(b"[]\n" if self._first else b"\n]\n")
