"""Reads when tickets were open and whose they are, and knows of which time the extract holds them all."""

import dataclasses
import datetime as dt

from seccheck.graph.graph import UNDECLARED, UnseenError
from seccheck.model.itsm import Extract
from seccheck.probes.extracts.counting import Rows, Told, day_of
from seccheck.probes.extracts.matching import SLACK, Matching, Span
from seccheck.probes.extracts.opening import Opened
from seccheck.probes.extracts.resets import AccountNames
from seccheck.reading.itsm.moments import Moment
from seccheck.reading.itsm.table import Row

LEAD = dt.timedelta(days=7)
"""So long before a reset its ticket may have been opened, for it to be in an extract of a period for certain."""

_DAY = dt.timedelta(days=1)
_YEARS = range(1971, 9999)
"""In which a moment can be turned into another zone."""


class TicketSpans:
    """The tickets of an extract, of whatever team and day: they may all be the one behind a reset."""

    def __init__(self, opened: Opened, told: Told) -> None:
        """Make readers.

        Args:
            opened: an extract of tickets.
            told: called every 10,000 rows with how many were read.
        """
        cells, self._extract, self._on = opened.cells, opened.extract, opened.itsm.on
        self._opened = opened
        everything = Extract(file=opened.extract.file, mapping=opened.extract.mapping)
        self.rows = Rows(dataclasses.replace(opened, extract=everything), "opened", told)
        self._at, self._ends = cells.moment("opened"), (cells.moment("resolved"), cells.moment("closed"))
        self._account, self._reset = cells.text("account"), cells.flag("reset")
        self.known_accounts = 0
        """Tickets whose account is one of the tenant's."""

    @property
    def tells_accounts(self) -> bool:
        """Whether the extract has a column for the account."""
        return self._account is not None

    def lack(self) -> str:
        """What is missing to match anything; empty where nothing is."""
        if self._at is None:
            return self._opened.absent("opened")
        if not any(self._ends):
            return self._opened.absent("resolved", "closed")
        if not self._extract.full and self._extract.since is None:
            return "itsm.tickets.from"
        return self.rows.lack(needs_id=True)

    def match(self, matching: Matching, accounts: AccountNames) -> None:
        """Give every ticket to `matching`.

        Args:
            matching: takes them.
            accounts: object ids by the names under which tickets may know them.

        Raises:
            UnseenError: the zone of the times is unknown.
            InputFaultError: the extract cannot be read.
        """
        for _, row in self.rows:
            span = self._span(row) if row is not None and not (self._reset and not self._reset(row)) else None
            if span is None or row is None:
                continue
            if self._account is None:
                matching.add(span, None)
                continue
            account = accounts.get(self._account(row).lower(), "")
            self.known_accounts += bool(account)
            matching.add(span, account)

    def covers(self, at: dt.datetime) -> bool:
        """Whether the ticket behind a reset of that moment would be in the extract for certain."""
        first, last = at.astimezone(self._zone()).date(), (at + SLACK).astimezone(self._zone()).date()
        if last >= self._on or (self._extract.until and last > self._extract.until):
            return False
        return self._extract.full or (self._extract.since is not None and first >= self._extract.since + LEAD)

    def _span(self, row: Row) -> Span | None:
        start = self._at(row) if self._at else None
        if start is None:
            return None
        end = next((moment for read in self._ends if read and (moment := read(row))), None)
        return Span(start=self._placed(start), end=self._placed(end, to_its_end=True) if end else None)

    def _placed(self, moment: Moment, *, to_its_end: bool = False) -> dt.datetime:
        """A moment in UTC; a day without a time of day is meant from its start, or to its end."""
        if moment.year not in _YEARS:
            return dt.datetime(min(max(moment.year, _YEARS.start), _YEARS.stop), 1, 1, tzinfo=dt.UTC)
        if not isinstance(moment, dt.datetime):
            moment = dt.datetime.combine(day_of(moment) + (_DAY if to_its_end else dt.timedelta()), dt.time())
        return moment.replace(tzinfo=self._zone()).astimezone(dt.UTC)

    def _zone(self) -> dt.tzinfo:
        zone = self._opened.cells.moments.basis
        if zone is None:
            raise UnseenError(UNDECLARED, "itsm.time_zone")
        return zone
