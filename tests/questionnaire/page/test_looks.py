"""What a checker of accessibility finds in the page, in every state a person sees; and that it fits every screen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, BrowserContext, Page
from tests.support.browser import opened
from tests.support.pages import form, page_in, part

PARTS = ("who", "service", "policy-gdpr", "policy-mfa", "documents", "send")
HEAD = 8  # questions about the provider and the person
PHONE, DESKTOP = {"width": 360, "height": 740}, {"width": 1400, "height": 900}


SEEN = {
    "phone-light": (PHONE, "light"),
    "phone-dark": (PHONE, "dark"),
    "desktop-light": (DESKTOP, "light"),
    "desktop-dark": (DESKTOP, "dark"),
}
CROSSED = ["phone-light", "desktop-dark"]


@pytest.fixture
def seen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    size, scheme = SEEN[request.param]
    viewport: Any = size
    colours: Any = scheme
    context = browser.new_context(viewport=viewport, color_scheme=colours, bypass_csp=True)  # so that axe can run
    context.set_default_timeout(8000)
    yield context
    context.close()


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0]['failureSummary']}" for one in found]


def assert_sound(page: Page) -> None:
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways"


def with_all_rows_open(page: Page) -> None:
    for button in page.get_by_role("button", name="Add a row").or_(page.get_by_role("button", name="Ajouter")).all():
        if button.is_visible():
            button.click()
    for summary in page.locator("section:not([hidden]) summary").all():
        if summary.is_visible():
            summary.click()


def with_faults(page: Page) -> None:
    for box in page.locator("section:not([hidden]) input.number").all():
        if box.is_visible():
            box.fill("many")
            box.blur()


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("seen", SEEN, indirect=True)
def test_every_part_is_accessible_and_fits(seen: BrowserContext, tmp_path: Path, lang: str) -> None:
    with opened(seen, page_in(tmp_path, lang=lang)) as page:
        for id_ in PARTS:
            part(page, id_)
            assert_sound(page)


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("seen", CROSSED, indirect=True)
def test_every_state_is_accessible_and_fits(seen: BrowserContext, tmp_path: Path, lang: str) -> None:
    file = tmp_path / "a rather long name of a file that holds the signed agreement 2026.pdf"
    file.write_bytes(b"x")
    with opened(seen, page_in(tmp_path, lang=lang)) as page:
        part(page, "documents")
        page.locator("#attach-files").set_input_files(file)
        page.locator(".document").wait_for()
        for id_ in ("documents", "policy-gdpr"):
            part(page, id_)
            with_all_rows_open(page)
            assert_sound(page)
        with_faults(page)
        assert_sound(page)
        part(page, "send")
        page.locator("#export").click()
        page.locator(".summary").wait_for()
        assert_sound(page)


@pytest.mark.parametrize("seen", CROSSED, indirect=True)
def test_a_question_for_confirmation_is_accessible(seen: BrowserContext, tmp_path: Path) -> None:
    with opened(seen, page_in(tmp_path)) as page:
        page.get_by_role("button", name="Start again").click()
        page.get_by_role("dialog").wait_for()
        assert_sound(page)


@pytest.mark.slow
@pytest.mark.parametrize("seen", CROSSED, indirect=True)
def test_the_longest_form_is_drawn_whole_for_paper(seen: BrowserContext, tmp_path: Path) -> None:
    long = form(full=True, client=False)
    with opened(seen, page_in(tmp_path, long)) as page:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        assert page.locator("article.question:visible").count() == len(long.questions()) + len(long.facts) + HEAD
