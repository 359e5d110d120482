"""Finds the resets that the provider's people made in the directory, and the names that tickets may give accounts."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping

from seccheck.model.record import record
from seccheck.probes.directory.audits import done
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User

RESETS = (
    "Reset user password",
    "Reset password (by admin)",
    "Change user password",
    "Admin registered security info",
    "Admin updated security info",
    "Admin deleted security info",
    "Disable Strong Authentication",
)
"""Activities by which somebody gives another person a new password or factor."""

AccountNames = Mapping[str, str]
"""Object ids by the names that tell an account apart, in small letters."""


@record
class Reset:
    """One reset of one account."""

    at: dt.datetime
    by: str
    """Object id of who made it."""
    target: str
    """Object id of whose account it was."""


def resets_since(tenant: Tenant, scope: Scope, start: dt.datetime) -> tuple[Reset, ...]:
    """What the provider's people reset since `start`, each action once, in the order of time.

    Raises:
        UnseenError: the log or the accounts cannot be seen.
    """
    theirs = {user.id for user in scope.accounts()}
    found: dict[tuple[str, str], Reset] = {}
    for entry in done(tenant, start, RESETS):
        for target, _ in entry.targets:
            if entry.by in theirs and target and target != entry.by:
                found.setdefault((entry.id, target), Reset(at=entry.at, by=entry.by, target=target))
    return tuple(sorted(found.values(), key=lambda reset: (reset.at, reset.target)))


def accounts_by_name(tenant: Tenant) -> AccountNames:
    """Every account under its id, principal name, mail address, pseudonym and login.

    What two accounts are called tells neither apart, and is left out.

    Raises:
        UnseenError: the accounts cannot be seen.
    """
    users = tenant.users().values()
    names = [(name, user.id) for user in users for name in _names(tenant, user)]
    often = Counter(name for name, _ in names)
    return {name: id_ for name, id_ in names if often[name] == 1}


def _names(tenant: Tenant, user: User) -> frozenset[str]:
    return frozenset({user.id.lower(), user.upn, user.mail, user.name, tenant.pseudonym(user.id)} - {""})
