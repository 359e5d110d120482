"""Holds every enabled account on the lists against the team as it stood on the day of its list."""

import datetime as dt
from collections.abc import Iterator, Mapping

from seccheck.model.record import record
from seccheck.probes.team.lists import Account, Roster, accounts_of, as_of, roster_of
from seccheck.probes.team.matching import Match, TeamOn, person_of
from seccheck.probes.world import World


@record
class Matched:
    """All enabled accounts of a provider with what its team list says of them."""

    roster: Roster
    found: Mapping[Account, Match]
    """In the order of the lists."""
    teams: Mapping[Account, TeamOn]
    """The team list on the day on which the account was seen."""

    @property
    def on(self) -> dt.date:
        """The day as of which all lists hold: the oldest one's."""
        return as_of((self.roster.file, *(account.file for account in self.found)))

    def of(self, state: str) -> tuple[Account, ...]:
        """The accounts that are in `state`."""
        return tuple(account for account, match in self.found.items() if match.state == state)

    def without_account(self) -> int:
        """How many people are in the team without an enabled account that matches them."""
        day = max(account.file.on for account in self.found)
        used = {person_of(mate) for match in self.found.values() for mate in match.mates}
        return len({person_of(mate) for mate in self.roster.mates if mate.is_in(day)} - used)


def matched(world: World) -> Matched:
    """Match the lists that the client file names.

    Raises:
        UnseenError: a list is not named, or does not tell which accounts are enabled, or none is.
        InputFaultError: a list cannot be read.
    """
    roster = roster_of(world)
    accounts = accounts_of(world)
    days = {account.file.on for account in accounts}
    teams = {day: TeamOn(roster.mates, day) for day in days}
    return Matched(
        roster=roster,
        found=dict(_matches(accounts, teams)),
        teams={account: teams[account.file.on] for account in accounts},
    )


def _matches(accounts: tuple[Account, ...], teams: Mapping[dt.date, TeamOn]) -> Iterator[tuple[Account, Match]]:
    for account in accounts:
        yield account, teams[account.file.on].match(account.listed.names, account.listed.owner)
