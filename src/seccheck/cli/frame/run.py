"""Runs a verification for the command line: reports to their outputs, faults and verdicts to stderr."""

import sys
from typing import TextIO

from seccheck.cli.frame.console import has_colour, say_aside
from seccheck.cli.frame.delivery import Delivery, delivery
from seccheck.cli.frame.faults import show_faults
from seccheck.cli.frame.progress import Progress
from seccheck.cli.frame.remarks import remark_on
from seccheck.flow.exit_code import exit_code, worst
from seccheck.flow.outputs import targets_of
from seccheck.flow.verify import Request, Verification, Verified
from seccheck.model.record import record
from seccheck.reports.plain.verdict import verdict_line
from seccheck.reports.report import Page
from seccheck.wiring.clock import seconds
from seccheck.words.speaking import say


@record
class Options:
    """How the outcome is shown."""

    lang: str
    strict: bool = False
    verbose: bool = False
    wish: str = ""
    """The format of stdout; empty for text."""
    outputs: tuple[str, ...] = ()


def run(request: Request, options: Options, stderr: TextIO | None) -> int:
    """Verify, deliver, and return the exit code.

    Raises:
        SeccheckError: what concerns all providers, or an output that cannot be written.
    """
    verification = Verification(request)
    targets = targets_of(options.outputs, options.wish, verification.inputs)
    several = verification.count > 1 or len(request.providers) > 1
    plain = Page(lang=options.lang, verbose=options.verbose, several=several)
    page = Page(lang=options.lang, verbose=options.verbose, several=several, colour=has_colour(sys.stdout))
    progress = Progress(verification.count, stream=stderr, clock=seconds)
    aside = all(target.path is not None for target in targets)
    codes = []
    with delivery(targets, page, plain) as out:
        for verified in verification.results():
            progress.clear()
            _show(verified, out, options.lang, several=several, aside=aside)
            codes.append(exit_code(verified, strict=options.strict))
            progress.step()
        progress.clear()
        out.close()
    for remark in verification.remarks:
        say_aside(remark_on(remark, options.lang))
    return worst(codes)


def _show(verified: Verified, out: Delivery, lang: str, *, several: bool, aside: bool) -> None:
    if verified.report is not None:
        out.add(verified.report)
        if aside:
            say_aside(verdict_line(verified.report, lang))
    if verified.error is not None:
        show_faults(verified.error)
        if several:
            say_aside(say(lang, "verdict.failed", file=verified.file))
