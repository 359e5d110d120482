"""Goes through the rows of an extract: which of them count, whether one stands there twice, and how many say what."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator

from seccheck.probes.extracts.opening import Opened
from seccheck.reading.itsm.folding import folded
from seccheck.reading.itsm.moments import Moment
from seccheck.reading.itsm.table import Row

Told = Callable[[int], None]

_STEP = 10_000
_LONGEST_ID = 100


def silent(_rows: int) -> None:
    """Told how many rows were read, and keeps it to itself."""


def day_of(moment: Moment) -> dt.date:
    """The day of a moment, with or without a time of day."""
    return moment.date() if isinstance(moment, dt.datetime) else moment


class Rows:
    """The rows of an extract, each with its id; what does not count is counted apart."""

    def __init__(self, opened: Opened, when: str, told: Told = silent) -> None:
        """Make readers of the columns that decide.

        Args:
            opened: the extract.
            when: the field whose day must lie in the period.
            told: called every 10,000 rows with how many were read.
        """
        self._opened, self._when, self._told = opened, when, told
        self._id = opened.cells.text("id")
        self._moment = opened.cells.moment(when)
        self._team = opened.cells.text("team") if opened.extract.teams else None
        self._teams = frozenset(map(folded, opened.extract.teams))
        self._known: dict[str, bool] = {}
        self.read = self.counted = self.outside = self.others = 0
        self.first: dt.date | None = None
        self.last: dt.date | None = None

    def lack(self, *, needs_id: bool) -> str:
        """The columns without which it cannot be told which rows count; empty where none is missing."""
        extract = self._opened.extract
        names = ["id"] if needs_id and self._id is None else []
        if (extract.since or extract.until) and self._moment is None:
            names.append(self._when)
        if extract.teams and self._team is None:
            names.append("team")
        return self._opened.absent(*names) if names else ""

    def __iter__(self) -> Iterator[tuple[str, Row | None]]:
        """The id of every row (empty where there is no such column), and the row where it counts.

        Raises:
            InputFaultError: a cell that decides cannot be read, or an id stands there twice.
        """
        seen: set[str] = set()
        for row in self._opened.cells.table.rows():
            self.read += 1
            if self.read % _STEP == 0:
                self._told(self.read)
            id_ = self._checked(self._id(row), seen) if self._id else ""
            yield id_, row if self._counts(row) else None
        self._told(self.read)

    def _checked(self, id_: str, seen: set[str]) -> str:
        cells = self._opened.cells
        if not 0 < len(id_) <= _LONGEST_ID:
            message = f"an id has 1 to {_LONGEST_ID} characters, and this one {len(id_)}"
            raise cells.fault(cells.column("id"), message, "Look whether the columns are shifted, and export it anew.")
        if self._opened.part.last_wins:
            return id_
        if id_ in seen:
            hint = "Draw one row for each, or say `duplicates: last` in the mapping."
            raise cells.fault(cells.column("id"), "the same id stands in an earlier row", hint)
        seen.add(id_)
        return id_

    def _counts(self, row: Row) -> bool:
        moment = self._moment(row) if self._moment else None
        if moment is not None:
            day = day_of(moment)
            if not self._is_inside(day):
                self.outside += 1
                return False
        elif self._moment and (self._opened.extract.since or self._opened.extract.until):
            cells = self._opened.cells
            message = "the cell is empty, so that nobody knows whether the row belongs to the period"
            raise cells.fault(cells.column(self._when), message, "Correct the cell, or leave out `from` and `until`.")
        if self._team and not self._is_theirs(self._team(row)):
            self.others += 1
            return False
        if moment is not None:
            self.first = day if self.first is None or day < self.first else self.first
            self.last = day if self.last is None or day > self.last else self.last
        self.counted += 1
        return True

    def _is_inside(self, day: dt.date) -> bool:
        extract = self._opened.extract
        return (extract.since is None or day >= extract.since) and (extract.until is None or day <= extract.until)

    def _is_theirs(self, team: str) -> bool:
        if team not in self._known:
            self._known[team] = folded(team) in self._teams
        return self._known[team]


class Tally:
    """How many things have which marks, each mark one bit; of several rows of one thing the last one counts."""

    def __init__(self, *, last_wins: bool, stay: int = 0) -> None:
        """Begin.

        Args:
            last_wins: whether a thing may have several rows.
            stay: marks that a thing keeps whatever a later row says.
        """
        self._marks: Counter[int] = Counter()
        self._of: dict[str, int] | None = {} if last_wins else None
        self._stay = stay

    def add(self, id_: str, marks: int) -> int:
        """Count a row's marks; gives back those that its thing now has."""
        if self._of is not None:
            before = self._of.get(id_)
            if before is not None:
                self._marks[before] -= 1
                marks |= before & self._stay
            self._of[id_] = marks
        self._marks[marks] += 1
        return marks

    def count(self, marks: int) -> int:
        """How many things have all of `marks`."""
        return sum(number for had, number in self._marks.items() if had & marks == marks)
