from tests.support.record_world import desk

from seccheck.flow.recording.offers import offers_of


def test_each_kind_says_how_much_hangs_on_it() -> None:
    found = {offer.kind.id: offer for offer in offers_of(desk().catalog)}
    assert next(iter(found)) == "witnessed-test"
    own = found["signoff-record"]
    assert (own.is_seen, own.requirements, own.blockers) == (False, 2, 1)
    assert found["witnessed-test"].is_seen
    assert found["witnessed-test"].requirements > found["witnessed-test"].blockers > 10
    order = [offer.is_seen for offer in found.values()]
    assert order == sorted(order, reverse=True)
