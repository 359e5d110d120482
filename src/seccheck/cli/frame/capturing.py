"""Takes a capture for the command line: says what it would do, asks, takes it, writes it, and tells."""

import csv
import io
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from seccheck import __version__
from seccheck.cli.frame.console import say_aside
from seccheck.cli.frame.looking import Console
from seccheck.cli.frame.speech import spoken
from seccheck.errors import Fault, UsageFaultError
from seccheck.flow.capture import Order, capture, proposal_of
from seccheck.flow.capturing.take import Taken
from seccheck.flow.capturing.wish import Wish
from seccheck.graph.graph import UnseenError
from seccheck.model.record import record
from seccheck.reports.capturing import consent_words as words
from seccheck.reports.capturing.consent_text import consent_text
from seccheck.reports.capturing.summary_text import Outcome, summary_text
from seccheck.reports.plain.gap_words import reason_text
from seccheck.reports.report import Page
from seccheck.wiring.files import private_file, whole_file
from seccheck.wiring.graph import online
from seccheck.wiring.key_file import key_in, usual_place

_WHOLE, _UNSEEN, _NOT_AGREED = 0, 4, 130
_WIDEST, _NARROWEST = 100, 40
_CONSENT = frozenset({"y", "yes", "o", "oui"})
_FORMULAS = ("=", "+", "-", "@")


@record
class Files:
    """What is written and read."""

    out: Path
    key: Path | None
    """Of the pseudonyms; in its usual place where None."""
    people: Path | None
    sign_key: Path | None


def run(wish: Wish, files: Files, lang: str, *, consents: bool) -> int:
    """Take a capture, and return the exit code.

    Raises:
        SeccheckError: something that is named cannot be used, nobody is there to consent, or nothing can be written.
    """
    key = files.key or usual_place(Path.home(), os.environ.get("XDG_CONFIG_HOME", ""))
    order = Order(wish=wish, out=files.out, key=key, people=files.people, sign_key=files.sign_key)
    order.check()
    page = Page(lang=lang, width=_width())
    _aside(consent_text(page, proposal_of(order)))
    if not consents and not _agrees(files.out):
        say_aside(spoken(words.NOTHING))
        return _NOT_AGREED
    console = Console()
    graph = online(console.tell, lang)(wish.settings, Path())
    secret = key_in(key).key
    try:
        graph.granted()
        with console.progress(order.steps) as step:
            taken = capture(order, graph, secret, version=__version__, step=step)
    except UnseenError as error:
        say_aside(reason_text(lang, error.reason, error.detail))
        return _UNSEEN
    _write(order, taken)
    _aside(summary_text(page, _outcome(order, taken, graph.writes)))
    return _UNSEEN if taken.gaps or taken.left_out else _WHOLE


def _agrees(out: Path) -> bool:
    """Whether who sits at the terminal wants it.

    Raises:
        UsageFaultError: nobody sits there.
        click.Abort: interrupted.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        hint = "Run it at a terminal, or give --yes where that has been decided."
        raise UsageFaultError(
            Fault(message="a capture needs your consent, and here is no terminal to give it", hint=hint)
        )
    question = spoken(words.QUESTION).format(out=out)
    answer: str = click.prompt(question, default="", show_default=False, prompt_suffix="", err=True)
    return answer.strip().lower() in _CONSENT


def _write(order: Order, taken: Taken) -> None:
    if order.people is not None:
        private_file(order.people, _table(taken.accounts))
    with whole_file(order.out) as out:
        for piece in taken.pieces:
            out.write(piece)


def _outcome(order: Order, taken: Taken, writes: tuple[str, ...]) -> Outcome:
    return Outcome(
        out=str(order.out),
        size=sum(map(len, taken.pieces)),
        requests=taken.requests,
        key=str(order.key),
        people=str(order.people or ""),
        gaps=taken.gaps,
        writes=writes,
        left_out=taken.left_out,
    )


def _table(accounts: Mapping[str, str]) -> bytes:
    """The accounts as a spreadsheet reads them; none of them can be a formula in it."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("pseudonym", "account"))
    for pseudonym, account in sorted(accounts.items(), key=lambda pair: pair[1]):
        table.writerow((pseudonym, f"'{account}" if account.startswith(_FORMULAS) else account))
    return text.getvalue().encode()


def _aside(text: str) -> None:
    for line in text.splitlines():
        say_aside(line)


def _width() -> int:
    columns = shutil.get_terminal_size((_WIDEST, 1)).columns
    return min(max(columns - 1, _NARROWEST), _WIDEST)
