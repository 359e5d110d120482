import re

from tests.support.asking import HOSTILE, page

from seccheck.reports.request.formats.html import render


def test_nothing_hostile_gets_through() -> None:
    text = render(page(HOSTILE)).decode()
    assert "<script" not in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_it_loads_nothing_and_names_its_language() -> None:
    text = render(page()).decode()
    assert '<html lang="en">' in text
    assert "default-src 'none'" in text
    assert not re.search(r"https?://|<script|<img|<link", text)


def test_headings_nest_and_tables_have_scopes() -> None:
    text = render(page()).decode()
    assert re.findall(r"<(h\d)", text) == ["h1", "h2", "h2", "h3", "h3", "h2"]
    assert text.count('scope="col"') == 5
    assert text.count('scope="row"') == 2


def test_the_same_page_has_the_same_bytes() -> None:
    assert render(page()) == render(page())
