"""Reads which sign-in methods each account has registered, and knows whose registration is kept elsewhere."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from seccheck.graph.graph import ELSEWHERE, NOBODY, SHAPE, Item, UnseenError
from seccheck.model.record import record
from seccheck.probes.directory.paths import CROSS_TENANT_DEFAULT, CROSS_TENANT_PARTNERS, REGISTRATION
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User
from seccheck.probes.extracts.shares import high_share

_RESISTANT = frozenset(
    {"fido2", "fido2securitykey", "windowshelloforbusiness", "x509certificate", "x509certificatemultifactor"}
)
_RESISTANT_FAMILY = "passkeydevicebound"
"""Spellings seen in the wild, in small letters; a family starts them all. Synced passkeys are no part of it."""

Test = Callable[["Registration"], bool]


@record
class Registration:
    """What one account registered."""

    is_capable: bool | None
    """Registered and allowed by policy; None where the report does not say."""
    methods: frozenset[str]
    """In small letters."""


@record
class Divided:
    """People by whether they have what was asked for."""

    having: tuple[User, ...]
    lacking: tuple[User, ...]
    hidden: tuple[User, ...]
    """They may have it at home: MFA done there counts here, and most of their colleagues registered nothing here."""

    @property
    def percent(self) -> float:
        """Share of those who certainly have it, 0 to 100."""
        return high_share(len(self.having), len(self.having + self.lacking + self.hidden))


def registrations(tenant: Tenant) -> Mapping[str, Registration]:
    """What everybody registered, by account id.

    Raises:
        UnseenError: it cannot be seen, or not all.
    """
    return tenant.remember("registrations", lambda: _read(tenant.graph.all(REGISTRATION)))


def is_capable(registration: Registration) -> bool:
    """Whether the account can use MFA.

    Raises:
        UnseenError: the report does not say.
    """
    if registration.is_capable is None:
        raise UnseenError(SHAPE, "isMfaCapable", path=REGISTRATION)
    return registration.is_capable


def is_phishing_resistant(registration: Registration) -> bool:
    """Whether one of the methods withstands phishing."""
    return any(name in _RESISTANT or name.startswith(_RESISTANT_FAMILY) for name in registration.methods)


def divide(tenant: Tenant, people: Iterable[User], test: Test) -> Divided:
    """Who of `people` passes `test`; whom the report does not name has registered nothing here.

    Raises:
        UnseenError: the report cannot be seen; `NOBODY` where there are no people; `ELSEWHERE` where everybody whose
            registration can be seen passes, but that of others is kept in their home tenant.
    """
    known = registrations(tenant)
    having: list[User] = []
    without: list[User] = []
    for user in people:
        found = known.get(user.id)
        (having if found is not None and test(found) else without).append(user)
    if not having and not without:
        raise UnseenError(NOBODY, "userRegistrationDetails")
    guests = [user for user in without if user.is_external]
    at_home = _registered_at_home(known, (*having, *without)) if guests and _trusts_others(tenant) else frozenset()
    hidden = [user for user in guests if user.domains in at_home]
    lacking = [user for user in without if not (user.is_external and user.domains in at_home)]
    if hidden and not lacking:
        raise UnseenError(ELSEWHERE, f"{len(hidden)} / {len(having) + len(hidden)}")
    return Divided(having=tuple(having), lacking=tuple(lacking), hidden=tuple(hidden))


def _read(items: Iterable[Item]) -> dict[str, Registration]:
    """By account; equal registrations are one object, for there are many people and few ways to register."""
    alike: dict[tuple[object, ...], Registration] = {}
    found = {}
    for item in items:
        methods, capable = item.get("methodsRegistered"), item.get("isMfaCapable")
        if not isinstance(item.get("id"), str) or not isinstance(methods, list):
            raise UnseenError(SHAPE, "methodsRegistered", path=REGISTRATION)
        key = (capable, *methods)
        if key not in alike:
            alike[key] = Registration(
                is_capable=capable if isinstance(capable, bool) else None,
                methods=frozenset(str(name).lower() for name in methods),
            )
        found[item["id"]] = alike[key]
    return found


def _registered_at_home(known: Mapping[str, Registration], people: Iterable[User]) -> frozenset[frozenset[str]]:
    """Homes, by their domains, of which most guests registered nothing here: where people do, home is not asked."""
    here: Counter[frozenset[str]] = Counter()
    for user in people:
        if user.is_external:
            here[user.domains] += 1 if user.id in known and known[user.id].methods else -1
    return frozenset(home for home, balance in here.items() if balance <= 0)


def _trusts_others(tenant: Tenant) -> bool:
    """Whether MFA done in some home tenant may count here; where that cannot be seen, it may."""
    try:
        entries = (tenant.one(CROSS_TENANT_DEFAULT), *tenant.items(CROSS_TENANT_PARTNERS))
    except UnseenError:
        return True
    return any((entry.get("inboundTrust") or {}).get("isMfaAccepted") is not False for entry in entries if _says(entry))


def _says(entry: Item) -> bool:
    """Whether an entry speaks of trust itself; a partner's that does not goes by the default."""
    return "inboundTrust" not in entry or entry["inboundTrust"] is not None
