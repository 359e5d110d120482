"""Writes JSON documents to one file as reports come in: one for one provider, an array of them for several."""

from collections.abc import Callable

from seccheck.reports.wire.report import Report

Spell = Callable[[Report], str]
"""One report as a JSON object, without a line break at its end."""


class Documents:
    """Streams: nothing of a report is kept once it is written."""

    def __init__(self, write: Callable[[bytes], object], spell: Spell, *, several: bool) -> None:
        self._write, self._spell, self._several, self._first = write, spell, several, True

    def add(self, report: Report) -> None:
        """Write the document of one report."""
        if self._several:
            self._write(b"[\n" if self._first else b",\n")
        self._first = False
        self._write(self._spell(report).encode())
        if not self._several:
            self._write(b"\n")

    def close(self) -> None:
        """End the array, an empty one where there was no report."""
        if self._several:
            self._write(b"[]\n" if self._first else b"\n]\n")
