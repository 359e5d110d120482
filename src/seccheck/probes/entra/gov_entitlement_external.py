"""Looks under which conditions people from outside obtain access packages."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from seccheck.graph.graph import NOBODY, SHAPE, Item, UnseenError
from seccheck.probes.directory.known import known
from seccheck.probes.directory.needs_more import PACKAGES
from seccheck.probes.directory.parts import every, require
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.gov.entitlement_external",)
"""True where each package for people from outside needs approval, expires, is reviewed and is not open to the whole
world, and accounts that have lost their last package are removed."""
NEEDS = (PACKAGES,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Access packages for externals need approval and expire",
        "fr": "Les packages d'accès pour externes requièrent une approbation et expirent",
    },
    looks_at={
        "en": "The policies of access packages that people of other organisations may ask for: approval, end, review "
        "and whether anybody in the world may ask; and whether accounts that lost their last package are removed.",
        "fr": "Les politiques des packages d'accès ouverts à d'autres organisations : approbation, échéance, revue, "
        "et si le monde entier peut les demander ; et si les comptes qui ont perdu leur dernier package sont "
        "supprimés.",
    },
    may_be_believed={
        "en": "Entitlement management grants packages by these policies only.",
        "fr": "La gestion des droits d'utilisation n'accorde de packages que selon ces politiques.",
    },
    cannot_see={
        "en": "Invitations and access given past access packages. Without the licence P2 or Governance nothing can be "
        "said.",
        "fr": "Les invitations et accès donnés hors packages. Sans la licence P2 ou Governance, rien ne peut être dit.",
    },
    keeps=NOTHING_KEPT,
)

_BASE = "/v1.0/identityGovernance/entitlementManagement"
POLICIES = f"{_BASE}/assignmentPolicies?$expand=accessPackage"
SETTINGS = f"{_BASE}/settings"
_ANYBODY = "allExternalUsers"
_EXTERNAL = (_ANYBODY, "specificConnectedOrganizationUsers", "allConfiguredConnectedOrganizationUsers")
_INTERNAL = (
    "notSpecified",
    "specificDirectoryUsers",
    "specificDirectoryServicePrincipals",
    "allMemberUsers",
    "allDirectoryUsers",
    "allDirectoryServicePrincipals",
)
_ENDLESS, _ENDING = ("noExpiration", "notSpecified"), ("afterDateTime", "afterDuration")


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - it is about the whole tenant
    """Look at each policy for externals."""
    require(tenant, "p2", "governance")
    policies = [
        policy for policy in tenant.items(POLICIES) if known(policy, "allowedTargetScope", str) not in _INTERNAL
    ]
    if not policies:
        raise UnseenError(NOBODY, "no access package for externals")
    checks: list[Callable[[], bool]] = [partial(_is_bound, policy) for policy in policies]
    value = every((*checks, lambda: _cleans_up(tenant)))
    yield Seen(claim=CLAIMS[0], value=value, sample=len(policies))


def _is_bound(policy: Item) -> bool:
    checks = (
        lambda: _one_of(policy, "allowedTargetScope", _EXTERNAL) != _ANYBODY,
        lambda: bool(known(_within(policy, "requestApprovalSettings"), "isApprovalRequiredForAdd", bool)),
        lambda: _one_of(_within(policy, "expiration"), "type", (*_ENDLESS, *_ENDING)) in _ENDING,
        lambda: (
            bool(policy.get("reviewSettings")) and bool(known(_within(policy, "reviewSettings"), "isEnabled", bool))
        ),
    )
    return every(checks)


def _cleans_up(tenant: Tenant) -> bool:
    return known(tenant.one(SETTINGS), "externalUserLifecycleAction", str) == "blockSignInAndDelete"


def _one_of(item: Item, name: str, values: tuple[str, ...]) -> str:
    """The property `name`, where its value is one that we know."""
    value = str(known(item, name, str, POLICIES))
    if value not in values:
        raise UnseenError(SHAPE, name, path=POLICIES)
    return value


def _within(policy: Item, name: str) -> Item:
    found = policy.get(name)
    if not isinstance(found, Mapping):
        raise UnseenError(SHAPE, name, path=POLICIES)
    return found
