"""HTML: one file that needs nothing else, for reading, printing and pasting into a word processor."""

from collections.abc import Iterable, Iterator

from seccheck.neutral import html
from seccheck.reports.annex.document import Block, Clause, Document, Item, Items, Signature, Table

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body { font: 11pt/1.45 Georgia, 'Times New Roman', serif; color: #1a1a1a; max-width: 46em; margin: 2em auto }
main { padding: 0 1.5em }
h1 { font-size: 1.6em; text-align: center; margin-bottom: 0.3em }
h2 { font-size: 1.2em; margin: 2em 0 0.5em; border-bottom: 1px solid #888 }
h3 { font-size: 1em; margin: 1.4em 0 0.3em }
p { margin: 0.4em 0 }
dl { margin: 0.4em 0 0.4em 1.5em }
dt { float: left; clear: left; font-weight: bold; margin-right: 0.4em }
dd { margin: 0 0 0.35em }
table { border-collapse: collapse; width: 100%; margin: 0.6em 0 1em }
caption { text-align: left; font-weight: bold; padding: 0.4em 0 }
th, td { border: 1px solid #888; padding: 0.3em 0.6em; text-align: left; vertical-align: top }
.subtitle { text-align: center }
.notice { border: 1px solid #7a5c00; background: #fff8e1; padding: 0.6em 1em; margin: 1.5em 0 }
.tag { font-weight: normal }
.small { font-size: 0.78em; color: #555; margin-left: 1.9em }
.signatures { display: flex; gap: 2em; margin-top: 1.5em; break-inside: avoid }
.signatures div { flex: 1; border: 1px solid #888; padding: 0.6em 1em 5em }
@media print { body { margin: 0; max-width: none } h2, h3 { break-after: avoid } tr { break-inside: avoid } }
"""


def render(document: Document) -> bytes:
    """The annex in UTF-8, without a script and without anything from elsewhere; every text in it is escaped."""
    lines = (
        "<!DOCTYPE html>",
        f'<html lang="{html(document.lang)}">',
        f'<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{html(document.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
        *_parts(document),
        "</main>\n</body>\n</html>\n",
    )
    return "\n".join(lines).encode()


def _parts(document: Document) -> Iterator[str]:
    yield f'<h1>{html(document.title)}</h1>\n<p class="subtitle">{html(document.subtitle)}</p>'
    yield f'<div class="notice">{"".join(_paragraph(text) for text in document.notice)}</div>'
    yield f"<h2>{html(document.parties_heading)}</h2>"
    yield from (_paragraph(text) for text in document.parties)
    for article in document.articles:
        yield f"<h2>{html(article.heading)}</h2>"
        yield from (_block(block) for block in article.blocks)
    yield _paragraph(document.closing)
    yield f'<div class="signatures">{"".join(_signature(sign) for sign in document.signatures)}</div>'


def _block(block: Block) -> str:
    if isinstance(block, Clause):
        return _clause(block)
    if isinstance(block, Items):
        return _items(block.items)
    if isinstance(block, Table):
        return _table(block)
    number = f"<strong>{html(block.number)}</strong> " if block.number else ""
    return f"<p>{number}{html(block.text)}</p>"


def _clause(clause: Clause) -> str:
    tag = f' <span class="tag">({html(clause.tag)})</span>' if clause.tag else ""
    heading = f"<h3>{html(clause.number)} {html(clause.title)}{tag}</h3>"
    text = _paragraph(clause.text) if clause.text else ""
    small = f'<p class="small">{html(clause.small)}</p>'
    return f"<section>\n{heading}\n{text}{_items(clause.items)}{small}\n</section>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{html(cell)}</th>' for cell in table.header)
    rows = "".join(f"<tr>{''.join(f'<td>{html(cell)}</td>' for cell in row)}</tr>\n" for row in table.rows)
    caption = f"<caption>{html(table.caption)}</caption>"
    return f"<table>{caption}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>"


def _items(items: Iterable[Item]) -> str:
    return f"<dl>{''.join(f'<dt>{html(i.label)}</dt><dd>{html(i.text)}</dd>' for i in items)}</dl>"


def _signature(signature: Signature) -> str:
    lines = "".join(_paragraph(line) for line in signature.lines)
    return f"<div>{_paragraph(signature.heading)}<p><strong>{html(signature.name)}</strong></p>{lines}</div>"


def _paragraph(text: str) -> str:
    return f"<p>{html(text)}</p>"
