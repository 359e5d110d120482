import io
import sys
import zipfile
from xml.etree import ElementTree as ET

import docx
import pytest
from tests.support import contract

from seccheck.errors import UsageFaultError
from seccheck.reports.annex.document import Clause
from seccheck.reports.annex.draft import draft
from seccheck.reports.annex.formats.docx import render

DOCUMENT = draft(contract.terms(), "fr")
DATA = render(DOCUMENT)


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    opened = docx.Document(io.BytesIO(data))
    return [(p.style.name if p.style else "", p.text) for p in opened.paragraphs]


def test_word_reads_it_back_with_its_headings() -> None:
    found = paragraphs(DATA)
    assert [text for style, text in found if style == "Heading 1"] == [
        DOCUMENT.parties_heading,
        *(article.heading for article in DOCUMENT.articles),
    ]
    clauses = [block for article in DOCUMENT.articles for block in article.blocks if isinstance(block, Clause)]
    second = [text for style, text in found if style == "Heading 2"]
    assert [text.split(" ")[0] for text in second] == [clause.number for clause in clauses]
    assert second[0].endswith("(Exigence majeure)")
    assert [text for style, text in found if style == "Annex Notice"] == [*DOCUMENT.notice]


def test_tables_hold_the_calendar_and_the_signatures() -> None:
    tables = docx.Document(io.BytesIO(DATA)).tables
    assert [cell.text for cell in tables[0].rows[0].cells] == ["Jalon", "Clauses"]
    left, right = tables[-1].rows[0].cells
    assert left.text.startswith("Pour le Client\nExample Industries\nNom")
    assert right.text.startswith("Pour le Prestataire\nAtlas SARL\n")


def test_every_page_has_its_number_and_room_for_initials() -> None:
    footer = docx.Document(io.BytesIO(DATA)).sections[0].footer
    assert footer.paragraphs[0].text.startswith("Paraphes")
    assert "PAGE" in footer.paragraphs[0]._p.xml  # noqa: SLF001 - python-docx shows fields only so
    assert "NUMPAGES" in footer.paragraphs[0]._p.xml  # noqa: SLF001 - same


def test_it_is_spelt_in_its_language_and_bears_no_time() -> None:
    with zipfile.ZipFile(io.BytesIO(DATA)) as parts:
        assert 'w:lang w:val="fr-FR"' in parts.read("word/styles.xml").decode()
        assert {entry.date_time[0] for entry in parts.infolist()} == {1980}
    assert docx.Document(io.BytesIO(DATA)).core_properties.title == DOCUMENT.title


def test_a_strangers_text_is_only_text() -> None:
    data = render(contract.hostile())
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        body = parts.read("word/document.xml").decode()
        ET.fromstring(body)  # noqa: S314 - our own file, to show that it is well-formed
    assert "<script" not in body
    shown = "\n".join(text for _, text in paragraphs(data))
    assert "<script>alert(1)</script> *b* [x](http://evil.example) | `c`" in shown
    assert "\\x1b[2J\\u202e\\x00\\ud800" in shown


def test_without_python_docx_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "seccheck.reports.annex.word", None)
    with pytest.raises(UsageFaultError) as caught:
        render(DOCUMENT)
    assert "seccheck[docx]" in caught.value.faults[0].hint
