import io

import docx
import pytest

from seccheck.reports.annex.word import Word


def reopened(word: Word) -> docx.document.Document:
    return docx.Document(io.BytesIO(word.data()))


def test_text_stands_behind_its_bold_label() -> None:
    word = Word(lang="en", title="T")
    word.paragraph("text", label="1.1")
    word.paragraph("", label="alone")
    word.paragraph("plain", style="small", together=True)
    first, second, third = reopened(word).paragraphs
    assert [(run.text, bool(run.bold)) for run in first.runs] == [("1.1 ", True), ("text", False)]
    assert second.text == "alone"
    assert third.style is not None
    assert (third.style.name, third.paragraph_format.keep_with_next) == ("Annex Small Print", True)


def test_headings_may_have_something_lighter_behind() -> None:
    word = Word(lang="en", title="T")
    word.heading("5.1 Title", level=2, tag=" (major)")
    word.heading("Article", level=1)
    first, second = reopened(word).paragraphs
    assert (first.text, first.runs[-1].bold) == ("5.1 Title (major)", False)
    assert second.text == "Article"


def test_a_table_repeats_its_header() -> None:
    word = Word(lang="en", title="T")
    word.table([["a", "b"], ["c", "d"]])
    (table,) = reopened(word).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["a", "b"], ["c", "d"]]
    assert "tblHeader" in table.rows[0]._tr.xml  # noqa: SLF001 - python-docx shows it only so
    assert "tblHeader" not in table.rows[1]._tr.xml  # noqa: SLF001 - same


@pytest.mark.parametrize(("lang", "locale"), [("fr", "fr-FR"), ("en", "en-GB"), ("de", "de")])
def test_word_spells_in_the_language(lang: str, locale: str) -> None:
    styles = reopened(Word(lang=lang, title="T")).styles.element
    assert styles.xpath("//w:rPrDefault/w:rPr/w:lang/@w:val") == [locale]


def test_the_page_is_a4_and_its_foot_counts() -> None:
    word = Word(lang="en", title="T")
    word.foot("Initials:", "page {number} of {total}")
    section = reopened(word).sections[0]
    assert round(section.page_width.cm, 1) == 21.0 if section.page_width else False
    assert section.footer.paragraphs[0].text.startswith("Initials: ___")
