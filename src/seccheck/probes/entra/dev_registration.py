"""Looks who may join devices to the tenant, and whether their local administrator passwords are managed."""

from collections.abc import Callable, Iterator, Mapping

from seccheck.conditional_access.effective import YES
from seccheck.conditional_access.goal import Goal
from seccheck.graph.graph import SHAPE, Item, UnseenError
from seccheck.probes.directory.coverage import verdicts
from seccheck.probes.directory.known import known
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.needs_more import DEVICE_POLICY
from seccheck.probes.directory.parts import every, part
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

_OWN, _LAPS = CLAIMS = ("entra.dev.registration", "entra.laps_enabled")
"""The first: joining needs MFA, is not for everybody, and makes nobody administrator; local passwords are managed."""
NEEDS = (DEVICE_POLICY, *COVERAGE)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Joining devices is limited and local passwords are managed",
        "fr": "La jonction de postes est limitée et les mots de passe locaux sont gérés",
    },
    looks_at={
        "en": "The device registration policy: who may join devices and how many (20 at most), who becomes "
        "administrator of them, whether local passwords are managed; and whether it, or enforced access policies, ask "
        "for MFA to register a device.",
        "fr": "La politique d'inscription des appareils : qui peut joindre des postes et combien (20 au plus), qui en "
        "devient administrateur, si les mots de passe locaux sont gérés ; et si elle, ou les politiques d'accès "
        "appliquées, exigent la MFA pour inscrire un appareil.",
    },
    may_be_believed={
        "en": "Microsoft Entra goes by these settings whenever a device is joined.",
        "fr": "Microsoft Entra suit ces réglages à chaque jonction d'un poste.",
    },
    cannot_see={
        "en": "Whether each device really rotates its password, and devices that are managed elsewhere or not at all.",
        "fr": "Si chaque poste renouvelle vraiment son mot de passe, et les postes gérés ailleurs ou pas du tout.",
    },
    keeps=NOTHING_KEPT,
    first_rule_out={
        "en": "Local passwords managed by another tool than Windows LAPS.",
        "fr": "Des mots de passe locaux gérés par un autre outil que Windows LAPS.",
    },
)

DEVICE_REGISTRATION = "/v1.0/policies/deviceRegistrationPolicy"
_KINDS = "#microsoft.graph."
_EVERYBODY, _NOBODY = f"{_KINDS}allDeviceRegistrationMembership", f"{_KINDS}noDeviceRegistrationMembership"
_SOME = f"{_KINDS}enumeratedDeviceRegistrationMembership"
_MOST = 20
_REGISTER = "urn:user:registerdevice"


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the policy."""
    yield from part((_LAPS,), lambda: [Seen(claim=_LAPS, value=_laps(tenant.one(DEVICE_REGISTRATION)))])
    yield from part((_OWN,), lambda: [Seen(claim=_OWN, value=every(_checks(tenant, scope)))])


def _laps(policy: Item) -> bool:
    return bool(known(_within(policy, "localAdminPassword"), "isEnabled", bool))


def _checks(tenant: Tenant, scope: Scope) -> Iterator[Callable[[], bool]]:
    policy = tenant.one(DEVICE_REGISTRATION)
    yield lambda: _laps(policy)
    yield lambda: known(policy, "userDeviceQuota", int) <= _MOST
    yield lambda: not _is_for_everybody(_kind(policy, "azureADJoin", "allowedToJoin"))
    yield lambda: not known(_within(policy, "azureADJoin", "localAdmins"), "enableGlobalAdmins", bool)
    yield lambda: _kind(policy, "azureADJoin", "localAdmins", "registeringUsers") == _NOBODY
    yield lambda: known(policy, "multiFactorAuthConfiguration", str) == "required" or _policies_ask(tenant, scope)


def _policies_ask(tenant: Tenant, scope: Scope) -> bool:
    """Whether access policies ask everybody for MFA to register a device."""
    found = verdicts(tenant, Persons(tenant, scope).everybody(), Goal.MFA, {"action": (_REGISTER,)})
    return all(verdict.covered == YES for verdict in found)


def _is_for_everybody(kind: str) -> bool:
    if kind not in (_EVERYBODY, _SOME, _NOBODY):
        raise UnseenError(SHAPE, "@odata.type", path=DEVICE_REGISTRATION)
    return kind == _EVERYBODY


def _kind(policy: Item, *names: str) -> str:
    """Of which kind a membership is: everybody, nobody or some."""
    return str(known(_within(policy, *names), "@odata.type", str))


def _within(policy: Item, *names: str) -> Item:
    for name in names:
        found = policy.get(name)
        if not isinstance(found, Mapping):
            raise UnseenError(SHAPE, name, path=DEVICE_REGISTRATION)
        policy = found
    return policy
