"""Chooses the people about whom a look asks, as Conditional Access knows them."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator

from seccheck.conditional_access.person import GUEST_TYPES, Person
from seccheck.graph.graph import NOBODY, UnseenError
from seccheck.probes.directory.held import Roles, foreign_roles, roles_of
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.standing import persons_of
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User

_SERVICE_PROVIDER = "serviceProvider"


class Persons:
    """The people of one tenant; no list is ever empty."""

    def __init__(self, tenant: Tenant, scope: Scope) -> None:
        self._tenant = tenant
        self._scope = scope

    def everybody(self) -> tuple[Person, ...]:
        """Every enabled account but emergency accounts.

        Raises:
            UnseenError: accounts, groups, roles or rules cannot be seen; `NOBODY` where there is none.
        """
        return self._of(self._scope.everybody())

    def provider(self) -> tuple[Person, ...]:
        """The accounts meant, and one visitor for each home tenant: its users may come without an account here.

        Raises:
            UnseenError: as `everybody`.
        """
        return (*self._of(self._provider_users()), *self._visitors())

    def guests(self) -> tuple[Person, ...]:
        """Every enabled guest, the visitors, and one person for each kind of guest, who may come tomorrow.

        Raises:
            UnseenError: as `everybody`.
        """
        guests = (user for user in self._scope.everybody() if user.guest_type)
        kinds = (Person(id=f"p-any-{kind}", guest_type=kind) for kind in GUEST_TYPES)
        return (*self._of(guests), *self._visitors(), *kinds)

    def administrators(self, matters: Callable[[str], bool], *, of_provider: bool) -> tuple[Person, ...]:
        """Those who hold a role that matters or may activate it; once for each to activate, as if it were active.

        Args:
            matters: whether a role, by its template id, does.
            of_provider: the accounts meant and the visitors only; otherwise of the whole tenant.

        Raises:
            UnseenError: as `everybody`.
        """
        users = self._provider_users() if of_provider else self._scope.everybody()
        held, none = roles_of(self._tenant), Roles()
        holders = (user for user in users if any(map(matters, held.get(user.id, none).all)))
        acting = (one for person in self._of(holders) for one in _acting(person, held[person.id], matters))
        visitors = self._visitors() if of_provider and any(map(matters, foreign_roles(self._tenant))) else ()
        return _some((*acting, *visitors))

    def _of(self, users: Iterable[User]) -> tuple[Person, ...]:
        known = persons_of(self._tenant, self._scope.settings.people.home_tenants)
        return tuple(known[user.id] for user in users)

    def _provider_users(self) -> tuple[User, ...]:
        try:
            return self._scope.people()
        except UnseenError as error:
            if error.reason == NOBODY and self._visitors():
                return ()
            raise

    def _visitors(self) -> tuple[Person, ...]:
        return tuple(
            Person(id=f"p-service-provider-{home[:8]}", guest_type=_SERVICE_PROVIDER, home_tenant=home)
            for home in self._scope.settings.people.home_tenants
        )


def _acting(person: Person, held: Roles, matters: Callable[[str], bool]) -> Iterator[Person]:
    """The person as it stands, if it holds a role that matters; and with each such one active that it may activate."""
    if any(map(matters, held.active | held.narrow)):
        yield dataclasses.replace(person, roles=held.active, eligible=held.eligible, scoped=held.narrow)
    for role in sorted(filter(matters, held.eligible - held.active)):
        roles = held.active | {role}
        yield dataclasses.replace(person, roles=roles, eligible=held.eligible - roles, scoped=held.narrow)


def _some(people: tuple[Person, ...]) -> tuple[Person, ...]:
    if not people:
        raise UnseenError(NOBODY, "no account is meant")
    return people
