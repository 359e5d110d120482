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


def heading(level: int, label: str, anchor: str = "") -> Block:
    """A heading, with a name to link to if `anchor` is given."""
    title = f"{'#' * level} {label}"
    return f'<a id="{anchor}"></a>\n\n{title}' if anchor else title


def bullets(items: Iterable[str], depth: int = 0) -> Block:
    """A list of Markdown items, indented by `depth` levels."""
    return "\n".join(f"{'  ' * depth}- {item}" for item in items)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Block:
    """A table of Markdown cells, which hold no line breaks."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def folded(summary: str, value: Json) -> Block:
    """JSON behind a line that opens it."""
    dumped = json_document(json.dumps(value, ensure_ascii=False, indent=2)).replace("`", "\\u0060")
    return f"<details><summary>{text(summary)}</summary>\n\n{_FENCE}json\n{dumped}\n{_FENCE}\n\n</details>"


def page(blocks: Iterable[Block]) -> str:
    """A whole page: blocks apart by blank lines."""
    return "\n\n".join(block for block in blocks if block) + "\n"
