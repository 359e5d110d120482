"""The drafted annex: articles of worded blocks in plain text, the same for every file format."""

from seccheck.model.record import record


@record
class Item:
    """A labelled text: a term with its definition, or a part of a clause."""

    label: str
    text: str


@record
class Paragraph:
    """Plain text, numbered or not."""

    text: str
    number: str = ""


@record
class Items:
    """Labelled texts, one below the other."""

    items: tuple[Item, ...]


@record
class Clause:
    """A numbered clause with its heading."""

    number: str
    title: str
    tag: str = ""
    """What stands behind the title, such as the clause's rank."""
    text: str = ""
    items: tuple[Item, ...] = ()
    small: str = ""
    """Small print below it."""


@record
class Table:
    """Rows of cells below a header of the same width."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Items | Clause | Table


@record
class Article:
    """A numbered part of the annex."""

    heading: str
    """With its number."""
    blocks: tuple[Block, ...]


@record
class Signature:
    """Where one party signs."""

    heading: str
    name: str
    lines: tuple[str, ...]
    """Labels of what is filled in by hand."""


@record
class Document:
    """A whole annex in one language."""

    lang: str
    title: str
    subtitle: str
    notice: tuple[str, ...]
    """To be read before anything else, and taken out before anybody signs."""
    parties_heading: str
    parties: tuple[str, ...]
    articles: tuple[Article, ...]
    closing: str
    """Place, date and number of originals."""
    signatures: tuple[Signature, Signature]
    initials: str
    """What stands at the foot of every page, where pages have a foot."""
    page: str
    """How a page's number is said: ``page {number} of {total}``."""
