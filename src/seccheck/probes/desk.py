"""Takes the looks outside Microsoft Graph: at the client's own files, and at what may be connected to."""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from typing import cast

from seccheck import registry
from seccheck.model.evidence import Facts
from seccheck.probes.noting import Note, noted
from seccheck.probes.world import DeskProbe, World

FAMILIES = ("itsm", "mail", "roster", "self", "tls")
"""Folders beside this file; a look's id is its folder's name and its own."""


def desk_names() -> tuple[str, ...]:
    """The ids of all looks, sorted; no probe is imported for it."""
    return tuple(sorted(f"{family}.{name}" for family in FAMILIES for name in registry.names(_package(family))))


def desk_probe(look: str) -> DeskProbe:
    """The probe behind a look.

    Raises:
        KeyError: there is none of that id.
    """
    if look not in desk_names():
        raise KeyError(look)
    family, _, name = look.partition(".")
    return cast("DeskProbe", registry.load(_package(family), name))


def desk_looks_on(claims: Collection[str]) -> tuple[str, ...]:
    """The looks that can say something about one of `claims`, sorted."""
    return tuple(name for name in desk_names() if not set(desk_probe(name).CLAIMS).isdisjoint(claims))


def take_desk(names: Sequence[str], world: World) -> Facts:
    """Everything that the looks can say of `world`, in the order of `names`, those that are not set up left out.

    Raises:
        SeccheckError: one of the client's own files cannot be used.
    """
    found = [_taken(name, desk_probe(name), world) for name in dict.fromkeys(names)]
    return Facts(
        evidence=tuple(word for facts in found for word in facts.evidence),
        gaps=tuple(gap for facts in found for gap in facts.gaps),
    )


def _taken(name: str, probe: DeskProbe, world: World) -> Facts:
    if not probe.is_set_up(world):
        return Facts()
    note = Note(
        claims=probe.CLAIMS,
        rule_out=probe.ABOUT.first_rule_out,
        catalog=world.catalog,
        source=f"look:{name}@{_spaceless(world.client.client) or 'client'}",
        kind=lambda _claim: probe.KIND,
        day=_day(probe, world),
    )
    return noted(note, lambda: probe.look(world))


def _day(probe: DeskProbe, world: World) -> dt.date:
    """As of when a look says what it says: the day its files were drawn where it tells one, else the day of looking."""
    told: Callable[[World], dt.date] | None = getattr(probe, "seen_on", None)
    return told(world) if told else world.now.date()


def _spaceless(name: str) -> str:
    """A client's name as part of a source, which is one word wherever it is recorded."""
    return "-".join(name.split())


def _package(family: str) -> str:
    return f"seccheck.probes.{family}"
