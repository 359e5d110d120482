"""Reads the provider's team from a table: who is in it, since when, and who has left it."""

from pathlib import Path

from seccheck.errors import Fault, InputFaultError, Place
from seccheck.model.entra import Teammate
from seccheck.reading.team.cells import Row, account_of, days_order
from seccheck.reading.team.columns import (
    ACCOUNT,
    JOINED,
    LEFT,
    OBJECT_ID,
    REFERENCE,
    REPLACED,
    ROLE,
    ROSTER_WORDS,
    Table,
    open_list,
)
from seccheck.reading.team.names import normal

_NO_HEADER = "Give the columns account, joined_on and left_on (or compte, arrivée, départ) in a first row."
_ONE_ROW = "Keep one of the rows, or let one end before the other begins."


def read_roster(path: Path, *, dates: str = "") -> tuple[Teammate, ...]:
    """The team in a CSV file, a workbook or a directory's export, in the order of its rows.

    Somebody who left and came back has a row for each time. A row without an account stands for its reference.

    Args:
        path: a table whose first row names the columns: an account (user principal name, mail address, object id) or a
            reference (a pseudonym), the day of joining, the last day, the role, whether a leaver was replaced; all but
            the first as far as they are known.
        dates: ``day-first`` or ``month-first``, how ``03/04/2027`` is meant where the list itself does not show it.

    Raises:
        InputFaultError: no such table, and every faulty cell.
    """
    table = open_list(path, ROSTER_WORDS, hint=_NO_HEADER)
    order = days_order(table, (JOINED, LEFT), dates)
    faults: list[Fault] = []
    team: list[Teammate] = []
    for number in table.rows:
        row = Row(table=table, number=number, faults=faults)
        mate = _mate(row, order)
        if mate is not None:
            team.append(mate)
    _check_twice(team, table, faults)
    if not team and not faults:
        faults.append(Fault(message="the list names nobody", place=Place(file=table.file), hint=_NO_HEADER))
    if faults:
        raise InputFaultError(*faults)
    return tuple(team)


def _mate(row: Row, order: str) -> Teammate | None:
    """The person in the row, None for an empty or faulty one."""
    reference = row.text(REFERENCE)
    names = account_of(row, instead=reference)
    if not names:
        return None
    joined, left = row.day(JOINED, order), row.day(LEFT, order)
    if joined and left and left < joined:
        row.fault(row.cell(LEFT), "lies before the day of joining", "Correct one of the two.")
    return Teammate(
        account=names[0],
        joined_on=joined,
        left_on=left,
        also=names[1:],
        reference=reference,
        role=row.text(ROLE),
        replaced=row.text(REPLACED),
        row=row.number,
    )


def _check_twice(team: list[Teammate], table: Table, faults: list[Fault]) -> None:
    """Note every row that calls somebody else, or the same person at the same time, by a name of a row before."""
    known: dict[str, list[Teammate]] = {}
    for mate in team:
        names = {normal(name) for name in mate.names}
        before = next((other for name in names for other in known.get(name, ()) if _clash(other, mate)), None)
        if before is not None:
            row = Row(table=table, number=mate.row, faults=faults)
            row.fault(row.cell(ACCOUNT, OBJECT_ID, REFERENCE), f"is listed twice, first in row {before.row}", _ONE_ROW)
        for name in names:
            known.setdefault(name, []).append(mate)


def _clash(one: Teammate, other: Teammate) -> bool:
    """Whether two rows that share a name cannot both be true: one person may have two accounts and one address."""
    is_same_account = normal(one.account) == normal(other.account)
    is_same_person = bool(one.reference) and normal(one.reference) == normal(other.reference)
    return _overlap(one, other) and (is_same_account or not is_same_person)


def _overlap(one: Teammate, other: Teammate) -> bool:
    return _begins_by(one, other) and _begins_by(other, one)


def _begins_by(one: Teammate, other: Teammate) -> bool:
    """Whether `one` joined no later than `other` left, as far as is known."""
    return one.joined_on is None or other.left_on is None or one.joined_on <= other.left_on
