"""Times effective MFA over many people: ``.venv/bin/python bench/conditional_access.py [PEOPLE] [POLICIES]``."""

import random
import resource
import sys
import time
from collections.abc import Iterator, Mapping

from seccheck.conditional_access.effective import Rules, Verdict, effective
from seccheck.conditional_access.goal import Goal
from seccheck.conditional_access.person import Person
from seccheck.model.policy import Json

PEOPLE, POLICIES, SECONDS = 100_000, 200, 5.0
GROUPS, TEAMS = tuple(f"group-{n}" for n in range(300)), 2_000
CHANCE = random.Random(1)  # noqa: S311 - the same tenant every time, no secret


def people(count: int) -> list[Person]:
    """Everybody in up to eight groups of their own choice, so that hardly two are alike."""
    return [_person(n, CHANCE.sample(GROUPS, CHANCE.randint(0, 8))) for n in range(count)]


def teams(count: int) -> list[Person]:
    """Everybody in one of 2,000 teams that share their groups."""
    groups = [CHANCE.sample(GROUPS, CHANCE.randint(0, 8)) for _ in range(TEAMS)]
    return [_person(n, CHANCE.choice(groups)) for n in range(count)]


def tenant(count: int, *, open_platform: bool) -> Rules:
    """Policies for all or for groups, for all applications or for one, with platforms and locations left out."""
    return Rules(policies=tuple(_policies(count, ["linux"] if open_platform else [])), has_risk=True)


def _policies(count: int, left_out: list[str]) -> Iterator[Mapping[str, Json]]:
    for n in range(count):
        platforms = [*CHANCE.sample(["android", "iOS", "windows"], 1), *left_out]
        yield {
            "id": f"policy-{n}",
            "displayName": f"Policy {n}",
            "state": "enabled",
            "conditions": {
                "users": {
                    "includeUsers": ["All"] if n % 3 else [],
                    "includeGroups": CHANCE.sample(GROUPS, 3),
                    "excludeGroups": CHANCE.sample(GROUPS, 2),
                },
                "applications": {"includeApplications": ["All"] if n % 2 else [f"application-{n}"]},
                "clientAppTypes": ["all"],
                "platforms": {"includePlatforms": ["all"], "excludePlatforms": platforms}
                if left_out or n % 4
                else None,
                "locations": {"includeLocations": ["All"], "excludeLocations": [f"place-{n % 10}"]}
                if n % 5 == 0
                else None,
            },
            "grantControls": {"operator": "OR", "builtInControls": ["mfa"]},
        }


def _person(number: int, groups: list[str]) -> Person:
    return Person(id=f"user-{number}", groups=frozenset(groups))


def timed(name: str, rules: Rules, everybody: list[Person]) -> None:
    """Work one tenant out, and print the time beside its limit."""
    start = time.process_time()
    found = effective(rules, everybody, Goal.MFA)
    seconds = time.process_time() - start
    counted = ", ".join(f"{covered}: {_count(found, covered)}" for covered in ("yes", "no", "unknown"))
    print(f"{name:34} {seconds:6.2f} s CPU (limit {SECONDS:g})  {counted}; {len(found)} verdicts")


def main(count: int, policies: int) -> None:
    """Time a tenant in which all is covered, and one in which a platform is open to everybody."""
    print(f"{count} people, {policies} policies")
    timed("covered, hardly two people alike", tenant(policies, open_platform=False), people(count))
    timed("open, in teams", tenant(policies, open_platform=True), teams(count))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{peak:.0f} MiB at most, the people themselves among them")


def _count(found: tuple[Verdict, ...], covered: str) -> int:
    return sum(len(one.people) for one in found if one.covered == covered)


if __name__ == "__main__":
    main(*(int(a) for a in sys.argv[1:3]), *(PEOPLE, POLICIES)[len(sys.argv) - 1 :])
