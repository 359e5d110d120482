"""Whose accounts the looks are about: the provider's people in this tenant, and the emergency accounts set apart."""

import datetime as dt

from seccheck.graph.graph import NOBODY, UNDECLARED, UnseenError
from seccheck.model.entra import Approved, Entra, Teammate
from seccheck.probes.directory.partner import home_domains
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User


class Scope:
    """The people meant in one tenant."""

    def __init__(
        self,
        settings: Entra,
        tenant: Tenant,
        *,
        roster: tuple[Teammate, ...] | None = None,
        roster_on: dt.date | None = None,
        customer: str = "",
    ) -> None:
        """Nothing is read before it is asked for.

        Args:
            settings: the client's.
            tenant: in which they are looked for.
            roster: the provider's team, leavers included; None where there is no list.
            roster_on: the day as of which that list was made; None where the client file does not say.
            customer: the client's tenant, where this one is the provider's; empty where nobody says.
        """
        self.settings = settings
        self.roster = roster
        self.roster_on = roster_on
        self.customer = customer
        self._tenant = tenant

    @property
    def approved(self) -> Approved:
        """What the client agreed to."""
        return self.settings.approved

    @property
    def matched_on(self) -> dt.date | None:
        """As of when accounts held against the roster are matched: its own day where that has passed, else None."""
        has_passed = self.roster_on is not None and self.roster_on < self._tenant.now.date()
        return self.roster_on if has_passed else None

    def people(self) -> tuple[User, ...]:
        """The enabled accounts meant, without emergency accounts; never empty.

        Raises:
            UnseenError: the accounts or a group cannot be seen; `NOBODY` where there is none.
        """
        return self._some(tuple(user for user in self.accounts() if user.is_enabled))

    def accounts(self) -> tuple[User, ...]:
        """The accounts meant, disabled ones included, without emergency accounts; never empty.

        Raises:
            UnseenError: as `people`.
        """
        excused = self.break_glass()
        meant = self._meant()
        return self._some(tuple(user for user in meant if user.id not in excused))

    def everybody(self) -> tuple[User, ...]:
        """Every enabled account of the tenant but emergency accounts; never empty.

        Raises:
            UnseenError: as `people`.
        """
        excused = self.break_glass()
        users = self._tenant.users().values()
        return self._some(tuple(user for user in users if user.is_enabled and user.id not in excused))

    def break_glass(self) -> frozenset[str]:
        """The ids of the accounts declared for emergencies.

        Raises:
            UnseenError: accounts or a group cannot be seen.
        """
        declared = self.settings.break_glass
        found = {id_ for group in declared.groups for id_ in self._tenant.members(group)}
        if declared.users:
            named = {name.lower() for name in declared.users}
            found |= {user.id for user in self._tenant.users().values() if user.id in named or user.upn in named}
        return frozenset(found)

    def emergency_of_provider(self) -> tuple[User, ...]:
        """The accounts declared for emergencies that are the provider's, disabled ones included.

        Raises:
            UnseenError: as `people`; `UNDECLARED` where all accounts are meant: the provider's are not told apart then.
        """
        if self.settings.people.all:
            raise UnseenError(UNDECLARED, "entra.people")
        declared = self.break_glass()
        return tuple(user for user in self._meant() if user.id in declared)

    def agreed(self, name: str) -> tuple[str, ...]:
        """What the client file approves under `name` (of `Approved`).

        Raises:
            UnseenError: `UNDECLARED` where it does not say.
        """
        found = getattr(self.approved, name)
        if found is None:
            raise UnseenError(UNDECLARED, f"entra.approved.{name}")
        return tuple(found)

    def _meant(self) -> tuple[User, ...]:
        people = self.settings.people
        users = tuple(self._tenant.users().values())
        if people.all:
            return users
        members = {id_ for group in people.groups for id_ in self._tenant.members(group)}
        domains = {domain.lower() for domain in people.domains}
        domains |= {domain for tenant in people.home_tenants for domain in home_domains(self._tenant, tenant)}
        names = {name.lower() for name in (*people.accounts, *(mate.account for mate in self.roster or ()))} - {""}
        return tuple(
            user
            for user in users
            if user.id in members or user.domains & domains or {user.id, user.upn, user.mail} & names
        )

    @staticmethod
    def _some(users: tuple[User, ...]) -> tuple[User, ...]:
        if not users:
            raise UnseenError(NOBODY, "no account is meant")
        return users
