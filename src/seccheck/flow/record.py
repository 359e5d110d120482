"""Writes down what the client tested, saw or decided: lists the kinds, asks for or takes a record, prints its form."""

from pathlib import Path

from seccheck.flow.grounds import Asked, grounds_for
from seccheck.flow.recording.desk import Desk
from seccheck.flow.recording.draft import Draft
from seccheck.flow.recording.form import paper_of
from seccheck.flow.recording.given import Given, check, draft_of
from seccheck.flow.recording.keeping import Write, keep
from seccheck.flow.recording.offers import Offer, offers_of
from seccheck.flow.recording.sitting import Sitting
from seccheck.flow.reviewing.dialog import Asker
from seccheck.model.scale import Gate
from seccheck.reports.record_form.page import render
from seccheck.reports.report import Page


def offers(config: Path | None) -> tuple[Offer, ...]:
    """The kinds of record, those of what was seen first.

    Raises:
        InputFaultError: the client file or a policy cannot be used.
    """
    catalog = grounds_for(Asked(gate=Gate.GO_LIVE, config=config), ()).catalog
    return offers_of(catalog)


def take(desk: Desk, given: Given, lang: str, write: Write) -> Draft:
    """Write the record that the command line says, asking nothing.

    Raises:
        UsageFaultError: something is missing or cannot be.
        InputFaultError: the attached file or the client file cannot be used.
        OutputFaultError: the client file cannot be written.
    """
    check(given, desk.request.today)
    draft = draft_of(desk, given, lang)
    keep(desk, draft, write)
    return draft


def sit_down(desk: Desk, given: Given, asker: Asker, page: Page, write: Write) -> bool:
    """Ask for what the command line does not say, and write the record once that is confirmed; whether it was.

    Raises:
        SeccheckError: as `take`.
    """
    check(given, desk.request.today)
    return Sitting(desk, given, asker, page, write).hold()


def printed(desk: Desk, lang: str) -> bytes:
    """The empty form to print, as a page of HTML."""
    return render(paper_of(desk, lang))
