"""Word: the annex as lawyers edit it, with styles, a navigation pane, page numbers and room for initials."""

import io
import zipfile
from collections.abc import Iterable
from typing import TYPE_CHECKING

from seccheck.errors import Fault, UsageFaultError
from seccheck.neutral import running
from seccheck.reports.annex.document import Block, Clause, Document, Item, Items, Signature, Table

if TYPE_CHECKING:
    from seccheck.reports.annex.word import Word

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every part inside the file, so that the same annex gives the same bytes."""


def render(document: Document) -> bytes:
    """The annex as a .docx file; no character that XML forbids is left in it.

    Raises:
        UsageFaultError: the package that writes Word files is not installed.
    """
    try:
        from seccheck.reports.annex.word import Word  # noqa: PLC0415 - slow, and an optional part
    except ImportError as error:
        hint = "Install it with: pip install 'seccheck[docx]', or write the annex as .md or .html."
        raise UsageFaultError(Fault(message="Word files need the package python-docx", hint=hint)) from error
    word = Word(lang=document.lang, title=running(document.title))
    _fill(word, document)
    return _steady(word.data())


def _fill(word: "Word", document: Document) -> None:
    word.foot(running(document.initials), running(document.page))
    word.title(running(document.title), running(document.subtitle))
    word.box(running(text) for text in document.notice)
    word.heading(running(document.parties_heading), level=1)
    for text in document.parties:
        word.paragraph(running(text))
    for article in document.articles:
        word.heading(running(article.heading), level=1)
        for block in article.blocks:
            _block(word, block)
    word.paragraph(running(document.closing), together=True)
    word.boxes(_signature(sign) for sign in document.signatures)


def _block(word: "Word", block: Block) -> None:
    if isinstance(block, Clause):
        _clause(word, block)
    elif isinstance(block, Items):
        _items(word, block.items)
    elif isinstance(block, Table):
        word.paragraph("", label=running(block.caption), together=True)
        word.table([running(cell) for cell in row] for row in (block.header, *block.rows))
    else:
        word.paragraph(running(block.text), label=running(block.number))


def _clause(word: "Word", clause: Clause) -> None:
    tag = f" ({running(clause.tag)})" if clause.tag else ""
    word.heading(f"{running(clause.number)} {running(clause.title)}", level=2, tag=tag)
    if clause.text:
        word.paragraph(running(clause.text), together=True)
    _items(word, clause.items)
    word.paragraph(running(clause.small), style="small")


def _items(word: "Word", items: Iterable[Item]) -> None:
    for item in items:
        word.paragraph(running(item.text), label=running(item.label), style="item")


def _signature(signature: Signature) -> list[str]:
    return [running(signature.heading), running(signature.name), *(running(line) for line in signature.lines)]


def _steady(data: bytes) -> bytes:
    """The same parts in the same order, without the time of writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as steady:
        for part in given.infolist():
            entry = zipfile.ZipInfo(part.filename, date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            steady.writestr(entry, given.read(part))
    return out.getvalue()
