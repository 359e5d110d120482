"""Reads the parts ``roster`` and ``accounts`` of a client file: which lists, of whose people, drawn when."""

import datetime as dt
from collections.abc import Iterator, Mapping

from seccheck.model.policy import Json
from seccheck.model.team import TeamFile
from seccheck.reading.dates import optional_date
from seccheck.reading.document_path import refusal
from seccheck.reading.faults import FaultBook
from seccheck.reading.marks import Pointer

ROSTER, ACCOUNTS = "roster", "accounts"


def read_team_files(data: Mapping[str, Json], section: str, book: FaultBook) -> tuple[TeamFile, ...]:
    """The lists under `section`; the book gets the faults.

    Args:
        data: the client file, valid by its schema.
        section: `ROSTER`, of which each provider has one, or `ACCOUNTS`.
        book: takes the faults.
    """
    found: list[TeamFile] = []
    for entry, here in _entries(data.get(section, ()), section):
        file = _file(entry)
        _check(file, entry, here, book)
        if section == ROSTER and any(other.provider == file.provider for other in found):
            whose = f"of {file.provider}" if file.provider else "without `provider`"
            hint = "Say `provider: NAME` of each, or put both lists into one file."
            book.add(f"this is a second roster {whose}", *here, hint=hint)
        found.append(file)
    return tuple(found)


def _entries(written: Json, section: str) -> Iterator[tuple[Mapping[str, Json], Pointer]]:
    """The entries, of which a single one may stand without a list."""
    if isinstance(written, Mapping):
        yield written, (section,)
    else:
        yield from ((entry, (section, position)) for position, entry in enumerate(written))


def _file(entry: Mapping[str, Json]) -> TeamFile:
    return TeamFile(
        file=entry["file"],
        on=dt.date.fromisoformat(entry["on"]),
        provider=entry.get("provider", ""),
        dates=entry.get("dates", ""),
        complete_since=optional_date(entry.get("complete_since")),
        service_since=optional_date(entry.get("service_since")),
    )


def _check(file: TeamFile, entry: Mapping[str, Json], here: Pointer, book: FaultBook) -> None:
    if why := refusal(file.file):
        book.add(why, *here, "file", hint="Give a relative path inside the folder.")
    for key in ("complete_since", "service_since"):
        if key in entry and dt.date.fromisoformat(entry[key]) > file.on:
            book.add(f"`{key}` comes after the day of the list", *here, key, hint="Correct it, or `on`.")
