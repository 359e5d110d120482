"""Gathers what is told of looks: one, or all."""

import dataclasses

from seccheck.probes.desk import desk_names, desk_probe
from seccheck.probes.known import all_names, probe_of
from seccheck.probes.probe import About
from seccheck.reports.explained.look import LookFacts


def told_of(name: str) -> LookFacts:
    """What is told of the look `name`.

    Raises:
        KeyError: there is none of that id.
    """
    if name in desk_names():
        desk = desk_probe(name)
        return dataclasses.replace(_facts(name, desk.ABOUT, desk.CLAIMS), kind=desk.KIND)
    probe = probe_of(name)
    return dataclasses.replace(
        _facts(name, probe.ABOUT, probe.CLAIMS),
        needs=tuple((need.permission, need.why) for need in probe.NEEDS),
        licence=probe.LICENCE,
        side=probe.SIDE,
    )


def told_of_all() -> tuple[LookFacts, ...]:
    """What is told of every look, in the order of their ids."""
    return tuple(map(told_of, all_names()))


def _facts(name: str, about: About, claims: tuple[str, ...]) -> LookFacts:
    return LookFacts(
        id=name,
        title=about.title,
        looks_at=about.looks_at,
        may_be_believed=about.may_be_believed,
        cannot_see=about.cannot_see,
        keeps=about.keeps,
        rule_out=about.first_rule_out,
        claims=claims,
    )
