"""Reads the part ``itsm`` of a client file: which extracts there are, of what time, and the hours agreed on."""

import datetime as dt
from collections.abc import Mapping

from seccheck.model.itsm import CALLS, SURVEYS, TICKETS, Extract, Itsm, Opening
from seccheck.model.policy import Json
from seccheck.reading.dates import optional_date
from seccheck.reading.document_path import refusal
from seccheck.reading.faults import FaultBook
from seccheck.reading.itsm.mapping import itsm_mapping_names
from seccheck.reading.itsm.moments import form_of

_SECTION = "itsm"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def read_itsm(written: Mapping[str, Json] | None, book: FaultBook) -> Itsm | None:
    """The extracts, None where the client file has no such part; the book gets the faults.

    Args:
        written: valid by the client file's schema.
        book: takes the faults.
    """
    if written is None:
        return None
    on = dt.date.fromisoformat(written["on"])
    sorts = (TICKETS, CALLS, SURVEYS)
    if not any(sort in written for sort in sorts):
        hint = "Add `tickets:`, `calls:` or `surveys:` with `file:` and `mapping:`."
        book.add("no extract is named", _SECTION, at="key", hint=hint)
    _check_zone(written.get("time_zone", ""), book)
    extracts = {sort: _extract(written[sort], sort, on, book) for sort in sorts if sort in written}
    return Itsm(
        on=on,
        provider=written.get("provider", ""),
        time_zone=written.get("time_zone", ""),
        tickets=extracts.get(TICKETS),
        calls=extracts.get(CALLS),
        surveys=extracts.get(SURVEYS),
        hours=tuple(_opening(entry, position, book) for position, entry in enumerate(written.get("hours", ()))),
        closed=tuple(map(dt.date.fromisoformat, written.get("closed", ()))),
    )


def _extract(written: Mapping[str, Json], sort: str, on: dt.date, book: FaultBook) -> Extract:
    since, until = optional_date(written.get("from")), optional_date(written.get("until"))
    if since and until and until < since:
        book.add(f"it ends before it begins, on {since}", _SECTION, sort, "until", hint="Correct one of the two dates.")
    last = until or since
    if last and last > on:
        hint = "Correct it, or `on:`, the day on which the extract was drawn."
        book.add(f"it was drawn before, on {on}", _SECTION, sort, "until" if until else "from", hint=hint)
    _check_paths(written, sort, book)
    for position, pattern in enumerate(written.get("dates", ())):
        try:
            form_of(pattern)
        except ValueError as error:
            book.add(str(error), _SECTION, sort, "dates", position, hint="Write it as DD/MM/YYYY HH:mm.")
    return Extract(
        file=written["file"],
        mapping=written["mapping"],
        since=since,
        until=until,
        full=written.get("full", False),
        teams=tuple(written.get("teams", ())),
        dates=tuple(written.get("dates", ())),
        encoding=written.get("encoding", ""),
    )


def _check_paths(written: Mapping[str, Json], sort: str, book: FaultBook) -> None:
    own = () if written["mapping"] in itsm_mapping_names() else ("mapping",)
    for key in ("file", *own):
        why = refusal(written[key])
        if why:
            book.add(why, _SECTION, sort, key, hint="Give a relative path inside the folder of this file.")


def _check_zone(name: str, book: FaultBook) -> None:
    if not name:
        return
    import zoneinfo  # noqa: PLC0415 - few client files name a zone

    try:
        zoneinfo.ZoneInfo(name)
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        hint = "Write it as Europe/Paris or UTC."
        book.add(f"`{name[:80]}` is no time zone that this machine knows", _SECTION, "time_zone", hint=hint)


def _opening(written: Mapping[str, Json], position: int, book: FaultBook) -> Opening:
    start, end = dt.time.fromisoformat(written["from"]), _end(written["until"])
    if end <= start:
        hint = "Write two entries for hours that run past midnight."
        book.add("the hours end before they begin", _SECTION, "hours", position, "until", hint=hint)
    return Opening(days=frozenset(map(_DAYS.index, written["days"])), start=start, end=end)


def _end(text: str) -> dt.time:
    return dt.time.max if text == "24:00" else dt.time.fromisoformat(text)
