"""Asks on which day it was done, by whom, on how many, and with which file behind it."""

import datetime as dt

from seccheck.errors import InputFaultError
from seccheck.flow.recording.attached import Attached, attach
from seccheck.flow.recording.desk import Desk
from seccheck.flow.recording.draft import bears_on_blocker, counted, needs_file
from seccheck.flow.recording.provider import providers_named
from seccheck.flow.recording.words import said
from seccheck.flow.reviewing.dialog import Dialog
from seccheck.questionnaire.form import Field, Shape
from seccheck.questionnaire.values import UnreadableError, read_value
from seccheck.reading.people import same_person

_DAY = Field(name="on", label={}, shape=Shape.DATE, type={"type": "string", "format": "date"}, required=True)
_LONGEST = 9


def ask_provider(dialog: Dialog, desk: Desk) -> str:
    """About which provider; the one that the client file speaks of, where it speaks of one, can be confirmed."""
    known = providers_named(desk.client)
    if len(known) != 1:
        return dialog.text("provider")
    return dialog.text("provider.known", needed=False, value=known[0]) or known[0]


def ask_day(dialog: Dialog, today: dt.date) -> dt.date:
    """On which day; none that lies ahead."""

    def read(typed: str) -> dt.date:
        if not typed:
            return today
        try:
            day = dt.date.fromisoformat(read_value(typed, _DAY, dialog.lang))
        except UnreadableError as error:
            raise ValueError(str(error)) from None
        if day > today:
            raise ValueError(said(dialog.lang, "again.future", value=day))
        return day

    return dialog.read("on", read, needed=False, value=today)


def ask_second(dialog: Dialog, desk: Desk, by: str, claims: tuple[str, ...]) -> str:
    """Who was there as well, empty for nobody; another person than `by`."""

    def read(typed: str) -> str:
        if typed and same_person(typed, by):
            raise ValueError(said(dialog.lang, "again.second"))
        return typed

    key = "second.blocker" if bears_on_blocker(desk, claims) else "second"
    return dialog.read(key, read, needed=False)


def ask_sample(dialog: Dialog, desk: Desk, claims: tuple[str, ...]) -> int | None:
    """How many were looked at; asked until it is said where a claim says nothing without it."""
    is_needed = bool(counted(desk, claims))
    if not is_needed and needs_file(desk):
        return None

    def read(typed: str) -> int | None:
        if not typed:
            return None
        if not (typed.isascii() and typed.isdigit() and len(typed) <= _LONGEST):
            raise ValueError(said(dialog.lang, "again.sample"))
        return int(typed)

    return dialog.read("sample" if is_needed else "sample.free", read, needed=is_needed)


def ask_file(dialog: Dialog, desk: Desk) -> Attached | None:
    """The file behind it; None for none, but where the record stands for a document."""

    def read(typed: str) -> Attached | None:
        if not typed:
            return None
        try:
            return attach(typed, desk.folder, desk.meant.dossiers)
        except InputFaultError as error:
            fault = error.faults[0]
            raise ValueError(f"{typed[:120]}: {fault.message}. {fault.hint}") from None

    is_needed = needs_file(desk)
    return dialog.read("file.needed" if is_needed else "file", read, needed=is_needed)
