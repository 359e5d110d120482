"""Runs a review for the command line: on the terminal, from a list, or only saying what waits."""

import shutil
import sys
from pathlib import Path

import click

from seccheck.cli.frame.asker import TerminalAsker
from seccheck.cli.frame.console import Stdout, has_colour, say_aside
from seccheck.cli.frame.faults import show_faults
from seccheck.cli.frame.progress import Progress
from seccheck.errors import Fault, InputFaultError, Place, UsageFaultError
from seccheck.flow.review import Chosen, sit_down, take
from seccheck.flow.reviewing.desk import Request, lay_out
from seccheck.flow.reviewing.queue import queue_of
from seccheck.flow.reviewing.signers import Signers
from seccheck.flow.reviewing.template import template_of
from seccheck.flow.reviewing.walk import Tools
from seccheck.model.record import record
from seccheck.reading.caged.pdf import read_pdf_text
from seccheck.reading.review_list import Signed
from seccheck.reports.report import Page
from seccheck.reports.reviewing.listing import gone_text, listing
from seccheck.reports.reviewing.prompt_words import prompt
from seccheck.wiring.clock import seconds
from seccheck.wiring.files import new_file, write_whole

_DONE, _REMAINING, _INTERRUPTED = 0, 1, 130
_WIDEST, _NARROWEST = 100, 40


@record
class Manner:
    """How the review is held."""

    lang: str
    chosen: Chosen
    by: str = ""
    second: str = ""
    opens: bool = False


def list_waiting(request: Request, manner: Manner) -> int:
    """Print what waits; 1 while something does."""
    desk = lay_out(request, writes=False)
    queue = queue_of(desk)
    Stdout().write(listing(_page(manner), request.asked.gate, queue.waiting, queue.gone).encode())
    return _REMAINING if queue.waiting else _DONE


def write_template(request: Request, manner: Manner, file: Path) -> int:
    """Write a list to fill in."""
    if file.exists() or file.is_symlink():
        fault = Fault(message="is there already", place=Place(file=str(file)), hint="Name another file.")
        raise UsageFaultError(fault)
    desk = lay_out(request, writes=False)
    ids = manner.chosen.ids(desk, queue_of(desk))
    progress = Progress(len(ids), stream=sys.stderr, clock=seconds)
    text = template_of(desk, ids, manner.lang, read_pdf=read_pdf_text, step=progress.step)
    progress.clear()
    new_file(file, text)
    say_aside(prompt(manner.lang, "template", path=file, n=len(ids)))
    return _DONE


def take_list(request: Request, manner: Manner, file: Path) -> int:
    """Write the reviews of a list into the client file; 1 while entries of it are not filled in, 3 for faults."""
    Signers(manner.by, manner.second)
    desk = lay_out(request, writes=True)
    signed = Signed(by=manner.by, second=manner.second, on=request.as_of)
    taken = take(desk, file, signed, write_whole)
    lang = manner.lang
    for document in taken.kept:
        say_aside(prompt(lang, "taken", path=desk.client_path, document=document))
    for document in taken.alone:
        say_aside(f"{document}: {prompt(lang, 'alone', where='')}")
    if taken.unfilled:
        say_aside(prompt(lang, "unfilled", documents=", ".join(taken.unfilled)))
    if taken.faults:
        error = InputFaultError(*taken.faults)
        show_faults(error)
        return error.exit_code
    return _REMAINING if taken.unfilled else _DONE


def hold(request: Request, manner: Manner) -> int:
    """Sit down with the reviewer; 1 while a document that was asked about is left.

    Raises:
        UsageFaultError: nobody can answer, or the two reviewers are one person.
    """
    asker, signers = TerminalAsker(), Signers(manner.by, manner.second)
    desk = lay_out(request, writes=True)
    tools = Tools(read_pdf=read_pdf_text, write=write_whole, opens=manner.opens)
    walk, begin = sit_down(desk, manner.chosen, asker, _page(manner), signers=signers, tools=tools)
    try:
        left = begin()
    except (click.Abort, KeyboardInterrupt):
        say_aside("")
        say_aside(prompt(manner.lang, "kept", n=walk.kept))
        return _INTERRUPTED
    for gone in queue_of(walk.desk).gone:
        asker.show(f"\n{gone_text(_page(manner), gone)}")
    key = "done" if walk.kept or left else "nothing"
    say_aside(prompt(manner.lang, key, n=walk.kept, left=len(left)))
    return _REMAINING if left else _DONE


def _page(manner: Manner) -> Page:
    columns = shutil.get_terminal_size((_WIDEST, 1)).columns
    return Page(lang=manner.lang, colour=has_colour(sys.stdout), width=min(max(columns - 1, _NARROWEST), _WIDEST))
