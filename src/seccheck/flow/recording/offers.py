"""Says which kinds of record there are, and how much hangs on each."""

from collections.abc import Iterator

from seccheck.judging.recordable import claims_shown, seen_kinds, written_kinds
from seccheck.model.policy import Catalog, Kind
from seccheck.model.record import record
from seccheck.model.scale import Severity


@record
class Offer:
    """One kind of record."""

    kind: Kind
    is_seen: bool
    """Whether it is what the client saw, tested or drew; else what it decided or agreed to."""
    requirements: int
    """How many requirements accept it."""
    blockers: int


def offers_of(catalog: Catalog) -> tuple[Offer, ...]:
    """The kinds of record, those of what was seen first."""
    return tuple(_offers(catalog))


def _offers(catalog: Catalog) -> Iterator[Offer]:
    for is_seen, kinds in ((True, seen_kinds(catalog)), (False, written_kinds(catalog))):
        for kind in kinds:
            accepting = [r for r in catalog.requirements.values() if claims_shown(catalog, r, kind.id)]
            blockers = sum(r.severity is Severity.BLOCKER for r in accepting)
            yield Offer(kind=kind, is_seen=is_seen, requirements=len(accepting), blockers=blockers)
