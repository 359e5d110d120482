from tests.support import made

from seccheck.reports.wire.review import review_item


def test_a_review_stands_in_full() -> None:
    item = review_item(
        made.review("dpa", {"a.hours": 72}, second="Deputy CISO", replaces="old", covers={"sites": ("MA", "FR")})
    )
    assert (item.document, item.replaces, item.by, item.second) == ("dpa", "old", "Compliance officer", "Deputy CISO")
    assert (item.on, item.dated, item.valid_until, item.signed) == ("2026-11-20", "2026-09-01", None, True)
    assert item.covers == {"sites": ("MA", "FR")}
    assert item.claims == ({"claim": "a.hours", "value": 72, "page": 2},)
