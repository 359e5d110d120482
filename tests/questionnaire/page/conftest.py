from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright
from tests.support.browser import chromium, playwright


@pytest.fixture(scope="session")
def started() -> Iterator[Playwright]:
    with playwright() as one:
        yield one


@pytest.fixture(scope="session")
def browser(started: Playwright) -> Iterator[Browser]:
    with chromium(started) as one:
        yield one


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    one = browser.new_context(accept_downloads=True, locale="en-GB")
    one.set_default_timeout(8000)
    yield one
    one.close()
