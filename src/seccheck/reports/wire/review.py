"""Copies one review onto the wire, in full."""

from seccheck.model.client import Review
from seccheck.reports.wire.report import ReviewItem
from seccheck.reports.wire.requirement import day


def review_item(review: Review) -> ReviewItem:
    """Everything the reviewer wrote down."""
    return ReviewItem(
        document=review.document,
        provider=review.provider,
        replaces=review.replaces,
        sha256=review.sha256,
        by=review.by,
        second=review.second,
        on=review.on.isoformat(),
        rejected=review.rejected,
        kind=review.kind,
        issuer=review.issuer,
        dated=day(review.dated),
        valid_until=day(review.valid_until),
        signed=review.signed,
        covers=review.covers,
        claims=tuple({"claim": c.claim, "value": c.value, "page": c.page} for c in review.claims),
    )
