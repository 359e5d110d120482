"""Reads the devices that Intune manages: counts only, for they bear people's names."""

from collections.abc import Callable

from seccheck.graph.graph import ELSEWHERE, NOBODY, UnseenError
from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.probes.directory.known import known
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import moment
from seccheck.probes.extracts.shares import high_share

MANAGED_DEVICES = (
    "/v1.0/deviceManagement/managedDevices?$select=id,operatingSystem,osVersion,complianceState,isEncrypted,"
    "lastSyncDateTime,managedDeviceOwnerType,userId"
)


@record
class Device:
    """One device."""

    system: str
    """``windows``, ``macos``, ``ios``, ``android``, ``linux`` or what else Intune calls it, in small letters."""
    is_compliant: bool
    is_encrypted: bool
    silent_days: float
    """Days since it last reported."""
    version: str = ""
    """Of the system, such as ``10.0.26200.4061``; empty where Intune does not tell it."""


def devices_of(tenant: Tenant, scope: Scope) -> tuple[Device, ...]:
    """The devices of the people meant; never empty.

    Raises:
        UnseenError: devices or people cannot be seen; `NOBODY` where there is none, `ELSEWHERE` where there is none of
            the people meant.
    """
    users = None if scope.settings.people.all else {user.id for user in scope.people()}
    found = []
    for item in tenant.items(MANAGED_DEVICES):
        if users is None or known(item, "userId", str, MANAGED_DEVICES) in users:
            synced = moment(item.get("lastSyncDateTime"))
            found.append(
                Device(
                    system=_system(known(item, "operatingSystem", str, MANAGED_DEVICES)),
                    is_compliant=known(item, "complianceState", str, MANAGED_DEVICES) == "compliant",
                    is_encrypted=known(item, "isEncrypted", bool, MANAGED_DEVICES),
                    silent_days=(tenant.now - synced).total_seconds() / 86400 if synced else float("inf"),
                    version=_version(item.get("osVersion")),
                )
            )
    if not found:
        # the people meant may well work with devices that another tenant manages
        raise UnseenError(NOBODY if users is None else ELSEWHERE, "managedDevice", path=MANAGED_DEVICES)
    return tuple(found)


def share(devices: tuple[Device, ...], test: Callable[[Device], bool]) -> float:
    """Share of `devices` that pass `test`, 0 to 100, rounded down."""
    return high_share(sum(map(test, devices)), len(devices))


def _version(written: Json) -> str:
    return written.strip() if isinstance(written, str) else ""


def _system(name: str) -> str:
    """The family of systems, under which compliance policies are made."""
    lowered = name.lower()
    if lowered.startswith("android"):
        return "android"
    return {"ipados": "ios", "mac os x": "macos"}.get(lowered, lowered)
