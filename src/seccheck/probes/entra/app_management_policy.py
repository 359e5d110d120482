"""Looks at whether the tenant itself forbids or bounds new secrets and certificates of applications."""

from collections.abc import Iterator, Mapping

from seccheck.graph.graph import Item
from seccheck.model.policy import Json, Text
from seccheck.probes.directory.applications import NEED
from seccheck.probes.directory.durations import hours
from seccheck.probes.directory.known import known, known_id
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import moment
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.app.management_policy",)
"""True where new secrets are forbidden or live 180 days at most, new certificates a year, everywhere."""
NEEDS = (POLICIES, NEED)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "New application secrets are forbidden, or bounded together with certificates",
        "fr": "Les nouveaux secrets d'application sont interdits ou bornés dans le temps, comme les certificats",
    },
    looks_at={
        "en": "The tenant's default app management policy, and the policies that except some applications from it.",
        "fr": "La politique de gestion des applications par défaut du tenant, et celles qui en exceptent certaines "
        "applications.",
    },
    may_be_believed={
        "en": "Microsoft Entra refuses to add what these policies forbid.",
        "fr": "Microsoft Entra refuse d'ajouter ce que ces politiques interdisent.",
    },
    cannot_see={
        "en": "Secrets made before the policy; another look sees how long they live.",
        "fr": "Les secrets antérieurs à la politique ; un autre constat voit leur durée de vie.",
    },
    keeps={
        "en": "Nothing about people, only ids of the policies that make exceptions.",
        "fr": "Rien sur les personnes, seulement les identifiants des politiques qui font exception.",
    },
)

DEFAULT = "/v1.0/policies/defaultAppManagementPolicy"
CUSTOM = "/v1.0/policies/appManagementPolicies"
_SCOPES = ("applicationRestrictions", "servicePrincipalRestrictions")
_LONGEST = {"passwordLifetime": 180 * 24, "asymmetricKeyLifetime": 365 * 24}
"""In hours."""


def applies_to(policy: str) -> str:
    """The path of the applications for which a policy makes an exception."""
    return f"{CUSTOM}/{policy}/appliesTo?$select=id,appId"


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - one policy for everybody
    """Look at the default for registrations and for service principals, then at the exceptions."""
    default = tenant.one(DEFAULT)
    is_bounded = known(default, "isEnabled", bool, DEFAULT) and all(_bounds(default, scope_) for scope_ in _SCOPES)
    exceptions = sorted(_exceptions(tenant)) if is_bounded else []
    yield Seen(claim=CLAIMS[0], value=is_bounded and not exceptions, note=_note(exceptions))


def _bounds(policy: Item, scope: str) -> bool:
    found = _in_force(policy.get(scope))
    secrets = "passwordAddition" in found or _is_short(found, "passwordLifetime")
    return secrets and _is_short(found, "asymmetricKeyLifetime")


def _in_force(restrictions: Json) -> dict[str, Item]:
    """Restrictions that hold for every application, by what they restrict."""
    return {
        str(one.get("restrictionType")): one
        for one in _restrictions(restrictions)
        if one.get("state") == "enabled" and _is_for_all(one)
    }


def _restrictions(restrictions: Json) -> Iterator[Item]:
    for kind in ("passwordCredentials", "keyCredentials"):
        listed = restrictions.get(kind) if isinstance(restrictions, Mapping) else None
        yield from (one for one in listed or () if isinstance(one, Mapping))


def _is_for_all(restriction: Item) -> bool:
    since = restriction.get("restrictForAppsCreatedAfterDateTime")
    at = moment(since)
    return since is None or (at is not None and at.year == 1)


def _is_short(found: Mapping[str, Item], name: str) -> bool:
    lifetime = found.get(name, {}).get("maxLifetime")
    return lifetime is not None and hours(lifetime) <= _LONGEST[name]


def _exceptions(tenant: Tenant) -> Iterator[str]:
    """Policies that free some application from what the default demands."""
    for policy in tenant.items(CUSTOM):
        if policy.get("isEnabled") is not False and any(map(_frees, _restrictions(policy.get("restrictions")))):
            id_ = known_id(policy, "id", CUSTOM)
            if tenant.items(applies_to(id_)):
                yield id_


def _frees(restriction: Item) -> bool:
    name = str(restriction.get("restrictionType"))
    if restriction.get("state") == "enabled" and _is_for_all(restriction):
        return name in _LONGEST and not _is_short({name: restriction}, name)
    return name == "passwordAddition" or name in _LONGEST


def _note(exceptions: list[str]) -> Text:
    ids = ", ".join(exceptions)
    return {"en": f"Policies with exceptions: {ids}.", "fr": f"Politiques avec exceptions : {ids}."} if ids else {}
