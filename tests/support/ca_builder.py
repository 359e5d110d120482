"""Builds Conditional Access policies as Graph writes them from a few words, for cases and properties."""

from collections.abc import Mapping

from seccheck.conditional_access.effective import Rules
from seccheck.conditional_access.goal import Goal, SessionGoal
from seccheck.conditional_access.person import Person
from seccheck.model.policy import Json

STATES = {"on": "enabled", "report": "enabledForReportingButNotEnforced", "off": "disabled"}
STRONG = ["windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor"]
STRENGTHS = {
    "phishing-resistant": STRONG,
    "multifactor": [*STRONG, "deviceBasedPush", "password,microsoftAuthenticatorPush", "sms,federatedSingleFactor"],
    "passwordless": [*STRONG, "deviceBasedPush"],
}
_USERS = {
    "include": "includeUsers",
    "exclude": "excludeUsers",
    "groups": "includeGroups",
    "exclude_groups": "excludeGroups",
    "roles": "includeRoles",
    "exclude_roles": "excludeRoles",
}
_GUESTS = {"guests": "includeGuestsOrExternalUsers", "exclude_guests": "excludeGuestsOrExternalUsers"}
_APPS = {
    "apps": "includeApplications",
    "exclude_apps": "excludeApplications",
    "actions": "includeUserActions",
    "contexts": "includeAuthenticationContextClassReferences",
    "app_filter": "applicationFilter",
}
_PAIRS = {"platforms": "Platforms", "locations": "Locations"}
_PLAIN = {
    "clients": "clientAppTypes",
    "user_risk": "userRiskLevels",
    "sign_in_risk": "signInRiskLevels",
    "insider_risk": "insiderRiskLevels",
}
_KNOWN = {
    *_USERS,
    *_GUESTS,
    *_APPS,
    *_PLAIN,
    *("platforms", "exclude_platforms", "locations", "exclude_locations", "device_filter", "flows"),
    *("id", "name", "state", "grant", "operator", "strength", "terms", "custom", "session", "conditions", "raw"),
}


def policy(words: Mapping[str, Json], number: int = 1) -> dict[str, Json]:
    """A policy for everybody and every application that asks for MFA, but for what `words` say.

    Args:
        words: see the cases beside the tests; ``conditions`` and ``raw`` replace whole properties.
        number: for its id, ``p1``, where the words have none.
    """
    assert set(words) <= _KNOWN, set(words) - _KNOWN
    given: dict[str, Json] = {"include": ["All"], "apps": ["All"], "clients": ["all"]}
    if {"groups", "roles", "guests"} & set(words):
        given["include"] = []
    if {"actions", "contexts"} & set(words):
        given["apps"] = []
    given |= words
    users = {full: given.get(short, []) for short, full in _USERS.items()}
    guests = {full: _guests(given[short]) if short in given else None for short, full in _GUESTS.items()}
    applications = {full: given.get(short, []) for short, full in _APPS.items()}
    applications["applicationFilter"] = given.get("app_filter")
    conditions = {
        "users": {**users, **guests},
        "applications": applications,
        "platforms": _pair(given, "platforms"),
        "locations": _pair(given, "locations"),
        "devices": {"deviceFilter": given["device_filter"]} if "device_filter" in given else None,
        "authenticationFlows": {"transferMethods": given["flows"]} if "flows" in given else None,
        "clientApplications": None,
        "servicePrincipalRiskLevels": [],
        **{full: given.get(short, None if short == "insider_risk" else []) for short, full in _PLAIN.items()},
        **given.get("conditions", {}),
    }
    state = given.get("state", "on")
    return {
        "id": given.get("id", f"p{number}"),
        "displayName": given.get("name", f"Policy {number}"),
        "state": STATES.get(state, state),
        "conditions": conditions,
        "grantControls": _grant(given),
        "sessionControls": given.get("session"),
        **given.get("raw", {}),
    }


def rules(case: Mapping[str, Json]) -> Rules:
    """The rules of a case's tenant; risks are told there unless the case says otherwise."""
    more = {"has_risk": True, **case.get("rules", {})}
    more |= {key: tuple(more[key]) for key in ("locations",) if more.get(key) is not None}
    more |= {"unresolved": frozenset(more.get("unresolved", ()))}
    return Rules(policies=tuple(policy(words, n) for n, words in enumerate(case["policies"], 1)), **more)


def person(words: Mapping[str, Json]) -> Person:
    """An account; lists become sets."""
    given: dict[str, Json] = {
        key: frozenset(value) if isinstance(value, list) else value for key, value in words.items()
    }
    return Person(**{"id": "u1", **given})


def goal(name: str) -> Goal | SessionGoal:
    """A goal by its value, or ``12 hours``."""
    hours, _, unit = name.partition(" ")
    return SessionGoal(hours=float(hours)) if unit == "hours" else Goal(name)


def _guests(given: Json) -> Json:
    """Types alone are those of any tenant."""
    return {"guestOrExternalUserTypes": given, "externalTenants": None} if isinstance(given, str) else given


def _pair(given: Mapping[str, Json], name: str) -> Json:
    exclude = given.get(f"exclude_{name}", [])
    if name not in given and not exclude:
        return None
    everything = "all" if name == "platforms" else "All"
    return {f"include{_PAIRS[name]}": given.get(name, [everything]), f"exclude{_PAIRS[name]}": exclude}


def _grant(given: Mapping[str, Json]) -> Json:
    controls = given.get("grant", [] if {"strength", "terms", "custom"} & set(given) else ["mfa"])
    if controls is None:
        return None
    strength = given.get("strength")
    named = STRENGTHS.get(strength, []) if isinstance(strength, str) else strength
    return {
        "operator": given.get("operator", "OR"),
        "builtInControls": controls,
        "customAuthenticationFactors": given.get("custom", []),
        "termsOfUse": given.get("terms", []),
        "authenticationStrength": {"id": "s1", "displayName": "S", "allowedCombinations": named}
        if isinstance(named, list) and strength
        else named or None,
    }
