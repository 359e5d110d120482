"""Conditional Access policies and named locations as Graph writes them."""

from collections.abc import Mapping, Sequence

from tests.support.tenants.names import MULTIFACTOR, PHISHING_RESISTANT, guid
from tests.support.tenants.seed import Obj

from seccheck.model.policy import Json

BLOCK, MFA, DEVICE = ["block"], ["mfa"], ["compliantDevice", "domainJoinedDevice"]
LEGACY = ["exchangeActiveSync", "other"]
GUEST_TYPES = (
    "internalGuest,b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,otherExternalUser,serviceProvider"
)


def users(  # one parameter for each property
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    groups: Sequence[str] = (),
    exclude_groups: Sequence[str] = (),
    roles: Sequence[str] = (),
    exclude_roles: Sequence[str] = (),
    guests: Obj | None = None,
) -> Obj:
    """``conditions.users``; everything that is not named is an empty list or null, as Graph has it."""
    return {
        "includeUsers": list(include),
        "excludeUsers": list(exclude),
        "includeGroups": list(groups),
        "excludeGroups": list(exclude_groups),
        "includeRoles": list(roles),
        "excludeRoles": list(exclude_roles),
        "includeGuestsOrExternalUsers": guests,
        "excludeGuestsOrExternalUsers": None,
    }


def visitors(types: str, *tenants: str) -> Obj:
    """``includeGuestsOrExternalUsers``: people of these tenants, of any where none is named."""
    named = {"@odata.type": "#microsoft.graph.conditionalAccessEnumeratedExternalTenants", "members": list(tenants)}
    every = {"@odata.type": "#microsoft.graph.conditionalAccessAllExternalTenants", "membershipKind": "all"}
    known = {**named, "membershipKind": "enumerated"} if tenants else every
    return {"guestOrExternalUserTypes": types, "externalTenants": known}


def applications(include: Sequence[str] = ("All",), exclude: Sequence[str] = (), actions: Sequence[str] = ()) -> Obj:
    """``conditions.applications``."""
    return {
        "includeApplications": [] if actions else list(include),
        "excludeApplications": list(exclude),
        "includeUserActions": list(actions),
        "includeAuthenticationContextClassReferences": [],
        "applicationFilter": None,
    }


def grant(controls: Sequence[str] = (), operator: str = "OR", **more: Json) -> Obj:
    """``grantControls``."""
    return {
        "operator": operator,
        "builtInControls": list(controls),
        "customAuthenticationFactors": [],
        "termsOfUse": [],
        "authenticationStrength": None,
        **more,
    }


def strength(name: str, combinations: Sequence[str], id_: str = "", kind: str = "builtIn") -> Obj:
    """An ``authenticationStrengthPolicy``."""
    return {
        "id": id_ or guid("strength", name),
        "createdDateTime": "2021-12-01T00:00:00Z",
        "modifiedDateTime": "2021-12-01T00:00:00Z",
        "displayName": name,
        "description": "",
        "policyType": kind,
        "requirementsSatisfied": "mfa",
        "allowedCombinations": list(combinations),
    }


STRONG = strength("Phishing-resistant MFA", PHISHING_RESISTANT, "00000000-0000-0000-0000-000000000004")
ANY_MFA = strength("Multifactor authentication", MULTIFACTOR, "00000000-0000-0000-0000-000000000002")


def policy(  # one parameter for each part of a policy
    name: str,
    people: Obj,
    grants: Obj | None,
    *,
    apps: Obj | None = None,
    state: str = "enabled",
    session: Obj | None = None,
    conditions: Mapping[str, Json] | None = None,
) -> Obj:
    """A ``conditionalAccessPolicy``; `conditions` in place of what is usually null or empty."""
    return {
        "id": guid("policy", name),
        "templateId": None,
        "displayName": name,
        "createdDateTime": "2026-12-01T09:00:00Z",
        "modifiedDateTime": "2026-12-14T09:00:00Z",
        "state": state,
        "sessionControls": session,
        "conditions": {
            "userRiskLevels": [],
            "signInRiskLevels": [],
            "clientAppTypes": ["all"],
            "servicePrincipalRiskLevels": [],
            "insiderRiskLevels": None,
            "platforms": None,
            "locations": None,
            "devices": None,
            "clientApplications": None,
            "authenticationFlows": None,
            "applications": applications() if apps is None else apps,
            "users": people,
            **(conditions or {}),
        },
        "grantControls": grants,
    }


def session(**controls: Json) -> Obj:
    """``sessionControls``."""
    return {
        "disableResilienceDefaults": None,
        "applicationEnforcedRestrictions": None,
        "cloudAppSecurity": None,
        "signInFrequency": None,
        "persistentBrowser": None,
        **controls,
    }


def frequency(hours: int) -> Obj:
    """``signInFrequency``."""
    return {
        "value": hours,
        "type": "hours",
        "authenticationType": "primaryAndSecondaryAuthentication",
        "frequencyInterval": "timeBased",
        "isEnabled": True,
    }


EVERY_TIME: Obj = {**frequency(1), "value": None, "type": None, "frequencyInterval": "everyTime"}


def countries(name: str, codes: Sequence[str], *, unknown: bool = False) -> Obj:
    """A ``countryNamedLocation``."""
    return {
        "@odata.type": "#microsoft.graph.countryNamedLocation",
        "id": guid("location", name),
        "displayName": name,
        "createdDateTime": "2026-12-01T09:00:00Z",
        "modifiedDateTime": "2026-12-01T09:00:00Z",
        "countriesAndRegions": list(codes),
        "includeUnknownCountriesAndRegions": unknown,
        "countryLookupMethod": "clientIpAddress",
    }


def networks(name: str, ranges: Sequence[str], *, trusted: bool = True) -> Obj:
    """An ``ipNamedLocation``."""
    return {
        "@odata.type": "#microsoft.graph.ipNamedLocation",
        "id": guid("location", name),
        "displayName": name,
        "createdDateTime": "2026-12-01T09:00:00Z",
        "modifiedDateTime": "2026-12-01T09:00:00Z",
        "isTrusted": trusted,
        "ipRanges": [
            {"@odata.type": f"#microsoft.graph.{'iPv6' if ':' in one else 'iPv4'}CidrRange", "cidrAddress": one}
            for one in ranges
        ],
    }
