"""Reads from a row how many calls came in, were answered and were abandoned, whether it is a call or an interval."""

from collections.abc import Callable

from seccheck.model.record import record
from seccheck.probes.extracts.opening import Opened
from seccheck.reading.itsm.table import Row


@record
class Numbers:
    """Calls; those that were neither answered nor abandoned ended otherwise, such as in a mailbox."""

    offered: int
    answered: int
    abandoned: int


_CALLS = {
    (True, None): Numbers(offered=1, answered=1, abandoned=0),
    (False, None): Numbers(offered=1, answered=0, abandoned=1),
    (None, True): Numbers(offered=1, answered=0, abandoned=1),
    (None, False): Numbers(offered=1, answered=1, abandoned=0),
    (True, False): Numbers(offered=1, answered=1, abandoned=0),
    (False, True): Numbers(offered=1, answered=0, abandoned=1),
    (False, False): Numbers(offered=1, answered=0, abandoned=0),
}
"""By what the columns ``answered`` and ``abandoned`` say of one call."""
_INTERVALS = "intervals"
_NONE = Numbers(offered=0, answered=0, abandoned=0)


def numbers_of(opened: Opened) -> Callable[[Row], Numbers] | None:
    """Reads the numbers of one row; None where the columns do not tell them.

    Args:
        opened: an extract of calls.
    """
    return _intervals(opened) if opened.part.rows == _INTERVALS else _calls(opened)


def _calls(opened: Opened) -> Callable[[Row], Numbers] | None:
    answered, abandoned = opened.cells.flag("answered"), opened.cells.flag("abandoned")
    if answered is None and abandoned is None:
        return None

    def numbers(row: Row) -> Numbers:
        said = answered(row) if answered else None, abandoned(row) if abandoned else None
        if said == (True, True):
            hint = "Correct the row, or leave one of the two columns out of the mapping."
            raise opened.cells.fault(opened.cells.column("abandoned"), "the call was answered and abandoned", hint)
        return _CALLS.get(said, _NONE)

    return numbers


def _intervals(opened: Opened) -> Callable[[Row], Numbers] | None:
    readers = {name: _whole(opened, name) for name in ("offered", "answered", "abandoned")}
    if sum(reader is not None for reader in readers.values()) <= 1:
        return None

    def numbers(row: Row) -> Numbers:
        offered, answered, abandoned = (read(row) if read else None for read in readers.values())
        offered = (answered or 0) + (abandoned or 0) if offered is None else offered
        answered = offered - (abandoned or 0) if answered is None else answered
        abandoned = offered - answered if abandoned is None else abandoned
        if answered + abandoned > offered or min(answered, abandoned) < 0:
            name = next(name for name in ("abandoned", "answered") if readers[name])
            hint = "Correct the row, or the headings in the mapping."
            raise opened.cells.fault(opened.cells.column(name), "more calls than came in", hint)
        return Numbers(offered=offered, answered=answered, abandoned=abandoned)

    return numbers


def _whole(opened: Opened, name: str) -> Callable[[Row], int] | None:
    """Reads a number of calls; an empty cell is none."""
    read = opened.cells.number(name)
    if read is None:
        return None

    def whole(row: Row) -> int:
        found = read(row) or 0
        if found < 0 or found != int(found):
            raise opened.cells.fault(opened.cells.column(name), "this is no number of calls", "Correct the cell.")
        return int(found)

    return whole
