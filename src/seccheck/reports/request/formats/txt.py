"""Plain text, for a terminal or an e-mail: wrapped, and nothing in it obeys a stranger."""

import textwrap
from collections.abc import Iterator

from seccheck.neutral import terminal
from seccheck.reports.request.page import Listing, RequestPage, Row, Task, Why
from seccheck.reports.request.phrases import phrase

_WIDTH = 96
_STEP, _POINT, _REASON = "   ", "   - ", "     "


def render(page: RequestPage) -> bytes:
    """The page in UTF-8."""
    return ("\n".join(_lines(page)) + "\n").encode()


def _lines(page: RequestPage) -> Iterator[str]:
    title = terminal(page.title)
    yield from (title, "=" * len(title), "")
    for label, value in page.facts:
        yield from _wrapped(_labelled(page.lang, label, value))
    for text in page.opening:
        yield from ("", *_wrapped(text))
    for listing in page.before:
        yield from _listing(listing)
    if page.tasks:
        yield from _heading(page.tasks_heading)
    for number, task in enumerate(page.tasks, 1):
        yield from _task(number, task, page)
    for listing in page.after:
        yield from _listing(listing)
    yield from ("", "-" * len(title))
    for text in page.closing:
        yield from _wrapped(text)


def _task(number: int, task: Task, page: RequestPage) -> Iterator[str]:
    yield from ("", *_wrapped(f"{number}. {task.head}", then=_STEP))
    if task.note:
        yield from _wrapped(task.note, _STEP, _STEP)
    for row in task.rows:
        yield from _row(row, page)
    yield from ("", *_wrapped(_labelled(page.lang, page.labels[3], "").rstrip(), _STEP))
    for why in task.why:
        yield from _wrapped(_reason(why), _POINT, _REASON)


def _row(row: Row, page: RequestPage) -> Iterator[str]:
    yield from _wrapped(row.question, _POINT, _REASON)
    _, found, expected, _ = page.labels
    for label, text in ((found, row.found), (expected, row.expected)):
        if text:
            yield from _wrapped(_labelled(page.lang, label, text), _REASON, _REASON)


def _reason(why: Why) -> str:
    said = " ".join(filter(None, (why.statement, why.advice)))
    return f"{why.title} ({why.weight}). {said} [{why.id}]"


def _labelled(lang: str, label: str, text: str) -> str:
    return phrase(lang, "label", label=label, text=text)


def _listing(listing: Listing) -> Iterator[str]:
    yield from _heading(listing.heading)
    for line in listing.lines:
        yield from _wrapped(line, "- ", "  ")


def _heading(text: str) -> Iterator[str]:
    text = terminal(text)
    yield from ("", text, "-" * len(text))


def _wrapped(text: str, first: str = "", then: str = "") -> Iterator[str]:
    """`text` in lines; a line break in it was somebody's wrapping."""
    plain = terminal(" ".join(text.split("\n")))
    yield from textwrap.wrap(
        plain, _WIDTH, initial_indent=first, subsequent_indent=then, break_long_words=False, break_on_hyphens=False
    ) or [""]
