"""What the client file says of a provider's team: the list of people, and lists of accounts to hold against it."""

import datetime as dt

from seccheck.model.record import record


@record
class TeamFile:
    """One list, of people or of accounts."""

    file: str
    """A table, CSV or Excel, relative to the client file."""
    on: dt.date
    """The day as of which it was drawn."""
    provider: str = ""
    """Whose people are on it, by the dossier's name; empty for any."""
    dates: str = ""
    """``day-first`` or ``month-first``: how ``03/04/2027`` is meant; empty where the list shows it or has none."""
    complete_since: dt.date | None = None
    """Of people: by the client's word everybody who was in the team since that day is on the list, leavers too."""
    service_since: dt.date | None = None
    """Of people: the first day of the service, where it is younger than a year."""


@record
class ListedAccount:
    """One line of a list of accounts."""

    account: str
    """User name, mail address, object id or pseudonym."""
    also: tuple[str, ...] = ()
    """What else the line calls it."""
    is_enabled: bool | None = None
    """None where the list does not tell it of any account."""
    owner: str = ""
    """Reference of the person who holds it, as the list has it."""
    signed_in: dt.date | None = None
    """The day it was last used, where that is known."""
    row: int = 0
    """Of the list, from 1."""

    @property
    def names(self) -> tuple[str, ...]:
        """All that the line calls the account."""
        return (self.account, *self.also)
