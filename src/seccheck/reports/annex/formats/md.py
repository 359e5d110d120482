"""Markdown, for editors and version control: readable as it stands."""

from collections.abc import Iterable, Iterator

from seccheck.neutral import markdown
from seccheck.reports.annex.document import Block, Clause, Document, Item, Items, Signature, Table

_DOTS = "…" * 12
"""Where something is filled in by hand."""


def render(document: Document) -> bytes:
    """The annex in UTF-8; every text in it is shown as it is, whoever wrote it."""
    return "\n\n".join(_parts(document)).encode() + b"\n"


def _parts(document: Document) -> Iterator[str]:
    yield f"# {markdown(document.title)}"
    yield markdown(document.subtitle)
    yield "\n>\n".join(f"> {markdown(text)}" for text in document.notice)
    yield f"## {markdown(document.parties_heading)}"
    yield from (markdown(text) for text in document.parties)
    for article in document.articles:
        yield f"## {markdown(article.heading)}"
        for block in article.blocks:
            yield from _block(block)
    yield markdown(document.closing)
    yield _signatures(document.signatures)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Clause):
        yield from _clause(block)
    elif isinstance(block, Items):
        yield _items(block.items)
    elif isinstance(block, Table):
        yield f"**{markdown(block.caption)}**"
        yield _table(block.header, *block.rows)
    else:
        yield f"**{markdown(block.number)}** {markdown(block.text)}" if block.number else markdown(block.text)


def _clause(clause: Clause) -> Iterator[str]:
    tag = f" ({markdown(clause.tag)})" if clause.tag else ""
    yield f"### {markdown(f'{clause.number} {clause.title}')}{tag}"
    if clause.text:
        yield markdown(clause.text)
    yield _items(clause.items)
    yield f"<small>{markdown(clause.small)}</small>"


def _signatures(signatures: Iterable[Signature]) -> str:
    """A table with one column for each party, and room to write by hand."""
    columns = ((sign.heading, sign.name, *(f"{line} {_DOTS}" for line in sign.lines)) for sign in signatures)
    return _table(*zip(*columns, strict=True))


def _items(items: Iterable[Item]) -> str:
    return "\n".join(f"- **{markdown(item.label)}** {markdown(item.text)}" for item in items)


def _table(header: Iterable[str], *rows: Iterable[str]) -> str:
    first, *others = ([markdown(cell) for cell in row] for row in (header, *rows))
    lines = (first, ["---"] * len(first), *others)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
