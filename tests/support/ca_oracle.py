"""Works out what `effective` computes by trying every sign-in in every world that may be: slow, plain and separate."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from seccheck.conditional_access.effective import Rules
from seccheck.conditional_access.person import Person
from seccheck.model.policy import Json

UNLISTED = "00000000-0000-0000-0000-000000000000"
_PHR = {"fido2", "windowsHelloForBusiness", "x509CertificateMultiFactor"}


@dataclass(frozen=True)
class World:
    """One way in which all that cannot be seen may be."""

    hidden: frozenset[str]
    """The unresolved groups that the person is in."""
    trusted: frozenset[str]
    """Trusted locations, the unlisted ones among them if there are any."""
    office: frozenset[str]
    """Applications named by a policy that belong to Office365."""
    has_risk: bool
    odd_holds: bool
    """Conditions that nobody knows let the policy apply."""


@dataclass(frozen=True)
class Point:
    """One sign-in."""

    app: str
    client: str
    platform: str
    inside: frozenset[str]
    matches: bool
    risk: str
    flow: str


def verdicts(rules: Rules, person: Person, goal: str) -> set[bool]:
    """Whether every sign-in meets the goal, in each world."""
    return {all(_is_covered(rules, person, goal, world)) for world in _worlds(rules)}


def _worlds(rules: Rules) -> Iterator[World]:
    named = sorted(_named(rules, "locations", "Locations") - {"All", "AllTrusted", UNLISTED})
    known = {str(one["id"]) for one in rules.locations or () if one["isTrusted"]}
    trusted = [frozenset(known)] if rules.locations is not None else [*_subsets(named)]
    uses_trusted = "AllTrusted" in _named(rules, "locations", "Locations")
    apps = sorted(_named(rules, "applications", "Applications") - {"All", "Office365"})
    offices = _subsets(apps) if "Office365" in _named(rules, "applications", "Applications") else [frozenset[str]()]
    has_odd = any("moonPhases" in policy["conditions"] for policy in rules.policies)
    for hidden, places, extra, office, risk, odd in itertools.product(
        _subsets(sorted(rules.unresolved)),
        trusted,
        ([frozenset(), frozenset({UNLISTED})] if uses_trusted else [frozenset[str]()]),
        offices,
        [rules.has_risk] if rules.has_risk is not None else [True, False],
        [True, False] if has_odd else [True],
    ):
        yield World(hidden=hidden, trusted=places | extra, office=office, has_risk=bool(risk), odd_holds=odd)


def _is_covered(rules: Rules, person: Person, goal: str, world: World) -> Iterator[bool]:
    for active in _subsets(sorted(person.eligible)):
        asking = [p for p in rules.policies if p["state"] == "enabled" and _means(p, person, active, world)]
        for point in _points(rules, world):
            yield any(_speaks(p, point, world) and _demands(p["grantControls"], goal) for p in asking)


def _points(rules: Rules, world: World) -> Iterator[Point]:
    """Every sign-in that may differ from others."""
    apps = sorted(_named(rules, "applications", "Applications") - {"All", "Office365"})
    places = sorted(_named(rules, "locations", "Locations") - {"All", "AllTrusted", UNLISTED})
    unlisted = [UNLISTED] if UNLISTED in world.trusted or UNLISTED in _named(rules, "locations", "Locations") else []
    used = {key for policy in rules.policies for key, value in policy["conditions"].items() if value}
    for app, client, platform, inside, matches, risk, flow in itertools.product(
        [*apps, "rest", "rest of office"],
        ["browser", "other"],
        ["windows", "linux", "toaster"] if "platforms" in used else ["windows"],
        _subsets([*places, *unlisted, *sorted(world.trusted - {*places, *unlisted})]),
        [True, False] if "devices" in used else [True],
        ["none", "high"] if "signInRiskLevels" in used else ["none"],
        ["none", "deviceCodeFlow"] if "authenticationFlows" in used else ["none"],
    ):
        yield Point(app, client, platform, inside, matches, risk, flow)


def _means(policy: Mapping[str, Json], person: Person, active: frozenset[str], world: World) -> bool:
    users = policy["conditions"]["users"]
    return _side(users, "include", person, active, world) and not _side(users, "exclude", person, active, world)


def _side(users: Mapping[str, Json], side: str, person: Person, active: frozenset[str], world: World) -> bool:
    groups, roles = person.groups | world.hidden, person.roles | active
    guests = users[f"{side}GuestsOrExternalUsers"] or {"guestOrExternalUserTypes": ""}
    return bool(
        {"All", person.id} & {*users[f"{side}Users"]}
        or groups & {*users[f"{side}Groups"]}
        or roles & {*users[f"{side}Roles"]}
        or (person.guest_type and person.guest_type in guests["guestOrExternalUserTypes"].split(","))
    )


def _speaks(policy: Mapping[str, Json], point: Point, world: World) -> bool:
    conditions = policy["conditions"]
    risk, flows = conditions["signInRiskLevels"], conditions["authenticationFlows"]
    return (
        _is_app(conditions["applications"], point, world)
        and ("all" in conditions["clientAppTypes"] or point.client in conditions["clientAppTypes"])
        and _is_platform(conditions["platforms"], point)
        and _is_place(conditions["locations"], point, world)
        and _is_device(conditions["devices"], point)
        and (not risk or (world.has_risk and point.risk in risk))
        and (flows is None or point.flow == flows["transferMethods"])
        and (world.odd_holds or "moonPhases" not in conditions)
    )


def _is_app(applications: Mapping[str, Json], point: Point, world: World) -> bool:
    names = {point.app, *(["Office365"] if point.app == "rest of office" or point.app in world.office else [])}
    include, exclude = ({*applications[f"{side}Applications"]} for side in ("include", "exclude"))
    return ("All" in include or bool(names & include)) and not names & exclude


def _is_platform(platforms: Mapping[str, Json] | None, point: Point) -> bool:
    if platforms is None:
        return True
    include, exclude = platforms["includePlatforms"], platforms["excludePlatforms"]
    return ("all" in include or point.platform in include) and point.platform not in exclude


def _is_place(locations: Mapping[str, Json] | None, point: Point, world: World) -> bool:
    if locations is None:
        return True

    def holds(names: list[str]) -> bool:
        return any(
            name == "All" or name in point.inside or (name == "AllTrusted" and bool(point.inside & world.trusted))
            for name in names
        )

    return holds(locations["includeLocations"]) and not holds(locations["excludeLocations"])


def _is_device(devices: Mapping[str, Json] | None, point: Point) -> bool:
    return devices is None or point.matches is (devices["deviceFilter"]["mode"] == "include")


def _demands(grant: Mapping[str, Json] | None, goal: str) -> bool:
    if grant is None:
        return False
    meets = {"mfa": {"block", "mfa"}, "phishing-resistant": {"block"}, "block": {"block"}}[goal]
    found = [control in meets for control in grant["builtInControls"]]
    if grant["authenticationStrength"]:
        allowed = {*grant["authenticationStrength"]["allowedCombinations"]}
        found.append(goal == "mfa" or (goal == "phishing-resistant" and allowed <= _PHR))
    return bool(found) and (all(found) if grant["operator"] == "OR" else any(found))


def _named(rules: Rules, part: str, kind: str) -> set[str]:
    found = [policy["conditions"][part] or {} for policy in rules.policies]
    return {id_ for one in found for side in ("include", "exclude") for id_ in one.get(f"{side}{kind}", ())}


def _subsets(names: list[str]) -> list[frozenset[str]]:
    return [frozenset(some) for n in range(len(names) + 1) for some in itertools.combinations(names, n)]
