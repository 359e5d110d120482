"""Takes looks for the command line: prints them, and writes the record."""

import sys

from seccheck.cli.frame.console import Stdout, has_colour, say_aside
from seccheck.cli.frame.remarks import remark_on
from seccheck.cli.frame.speech import spoken
from seccheck.flow.look import Request, look
from seccheck.reports.looking.taken_json import recorded_json, taken_json
from seccheck.reports.looking.taken_text import taken_text
from seccheck.reports.report import Page
from seccheck.wiring.files import whole_file

_ALL_TAKEN, _SOME_UNSEEN = 0, 4


def show_looks(request: Request, lang: str, *, as_json: bool) -> int:
    """Look, print, record, and return the exit code.

    Raises:
        SeccheckError: an input cannot be used, or an output cannot be written.
    """
    looked = look(request)
    if request.record is not None:
        with whole_file(request.record) as out:
            out.write(recorded_json(looked.facts, looked.provider).encode())
    if as_json:
        Stdout().write(taken_json(looked.facts).encode())
    else:
        page = Page(lang=lang, colour=has_colour(sys.stdout))
        text = taken_text(page, looked.catalog, looked.facts, tenant=looked.tenant, kind=looked.kind)
        Stdout().write(text.encode())
    for remark in looked.remarks:
        say_aside(remark_on(remark, lang))
    if request.record is not None:
        n = len(looked.facts.evidence)
        said = {"en": f"recorded: {request.record} ({n})", "fr": f"enregistré : {request.record} ({n})"}
        say_aside(spoken(said))
    return _SOME_UNSEEN if looked.facts.gaps else _ALL_TAKEN
