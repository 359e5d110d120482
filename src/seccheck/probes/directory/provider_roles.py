"""Finds the provider's directory roles: those of its accounts here, and those given to groups of its own tenant."""

from collections.abc import Iterable, Iterator

from seccheck.graph.graph import NOBODY, UNDECLARED, Item, UnseenError
from seccheck.model.record import record
from seccheck.probes.directory.holders import Holding, holders_of
from seccheck.probes.directory.paths import ELIGIBLE_SCHEDULES, ROLE_ASSIGNMENTS
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User

_READERS = frozenset(
    {
        "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",  # Directory Readers
        "f2ef992c-3afb-46b9-b7cf-a126ee74c451",  # Global Reader
        "4a5d8f65-41da-4de4-8968-e035b65339cf",  # Reports Reader
        "5d6b6bb7-de71-4623-b4af-96380a352509",  # Security Reader
        "790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b",  # Message Center Reader
        "75934031-6c7e-415a-99d7-48dbd49e875e",  # Usage Summary Reports Reader
    }
)


_APPLICATION = "#microsoft.graph.servicePrincipal"


@record
class Foreign:
    """A role given to a principal of another tenant: its members are not known here."""

    role: str
    scope: str
    is_provider: bool
    """False where it may be the provider's or somebody else's."""


@record
class ProviderRoles:
    """What the provider holds."""

    accounts: tuple[User, ...]
    """Those meant, disabled ones included: they can be switched on again."""
    holdings: tuple[Holding, ...]
    foreign: tuple[Foreign, ...] = ()

    @property
    def sample(self) -> int:
        """How many accounts and groups were looked at."""
        return len(self.accounts) + sum(one.is_provider for one in self.foreign)

    def administrators(self) -> tuple[User, ...]:
        """The enabled accounts that hold a role which changes anything."""
        ids = {holding.user for holding in self.holdings if administers(holding.role)}
        return tuple(user for user in self.accounts if user.is_enabled and user.id in ids)

    def settle(self, roles: Iterable[str]) -> None:
        """Go on only where nobody knows of one of `roles` that may be the provider's or not.

        Raises:
            UnseenError: `UNDECLARED`: the client file does not name the provider's tenant.
        """
        wanted = frozenset(roles)
        if any(one.role in wanted and not one.is_provider for one in self.foreign):
            raise UnseenError(UNDECLARED, "entra.people.home_tenants")


def administers(role: str) -> bool:
    """Whether a role changes anything; those that we do not know do."""
    return role not in _READERS


def provider_roles(tenant: Tenant, scope: Scope) -> ProviderRoles:
    """What the provider holds, now or on request, directly or through groups.

    Raises:
        UnseenError: roles, accounts or groups cannot be seen; `NOBODY` where the provider has no account and no group.
    """
    foreign = tuple(_foreign(tenant, scope))
    try:
        accounts = scope.accounts()
    except UnseenError as error:
        if error.reason != NOBODY or not any(one.is_provider for one in foreign):
            raise
        accounts = ()
    ids = {user.id for user in accounts}
    holders = holders_of(tenant)
    holdings = tuple(holding for holding in holders.users if holding.user in ids)
    foreign = (*foreign, *_unresolved(tenant, scope, holders.others))
    return ProviderRoles(accounts=accounts, holdings=holdings, foreign=foreign)


def _foreign(tenant: Tenant, scope: Scope) -> Iterator[Foreign]:
    people = scope.settings.people
    homes = {home.lower() for home in people.home_tenants}
    for assignment in tenant.items(ROLE_ASSIGNMENTS):
        owner = str(assignment.get("principalOrganizationId") or "").lower()
        is_known = owner not in ("", tenant.id.lower())
        if _is_foreign(tenant, assignment, is_known=is_known) and not (homes and is_known and owner not in homes):
            yield Foreign(
                role=str(assignment.get("roleDefinitionId")),
                scope=str(assignment.get("directoryScopeId") or "/"),
                is_provider=people.all or owner in homes,
            )


def _unresolved(tenant: Tenant, scope: Scope, others: Iterable[Item]) -> Iterator[Foreign]:
    """Roles that may be activated by a principal that is nobody here: a partner's group, or one that is no more."""
    may = [str(entry.get("id")) for entry in tenant.items(ELIGIBLE_SCHEDULES)] if "p2" in tenant.licences() else []
    for entry in others:
        if str(entry.get("id")) in may:
            scope_id = str(entry.get("directoryScopeId") or "/")
            yield Foreign(
                role=str(entry.get("roleDefinitionId")), scope=scope_id, is_provider=scope.settings.people.all
            )


def _is_foreign(tenant: Tenant, assignment: Item, *, is_known: bool) -> bool:
    """Whether it is a group of another tenant: said to be, or one of which Graph cannot say who it is."""
    principal = assignment.get("principal") or {}
    if principal.get("@odata.type") == _APPLICATION or str(assignment.get("principalId")) in tenant.users():
        return False
    return is_known or not principal
