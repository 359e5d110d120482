"""A real browser for tests: the system's Chromium, which reaches nothing but files."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Playwright, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGS = ["--no-sandbox"] if os.geteuid() == 0 else []


def executable() -> str:
    """The browser's path."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    assert found, f"these tests need a browser: one of {', '.join(_NAMES)}"
    return found


_STARTED: list[Playwright] = []


@contextmanager
def playwright() -> Iterator[Playwright]:
    """The one driver of this process, which cannot have two: whoever comes later shares it."""
    if _STARTED:
        yield _STARTED[0]
        return
    with sync_playwright() as started:
        _STARTED.append(started)
        yield started
        _STARTED.clear()


@contextmanager
def chromium(started: Playwright) -> Iterator[Browser]:
    browser = started.chromium.launch(executable_path=executable(), args=_ARGS)
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def profile(started: Playwright, folder: Path) -> Iterator[BrowserContext]:
    """A browser with a profile of its own in `folder`, that is: with its storage."""
    context = started.chromium.launch_persistent_context(
        folder, executable_path=executable(), args=_ARGS, accept_downloads=True
    )
    try:
        yield context
    finally:
        context.close()


class Watched:
    """A page whose faults and requests are noted; both must stay empty."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("dialog", self._dismiss)
        page.on("request", lambda request: self.requests.append(request.url))

    def _dismiss(self, dialog: Dialog) -> None:
        self.faults.append(dialog.message)
        dialog.dismiss()

    def assert_calm(self) -> None:
        assert not self.faults, self.faults
        out = [url for url in self.requests if not url.startswith(("file:", "blob:"))]
        assert not out, out


@contextmanager
def opened(context: BrowserContext, path: Path) -> Iterator[Page]:
    """The file in a tab, drawn; at the end nothing may have gone wrong or out."""
    page = context.new_page()
    watched = Watched(page)
    page.goto(path.as_uri())
    page.wait_for_selector("h2")
    yield page
    watched.assert_calm()
    page.close()
