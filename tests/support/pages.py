"""Questionnaires as web pages for tests, and the moves of a person who fills one in."""

import datetime as dt
from functools import cache
from pathlib import Path

from playwright.sync_api import Locator, Page

from seccheck.model.client import ClientFile
from seccheck.model.policy import Catalog
from seccheck.model.scale import Gate
from seccheck.model.wording import Wording
from seccheck.questionnaire.draw import Occasion, draw_form
from seccheck.questionnaire.form import PROVIDER, Form
from seccheck.questionnaire.paper import Known
from seccheck.questionnaire.papers.html import write
from seccheck.reading.catalog import load_catalog

ENGAGEMENT = {"services": ["n1"], "remote_access": True, "personal_data": True}


@cache
def catalog() -> Catalog:
    return load_catalog(examples=False)


def known(lang: str = "en") -> Known:
    return Known(catalog=catalog(), wording=Wording(), lang=lang)


@cache
def form(audience: str = PROVIDER, gate: Gate = Gate.PRE_CONTRACT, *, full: bool = False, client: bool = True) -> Form:
    """A form of the shipped policies: the short one for a provider has every shape of answer."""
    profile = "full" if full else "express"
    selected = [r.id for r in catalog().requirements.values() if full or r.express]
    own = ClientFile(path="seccheck.yaml", client="Example Industries", engagement=ENGAGEMENT) if client else None
    occasion = Occasion(audience=audience, gate=gate, profile=profile, as_of=dt.date(2026, 11, 2))
    return draw_form(catalog(), Wording(), occasion, selected=selected, client=own)


def page_in(folder: Path, drawn: Form | None = None, lang: str = "en") -> Path:
    """A blank page as a file."""
    path = folder / "questionnaire.html"
    path.write_bytes(write(drawn or form(), lang))
    return path


def part(page: Page, id_: str) -> Locator:
    """Open a part of the page, as its links do."""
    page.evaluate("hash => { location.hash = hash }", id_)
    section = page.locator(f"section#{id_}")
    section.wait_for()
    return section


def card(page: Page, claim: str, drawn: Form | None = None) -> Locator:
    """The card of a question, its part opened."""
    for section in (drawn or form()).sections:
        for question in section.questions:
            if question.claim == claim:
                return part(page, f"policy-{section.id}").locator(f'[data-claim="{claim}"]')
    raise AssertionError(claim)


def fill_head(page: Page) -> None:
    section = part(page, "who")
    section.get_by_label("What does your client call you?").fill("Atlas Assistance")
    section.get_by_label("Legal name of your company").fill("Atlas Assistance SARL")
    section.get_by_label("Country in which it is registered").fill("ma")
    section.get_by_label("Who answers?").fill("Service manager")
    section.get_by_label("In which role?").fill("Service manager")
    section.get_by_label("Date of these answers").fill("2026-11-02")
