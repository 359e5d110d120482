"""Answers outlive the page: in the browser's storage, and in copies that move between computers."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect
from tests.support.browser import opened, profile
from tests.support.pages import card, page_in

PERCENT = "mfa.admin_phr_pct"
NOTICE = ".notice > span"
AGE = """for (const key in {...localStorage})
  localStorage[key] = localStorage[key].replace('"saved":"2', '"saved":"1')"""
"""Make what is stored a thousand years older."""


def box(page: Page) -> str:
    return card(page, PERCENT).locator("input.number").input_value()


def type_80(page: Page) -> None:
    """An answer that is kept, with nothing left to keep when the page is closed."""
    field = card(page, PERCENT).locator("input.number")
    field.fill("80")
    field.blur()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def saved_copy(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.locator("aside").get_by_role("button", name="Save a copy with my answers").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


@pytest.mark.slow
def test_closed_and_opened_again_it_goes_on_where_it_stopped(started: Playwright, tmp_path: Path) -> None:
    path = page_in(tmp_path)
    with profile(started, tmp_path / "profile") as context, opened(context, path) as page:
        page.get_by_role("button", name="Français").click()
        card(page, PERCENT).locator("input.number").fill("97,5")
        card(page, "mfa.user_coverage_pct").locator("input.number").fill("lots")
        row = card(page, "ac.shared_accounts")
        row.get_by_role("button", name="Ajouter une ligne").click()
        page.keyboard.type("support1")
    with profile(started, tmp_path / "profile") as context, opened(context, path) as page:
        expect(page.locator("html")).to_have_attribute("lang", "fr")
        expect(page.locator(NOTICE)).to_contain_text("ont été retrouvées dans ce navigateur")
        assert box(page) == "97,5"
        wrong = card(page, "mfa.user_coverage_pct")
        expect(wrong.locator("input.number")).to_have_value("lots")
        expect(wrong.locator(".fault")).to_be_visible()
        expect(card(page, "ac.shared_accounts").locator("[id$='-0-0']")).to_have_value("support1")


def test_a_copy_brings_the_answers_to_another_computer(context: BrowserContext, tmp_path: Path) -> None:
    with opened(context, page_in(tmp_path)) as page:
        type_80(page)
        copy = saved_copy(page, tmp_path)
        page.evaluate("localStorage.clear()")
    with opened(context, copy) as page:
        expect(page.locator(NOTICE)).to_contain_text("This file brings answers of")
        assert box(page) == "80"
        assert copy.name.startswith("questionnaire-")


def test_the_newer_of_copy_and_storage_wins_and_that_is_said(context: BrowserContext, tmp_path: Path) -> None:
    path = page_in(tmp_path)
    with opened(context, path) as page:
        type_80(page)
        copy = saved_copy(page, tmp_path)
        card(page, PERCENT).locator("input.number").fill("90")
        newer = saved_copy(page, tmp_path / "newer")
    with opened(context, copy) as page:
        expect(page.locator(NOTICE)).to_contain_text("This browser holds newer answers than this file")
        assert box(page) == "90"
        page.evaluate(AGE)
    with opened(context, newer) as page:
        expect(page.locator(NOTICE)).to_contain_text("This file brings newer answers than this browser holds")
        assert box(page) == "90"


@pytest.mark.parametrize(
    "damage",
    ["{", "[]", "null", '"text"', '{"schema": "seccheck-questionnaire/1"}'],
    ids=["broken", "list", "null", "text", "empty"],
)
def test_damaged_storage_breaks_nothing(context: BrowserContext, tmp_path: Path, damage: str) -> None:
    path = page_in(tmp_path)
    with opened(context, path) as page:
        type_80(page)
        page.evaluate("text => { for (const key in {...localStorage}) localStorage[key] = text }", damage)
    with opened(context, path) as page:
        assert box(page) == ""


@pytest.mark.parametrize(
    "damage",
    [
        {"answers": 7, "drafts": 3},
        {"answers": {PERCENT: {"value": {"a": 1}, "note": {}, "documents": 5}}},
        {"answers": {PERCENT: None}},
        {"drafts": {PERCENT: {"none": 1}, "ac.shared_accounts": {"none": False, "rows": [None]}}},
        {"documents": {"a": None}, "files": {"a": {"name": "x"}}},
        {"documents": {"../a": {}, "b": {"title": 3, "covers": []}}, "files": {"b": {"name": "x", "size": "large"}}},
        {"head": {"engagement": {"services": "n1", "sites": [3]}, "provider": {"name": ["x"]}}},
    ],
)
def test_damaged_answers_leave_a_working_page(context: BrowserContext, tmp_path: Path, damage: object) -> None:
    path = page_in(tmp_path)
    with opened(context, path) as page:
        type_80(page)
        page.evaluate(
            "more => { for (const key in {...localStorage})"
            " localStorage[key] = JSON.stringify({...JSON.parse(localStorage[key]), ...more}) }",
            damage,
        )
    with opened(context, path) as page:
        card(page, PERCENT).locator("input.number").fill("81")
        assert box(page) == "81"


def test_storage_that_is_refused_is_said(context: BrowserContext, tmp_path: Path) -> None:
    with opened(context, page_in(tmp_path)) as page:
        page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full') } }")
        card(page, PERCENT).locator("input.number").fill("80")
        expect(page.locator(NOTICE)).to_contain_text("This browser does not keep your answers")
        expect(page.locator(".kept")).to_contain_text("Not kept in this browser")


def test_another_window_on_the_same_form_is_told(context: BrowserContext, tmp_path: Path) -> None:
    path = page_in(tmp_path)
    with opened(context, path) as first, opened(context, path) as second:
        card(second, PERCENT).locator("input.number").fill("80")
        expect(first.locator(NOTICE)).to_contain_text("This form was changed in another window")


def test_starting_again_asks_first_and_forgets_everything(context: BrowserContext, tmp_path: Path) -> None:
    path = page_in(tmp_path)
    with opened(context, path) as page:
        card(page, PERCENT).locator("input.number").fill("80")
        page.get_by_role("button", name="Start again").click()
        page.get_by_role("button", name="Cancel").click()
        assert box(page) == "80"
        page.get_by_role("button", name="Start again").click()
        page.get_by_role("button", name="Yes, go on").click()
        assert box(page) == ""
    with opened(context, path) as page:
        assert box(page) == ""
