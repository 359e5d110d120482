"""Chooses among all requirements: by policy, gate, severity, strength, reference and profile."""

import difflib
import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from seccheck.errors import Fault, UsageFaultError
from seccheck.model.policy import Catalog, Requirement
from seccheck.model.record import record
from seccheck.model.scale import Gate, Severity, Strength

_NEAREST = 8
"""Words that a hint names."""


@record
class Filters:
    """What a requirement must have to be listed; all of them must hold, and empty ones always do."""

    packs: tuple[str, ...] = field(default=())
    """Ids of policies, of which it comes from one."""
    gate: Gate | None = None
    severity: Severity | None = None
    strength: Strength | None = None
    """Demanded at `gate`, or at any gate."""
    references: tuple[str, ...] = field(default=())
    """Frameworks, or articles and controls as ``FRAMEWORK:ID``, all of which it refers to."""
    express: bool = False
    """Whether it must be of the express profile."""


def chosen(catalog: Catalog, filters: Filters) -> tuple[Requirement, ...]:
    """The requirements that `filters` let through, in their order.

    An article or control also finds what stands below it: ``gdpr:32`` finds ``32(1)(b)``.

    Raises:
        UsageFaultError: a policy, framework, article or control is not among those of the catalogue.
    """
    faults = list(_faults(catalog, filters))
    if faults:
        raise UsageFaultError(*faults)
    return tuple(r for r in catalog.requirements.values() if _fits(r, filters))


def _fits(requirement: Requirement, filters: Filters) -> bool:
    gates = requirement.demand.keys() if filters.gate is None else requirement.demand.keys() & {filters.gate}
    return (
        (not filters.packs or requirement.pack in filters.packs)
        and bool(gates)
        and filters.severity in (None, requirement.severity)
        and (filters.strength is None or any(requirement.demand[gate] is filters.strength for gate in gates))
        and all(_refers(requirement.references, reference) for reference in filters.references)
        and (requirement.express or not filters.express)
    )


def _refers(references: Mapping[str, Iterable[str]], reference: str) -> bool:
    framework, _, wanted = reference.partition(":")
    found = [id_ for key, ids in references.items() if key.lower() == framework.lower() for id_ in ids]
    return any(_covers(wanted, id_) for id_ in found)


def _covers(wanted: str, found: str) -> bool:
    """Whether `found` is `wanted` or stands below it: ``A.8`` covers ``A.8.5`` and not ``A.85``."""
    rest = found[len(wanted) :]
    return found.lower().startswith(wanted.lower()) and not (wanted[-1:].isalnum() and rest[:1].isalnum())


def _faults(catalog: Catalog, filters: Filters) -> Iterator[Fault]:
    packs = [policy.id for policy in catalog.policies]
    for pack in filters.packs:
        if pack not in packs:
            yield Fault(message=f"no policy is called {pack!r}", hint=f"Known: {_nearest(pack, packs)}.")
    known: dict[str, dict[str, None]] = {}
    for requirement in catalog.requirements.values():
        for framework, ids in requirement.references.items():
            known.setdefault(framework, {}).update(dict.fromkeys(ids))
    for reference in filters.references:
        if not any(_refers(r.references, reference) for r in catalog.requirements.values()):
            yield _unknown(reference, known)


def _unknown(reference: str, known: Mapping[str, Iterable[str]]) -> Fault:
    framework, _, wanted = reference.partition(":")
    spelt = next((key for key in known if key.lower() == framework.lower()), None)
    if spelt is None:
        hint = f"Frameworks: {_nearest(framework, known, most=len(known))}."
        return Fault(message=f"no requirement refers to a framework {framework!r}", hint=hint)
    message = f"no requirement refers to {wanted!r} of {spelt}"
    return Fault(message=message, hint=f"Of {spelt} there are: {_nearest(wanted, known[spelt])}.")


def _nearest(word: str, known: Iterable[str], *, most: int = _NEAREST) -> str:
    """Known words, those that begin as `word` does or else resemble it first, at most `most` of them."""
    lower = word.lower()

    def likeness(other: str) -> tuple[int, float]:
        letters = zip(lower, other.lower(), strict=False)
        same = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], letters))
        return same, difflib.SequenceMatcher(None, lower, other.lower()).ratio()

    ranked = sorted(known, key=likeness, reverse=True)
    shown = ", ".join(ranked[:most])
    return f"{shown} and {len(ranked) - most} more" if len(ranked) > most else shown
