"""Finds whom and what enforced access policies leave out, and which of it nobody approved."""

from collections.abc import Iterable, Iterator, Mapping

from seccheck.conditional_access.shape import flags, part
from seccheck.graph.graph import NOBODY, NOT_FOUND, Item, UnseenError
from seccheck.model.record import record
from seccheck.probes.directory.held import roles_of
from seccheck.probes.directory.paths import USERS
from seccheck.probes.directory.roles import DIRECTORY_SYNCHRONIZATION
from seccheck.probes.directory.rules import active_policies, condition, listed
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant

USER, GROUP, ROLE, APPLICATION, GUEST = "user", "group", "role", "application", "guest-type"
_LISTS = (
    ("users", USER, "excludeUsers"),
    ("users", GROUP, "excludeGroups"),
    ("users", ROLE, "excludeRoles"),
    ("applications", APPLICATION, "excludeApplications"),
)
_ALL_GUESTS = "GuestsOrExternalUsers"


@record
class Exclusion:
    """One thing that policies leave out."""

    kind: str
    """``user``, ``group``, ``role``, ``application`` or ``guest-type``."""
    id: str
    policies: tuple[str, ...]
    """Names of the policies."""
    members: int | None = None
    """How many accounts are in the group; None for what is no group."""


@record
class Exclusions:
    """What enforced policies leave out without approval."""

    policies: int
    """How many were looked at."""
    unapproved: tuple[Exclusion, ...]
    unresolved: tuple[tuple[Exclusion, UnseenError], ...]
    """Groups and accounts that may be no more than what is excused, and why that could not be seen."""


def exclusions(tenant: Tenant, scope: Scope) -> Exclusions:
    """What enforced policies leave out, besides emergency and synchronization accounts and what was approved.

    Raises:
        UnseenError: the policies cannot be seen; `UNDECLARED` where something is left out and the client file does not
            say what it approves.
    """
    enforced = tuple(policy for policy in active_policies(tenant) if policy.get("state") == "enabled")
    unapproved: list[Exclusion] = []
    unresolved: list[tuple[Exclusion, UnseenError]] = []
    for what, names in _found(enforced).items():
        kind, id_ = what
        try:
            members = _members(tenant, id_) if kind == GROUP else None
            excused = _is_excused(tenant, scope, what, members)
        except UnseenError as error:
            unresolved.append((Exclusion(kind=kind, id=id_, policies=tuple(names)), error))
            continue
        if not excused:
            count = None if members is None else len(members)
            unapproved.append(Exclusion(kind=kind, id=id_, policies=tuple(names), members=count))
    if unapproved or unresolved:
        approved = {id_.lower() for id_ in scope.agreed("exclusions")}
        unapproved = [one for one in unapproved if one.id.lower() not in approved]
        unresolved = [(one, error) for one, error in unresolved if one.id.lower() not in approved]
    return Exclusions(policies=len(enforced), unapproved=tuple(unapproved), unresolved=tuple(unresolved))


def _found(policies: Iterable[Item]) -> Mapping[tuple[str, str], dict[str, None]]:
    found: dict[tuple[str, str], dict[str, None]] = {}
    for policy in policies:
        for what in _of(policy):
            found.setdefault(what, {})[str(policy.get("displayName") or policy.get("id"))] = None
    return found


def _of(policy: Item) -> Iterator[tuple[str, str]]:
    for what, kind, name in _LISTS:
        for id_ in listed(condition(policy, what), (name,)):
            yield (GUEST if id_ == _ALL_GUESTS else kind), id_
    guests = part(condition(policy, "users"), "excludeGuestsOrExternalUsers") or {}
    for type_ in flags(guests.get("guestOrExternalUserTypes")):
        yield GUEST, type_


def _members(tenant: Tenant, group: str) -> frozenset[str] | None:
    """The members of a group; None where it is no more: it cannot come back."""
    try:
        return tenant.members(group)
    except UnseenError as error:
        if error.reason == NOT_FOUND:
            return None
        raise


def _is_excused(tenant: Tenant, scope: Scope, what: tuple[str, str], members: frozenset[str] | None) -> bool:
    """Whether it is nobody but emergency accounts, those that copy a directory, or what is no more.

    An empty group is not: whoever joins it is left out.
    """
    kind, id_ = what
    if kind == ROLE:
        return id_ == DIRECTORY_SYNCHRONIZATION
    if kind == GROUP and id_.lower() in {group.lower() for group in scope.settings.break_glass.groups}:
        return True
    if kind not in (USER, GROUP):
        return False
    if kind == GROUP and members is not None and not members:
        return False
    people = frozenset({id_}) if kind == USER else members or frozenset()
    everybody = tenant.users().keys()
    if not everybody:
        raise UnseenError(NOBODY, "a tenant without accounts", path=USERS)
    rest = (people & everybody) - scope.break_glass()
    return not rest or rest <= _synchronizing(tenant)


def _synchronizing(tenant: Tenant) -> frozenset[str]:
    return frozenset(user for user, held in roles_of(tenant).items() if held.all == {DIRECTORY_SYNCHRONIZATION})
