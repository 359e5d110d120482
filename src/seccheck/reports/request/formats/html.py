"""One self-contained HTML page: for a browser, light or dark, and for A4 paper."""

from collections.abc import Iterable, Iterator

from seccheck.neutral import html
from seccheck.reports.request.page import Listing, RequestPage, Row, Task, Why

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1f; --soft: #55565e; --line: #c9cad3; --paper: #fff; --band: #f3f4f8;
  --accent: #23437c }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --soft: #b4b5bf; --line: #4a4b55; --paper: #17181c;
  --band: #23242b; --accent: #a9c3f5 } }
body { font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; color: var(--ink);
  background: var(--paper); margin: 0 }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 3rem }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; padding-bottom: .25rem; border-bottom: 2px solid var(--accent) }
h3 { font-size: 1.05rem; margin: 0 0 .4rem; color: var(--accent) }
p { margin: .5rem 0 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 0 1.2rem; padding: .8rem 1rem;
  background: var(--band); border-radius: .4rem }
dt { color: var(--soft) }
dd { margin: 0; font-weight: 600 }
.task { margin: 1.6rem 0 2rem }
.note, .why p { color: var(--soft) }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-size: .95rem }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere }
thead th { background: var(--band) }
tbody th { font-weight: 400; width: 42% }
.why { font-size: .92rem }
.why ul { margin: .2rem 0; padding-left: 1.2rem }
.why li { margin: .25rem 0 }
.tag { color: var(--soft) }
.id { font-size: .78em; color: var(--soft); white-space: nowrap }
footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft);
  font-size: .92rem }
@page { size: A4; margin: 16mm 15mm }
@media print { :root { --ink: #000; --soft: #333; --line: #999; --paper: #fff; --band: #f1f1f1; --accent: #000 }
  body { font-size: 10pt } main { max-width: none; padding: 0 } h2, h3, thead { break-after: avoid }
  tr, li { break-inside: avoid } }
"""


def render(page: RequestPage) -> bytes:
    """The page in UTF-8, without a script and without anything from elsewhere; every text in it is escaped."""
    lines = (
        "<!DOCTYPE html>",
        f'<html lang="{html(page.lang)}">',
        f'<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{html(page.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
        *_parts(page),
        "</main>\n</body>\n</html>\n",
    )
    return "\n".join(lines).encode()


def _parts(page: RequestPage) -> Iterator[str]:
    yield f"<h1>{html(page.title)}</h1>"
    yield f"<dl>{''.join(f'<dt>{html(label)}</dt><dd>{html(value)}</dd>' for label, value in page.facts)}</dl>"
    yield from map(_paragraph, page.opening)
    yield from map(_listing, page.before)
    if page.tasks:
        yield f"<h2>{html(page.tasks_heading)}</h2>"
    yield from (_task(number, task, page.labels) for number, task in enumerate(page.tasks, 1))
    yield from map(_listing, page.after)
    yield f"<footer>{''.join(map(_paragraph, page.closing))}</footer>"


def _task(number: int, task: Task, labels: tuple[str, str, str, str]) -> str:
    note = f'<p class="note">{html(task.note)}</p>' if task.note else ""
    reasons = "".join(map(_why, task.why))
    why = f'<div class="why"><p>{html(labels[3])}</p><ul>{reasons}</ul></div>'
    head = f"<h3>{number}. {html(task.head)}</h3>"
    return f'<section class="task">\n{head}\n{note}{_table(task.rows, labels)}\n{why}\n</section>'


def _table(rows: Iterable[Row], labels: tuple[str, str, str, str]) -> str:
    """The points; the column of what was found only where something was."""
    rows, (question, found, expected, _) = tuple(rows), labels
    if not rows:
        return ""
    shown = any(row.found for row in rows)
    names = (question, found, expected) if shown else (question, expected)
    head = "".join(f'<th scope="col">{html(name)}</th>' for name in names)
    body = "\n".join(_row(row, shown=shown) for row in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"


def _row(row: Row, *, shown: bool) -> str:
    cells = (row.found, row.expected) if shown else (row.expected,)
    data = "".join(f"<td>{html(cell)}</td>" for cell in cells)
    return f'<tr><th scope="row">{html(row.question)}</th>{data}</tr>'


def _why(why: Why) -> str:
    said = html(" ".join(filter(None, (why.statement, why.advice))))
    name = f'<strong>{html(why.title)}</strong> <span class="tag">({html(why.weight)})</span>'
    return f'<li>{name}. {said} <span class="id">{html(why.id)}</span></li>\n'


def _listing(listing: Listing) -> str:
    lines = "".join(f"<li>{html(line)}</li>\n" for line in listing.lines)
    return f"<h2>{html(listing.heading)}</h2>\n<ul>\n{lines}</ul>"


def _paragraph(text: str) -> str:
    return f"<p>{html(text)}</p>"
