"""Takes a record from the command line alone, and names everything that is missing there."""

import datetime as dt
from collections.abc import Iterator

from seccheck.errors import Fault, UsageFaultError
from seccheck.flow.recording.attached import attach
from seccheck.flow.recording.desk import Desk
from seccheck.flow.recording.draft import Draft, counted, needs_file
from seccheck.flow.recording.provider import check_spelling
from seccheck.flow.recording.topics import narrowed
from seccheck.flow.recording.typed import parted, values_of
from seccheck.model.record import record
from seccheck.reading.people import same_person
from seccheck.reading.text import hidden_character


@record
class Given:
    """What the command line says of the record."""

    on: dt.date | None = None
    by: str = ""
    second: str = ""
    sample: int | None = None
    values: tuple[str, ...] = ()
    """Each ``claim=VALUE``."""
    file: str = ""


def check(given: Given, today: dt.date) -> None:
    """Refuse what can be no record, whatever else is said.

    Raises:
        UsageFaultError: a day ahead, one person twice, a negative sample, or characters that cannot be seen.
    """
    faults = list(_wrong(given, today))
    if faults:
        raise UsageFaultError(*faults)


def draft_of(desk: Desk, given: Given, lang: str) -> Draft:
    """The record, out of the command line alone.

    Raises:
        UsageFaultError: something is missing or cannot be read; each is named.
        InputFaultError: the attached file cannot be used.
    """
    said = parted(given.values)
    topics = narrowed(desk.catalog, desk.kind, desk.topics, tuple(said))
    if desk.meant.name and not desk.meant.dossiers:
        check_spelling(desk.meant.name, desk.client)
    values = values_of(said, desk.catalog, topics, desk.wording, lang)
    missing = list(_missing(desk, given, tuple(values)))
    if missing or given.on is None:  # which is then among those missing
        raise UsageFaultError(*missing)
    return Draft(
        provider=desk.meant.name,
        on=given.on,
        by=given.by.strip(),
        second=given.second.strip(),
        sample=given.sample,
        values=values,
        attached=attach(given.file, desk.folder, desk.meant.dossiers) if given.file else None,
    )


def _missing(desk: Desk, given: Given, claims: tuple[str, ...]) -> Iterator[Fault]:
    if not desk.meant.name:
        yield _lacks("--provider", "Name its dossier, or the provider as its dossier spells it.")
    if given.on is None:
        yield _lacks("--on", "Say on which day it was done, such as --on 2026-11-18.")
    if not given.by.strip():
        yield _lacks("--by", 'Say who did it, by function, such as --by "Service owner".')
    if not claims:
        yield _lacks("--value", "Say what was found, such as --value witness.killswitch_minutes=12.")
    if given.sample is None and (names := counted(desk, claims)):
        yield _lacks("--sample", f"Say how many people or items were looked at: {', '.join(names)} says nothing alone.")
    if needs_file(desk) and not given.file:
        yield _lacks("--file", f"A record of the kind {desk.kind.id} is what its document says: attach that.")


def _wrong(given: Given, today: dt.date) -> Iterator[Fault]:
    if given.on is not None and given.on > today:
        yield Fault(message=f"--on: {given.on} lies ahead", hint="Only what was done can be recorded.")
    if given.second and same_person(given.by, given.second):
        yield Fault(message="--second is the same person as --by", hint="Name another person, or leave it out.")
    if given.sample is not None and given.sample < 0:
        yield Fault(message="--sample: nobody looks at fewer than 0", hint="Say how many were looked at.")
    for option, name in (("--by", given.by), ("--second", given.second)):
        if hidden_character(name):
            yield Fault(message=f"{option} holds characters that cannot be seen", hint="Type it again.")


def _lacks(option: str, hint: str) -> Fault:
    return Fault(message=f"{option} is missing, and here is no terminal to ask", hint=hint)
