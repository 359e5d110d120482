"""Says of one ticket to which figures it belongs, and in which of them it counts as a hit."""

import datetime as dt
from collections.abc import Callable

from seccheck.probes.extracts.counting import day_of
from seccheck.probes.extracts.opening import Opened
from seccheck.probes.extracts.secrets import looks_secret
from seccheck.reading.itsm.moments import Moment
from seccheck.reading.itsm.table import Row

COUNTED, SECRET = 1, 2
FCR, REOPEN, ESCALATION, SLA, RCA, ARTICLE = (4, 16, 64, 256, 1024, 4096)
"""Of each figure the mark of its denominator; the mark of its numerator is twice that."""

WRITTEN_WITHIN = dt.timedelta(days=14)
"""Ten business days: so long a major incident may be without its analysis."""

_END = ("done", "resolved", "closed")
_NEEDS = {
    FCR: (("first_contact",), _END),
    REOPEN: (("reopened",), _END),
    ESCALATION: (("escalated",),),
    SLA: (("sla_met", "sla_due"), _END),
    RCA: (("major",), ("root_cause",)),
    ARTICLE: (("knowledge_article",), _END),
}
"""Of each group of columns one will do."""

Mark = Callable[[Row], int]


class TicketMarks:
    """The marks of tickets; a figure whose column is missing is never marked, and named in `lacking`."""

    def __init__(self, opened: Opened) -> None:
        """Make readers of the columns there are."""
        cells = opened.cells
        self._opened = opened
        self._on = opened.itsm.on
        self._done, self._cancelled = cells.flag("done"), cells.flag("cancelled")
        self._opened_at, self._resolved, self._closed = map(cells.moment, ("opened", "resolved", "closed"))
        self._due, self._met = cells.moment("sla_due"), cells.flag("sla_met")
        self._text_columns = sorted({column for field in opened.part.texts for column in cells.table.columns(field)})
        self.lacking: dict[int, str] = {figure: lack for figure, needs in _NEEDS.items() if (lack := self._lack(needs))}
        makers: dict[int, Callable[[], Mark]] = {
            FCR: lambda: self._of_flag(FCR, "first_contact", self.is_done),
            REOPEN: self._of_reopened,
            ESCALATION: lambda: self._of_flag(ESCALATION, "escalated", lambda _: True),
            SLA: lambda: self._of_sla,
            RCA: self._of_major,
            ARTICLE: lambda: self._of_flag(ARTICLE, "knowledge_article", self.is_done),
        }
        self._marks = [make() for figure, make in makers.items() if figure not in self.lacking]
        unread = [field for field in opened.part.texts if not cells.table.columns(field)]
        names = " | ".join(" / ".join(f"“{heading}”" for heading in field.headings[:3]) for field in unread)
        self.unread = f"{opened.extract.file}: {names}" if unread else ""
        """Columns in which people write that the extract does not have."""

    def of(self, row: Row) -> int:
        """All marks of a row that counts."""
        marks = COUNTED | (SECRET if self._is_secret(row) else 0)
        if self._cancelled and self._cancelled(row):
            return marks
        for mark in self._marks:
            marks |= mark(row)
        return marks

    @property
    def reads_texts(self) -> bool:
        """Whether there is anything to look for secrets in."""
        return bool(self._text_columns)

    def is_done(self, row: Row) -> bool:
        """Whether the ticket is resolved or closed: its state says so, or else the dates."""
        if self._done:
            return bool(self._done(row))
        return self._end(row) is not None

    def _lack(self, needs: tuple[tuple[str, ...], ...]) -> str:
        """The columns of which none is there, for each group of which one would do."""
        groups = [names for names in needs if not any(map(self._has, names))]
        known = [[name for name in names if name in self._opened.part.fields] or names for names in groups]
        return self._opened.absent(*(name for names in known for name in names)) if groups else ""

    def _has(self, name: str) -> bool:
        field = self._opened.part.fields.get(name)
        return field is not None and bool(self._opened.cells.table.columns(field))

    def _end(self, row: Row) -> Moment | None:
        resolved = self._resolved(row) if self._resolved else None
        return resolved or (self._closed(row) if self._closed else None)

    def _is_secret(self, row: Row) -> bool:
        return looks_secret("\n".join([row[column] for column in self._text_columns]))

    def _flag(self, name: str) -> Callable[[Row], bool | None]:
        """The reader of a column that is not lacking."""
        return self._opened.cells.flag(name) or (lambda _: None)

    def _of_flag(self, figure: int, name: str, belongs: Callable[[Row], bool]) -> Mark:
        flag = self._flag(name)

        def mark(row: Row) -> int:
            said = flag(row)
            return 0 if said is None or not belongs(row) else _marked(figure, is_hit=said)

        return mark

    def _of_reopened(self) -> Mark:
        """A ticket that was reopened was done once, whatever it is now."""
        flag = self._flag("reopened")

        def mark(row: Row) -> int:
            said = flag(row)
            return _marked(REOPEN, is_hit=bool(said)) if said or (said is False and self.is_done(row)) else 0

        return mark

    def _of_sla(self, row: Row) -> int:
        """Done in time or not; an open one belongs only once it is late."""
        met = self._met(row) if self._met else None
        due = self._due(row) if self._due else None
        if self._due and due is None and met is not False:
            return 0  # no time was agreed for it
        if self.is_done(row):
            if met is None and due is None:
                return 0
            return _marked(SLA, is_hit=_is_before(self._end(row), due) if met is None else met)
        return SLA if met is False or (due is not None and day_of(due) < self._on) else 0

    def _of_major(self) -> Mark:
        major, analysed = self._flag("major"), self._flag("root_cause")

        def mark(row: Row) -> int:
            if not major(row):
                return 0
            has_one = bool(analysed(row))
            return _marked(RCA, is_hit=has_one) if has_one or self._is_old(row) else 0

        return mark

    def _is_old(self, row: Row) -> bool:
        """Whether the time to write the analysis has passed; without a date nobody can say that it has not."""
        since = self._end(row) or (self._opened_at(row) if self._opened_at else None)
        return since is None or day_of(since) + WRITTEN_WITHIN <= self._on


def _marked(figure: int, *, is_hit: bool) -> int:
    return figure | 2 * figure if is_hit else figure


def _is_before(end: Moment | None, due: Moment | None) -> bool:
    """Whether something ended in time; a day without a time of day is meant to its end."""
    if end is None or due is None:
        return False
    if isinstance(end, dt.datetime) and isinstance(due, dt.datetime):
        return end <= due
    return day_of(end) <= day_of(due)
