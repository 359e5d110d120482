"""Writes a record for the command line: lists the kinds, asks at a terminal, takes options, prints the form."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from seccheck.cli.frame.asker import TerminalAsker
from seccheck.cli.frame.console import Stdout, has_colour, say_aside
from seccheck.cli.frame.pages import write_pages
from seccheck.cli.frame.speech import spoken
from seccheck.flow.page_files import page_targets
from seccheck.flow.record import offers, printed, sit_down, take
from seccheck.flow.recording.desk import Request, lay_out
from seccheck.flow.recording.given import Given
from seccheck.flow.recording.kinds_text import kinds_text
from seccheck.flow.recording.words import said
from seccheck.reports.report import Page
from seccheck.wiring.files import write_whole

_WRITTEN, _DROPPED, _INTERRUPTED = 0, 1, 130
_WIDEST, _NARROWEST = 100, 40
_FORM_WRITTEN = {"en": "written: {path}", "fr": "écrit : {path}"}


def list_kinds(config: Path | None, lang: str) -> int:
    """Print the kinds of record."""
    Stdout().write(kinds_text(_page(lang), offers(config)).encode())
    return _WRITTEN


def print_form(request: Request, lang: str, outputs: Sequence[str]) -> int:
    """Write the empty form to its outputs.

    Raises:
        SeccheckError: an input cannot be used, or an output cannot be written.
    """
    desk = lay_out(request, writes=False)
    inputs = [Path(desk.client.path)] if desk.client.path else []
    targets = page_targets(outputs, (*inputs, *desk.meant.dossiers), what="form", formats=("html",))
    data = printed(desk, lang)
    write_pages(((target, data) for target in targets), lambda path: spoken(_FORM_WRITTEN).format(path=path))
    return _WRITTEN


def write_record(request: Request, given: Given, lang: str, *, asks: bool) -> int:
    """Write one record; 1 where whoever sits at the terminal does not confirm it.

    Raises:
        SeccheckError: something is missing or cannot be, or the client file cannot be edited or written.
    """
    desk = lay_out(request, writes=True)
    if not asks or sys.stdin is None or not sys.stdin.isatty():
        draft = take(desk, given, lang, write_whole)
        say_aside(said(lang, "written", path=desk.client.path, kind=desk.kind.id, n=len(draft.values)))
        return _WRITTEN
    try:
        written = sit_down(desk, given, TerminalAsker(), _page(lang), write_whole)
    except (click.Abort, KeyboardInterrupt):
        say_aside("")
        say_aside(said(lang, "dropped"))
        return _INTERRUPTED
    return _WRITTEN if written else _DROPPED


def _page(lang: str) -> Page:
    columns = shutil.get_terminal_size((_WIDEST, 1)).columns
    return Page(lang=lang, colour=has_colour(sys.stdout), width=min(max(columns - 1, _NARROWEST), _WIDEST))
