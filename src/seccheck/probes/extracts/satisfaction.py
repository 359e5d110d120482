"""Reads whether somebody is satisfied out of a score or a word."""

from collections.abc import Callable

from seccheck.model.itsm import Scale
from seccheck.probes.extracts.opening import Opened
from seccheck.reading.itsm.folding import folded
from seccheck.reading.itsm.table import Row

_HINT = "Correct the cell, or `scale` and `words` in the mapping (docs/itsm.md)."


def satisfied_of(opened: Opened) -> Callable[[Row], bool | None] | None:
    """Reads whether somebody is satisfied: None for a survey without an answer; no reader where there is no column.

    Args:
        opened: an extract of surveys.
    """
    scale = opened.part.scale
    return _by_word(opened, scale) if scale.words else _by_score(opened, scale)


def _by_word(opened: Opened, scale: Scale) -> Callable[[Row], bool | None] | None:
    text = opened.cells.text("score")
    if text is None:
        return None

    def satisfied(row: Row) -> bool | None:
        word = folded(text(row))
        if word and word not in scale.words:
            raise opened.cells.fault(opened.cells.column("score"), "what stands there is no known answer", _HINT)
        return scale.words.get(word)

    return satisfied


def _by_score(opened: Opened, scale: Scale) -> Callable[[Row], bool | None] | None:
    number = opened.cells.number("score")
    if number is None:
        return None

    def satisfied(row: Row) -> bool | None:
        score = number(row)
        if score is None:
            return None
        if not scale.lowest <= score <= scale.highest:
            said = f"the score is not within the scale of {scale.lowest:g} to {scale.highest:g}"
            raise opened.cells.fault(opened.cells.column("score"), said, _HINT)
        return score >= scale.satisfied

    return satisfied
