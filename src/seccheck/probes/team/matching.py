"""Matches accounts with a provider's team list: exactly and explained, or not at all."""

import datetime as dt
from collections.abc import Iterable

from seccheck.model.entra import Teammate
from seccheck.model.record import record
from seccheck.reading.team.names import likeness, normal

IN, LEFT, COMING, UNKNOWN = "in", "left", "coming", "unknown"
"""What the list says of an account's holder on the day: in the team, gone, not there yet, or nothing."""
BY_NAME, BY_OWNER = "name", "owner"


@record
class Match:
    """What a team list says of one account."""

    state: str
    """`IN`, `LEFT`, `COMING` or `UNKNOWN`."""
    mates: tuple[Teammate, ...] = ()
    """The rows that decide it, in the order of the list: of those who left the last ones to leave."""
    by: str = ""
    """`BY_NAME`: the list names the account; `BY_OWNER`: it names the owner, and no account of theirs."""


class TeamOn:
    """A team list as it stands on one day."""

    def __init__(self, mates: Iterable[Teammate], day: dt.date) -> None:
        """Look up the rows.

        Args:
            mates: the rows of the list, in any order.
            day: on which the accounts were seen.
        """
        self.mates = tuple(sorted(mates, key=_place))
        self.day = day
        self._by_name: dict[str, list[Teammate]] = {}
        self._by_reference: dict[str, list[Teammate]] = {}
        self._alike: dict[tuple[str, str], list[Teammate]] = {}
        for mate in self.mates:
            for name in {normal(name) for name in mate.names}:
                self._by_name.setdefault(name, []).append(mate)
            for like in {likeness(name) for name in mate.names}:
                self._alike.setdefault(like, []).append(mate)
            if mate.reference:
                self._by_reference.setdefault(normal(mate.reference), []).append(mate)

    def match(self, names: Iterable[str], owner: str = "") -> Match:
        """What the list says of an account.

        Equal means equal but for capitals, spaces around and Unicode's variants of one sign; nothing else is a match.
        An owner's reference decides only where the list names no account of that person: else the account is one that
        the list leaves out.

        Args:
            names: all that the account is called.
            owner: the reference of who holds it, as far as it is known.
        """
        rows = self._named(names)
        by = BY_NAME
        if not rows and owner:
            rows = [mate for mate in self.of_reference(owner) if normal(mate.account) == normal(mate.reference)]
            by = BY_OWNER
        return self._standing(rows, by)

    def of_reference(self, reference: str) -> tuple[Teammate, ...]:
        """The rows of a person."""
        return tuple(self._by_reference.get(normal(reference), ())) if reference else ()

    def alike(self, names: Iterable[str]) -> tuple[Teammate, ...]:
        """Rows that may mean the same person, and are never taken for a match: a reader has to say."""
        likes = {likeness(name) for name in names} - {("", "")}
        found = {id(mate): mate for like in sorted(likes) for mate in self._alike.get(like, ())}
        return tuple(sorted(found.values(), key=_place))

    def _named(self, names: Iterable[str]) -> list[Teammate]:
        found = {
            id(mate): mate for name in sorted({normal(name) for name in names}) for mate in self._by_name.get(name, ())
        }
        return sorted(found.values(), key=_place)

    def _standing(self, rows: list[Teammate], by: str) -> Match:
        here = tuple(mate for mate in rows if mate.is_in(self.day))
        if here:
            return Match(state=IN, mates=here, by=by)
        gone = [mate for mate in rows if mate.has_left(self.day)]
        if gone:
            last = max(mate.left_on or dt.date.min for mate in gone)
            return Match(state=LEFT, mates=tuple(mate for mate in gone if mate.left_on == last), by=by)
        return Match(state=COMING, mates=tuple(rows), by=by) if rows else Match(state=UNKNOWN)


def person_of(mate: Teammate) -> str:
    """What tells the person of a row apart: the reference, or else the account."""
    return normal(mate.reference or mate.account)


def _place(mate: Teammate) -> tuple[int, str, dt.date, dt.date]:
    return (mate.row, mate.account, mate.joined_on or dt.date.min, mate.left_on or dt.date.max)
