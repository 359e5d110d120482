"""Writes the page of the truth table from its cases: ``PYTHONPATH=. .venv/bin/python tests/support/truth_table.py``."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.support.ca_cases import cases, themes

from seccheck.model.policy import Json

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "conditional-access-truth-table.md"

_HEAD = """\
# Which sign-ins need MFA: the truth table

*Written from the cases in `tests/conditional_access/cases`, which are run as tests; do not edit this page.*

seccheck works out for each person whether **every** way to sign in meets a goal, such as MFA, or is blocked. It takes
all Conditional Access policies of a tenant together: what none of them covers alone, several may cover. Each case
below is a tenant with the policies named, and one person. The answer is one of

- **yes**: every path meets the goal;
- **no**: at least one path surely does not; the causes say what would have to change in the policies that come nearest;
- **unknown**: something that decides could not be read or is not known to this version. It is never taken for a yes.

How to read it: a policy is for everybody, every application and every path, but for what the row says. "But" stands for
an exclusion. A grant of several controls is OR unless it says AND. Where no goal is named it is MFA. Causes are those
of `seccheck.conditional_access.cause`; a "no" without a cause means that no policy comes near.

What is taken for granted: named locations may overlap in any way, as may a rule and its devices, so that two policies
are only seen to complete each other where they name the same location, set of applications or rule. Rules of device and
application filters are not interpreted. Whoever may activate a role is judged with it and without it, and the worse
counts.
"""

_OTHERS = """\
## Where reference tools answer otherwise

As read in the sources of ScubaGear, Maester and Prowler; none of it was run against a live tenant.

| case | seccheck | the others |
|---|---|---|
"""

_ANYBODY = "a member"
_SAID = {
    "groups": "in {}",
    "roles": "has the role {}",
    "eligible": "may activate the role {}",
    "scoped": "has the role {} over a part of the tenant",
    "guest_type": "guest: {}",
    "home_tenant": "from {}",
}


def page() -> str:
    """The whole page."""
    parts = [_HEAD, _OTHERS + "".join(_other_rows())]
    for title, some in themes():
        rows = "".join(map(_row, some))
        parts.append(
            f"## {title}\n\n| case | policies | person | goal | answer | causes |\n|---|---|---|---|---|---|\n{rows}"
        )
    return "\n".join([*parts, f"{len(cases())} cases.\n"])


def _other_rows() -> Iterator[str]:
    for case in cases():
        if "wrong" in case:
            yield f"| {case['id']} | {case['expect']} | {case['wrong']} |\n"


def _row(case: Mapping[str, Json]) -> str:
    causes = ", ".join(f"`{code}`" for code in case.get("causes", ()))
    says = "; ".join([case["says"], *([case["note"]] if "note" in case else [])])
    return f"| {case['id']} | {says} | {_person(case)} | {_goal(case)} | **{case['expect']}** | {causes} |\n"


def _person(case: Mapping[str, Json]) -> str:
    person = case.get("person", {})
    said = [_SAID[key].format(_listed(value)) for key, value in person.items()]
    return "; ".join(said) or _ANYBODY


def _goal(case: Mapping[str, Json]) -> str:
    within = "; ".join(f"{name}: {_listed(values)}" for name, values in case.get("within", {}).items())
    return " within ".join([case.get("goal", "mfa"), *([within] if within else [])])


def _listed(value: Json) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
