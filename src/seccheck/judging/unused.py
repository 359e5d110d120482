"""Finds claims that are asked about and that no requirement uses."""

from collections.abc import Iterator

from seccheck.judging.derived import split
from seccheck.judging.engagement import PREFIX
from seccheck.judging.standin import targets
from seccheck.model.policy import Catalog, Claim, Requirement
from seccheck.model.scale import AnsweredBy


def unused_claims(catalog: Catalog) -> tuple[Claim, ...]:
    """The claims that no requirement looks at, in their order.

    Left out is what costs nobody an answer: facts of the engagement, and what only a look can know where a pack does
    no more than name it.
    """
    packs = {requirement.pack for requirement in catalog.requirements.values()}
    used = {name for requirement in catalog.requirements.values() for name in _names(requirement)}
    used |= {split(name)[0] for name in used}
    return tuple(claim for claim in catalog.claims.values() if claim.id not in used and _counts(claim, packs))


def _counts(claim: Claim, packs: set[str]) -> bool:
    return not claim.id.startswith(PREFIX) and (claim.answered_by is not AnsweredBy.LOOK or claim.pack in packs)


def _names(requirement: Requirement) -> Iterator[str]:
    parts = (requirement.when, requirement.expect, requirement.observe, *requirement.expect_from.values())
    for atom in (atom for expectation in parts for branch in expectation for atom in branch):
        yield from (atom.claim, *targets(atom.schema))
    for pair in requirement.agree:
        yield from (pair.declared, pair.observed)
