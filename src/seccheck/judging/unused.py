"""Finds claims that are asked about and that no requirement uses."""

from collections.abc import Iterator

from seccheck.judging.derived import split
from seccheck.judging.engagement import PREFIX
from seccheck.judging.standin import targets
from seccheck.model.policy import Catalog, Claim, Requirement


def unused_claims(catalog: Catalog) -> tuple[Claim, ...]:
    """The claims that no requirement looks at, in their order; a fact of the engagement is no question of a policy."""
    used = {name for requirement in catalog.requirements.values() for name in _names(requirement)}
    used |= {split(name)[0] for name in used}
    return tuple(claim for claim in catalog.claims.values() if claim.id not in used and not claim.id.startswith(PREFIX))


def _names(requirement: Requirement) -> Iterator[str]:
    parts = (requirement.when, requirement.expect, requirement.observe, *requirement.expect_from.values())
    for atom in (atom for expectation in parts for branch in expectation for atom in branch):
        yield from (atom.claim, *targets(atom.schema))
    for pair in requirement.agree:
        yield from (pair.declared, pair.observed)
