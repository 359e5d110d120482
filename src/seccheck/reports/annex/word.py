"""A Word file in the making, in the typography of a contract; the only module that knows python-docx."""

import datetime as dt
import io
import re
from collections.abc import Callable, Iterable
from typing import Any, Literal

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.styles.styles import Styles
from docx.table import Table
from docx.text.paragraph import Paragraph

_LOCALES = {"fr": "fr-FR", "en": "en-GB"}
_STYLES = {"item": "Annex Item", "small": "Annex Small Print", "notice": "Annex Notice"}
_DARK, _GREY = RGBColor(0x1F, 0x2A, 0x44), RGBColor(0x55, 0x55, 0x55)
_SOME_DAY = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - Word's own property knows no time zone
_MARGIN, _TEXT, _INDENT = Cm(2.25), Cm(16.5), Cm(0.75)
_WIDTHS = (Cm(5), Cm(11.5))
"""Of the columns of a table."""

_FONT = "Calibri"
_LONG_ROOM = Pt(54)

_SIDES = "".join(
    f'<w:{s} w:val="single" w:sz="6" w:space="6" w:color="B58900"/>' for s in ("top", "left", "bottom", "right")
)
_BORDERS = f"<w:pBdr {nsdecls('w')}>{_SIDES}</w:pBdr>"

Style = Literal["", "item", "small", "notice"]


class Word:
    """One A4 document; all text given to it must be free of characters that XML forbids."""

    def __init__(self, *, lang: str, title: str) -> None:
        self._document = docx.Document()
        section = self._document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = _MARGIN
        section.top_margin = section.bottom_margin = _MARGIN
        _speak(self._document.styles, _LOCALES.get(lang, lang))
        _dress(self._document.styles)
        properties = self._document.core_properties
        properties.title, properties.author, properties.comments = title, "", ""
        properties.created = properties.modified = _SOME_DAY

    def title(self, title: str, subtitle: str) -> None:
        """What stands at the top, in the middle."""
        for text, style in ((title, "Title"), (subtitle, "Subtitle")):
            self._document.add_paragraph(text, style=style).alignment = WD_ALIGN_PARAGRAPH.CENTER

    def heading(self, text: str, *, level: int, tag: str = "") -> None:
        """An article (level 1) or a clause (level 2), with something less heavy behind it."""
        paragraph = self._document.add_heading(text, level=level)
        if tag:
            paragraph.add_run(tag).bold = False

    def paragraph(self, text: str, *, label: str = "", style: Style = "", together: bool = False) -> None:
        """Plain text behind a bold label; `together` with what comes next on one page."""
        paragraph = self._document.add_paragraph(style=_STYLES.get(style))
        paragraph.paragraph_format.keep_with_next = together or None
        _labelled(paragraph, label, text)

    def box(self, texts: Iterable[str]) -> None:
        """A bordered box, to be read first."""
        for text in texts:
            self._document.add_paragraph(text, style=_STYLES["notice"])

    def table(self, rows: Iterable[Iterable[str]]) -> None:
        """A table whose first row is its header, repeated on every page."""
        first, *others = ([*row] for row in rows)
        table = self._document.add_table(rows=0, cols=len(first), style="Table Grid")
        for cells in (first, *others):
            row = table.add_row()
            row._tr.get_or_add_trPr().append(_xml("w:cantSplit"))  # noqa: SLF001 - python-docx offers no other way
            for cell, text in zip(row.cells, cells, strict=True):
                _labelled(cell.paragraphs[0], *((text, "") if cells is first else ("", text)))
        table.rows[0]._tr.get_or_add_trPr().append(_xml("w:tblHeader"))  # noqa: SLF001 - same
        table.autofit = False
        _widths(table, _WIDTHS)
        self._document.add_paragraph()

    def boxes(self, columns: Iterable[list[str]]) -> None:
        """Boxes side by side, never broken over two pages: a bold first line, a name, then lines to fill in."""
        given = [*columns]
        table = self._document.add_table(rows=1, cols=len(given), style="Table Grid")
        table.rows[0]._tr.get_or_add_trPr().append(_xml("w:cantSplit"))  # noqa: SLF001 - same
        for cell, (heading, name, *lines) in zip(table.rows[0].cells, given, strict=True):
            _labelled(cell.paragraphs[0], heading, "")
            for text in (name, *lines):
                cell.add_paragraph(text)
            cell.paragraphs[-1].paragraph_format.space_after = _LONG_ROOM

    def foot(self, initials: str, page: str) -> None:
        """The foot of every page: room for initials, and `page` with Word's fields for ``{number}`` and ``{total}``."""
        paragraph = self._document.sections[0].footer.paragraphs[0]
        paragraph.style = self._document.styles[_STYLES["small"]]
        paragraph.paragraph_format.left_indent = Cm(0)
        paragraph.paragraph_format.tab_stops.add_tab_stop(_TEXT, WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run(f"{initials} ____________  ____________\t")
        for part in re.split(r"(\{number\}|\{total\})", page):
            field = {"{number}": "PAGE", "{total}": "NUMPAGES"}.get(part)
            if field:
                paragraph._p.append(_xml("w:fldSimple", f'w:instr="{field}"'))  # noqa: SLF001 - same
            else:
                paragraph.add_run(part)

    def data(self) -> bytes:
        """The file."""
        out = io.BytesIO()
        self._document.save(out)
        return out.getvalue()


def _speak(styles: Styles, locale: str) -> None:
    """Tell Word in which language to spell."""
    for language in styles.element.xpath("//w:rPrDefault/w:rPr/w:lang"):
        language.set(qn("w:val"), locale)


def _dress(styles: Styles) -> None:
    """The looks of a contract: plain, dark, numbered by hand."""
    _style(styles, "Normal", size=10.5, before=0, after=5)
    _style(styles, "Title", size=18, before=0, after=4, colour=_DARK)
    _style(styles, "Subtitle", size=11, before=0, after=12, colour=_GREY)
    _style(styles, "Heading 1", size=13, before=18, after=6, colour=_DARK)
    _style(styles, "Heading 2", size=11, before=11, after=3, colour=_DARK)
    add: Callable[..., ParagraphStyle] = styles.add_style  # which python-docx does not type
    for name in _STYLES.values():
        add(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    item = _style(styles, _STYLES["item"], size=10.5, before=0, after=2).paragraph_format
    item.left_indent, item.keep_with_next = _INDENT, True  # a clause stays on one page
    small = _style(styles, _STYLES["small"], size=8, before=2, after=4, colour=_GREY)
    small.paragraph_format.left_indent = _INDENT
    notice = _style(styles, _STYLES["notice"], size=9.5, before=0, after=0)
    notice.element.get_or_add_pPr().append(parse_xml(_BORDERS))


def _style(
    styles: Styles, name: str, *, size: float, before: float, after: float, colour: RGBColor | None = None
) -> ParagraphStyle:
    style: ParagraphStyle = styles[name]
    style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name_of_theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name_of_theme), None)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    return style


def _labelled(paragraph: Paragraph, label: str, text: str) -> None:
    if label:
        paragraph.add_run(f"{label} " if text else label).bold = True
    paragraph.add_run(text)


def _widths(table: Table, widths: Iterable[int]) -> None:
    """Word heeds the width of every cell, others that of the columns."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _xml(tag: str, attributes: str = "") -> Any:  # noqa: ANN401 - python-docx says no more
    return parse_xml(f"<{tag} {nsdecls('w')} {attributes}/>")
