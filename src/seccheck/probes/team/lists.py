"""Opens the lists of one provider that the client file names: its team, and the accounts exported from systems."""

import datetime as dt
import hashlib
import hmac
from collections.abc import Iterable

from seccheck.graph.graph import NOBODY, SHAPE, UNDECLARED, UnseenError
from seccheck.model.entra import Teammate
from seccheck.model.record import record
from seccheck.model.team import ListedAccount, TeamFile
from seccheck.probes.world import World
from seccheck.reading.account_list import read_accounts
from seccheck.reading.roster import read_roster
from seccheck.reading.team.names import normal

_PSEUDONYM = "p-"


@record
class Roster:
    """A provider's team list, as read."""

    file: TeamFile
    mates: tuple[Teammate, ...]


@record
class Account:
    """One account, with the list that has it."""

    listed: ListedAccount
    file: TeamFile
    pseudonym: str


def rosters_named(world: World) -> tuple[TeamFile, ...]:
    """The team lists that may be this provider's; its own goes before one that names nobody."""
    meant = _meant(world.client.roster, world)
    own = tuple(file for file in meant if file.provider)
    return own or meant


def accounts_named(world: World) -> tuple[TeamFile, ...]:
    """The lists of accounts that may be this provider's."""
    return _meant(world.client.accounts, world)


def roster_of(world: World) -> Roster:
    """The provider's team list.

    Raises:
        UnseenError: `UNDECLARED` where the client file names none, or several and no provider is judged.
        InputFaultError: it cannot be read.
    """
    files = rosters_named(world)
    _check_whose(world)
    if not files:
        raise UnseenError(UNDECLARED, "roster")
    return Roster(file=files[0], mates=read_roster(world.folder / files[0].file, dates=files[0].dates))


def accounts_of(world: World) -> tuple[Account, ...]:
    """The enabled accounts on all lists of the provider, never none.

    Raises:
        UnseenError: `UNDECLARED` where the client file names no list, or lists of several providers and none is judged;
            `SHAPE` where a list does not tell which accounts are enabled; `NOBODY` where none is.
        InputFaultError: a list cannot be read.
    """
    files = accounts_named(world)
    _check_whose(world)
    if not files:
        raise UnseenError(UNDECLARED, "accounts")
    found = [account for file in files for account in _accounts(file, world)]
    if not found:
        raise UnseenError(NOBODY, ", ".join(file.file for file in files))
    return tuple(found)


def as_of(files: Iterable[TeamFile]) -> dt.date:
    """The day as of which lists tell the truth together: the oldest one's."""
    return min(file.on for file in files)


def _accounts(file: TeamFile, world: World) -> list[Account]:
    listed = read_accounts(world.folder / file.file, dates=file.dates)
    if any(account.is_enabled is None for account in listed):
        raise UnseenError(SHAPE, f"{file.file}: enabled")
    return [
        Account(listed=account, file=file, pseudonym=_pseudonym(world.client.client, account.account))
        for account in listed
        if account.is_enabled
    ]


def _check_whose(world: World) -> None:
    """Refuse to hold one provider's accounts against another's team.

    Raises:
        UnseenError: `UNDECLARED` where no provider is judged and the lists are of several.
    """
    named = {file.provider for file in (*world.client.roster, *world.client.accounts)} - {""}
    if world.dossier is None and len(named) > 1:
        raise UnseenError(UNDECLARED, "provider")


def _meant(files: Iterable[TeamFile], world: World) -> tuple[TeamFile, ...]:
    name = world.dossier.name if world.dossier else ""
    return tuple(file for file in files if not name or file.provider in ("", name))


def _pseudonym(client: str, account: str) -> str:
    """A name for an account that tells it apart; a pseudonym keeps its own."""
    name = normal(account)
    if name.startswith(_PSEUDONYM):
        return name
    return _PSEUDONYM + hmac.new(client.encode(), name.encode(), hashlib.sha256).hexdigest()[:12]
