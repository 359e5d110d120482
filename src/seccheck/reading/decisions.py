"""Reads what the client decided: waivers, and its own version of single requirements."""

import datetime as dt
from collections.abc import Mapping

from seccheck.model.client import Tailoring, Waiver
from seccheck.model.duration import Duration
from seccheck.model.policy import Catalog, Json
from seccheck.model.scale import Gate, Severity, Strength
from seccheck.reading.conditions import Names, check_condition
from seccheck.reading.dates import optional_date
from seccheck.reading.expectation import atoms_of
from seccheck.reading.faults import FaultBook
from seccheck.reading.marks import Pointer
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.people import check_two_people

_LONGEST_WAIVER = Duration.of("P12M")


def read_waivers(entries: list[Json], catalog: Catalog, book: FaultBook) -> tuple[Waiver, ...]:
    """The waivers; the book gets unknown requirements, one person signing twice, and periods beyond 12 months.

    Args:
        entries: valid by the client file's schema.
        catalog: knows the requirements.
        book: takes the faults.
    """
    return tuple(_waiver(entry, ("waivers", n), catalog, book) for n, entry in enumerate(entries))


def read_tailoring(entries: list[Json], catalog: Catalog, book: FaultBook) -> tuple[Tailoring, ...]:
    """The tailoring, its conditions as atoms; the book gets unknown requirements and claims, and empty entries.

    Args:
        entries: valid by the client file's schema.
        catalog: knows the requirements, the claims and the reference lists.
        book: takes the faults.
    """
    lists = [f"{data.id}.{name}" for data in catalog.data.values() for name in data.lists]
    names = Names(claims=catalog.claims, kinds=catalog.kinds, lists=lists)
    _refuse_twice(entries, book)
    return tuple(_tailoring(entry, ("tailoring", n), catalog, names, book) for n, entry in enumerate(entries))


def _waiver(entry: Mapping[str, Json], here: Pointer, catalog: Catalog, book: FaultBook) -> Waiver:
    _check_requirement(entry["requirement"], here, catalog, book)
    check_two_people(book, here, entry, "approver", "second_approver")
    on, until = (dt.date.fromisoformat(entry[key]) for key in ("on", "until"))
    _check_period(on, until, here, book)
    if until > (latest := _LONGEST_WAIVER.after(on)):
        book.add("the waiver lasts longer than 12 months", *here, "until", hint=f"End it by {latest}.")
    return Waiver(
        provider=entry.get("provider", ""),
        requirement=entry["requirement"],
        reason=entry["reason"],
        compensating=entry["compensating"],
        approver=entry["approver"],
        second_approver=entry.get("second_approver", ""),
        on=on,
        until=until,
        digest=entry["facts"],
    )


def _tailoring(entry: Mapping[str, Json], here: Pointer, catalog: Catalog, names: Names, book: FaultBook) -> Tailoring:
    _check_requirement(entry["requirement"], here, catalog, book)
    expect, demand = entry.get("expect", {}), entry.get("demand", {})
    for claim, schema in expect.items():
        check_condition(book, (*here, "expect", claim), claim, schema, names)
    if not expect and not demand and "severity" not in entry:
        hint = "Add `expect`, `demand` or `severity`, or remove the entry."
        book.add("the tailoring changes nothing", *here, hint=hint)
    on, until = dt.date.fromisoformat(entry["on"]), optional_date(entry.get("until"))
    if until is not None:
        _check_period(on, until, here, book)
    return Tailoring(
        provider=entry.get("provider", ""),
        requirement=entry["requirement"],
        reason=entry["reason"],
        by=entry["by"],
        on=on,
        until=until,
        expect=atoms_of(expect),
        demand={Gate.of(gate): Strength.of(strength) for gate, strength in demand.items()},
        severity=Severity.of(entry["severity"]) if "severity" in entry else None,
    )


def _refuse_twice(entries: list[Json], book: FaultBook) -> None:
    """One requirement has one version of the client's for each provider, so that none can hide another."""
    seen: dict[str, set[str]] = {}
    for position, entry in enumerate(entries):
        requirement, provider = entry["requirement"], entry.get("provider", "")
        others = seen.setdefault(requirement, set())
        if others and (not provider or others & {"", provider}):
            hint = "Join the entries, or name another provider in each."
            book.add(f"`{requirement[:80]}` is tailored twice", "tailoring", position, "requirement", hint=hint)
        others.add(provider)


def _check_requirement(id_: str, here: Pointer, catalog: Catalog, book: FaultBook) -> None:
    if id_ not in catalog.requirements:
        hint = did_you_mean(id_, catalog.requirements) or "`seccheck catalog` lists the requirements."
        book.add(f"there is no requirement `{id_[:80]}`", *here, "requirement", hint=hint)


def _check_period(on: dt.date, until: dt.date, here: Pointer, book: FaultBook) -> None:
    if until < on:
        book.add(f"it ends before it begins, on {on}", *here, "until", hint="Correct one of the two dates.")
