"""Reads the cases of the truth table, and works out what holds in each."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml
from tests.support import ca_builder

from seccheck.conditional_access.effective import Verdict, effective
from seccheck.model.policy import Json

FOLDER = Path(__file__).parents[1] / "conditional_access" / "cases"


def themes() -> Iterator[tuple[str, list[Mapping[str, Json]]]]:
    """Title and cases of each file, in order."""
    for path in sorted(FOLDER.glob("*.yaml")):
        theme = yaml.safe_load(path.read_text(encoding="utf-8"))
        yield theme["title"], theme["cases"]


def cases() -> list[Mapping[str, Json]]:
    """All cases."""
    return [case for _, some in themes() for case in some]


def worked_out(case: Mapping[str, Json]) -> Verdict:
    """The verdict about the case's only person."""
    within = {name: tuple(values) for name, values in case.get("within", {}).items()}
    person = ca_builder.person(case.get("person", {}))
    (verdict,) = effective(ca_builder.rules(case), [person], ca_builder.goal(case.get("goal", "mfa")), within)
    return verdict


def codes(verdict: Verdict) -> set[str]:
    """The codes of all causes."""
    return {cause.code for hole in verdict.holes for cause in hole.causes}
