"""Says which claims an expectation speaks of, itself and by the stand-ins in it."""

from collections.abc import Iterator

from seccheck.judging.derived import split
from seccheck.judging.standin import targets
from seccheck.model.policy import Catalog, Expectation


def claim_behind(catalog: Catalog, name: str) -> str:
    """The claim behind a name that may ask for a derived number."""
    return name if name in catalog.claims else split(name)[0]


def claims_named(catalog: Catalog, *expectations: Expectation) -> Iterator[str]:
    """The claims that `expectations` speak of, in their order; one may come several times."""
    for expectation in expectations:
        for atom in (atom for branch in expectation for atom in branch):
            for name in (atom.claim, *targets(atom.schema)):
                yield claim_behind(catalog, name)
