"""Reads the conditions of a policy that are about the sign-in and not about the person."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from seccheck.conditional_access.locations import location_reach
from seccheck.conditional_access.reach import EVERYWHERE, IN_DOUBT, Reach, both, exactly
from seccheck.conditional_access.resources import OTHER, filter_reach, resource_reach
from seccheck.conditional_access.shape import flags, names, strange
from seccheck.model.policy import Json

PLATFORMS = ("android", "iOS", "windows", "windowsPhone", "macOS", "linux", OTHER)
CLIENTS = ("browser", "mobileAppsAndDesktopClients", "exchangeActiveSync", "other")
RISKS = ("none", "low", "medium", "high")
INSIDER = ("none", "minor", "moderate", "elevated")
FLOWS = ("none", "deviceCodeFlow", "authenticationTransfer")

_ALL = "all"
_PLATFORM_LISTS = ("includePlatforms", "excludePlatforms")
_KNOWN = frozenset(
    {
        "users",
        "applications",
        "clientApplications",
        "clientAppTypes",
        "platforms",
        "locations",
        "devices",
        "userRiskLevels",
        "signInRiskLevels",
        "insiderRiskLevels",
        "servicePrincipalRiskLevels",
        "authenticationFlows",
    }
)
_WORKLOADS = ("includeServicePrincipals", "excludeServicePrincipals")
"""Of workloads; what else stands beside them may turn a policy away from people."""
_RISKS = (("user-risk", "userRiskLevels"), ("sign-in-risk", "signInRiskLevels"))


def reach_of(conditions: Mapping[str, Json], trusted: tuple[str, ...] | None) -> Reach:
    """The sign-in paths that `conditions` mean.

    Args:
        conditions: of a policy.
        trusted: ids of the trusted locations, None where nobody could read them.
    """
    return both(_reaches(conditions, trusted))


def has_risk(conditions: Mapping[str, Json]) -> bool:
    """Whether a policy waits for a risk, which only Entra ID P2 tells."""
    return any(conditions.get(key) for _, key in _RISKS)


def _reaches(conditions: Mapping[str, Json], trusted: tuple[str, ...] | None) -> Iterator[Reach]:
    yield resource_reach(conditions.get("applications"))
    yield location_reach(conditions.get("locations"), trusted)
    yield _platforms(conditions.get("platforms"))
    yield _devices(conditions.get("devices"))
    for name, key in _RISKS:
        yield _levels(name, names(conditions, key), RISKS)
    yield _levels("insider-risk", flags(conditions.get("insiderRiskLevels")), INSIDER)
    yield _flows(conditions.get("authenticationFlows"))
    clients = names(conditions, "clientAppTypes")
    yield EVERYWHERE if _ALL in clients else _levels("client", clients, CLIENTS)
    yield _workloads(conditions.get("clientApplications"))
    lists = ("clientAppTypes", "userRiskLevels", "signInRiskLevels", "servicePrincipalRiskLevels")
    if strange(conditions, _KNOWN, lists=lists):
        yield IN_DOUBT


def _levels(name: str, given: Sequence[str], known: Collection[str]) -> Reach:
    """A list of values of one dimension; none given is no condition."""
    if not given:
        return EVERYWHERE
    return exactly({name: tuple(given)}) if all(value in known for value in given) else IN_DOUBT


def _workloads(condition: Json) -> Reach:
    if condition is None:
        return EVERYWHERE
    if not isinstance(condition, Mapping) or strange(condition, _WORKLOADS, lists=_WORKLOADS):
        return IN_DOUBT
    return EVERYWHERE


def _platforms(condition: Json) -> Reach:
    if condition is None:
        return EVERYWHERE
    if not isinstance(condition, Mapping) or strange(condition, _PLATFORM_LISTS, lists=_PLATFORM_LISTS):
        return IN_DOUBT
    include, exclude = (names(condition, key) for key in _PLATFORM_LISTS)
    known = {*PLATFORMS, _ALL} - {OTHER}
    if condition.get("includePlatforms") is None or not known.issuperset((*include, *exclude)):
        return IN_DOUBT
    allowed = PLATFORMS if _ALL in include else include
    left = tuple(name for name in allowed if name not in exclude and _ALL not in exclude)
    return exactly({"platform": left}) if left else exactly()


def _devices(condition: Json) -> Reach:
    if condition is None:
        return EVERYWHERE
    if not isinstance(condition, Mapping) or strange(condition, ("deviceFilter",)):
        return IN_DOUBT
    return filter_reach("device-filter", condition.get("deviceFilter"))


def _flows(condition: Json) -> Reach:
    if condition is None:
        return EVERYWHERE
    if not isinstance(condition, Mapping) or strange(condition, ("transferMethods",)):
        return IN_DOUBT
    methods = flags(condition.get("transferMethods"))
    return _levels("flow", methods, FLOWS[1:]) if methods else IN_DOUBT
