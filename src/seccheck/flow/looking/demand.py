"""Says about which claims a gate wants something seen."""

from collections.abc import Iterable, Iterator

from seccheck.flow.grounds import Grounds
from seccheck.judging.named import claim_behind, claims_named
from seccheck.judging.tailoring import tailored
from seccheck.model.policy import Requirement
from seccheck.model.scale import Gate, Severity, Strength


def claims_to_see(grounds: Grounds, gate: Gate, *, least: Strength) -> frozenset[str]:
    """The claims of the requirements that demand at least `least` at `gate`.

    A blocker that is due at an earlier gate alone counts with what was demanded there: left behind, it is judged by
    that. The client's tailoring counts beside the requirement as shipped.
    """
    claims: set[str] = set()
    for requirement in _versions(grounds):
        due = _judged_at(requirement, gate)
        if due is not None and requirement.demand[due] >= least:
            claims.update(_claims(grounds, requirement, due))
    return frozenset(claims)


def _judged_at(requirement: Requirement, gate: Gate) -> Gate | None:
    """The gate by whose demand it is judged; None where it is not judged."""
    if gate in requirement.demand or requirement.severity is not Severity.BLOCKER:
        return gate if gate in requirement.demand else None
    return max((earlier for earlier in requirement.demand if earlier < gate), default=None)


def _versions(grounds: Grounds) -> Iterator[Requirement]:
    for id_ in grounds.selected:
        requirement = grounds.catalog.requirements[id_]
        yield requirement
        yield from (tailored(requirement, own) for own in grounds.client.tailoring if own.requirement == id_)


def _claims(grounds: Grounds, requirement: Requirement, gate: Gate) -> Iterable[str]:
    yield from claims_named(grounds.catalog, *requirement.expected_at(gate), requirement.observe)
    yield from (claim_behind(grounds.catalog, pair.observed) for pair in requirement.agree)
