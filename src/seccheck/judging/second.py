"""Holds the client to its own rule that two people read a document before it counts."""

from collections.abc import Iterator

from seccheck.judging.named import claims_named
from seccheck.model.client import ClientFile, Review
from seccheck.model.policy import Catalog, Requirement
from seccheck.model.scale import Severity

ALONE, ALONE_AT_BLOCKERS = "alone", "alone-at-blockers"
_EVERYWHERE = "all"


def alone(review: Review, client: ClientFile) -> str:
    """Why `review` supports as declared only, everywhere or at blockers: one person signed it, the client wants two.

    Empty where it counts in full.
    """
    if review.second or not client.second_reviewer:
        return ""
    return ALONE if client.second_reviewer == _EVERYWHERE else ALONE_AT_BLOCKERS


def claims_read_twice(catalog: Catalog, client: ClientFile) -> frozenset[str]:
    """The claims for which the client wants two people to read a document."""
    if not client.second_reviewer:
        return frozenset()
    if client.second_reviewer == _EVERYWHERE:
        return frozenset(catalog.claims)
    graver = {t.requirement for t in client.tailoring if t.severity is Severity.BLOCKER}
    blockers = (r for r in catalog.requirements.values() if r.severity is Severity.BLOCKER or r.id in graver)
    return frozenset(name for requirement in blockers for name in _claims(catalog, requirement))


def _claims(catalog: Catalog, requirement: Requirement) -> Iterator[str]:
    yield from claims_named(catalog, requirement.expect, *requirement.expect_from.values(), requirement.observe)
    yield from (agreement.declared for agreement in requirement.agree)
