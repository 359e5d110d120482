import re
from html.parser import HTMLParser

import pytest
from tests.support import contract

from seccheck.reports.annex.draft import draft
from seccheck.reports.annex.formats.html import render

PAGE = render(draft(contract.terms(), "fr")).decode()
EVIL = render(contract.hostile()).decode()
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "div", "strong", "section"),
    *("span", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td"),
}


class Reader(HTMLParser):
    """Collects tags, and checks that they nest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


@pytest.mark.parametrize("page", [PAGE, EVIL], ids=["honest", "hostile"])
def test_it_is_well_formed_without_a_script_and_without_anything_from_elsewhere(page: str) -> None:
    found = read(page)
    assert found.open == []
    assert found.tags <= ALLOWED
    assert found.attributes <= {"lang", "charset", "http-equiv", "content", "name", "class", "scope"}
    assert not re.search(r"url\(|@import|<script", page)
    assert page.isprintable() or all(c.isprintable() or c in "\n\u202f\u00a0" for c in page)


def test_it_speaks_its_language_and_forbids_all_loading() -> None:
    assert '<html lang="fr">' in PAGE
    assert "default-src 'none'" in PAGE


def test_a_strangers_text_is_shown_as_it_is() -> None:
    assert "<script>alert(1)</script> *b* [x]" in read(EVIL).text
    assert "\\x1b[2J\\u202e\\x00\\ud800" in read(EVIL).text


def test_all_parts_are_there() -> None:
    text = read(PAGE).text
    for part in ("Entre les soussignés", "Article 1.", "5.1 ", "Revérification", "Pour le Prestataire", "Signature"):
        assert part in text
