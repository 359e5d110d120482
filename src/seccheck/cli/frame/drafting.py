"""Writes a contract annex to its outputs, and says aside what it holds and what it leaves out."""

from collections.abc import Sequence

from seccheck.cli.frame.console import say_aside
from seccheck.cli.frame.pages import write_pages
from seccheck.flow.annex import Agreed, LeftOut, Request, agree
from seccheck.flow.page_files import page_targets
from seccheck.reports.annex.draft import draft
from seccheck.reports.annex.format import format_names, load_format
from seccheck.reports.annex.speech import Speech
from seccheck.words.speaking import say


def write_annex(request: Request, lang: str, outputs: Sequence[str]) -> int:
    """Draft, write everywhere, and return the exit code.

    Raises:
        SeccheckError: an input cannot be used, or an output cannot be written.
    """
    agreed = agree(request)
    targets = page_targets(outputs, agreed.inputs, what="annex", formats=format_names())
    document = draft(agreed.terms, lang)
    write_pages(
        ((target, load_format(target.format).render(document)) for target in targets),
        lambda path: Speech(lang).say("written", file=path, n=len(agreed.terms.duties)),
    )
    _say_left_out(agreed, lang)
    return 0


def _say_left_out(agreed: Agreed, lang: str) -> None:
    for left in agreed.left_out:
        say_aside(_note(left, lang))


def _note(left: LeftOut, lang: str) -> str:
    speech = Speech(lang)
    if left.ended:
        return speech.say("note.tailoring", id=left.requirement, until=speech.date(left.ended))
    return speech.say("note.waiver", id=left.requirement, reason=say(lang, f"refused.{left.waiver}"))
