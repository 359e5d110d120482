"""Keeps the parts of a look apart: what one of them cannot see says nothing against the others."""

from collections.abc import Callable, Iterable, Iterator

from seccheck.graph.graph import LICENCE, UnseenError
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User
from seccheck.probes.probe import Seen, Unseen

NAMED = 100
"""People named where there may be as many as a tenant has; the sample and the value tell how many there are."""


def part(claims: tuple[str, ...], look: Callable[[], Iterable[Seen]]) -> Iterator[Seen | Unseen]:
    """What `look` sees, or one gap of all `claims` where it could not see everything.

    Args:
        claims: all that it says something about.
        look: called once.
    """
    try:
        found = tuple(look())
    except UnseenError as error:
        yield Unseen(claims=claims, reason=error.reason, detail=error.detail)
    else:
        yield from found


def require(tenant: Tenant, *licences: str) -> None:
    """Go on only where the tenant has one of `licences`.

    Raises:
        UnseenError: `LICENCE` where it has none, or its subscriptions cannot be seen.
    """
    if not tenant.licences() & set(licences):
        raise UnseenError(LICENCE, " / ".join(licences))


def every(checks: Iterable[Callable[[], bool]]) -> bool:
    """Whether all `checks` hold: one that fails decides, whatever could not be seen of the others.

    Raises:
        UnseenError: none fails, but one could not be seen.
    """
    unseen: UnseenError | None = None
    for check in checks:
        try:
            if not check():
                return False
        except UnseenError as error:
            unseen = unseen or error
    if unseen:
        raise unseen
    return True


def pseudonyms(tenant: Tenant, users: Iterable[User | str]) -> tuple[str, ...]:
    """Pseudonyms of accounts (or of object ids), sorted, each once."""
    return tuple(sorted({tenant.pseudonym(user if isinstance(user, str) else user.id) for user in users}))
