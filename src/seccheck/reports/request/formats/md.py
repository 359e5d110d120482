"""Markdown, for an e-mail or a ticket: readable as it stands."""

from collections.abc import Iterable, Iterator

from seccheck.neutral import markdown
from seccheck.reports.request.page import Listing, RequestPage, Task, Why
from seccheck.reports.request.phrases import phrase


def render(page: RequestPage) -> bytes:
    """The page in UTF-8; every text in it is shown as it is, whoever wrote it."""
    return "\n\n".join(_parts(page)).encode() + b"\n"


def _parts(page: RequestPage) -> Iterator[str]:
    yield f"# {markdown(page.title)}"
    yield _table(("", ""), *page.facts)
    yield from map(markdown, page.opening)
    for listing in page.before:
        yield from _listing(listing)
    if page.tasks:
        yield f"## {markdown(page.tasks_heading)}"
    for number, task in enumerate(page.tasks, 1):
        yield from _task(number, task, page)
    for listing in page.after:
        yield from _listing(listing)
    yield "---"
    yield from map(markdown, page.closing)


def _task(number: int, task: Task, page: RequestPage) -> Iterator[str]:
    question, found, expected, why = page.labels
    yield f"### {number}. {markdown(task.head)}"
    if task.note:
        yield markdown(task.note)
    if any(row.found for row in task.rows):
        yield _table((question, found, expected), *((row.question, row.found, row.expected) for row in task.rows))
    elif task.rows:
        yield _table((question, expected), *((row.question, row.expected) for row in task.rows))
    yield markdown(phrase(page.lang, "label", label=why, text=""))
    yield "\n".join(_why(reason) for reason in task.why)


def _why(why: Why) -> str:
    said = " ".join(filter(None, (why.statement, why.advice)))
    return f"- **{markdown(why.title)}** ({markdown(why.weight)}). {markdown(said)} <small>{markdown(why.id)}</small>"


def _listing(listing: Listing) -> Iterator[str]:
    yield f"## {markdown(listing.heading)}"
    yield "\n".join(f"- {markdown(line)}" for line in listing.lines)


def _table(header: Iterable[str], *rows: Iterable[str]) -> str:
    first, *others = ([markdown(cell) for cell in row] for row in (header, *rows))
    lines = (first, ["---"] * len(first), *others)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
