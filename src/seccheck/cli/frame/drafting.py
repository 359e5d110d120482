"""Writes a contract annex to its outputs, and says aside what it holds and what it leaves out."""

from collections.abc import Sequence

from seccheck.cli.frame.console import Stdout, say_aside
from seccheck.flow.annex import Agreed, LeftOut, Request, agree
from seccheck.flow.annex_files import annex_targets
from seccheck.reports.annex.draft import draft
from seccheck.reports.annex.format import load_format
from seccheck.reports.annex.speech import Speech
from seccheck.wiring.files import whole_file
from seccheck.words.speaking import say


def write_annex(request: Request, lang: str, outputs: Sequence[str]) -> int:
    """Draft, write everywhere, and return the exit code.

    Raises:
        SeccheckError: an input cannot be used, or an output cannot be written.
    """
    agreed = agree(request)
    targets = annex_targets(outputs, agreed.inputs)
    document = draft(agreed.terms, lang)
    written = [(target, load_format(target.format).render(document)) for target in targets]
    for target, data in written:
        if target.path is None:
            Stdout().write(data)
            continue
        with whole_file(target.path) as out:
            out.write(data)
        say_aside(Speech(lang).say("written", file=target.path, n=len(agreed.terms.duties)))
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
