"""The request as a page: worded, in order, and in no file format yet."""

from seccheck.model.record import record


@record
class Row:
    """One point to show."""

    question: str
    found: str
    """What was said or seen so far; empty where nothing is held against it."""
    expected: str


@record
class Why:
    """One requirement that a thing to do is for."""

    title: str
    weight: str
    """Its severity in words."""
    statement: str
    advice: str
    """How to put it right; empty where that is plain."""
    id: str


@record
class Task:
    """One thing to do."""

    head: str
    note: str
    rows: tuple[Row, ...]
    why: tuple[Why, ...]


@record
class Listing:
    """A heading with short lines: what was unreadable, what to attach."""

    heading: str
    lines: tuple[str, ...]


@record
class RequestPage:
    """All of it."""

    lang: str
    title: str
    facts: tuple[tuple[str, str], ...]
    """Label and value: for whom, which gate, by when."""
    opening: tuple[str, ...]
    before: tuple[Listing, ...]
    tasks_heading: str
    tasks: tuple[Task, ...]
    after: tuple[Listing, ...]
    closing: tuple[str, ...]
    labels: tuple[str, str, str, str]
    """Headings of the table: question, found, expected; and what stands before the reasons."""
