"""Reads the policy of authentication methods: which are on, and for whom."""

from collections.abc import Iterable, Mapping

from seccheck.graph.graph import ELSEWHERE, SHAPE, Item, UnseenError
from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.probes.directory.paths import AUTHENTICATION_METHODS
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User

_EVERYBODY, _NO_GROUP = "all_users", "00000000-0000-0000-0000-000000000000"


@record
class Reach:
    """Whom a setting reaches."""

    users: tuple[User, ...]
    """Certainly."""
    perhaps: tuple[User, ...] = ()
    """Those for whom a group decides that could not be read."""
    error: UnseenError | None = None
    """Why not."""


def method(tenant: Tenant, id_: str) -> Item:
    """The configuration of the method `id_`, such as ``Sms``.

    Raises:
        UnseenError: it cannot be seen, or is not there: that is not the same as being off.
    """
    listed = tenant.one(AUTHENTICATION_METHODS).get("authenticationMethodConfigurations")
    for found in listed if isinstance(listed, list) else ():
        if isinstance(found, Mapping) and str(found.get("id", "")).lower() == id_.lower():
            return found
    raise UnseenError(SHAPE, id_, path=AUTHENTICATION_METHODS)


def is_on(config: Item) -> bool:
    """Whether a method is switched on.

    Raises:
        UnseenError: it does not say.
    """
    state = config.get("state")
    if state not in ("enabled", "disabled"):
        raise UnseenError(SHAPE, f"{config.get('id')}.state", path=AUTHENTICATION_METHODS)
    return bool(state == "enabled")


def migrated(tenant: Tenant) -> bool:
    """Whether this policy alone decides: until the migration is complete, older settings that Graph hides count too.

    Raises:
        UnseenError: it does not say.
    """
    policy = tenant.one(AUTHENTICATION_METHODS)
    if "policyMigrationState" not in policy:
        raise UnseenError(SHAPE, "policyMigrationState", path=AUTHENTICATION_METHODS)
    return policy["policyMigrationState"] in (None, "migrationComplete")


def require_migrated(tenant: Tenant) -> None:
    """Go on only where this policy alone decides.

    Raises:
        UnseenError: `ELSEWHERE` where older settings count too.
    """
    if not migrated(tenant):
        raise UnseenError(ELSEWHERE, "policyMigrationState", path=AUTHENTICATION_METHODS)


def reach(tenant: Tenant, include: Json, exclude: Json, people: Iterable[User]) -> Reach:
    """Whom of `people` a setting with these lists of targets reaches.

    Raises:
        UnseenError: the targets are not given.
    """
    ins, outs = _Targets(tenant, include), _Targets(tenant, exclude)
    certain, perhaps = [], []
    for user in people:
        inside, outside = ins.holds(user), outs.holds(user)
        if inside and outside is False:
            certain.append(user)
        elif inside is not False and not outside:
            perhaps.append(user)
    return Reach(users=tuple(certain), perhaps=tuple(perhaps), error=ins.error or outs.error)


class _Targets:
    """A list of targets, ready to be asked about many people."""

    def __init__(self, tenant: Tenant, targets: Json) -> None:
        if not isinstance(targets, list):
            raise UnseenError(SHAPE, "targets", path=AUTHENTICATION_METHODS)
        ids = {str(target.get("id")) for target in targets if isinstance(target, Mapping)} - {_NO_GROUP}
        self.error: UnseenError | None = None
        self._everybody = _EVERYBODY in ids
        self._ids = ids
        self._members: set[str] = set()
        for group in sorted(ids - {_EVERYBODY} - tenant.users().keys()):
            self._add(tenant, group)

    def holds(self, user: User) -> bool | None:
        """None where it depends on a group that could not be read."""
        if self._everybody or user.id in self._ids or user.id in self._members:
            return True
        return None if self.error else False

    def _add(self, tenant: Tenant, group: str) -> None:
        try:
            self._members |= tenant.members(group)
        except UnseenError as error:
            self.error = error
