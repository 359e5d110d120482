"""Builds Markdown out of plain text: what comes from policies is shown as it is and does nothing."""

import json
from collections.abc import Iterable, Sequence

from seccheck.model.policy import Json
from seccheck.neutral import json_document, markdown

Block = str
"""One paragraph, heading, table or list, without blank lines around it."""

_FENCE = "```"


def text(plain: str) -> str:
    """Running text, harmless."""
    return markdown(plain)


def code(plain: str) -> str:
    """A short word in a fixed font; one with a backquote in it is shown as running text."""
    safe = plain.isprintable() and "`" not in plain and "|" not in plain and plain.strip() == plain != ""
    return f"`{plain}`" if safe and "::" not in plain and "##" not in plain else text(plain)


def link(label: str, target: str) -> str:
    """A link to a page or place of our own.

    Args:
        label: Markdown.
        target: made of letters, digits, ``-``, ``_``, ``.``, ``/`` and ``#`` only.
    """
    return f"[{label}]({target})"


def strong(plain: str) -> str:
    """A few words in bold."""
    return f"**{text(plain)}**"


def anchor(name: str) -> str:
    """A place to link to.

    Args:
        name: made of letters, digits, ``-``, ``_`` and ``.`` only, as ids are.
    """
    return f'<a id="{name}"></a>'


def heading(level: int, label: str, name: str = "") -> Block:
    """A heading, with a place to link to if `name` is given."""
    title = f"{'#' * level} {label}"
    return f"{anchor(name)}\n\n{title}" if name else title


def bullets(items: Iterable[str], depth: int = 0) -> Block:
    """A list of Markdown items, indented by `depth` levels."""
    return "\n".join(f"{'  ' * depth}- {item}" for item in items)


def table(rows: Iterable[Sequence[str]]) -> Block:
    """A table of Markdown cells, which hold no line breaks; the first row is its head."""
    head, *others = rows
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *others])


def folded(summary: str, lines: Iterable[str]) -> Block:
    """Lines of YAML behind a line that opens them."""
    shown = "\n".join(line.replace("`", "\\u0060") for line in lines)
    return f"<details><summary>{text(summary)}</summary>\n\n{_FENCE}yaml\n{shown}\n{_FENCE}\n\n</details>"


def json_line(value: Json) -> str:
    """JSON on one line, which YAML reads as well."""
    return json_document(json.dumps(value, ensure_ascii=False))


def page(blocks: Iterable[Block]) -> str:
    """A whole page: blocks apart by blank lines."""
    return "\n\n".join(block for block in blocks if block) + "\n"
