"""A browser for the tests that look at the form, and one form of every shape."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tests.support.browser import chromium, playwright


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with playwright() as started, chromium(started) as one:
        yield one
