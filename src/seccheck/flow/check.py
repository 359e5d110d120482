"""Checks how far a questionnaire has come: what is missing for a gate, and the shortest path to it."""

import datetime as dt
from pathlib import Path

from seccheck.errors import input_fault
from seccheck.flow.ask import judged, speaker_for
from seccheck.flow.grounds import Asked, Grounds, grounds_for
from seccheck.flow.half_filled import HalfFilled, half_filled
from seccheck.model.record import record
from seccheck.questionnaire.draw import Occasion, draw_form
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.form import PROVIDER
from seccheck.questionnaire.page.saved import BlankPageError
from seccheck.questionnaire.paper import Known, paper_of
from seccheck.reading.dossier import read_dossier
from seccheck.reading.providers import DOSSIER, only_dossier
from seccheck.reading.wording import load_wording
from seccheck.reports.request.asked import asked_of
from seccheck.reports.request.check_json import check_json
from seccheck.reports.request.check_page import Standing, check_page
from seccheck.reports.request.formats.txt import render

_WRITTEN = (".yaml", ".yml", ".json")
_MARK = b"# seccheck-questionnaire/"


@record
class Wanted:
    """What is to be checked."""

    file: Path
    """A dossier, its folder, or a filled form."""
    asked: Asked
    as_of: dt.date
    lang: str
    is_json: bool = False


@record
class Checked:
    """What came of it."""

    data: bytes
    """The report, in UTF-8."""
    is_open: bool
    """Something is left for the provider to do."""


def check(wanted: Wanted) -> Checked:
    """What the questionnaire lacks for its gate.

    Raises:
        InputFaultError: an input is missing, unreadable or invalid, or nothing is due at the gate.
        UsageFaultError: the file's name says no form, or a policy is named that nobody knows.
    """
    path = only_dossier(wanted.file)
    grounds = grounds_for(wanted.asked, [] if _is_form(path) else [path])
    half = _read(path, grounds, wanted)
    material = judged(grounds, half.dossier, wanted.asked.gate, wanted.as_of)
    titles = {**{d.id: d.title for d in half.dossier.documents}, **{held.id: held.title for held in half.absent}}
    speaker, open_ = speaker_for(grounds, titles, wanted.lang), asked_of(material, half.absent)
    questions, answered = _count(grounds, wanted, half)
    standing = Standing(
        file=path.name,
        gate=wanted.asked.gate,
        as_of=wanted.as_of,
        questions=questions,
        answered=answered,
        unread=half.unread,
        absent=tuple((held, half.paths[held.id]) for held in half.absent),
    )
    data = check_json(speaker, open_, standing) if wanted.is_json else render(check_page(speaker, open_, standing))
    return Checked(data=data, is_open=bool(open_.groups or half.unread or half.absent))


def _is_form(path: Path) -> bool:
    """Whether it is a form on its way rather than a dossier in its folder."""
    return path.suffix.lower() not in _WRITTEN or (path.name != DOSSIER and _is_marked(path))


def _is_marked(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _MARK in file.readline(4096)
    except OSError as error:
        raise input_fault(f"the file cannot be read: {error.strerror}", file=str(path), hint="Check it.") from None


def _read(path: Path, grounds: Grounds, wanted: Wanted) -> HalfFilled:
    """What is to be judged: a dossier strictly, all that is still a form kindly."""
    filled = _filled(path, Known(catalog=grounds.catalog, wording=load_wording(grounds.own), lang=wanted.lang))
    if filled.audience != PROVIDER:
        hint = "`seccheck verify PROVIDER` judges by it."
        raise input_fault(
            "is the client's own side; only what the provider fills in is checked", file=str(path), hint=hint
        )
    is_written = path.suffix.lower() in _WRITTEN and not _is_marked(path)
    if is_written and (filled.answers or filled.unread):
        dossier = read_dossier(path, grounds.catalog)
        return HalfFilled(dossier=dossier, absent=(), paths={}, unread=())
    return half_filled(filled, grounds.catalog, path.parent, wanted.as_of)


def _filled(path: Path, known: Known) -> Filled:
    """What the file says; a page that nobody has filled in says nothing."""
    try:
        return paper_of(path).read(path, known)
    except BlankPageError:
        return Filled(file=str(path), audience=PROVIDER)


def _count(grounds: Grounds, wanted: Wanted, half: HalfFilled) -> tuple[int, int]:
    """How many questions the gate asks of the provider, and how many of them are answered."""
    occasion = Occasion(audience=PROVIDER, gate=wanted.asked.gate, profile=grounds.profile, as_of=wanted.as_of)
    client = grounds.client if grounds.client.path else None
    form = draw_form(grounds.catalog, load_wording(grounds.own), occasion, selected=grounds.selected, client=client)
    asked = {question.claim for question in form.questions()}
    named = {claim for held in half.absent for claim in held.claims}
    return len(asked), len(asked & (named | {answer.claim for answer in half.dossier.answers}))
