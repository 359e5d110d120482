"""Holds accounts against the provider's team list: who is in it, who has left, who is missing."""

from collections.abc import Iterable

from seccheck.graph.graph import UNDECLARED, UnseenError
from seccheck.model.entra import Teammate
from seccheck.model.record import record
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User

PSEUDONYM = "p-"
"""How a pseudonym begins."""


@record
class Team:
    """The team list on one day, by account in small letters."""

    present: frozenset[str]
    gone: frozenset[str]
    """Those who left and did not come back."""


def team_of(scope: Scope, tenant: Tenant) -> Team:
    """The team on the day of the look.

    Raises:
        UnseenError: `UNDECLARED` where the client file names no list.
    """
    if scope.roster is None:
        raise UnseenError(UNDECLARED, "entra.people.roster")
    today = tenant.now.date()
    here = {_key(mate) for mate in scope.roster if mate.is_in(today)}
    gone = {_key(mate) for mate in scope.roster if mate.has_left(today)} - here
    return Team(present=frozenset({_key(mate) for mate in scope.roster} - gone), gone=frozenset(gone))


def names_of(user: User) -> frozenset[str]:
    """All that a list may call an account by but its pseudonym, in small letters."""
    home = {f"{user.name}@{domain}" for domain in user.domains} if user.is_external else set()
    return frozenset({user.id, user.upn, user.mail, *home} - {""})


def named(users: Iterable[User], names: frozenset[str], tenant: Tenant) -> tuple[User, ...]:
    """Those of `users` that `names` call by one of their names, or by their pseudonym."""
    hidden = any(name.startswith(PSEUDONYM) for name in names)  # to make pseudonyms of all takes time
    return tuple(user for user in users if names_of(user) & names or (hidden and tenant.pseudonym(user.id) in names))


def _key(mate: Teammate) -> str:
    return mate.account.strip().lower()
