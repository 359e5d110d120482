"""Puts sentences behind comment signs: wrapped, and never able to leave their comment."""

import textwrap
from collections.abc import Iterable, Iterator

from seccheck.neutral import running

_COLUMNS = 100


def comment(text: str, *, indent: int = 0, depth: int = 0) -> list[str]:
    """`text` as comment lines of at most about a hundred columns.

    Args:
        text: one sentence or several, whatever a policy or a client wrote; line breaks in it become spaces.
        indent: in which column the comment sign stands.
        depth: how far the text is set in behind the sign; further lines are set in two more, as they are below a dash.
    """
    lead = f"{' ' * indent}# {' ' * depth}"
    harmless = running(text).strip()
    hang = lead + "  " * (depth > 0 or harmless.startswith("- "))
    wrapped = textwrap.wrap(
        harmless, _COLUMNS, initial_indent=lead, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
    )
    return [line.rstrip() for line in wrapped]


def commented(lines: Iterable[str], *, indent: int, depth: int) -> Iterator[str]:
    """`lines`, which have no line breaks, each behind a comment sign as it stands."""
    return (f"{' ' * indent}# {' ' * depth}{running(line)}".rstrip() for line in lines)


def title(text: str, *, indent: int) -> list[str]:
    """The heading of a section."""
    return ["", *comment(f"==== {text} ====", indent=indent)]
