"""Estimates how high a row must be for its texts: some programs do not find out themselves when they open a file."""

from collections.abc import Iterable

from seccheck.model.record import record

_A_CHARACTER = {8: 0.8, 9: 0.83, 10: 0.93}
"""Widths of columns that an average character takes, by its size in points; bold text is wider, so none is tight."""
_A_LINE = {8: 11.0, 9: 12.5, 10: 13.5}
"""Points that a line takes."""
_AROUND = 5.0
_HIGHEST = 400.0
"""Spreadsheets admit 409."""


@record
class Wrapped:
    """A text in a cell, wrapped."""

    text: str
    width: float
    """Of the column."""
    size: int = 10


def height_of(*texts: Wrapped, least: float = 20) -> float:
    """The height of a row in points, in which each of several cells shows its text whole.

    Args:
        texts: what stands in the cells.
        least: what it must have in any case.
    """
    return min(_HIGHEST, max([least, *(_points([text]) for text in texts)]))


def stacked_height(*texts: Wrapped, least: float = 20) -> float:
    """The same for several texts below each other in one cell."""
    return min(_HIGHEST, max(least, _points(texts)))


def _points(texts: Iterable[Wrapped]) -> float:
    return _AROUND + sum(_lines(text) * _A_LINE[text.size] for text in texts if text.text)


def _lines(text: Wrapped) -> int:
    """Counted word by word, as they are wrapped."""
    room = max(1, int(text.width / _A_CHARACTER[text.size]))
    lines = 0
    for paragraph in text.text.split("\n"):
        used = 0
        lines += 1
        for word in paragraph.split(" "):
            if used and used + len(word) > room:
                lines, used = lines + 1, 0
            lines += max(0, len(word) - 1) // room
            used += len(word) % room + 1 if len(word) > room else len(word) + 1
    return lines
