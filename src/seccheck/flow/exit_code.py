"""Turns what came out into the exit code that scripts read."""

from collections.abc import Iterable

from seccheck.flow.verify import Verified
from seccheck.model.scale import Decision

OPEN, HELD, UNREADABLE, UNDECIDED = 0, 1, 3, 4

_WEIGHT = (UNREADABLE, HELD, UNDECIDED, OPEN)
"""Of several providers, the first of these that occurs."""


def exit_code(verified: Verified, *, strict: bool) -> int:
    """The code of one provider: 0 gate open, 1 held, 3 unreadable, 4 undecided.

    Args:
        verified: what came of it.
        strict: whether conditions hold the gate as well.
    """
    if verified.report is None:
        return UNREADABLE if verified.error is None else verified.error.exit_code
    if verified.report.decision == Decision.NO_GO.word:
        return UNDECIDED if verified.report.undecided else HELD
    return HELD if strict and verified.report.decision != Decision.GO.word else OPEN


def worst(codes: Iterable[int]) -> int:
    """The code of several providers; any that is not among the usual ones comes before all."""
    found = set(codes)
    unusual = sorted(found - set(_WEIGHT))
    return unusual[-1] if unusual else next((code for code in _WEIGHT if code in found), UNREADABLE)
