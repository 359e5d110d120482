import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser
from tests.support.browser import opened
from tests.support.record_papers import HOSTILE, paper

from seccheck.reports.record_form.page import render
from seccheck.reports.record_form.paper import Paper

SIZES = {"phone": {"width": 360, "height": 740}, "desktop": {"width": 1400, "height": 900}}


def text(said: Paper) -> str:
    return render(said).decode()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_page_may_load_and_run_nothing(lang: str) -> None:
    page = text(paper(lang))
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in page
    assert f'<html lang="{lang}">' in page
    assert not re.findall(r"<script|<link|<img|<iframe|\bsrc=|\bhref=|\bstyle=|\bon\w+=", page)
    assert render(paper(lang)) == render(paper(lang))


def test_everything_to_fill_in_is_there() -> None:
    page = text(paper())
    for said in ("Record: joint test", "Day", "Sample size", "Who was there", "Signature", "Remarks", "Files attached"):
        assert f">{said}" in page
    assert page.count('<div class="box">') == 9
    assert "It must be cut within an hour." in page
    assert "seccheck record witnessed-test --provider Atlas --lang en" in page


def test_of_a_document_no_sample_is_drawn() -> None:
    page = text(paper(wants_file=True))
    assert "Sample size" not in page
    assert "the document that is attached" in page


@pytest.mark.parametrize(
    ("said", "command"),
    [
        (paper(boxes=1), "--provider Atlas --claim own.yes-no --lang en"),
        (paper(provider=""), "witnessed-test --lang en"),
        (paper(provider="A b; rm"), "--provider &#x27;A b; rm&#x27; --lang en"),
    ],
    ids=["few claims", "no provider", "a name with spaces"],
)
def test_the_command_to_enter_it_can_be_typed(said: Paper, command: str) -> None:
    assert f"{command}</code>" in text(said)


def test_a_strangers_name_is_shown_as_it_is() -> None:
    page = text(paper(provider=HOSTILE))
    assert "<script" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_is_accessible_and_fits_the_screen(browser: Browser, tmp_path: Path, lang: str, size: Any) -> None:  # noqa: ANN401 - a viewport
    file = tmp_path / "form.html"
    file.write_bytes(render(paper(lang)))
    context = browser.new_context(viewport=size, bypass_csp=True)  # so that axe can run
    with opened(context, file) as page:
        found = Axe().run(page).response["violations"]
        assert [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways"
    context.close()


@pytest.mark.slow
def test_its_own_style_applies_and_it_prints_on_a4(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "form.html"
    file.write_bytes(render(paper()))
    context = browser.new_context()
    with opened(context, file) as page:
        assert page.evaluate("getComputedStyle(document.querySelector('.tick')).display") == "inline-block"
        page.pdf(path=tmp_path / "form.pdf", prefer_css_page_size=True)
    context.close()
    pages = pypdf.PdfReader(tmp_path / "form.pdf").pages
    assert 2 <= len(pages) <= 4
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [595, 842]
