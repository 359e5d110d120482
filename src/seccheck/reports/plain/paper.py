"""Collects the lines of the text report: wrapped, neutralised, and coloured where a terminal can show it."""

import textwrap

from seccheck.neutral import terminal
from seccheck.reports.report import Page
from seccheck.words.speaking import say

_RESET = "\x1b[0m"
_STYLES = {"": "", "bold": "\x1b[1m", "good": "\x1b[1;32m", "fair": "\x1b[1;33m", "bad": "\x1b[1;31m"}

_STEP = 2
"""Columns of one indentation."""

_LONGEST = 5000
"""Characters of one paragraph; whoever writes more wants to bury something."""


class Paper:
    """One text report in the making; everything printed passes through here, so nothing hostile gets past it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._lines: list[str] = []

    @property
    def lang(self) -> str:
        """The reader's language."""
        return self.page.lang

    def say(self, key: str, **values: object) -> str:
        """A sentence in the reader's language."""
        return say(self.page.lang, key, **values)

    def heading(self, text: str) -> None:
        """Begin a section."""
        self.blank()
        self.line(text, style="bold")

    def blank(self) -> None:
        """One empty line, never two."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def line(self, text: str, *, depth: int = 0, lead: str = "", width: int = 0, style: str = "") -> None:
        """Print one paragraph.

        Args:
            text: of any length, with anything in it.
            depth: indentation in steps of two columns.
            lead: what stands before `text`, a label or a bullet; later lines begin where `text` begins.
            width: columns kept for `lead`.
            style: ``bold``, ``good``, ``fair``, ``bad`` or none; shown only in colour, never the only sign of anything.
        """
        indent = " " * (depth * _STEP)
        before = f"{terminal(lead)} ".ljust(width) if lead else ""
        if len(before) > self.page.width // 2:
            text, before = f"{lead} {text}", ""
        wrapped = textwrap.wrap(
            terminal(text, cap=_LONGEST),
            self.page.width,
            initial_indent=indent + before,
            subsequent_indent=indent + " " * len(before),
            break_on_hyphens=False,
        )
        code = _STYLES[style] if self.page.colour else ""
        self._lines += [f"{code}{line}{_RESET}" if code else line for line in wrapped]

    def bullet(self, text: str, *, depth: int = 1) -> None:
        """Print one entry of a list."""
        self.line(text, depth=depth, lead="-")

    def text(self) -> str:
        """All lines, each with a line break."""
        return "".join(f"{line}\n" for line in self._lines)
