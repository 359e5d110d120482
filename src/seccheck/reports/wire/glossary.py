"""Collects what the ids in a report are called, in every language the policies have."""

from collections.abc import Iterable, Iterator, Mapping

from seccheck.model.policy import Catalog
from seccheck.reports.wire.items import RequirementItem
from seccheck.reports.wire.report import Glossary, ReviewItem


def glossary(catalog: Catalog, items: Iterable[RequirementItem], reviews: Iterable[ReviewItem]) -> Glossary:
    """The claims and kinds that `items` and `reviews` speak of; what is not due at this gate brings none."""
    due = [item for item in items if item.demanded is not None]
    claims = {c for item in due for c in (*item.claims, *item.confirm)}
    kinds = {kind for item in due for kind in _kinds(item)}
    for review in reviews:
        claims.update(str(c["claim"]) for c in review.claims)
        kinds.add(review.kind)
    return Glossary(
        claims={c: _claim(catalog, c) for c in sorted(claims & set(catalog.claims))},
        kinds={k: dict(sorted(catalog.kinds[k].title.items())) for k in sorted(kinds & set(catalog.kinds))},
    )


def _kinds(item: RequirementItem) -> Iterator[str]:
    for words in (item.support, item.stale, item.denial, item.discrepancies):
        yield from (word.kind for word in words)
        yield from (str(word.value["kind"]) for word in words if isinstance(word.value, dict) and "kind" in word.value)
    if item.next is not None:
        yield from item.next.arguments.get("kinds", ())


def _claim(catalog: Catalog, name: str) -> Mapping[str, object]:
    claim = catalog.claims[name]
    return {"ask": dict(sorted(claim.ask.items())), "unit": claim.unit}
