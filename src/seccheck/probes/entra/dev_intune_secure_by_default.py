"""Looks whether devices without a policy count as non-compliant, and how many are compliant and encrypted."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.devices import Device, devices_of, share
from seccheck.probes.directory.known import known
from seccheck.probes.directory.needs_more import DEVICE_RULES, DEVICES, PEOPLE
from seccheck.probes.directory.parts import every, part
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

_OWN, _COMPLIANT, _ENCRYPTED = CLAIMS = (
    "entra.dev.intune_secure_by_default",
    "intune.device_compliant_pct",
    "intune.device_encrypted_pct",
)
"""The first: without a policy no device is compliant, each system in use has one, 95 % are compliant, all encrypted."""
NEEDS = (DEVICE_RULES, DEVICES, *PEOPLE)
LICENCE = "intune"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Devices are compliant, encrypted and under a policy",
        "fr": "Les postes sont conformes, chiffrés et soumis à une politique",
    },
    looks_at={
        "en": "Intune's settings, its compliance policies, and the devices of the people meant: devices without a "
        "policy must count as non-compliant, each system in use must have a policy, 95 % must be compliant, all "
        "encrypted and lately heard of.",
        "fr": "Les réglages d'Intune, ses politiques de conformité, et les postes des personnes visées : un poste "
        "sans politique doit être tenu pour non conforme, chaque système utilisé doit avoir une politique, 95 % des "
        "postes doivent être conformes, tous chiffrés et vus récemment.",
    },
    may_be_believed={
        "en": "Devices report their state to Intune by themselves; where devices without a policy count as compliant, "
        "compliance says little, and that is told.",
        "fr": "Les postes rendent compte eux-mêmes à Intune ; si les postes sans politique sont tenus pour conformes, "
        "la conformité dit peu, et cela est signalé.",
    },
    cannot_see={
        "en": "Devices that Intune does not manage, and in whose hands a device is.",
        "fr": "Les postes qu'Intune ne gère pas, et entre quelles mains se trouve un poste.",
    },
    keeps={
        "en": "Shares and counts only: neither devices nor the people who use them are named.",
        "fr": "Seulement des parts et des nombres : ni les postes ni leurs utilisateurs ne sont nommés.",
    },
    first_rule_out={
        "en": "Phones that report no encryption though they encrypt; devices that are long gone and still listed.",
        "fr": "Des téléphones qui chiffrent sans le signaler ; des postes disparus depuis longtemps mais encore "
        "listés.",
    },
)

SETTINGS = "/v1.0/deviceManagement/settings"
COMPLIANCE = "/v1.0/deviceManagement/deviceCompliancePolicies?$expand=assignments"
_ENOUGH, _ALL = 95, 100
_TAKEN_AWAY = "#microsoft.graph.exclusionGroupAssignmentTarget"
_LAX = {
    "en": "Devices without a policy count as compliant here.",
    "fr": "Ici, les postes sans politique sont tenus pour conformes.",
}


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at devices, then at the rules."""
    yield from part((_COMPLIANT,), lambda: [_share(tenant, scope)])
    yield from part((_ENCRYPTED,), lambda: [_encrypted(devices_of(tenant, scope))])
    yield from part((_OWN,), lambda: _whole(tenant, scope))


def _share(tenant: Tenant, scope: Scope) -> Seen:
    devices = devices_of(tenant, scope)
    lax = not known(tenant.one(SETTINGS), "secureByDefault", bool, SETTINGS)
    value = share(devices, _is_compliant)
    return Seen(claim=_COMPLIANT, value=value, sample=len(devices), note=_LAX if lax else {})


def _encrypted(devices: tuple[Device, ...]) -> Seen:
    return Seen(claim=_ENCRYPTED, value=share(devices, _is_encrypted), sample=len(devices))


def _whole(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    devices = devices_of(tenant, scope)
    settings = tenant.one(SETTINGS)
    checks: list[Callable[[], bool]] = [
        lambda: known(settings, "secureByDefault", bool, SETTINGS),
        lambda: share(devices, _is_compliant) >= _ENOUGH,
        lambda: share(devices, _is_encrypted) == _ALL,
        lambda: _all_heard_of(devices, known(settings, "deviceComplianceCheckinThresholdDays", int, SETTINGS)),
        partial(_all_ruled, tenant, devices),
    ]
    yield Seen(claim=_OWN, value=every(checks), sample=len(devices))


def _all_heard_of(devices: tuple[Device, ...], days: int) -> bool:
    return all(device.silent_days <= days for device in devices)


def _all_ruled(tenant: Tenant, devices: tuple[Device, ...]) -> bool:
    """Whether each system in use has a policy that is assigned to somebody; a policy says its system by its type."""
    kinds = [
        str(policy.get("@odata.type", "")).lower().rpartition(".")[2]
        for policy in tenant.items(COMPLIANCE)
        if any(_includes(one) for one in known(policy, "assignments", list, COMPLIANCE))
    ]
    return all(any(kind.startswith(device.system) for kind in kinds) for device in devices)


def _includes(assignment: Json) -> bool:
    """Whether an assignment is one that gives a policy to somebody, and not one that takes it away."""
    if not isinstance(assignment, Mapping):
        raise UnseenError(SHAPE, "assignments", path=COMPLIANCE)
    target = assignment.get("target")
    return not (isinstance(target, Mapping) and target.get("@odata.type") == _TAKEN_AWAY)


def _is_compliant(device: Device) -> bool:
    return device.is_compliant


def _is_encrypted(device: Device) -> bool:
    return device.is_encrypted
