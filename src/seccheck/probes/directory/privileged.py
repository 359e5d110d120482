"""Finds the accounts with privileged roles in the whole tenant, emergency accounts set apart."""

from seccheck.graph.graph import NOBODY, UnseenError
from seccheck.probes.directory.holders import Holding, holders_of
from seccheck.probes.directory.roles import PRIVILEGED
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User


def privileged_holdings(tenant: Tenant, scope: Scope) -> tuple[Holding, ...]:
    """Who holds a privileged role, now or on request, without emergency accounts; never empty.

    Raises:
        UnseenError: roles, accounts or groups cannot be seen; `NOBODY` where nobody holds one.
    """
    excused = scope.break_glass()
    found = tuple(hold for hold in holders_of(tenant).users if hold.role in PRIVILEGED and hold.user not in excused)
    if not found:
        raise UnseenError(NOBODY, "nobody holds a privileged role")
    return found


def privileged_users(tenant: Tenant, scope: Scope) -> tuple[User, ...]:
    """The enabled accounts among them; never empty.

    Raises:
        UnseenError: as `privileged_holdings`.
    """
    ids = {hold.user for hold in privileged_holdings(tenant, scope)}
    found = tuple(user for user in tenant.users().values() if user.id in ids and user.is_enabled)
    if not found:
        raise UnseenError(NOBODY, "nobody holds a privileged role")
    return found
