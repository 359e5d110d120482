"""Checks accounts declared for emergencies for being what they claim."""

from collections.abc import Iterator

from seccheck.conditional_access.person import Person
from seccheck.conditional_access.shape import names, part
from seccheck.conditional_access.targets import Targets
from seccheck.conditional_access.users import read_users
from seccheck.graph.graph import SHAPE, UNDECLARED, Item, UnseenError
from seccheck.probes.directory.holders import holders_of
from seccheck.probes.directory.paths import USERS
from seccheck.probes.directory.registration import Registration, is_phishing_resistant, registrations
from seccheck.probes.directory.roles import GLOBAL_ADMINISTRATOR
from seccheck.probes.directory.rules import condition, controls_of, ruled
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.standing import persons_of
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User

LOCKING = frozenset({"block", "compliantDevice", "domainJoinedDevice"})
"""What may leave everybody before a closed door."""

_HARDWARE = frozenset({"fido2", "fido2securitykey", "passkeydevicebound"})
_LEGACY = frozenset({"exchangeActiveSync", "other"})
_OWN_DOMAINS = (".onmicrosoft.com", ".onmicrosoft.us", ".onmschina.cn")


def declared(tenant: Tenant, scope: Scope) -> tuple[User, ...]:
    """The declared accounts that exist, disabled ones included.

    Raises:
        UnseenError: accounts or a group cannot be seen, or not whether one is enabled; `UNDECLARED` where none is
            declared.
    """
    settings = scope.settings.break_glass
    if not settings.users and not settings.groups:
        raise UnseenError(UNDECLARED, "entra.break_glass")
    ids = scope.break_glass()
    found = tuple(user for user in tenant.users().values() if user.id in ids)
    if not all(user.is_told for user in found):
        raise UnseenError(SHAPE, "accountEnabled", path=USERS)
    return found


def is_independent(user: User) -> bool:
    """Whether an account lives in this tenant alone: no guest, no copy of a directory, no domain that may be lost."""
    domain = "." + user.upn.rpartition("@")[2]
    return not user.is_external and not user.is_synced and domain.endswith(_OWN_DOMAINS)


def standing_administrators(tenant: Tenant) -> frozenset[str]:
    """The ids of those who are Global Administrators at any time, without asking first.

    Raises:
        UnseenError: roles cannot be seen.
    """
    return frozenset(
        hold.user
        for hold in holders_of(tenant).users
        if hold.role == GLOBAL_ADMINISTRATOR and hold.scope == "/" and hold.is_permanent
    )


def has_key(tenant: Tenant, user: User) -> bool:
    """Whether a security key is registered.

    Raises:
        UnseenError: registrations cannot be seen.
    """
    return bool(_methods(tenant, user) & _HARDWARE)


def has_weak_method(tenant: Tenant, user: User) -> bool:
    """Whether a method is registered that does not withstand phishing.

    Raises:
        UnseenError: as `has_key`.
    """
    each = (Registration(is_capable=None, methods=frozenset({name})) for name in _methods(tenant, user))
    return not all(is_phishing_resistant(one) for one in each)


def is_free(tenant: Tenant, user: User) -> bool:
    """Whether no enforced policy may lock the account out of a normal sign-in.

    Raises:
        UnseenError: policies cannot be seen, or a group that decides it.
    """
    rules = ruled(tenant)
    locking = [read_users(part(policy, "conditions") or {}) for policy in rules.rules.policies if _locks(policy)]
    person = persons_of(tenant, ()).get(user.id, Person(id=user.id))
    standing = Targets(locking, rules.rules.unresolved).standing(person)
    if standing.unknown and not standing.applies:
        raise next(iter(rules.refused.values()), UnseenError(SHAPE, "conditionalAccessPolicy"))
    return not standing.applies


def _locks(policy: Item) -> bool:
    clients = frozenset(names(part(policy, "conditions") or {}, "clientAppTypes"))
    is_narrow = (bool(clients) and clients <= _LEGACY) or bool(condition(policy, "authenticationFlows"))
    return policy.get("state") == "enabled" and bool(controls_of(policy) & LOCKING) and not is_narrow


def _methods(tenant: Tenant, user: User) -> frozenset[str]:
    found = registrations(tenant).get(user.id)
    return found.methods if found else frozenset()


def problems(tenant: Tenant, user: User) -> Iterator[str]:
    """Codes of what keeps an account from being of use: ``disabled``, ``dependent``, ``no-role``, ``no-key``, ``weak``.

    Raises:
        UnseenError: as the others.
    """
    found = {
        "disabled": not user.is_enabled,
        "dependent": not is_independent(user),
        "no-role": user.id not in standing_administrators(tenant),
        "no-key": not has_key(tenant, user),
        "weak": has_weak_method(tenant, user),
    }
    yield from (code for code, is_so in found.items() if is_so)
