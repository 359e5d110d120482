from seccheck.flow.sealing.order import NONCE_BYTES, Chance, Order


def test_chance_is_new_each_time() -> None:
    one, other = Chance.fresh(), Chance.fresh()
    assert (len(one.nonce), len(one.key), len(one.salt("a"))) == (NONCE_BYTES, 32, 32)
    assert len({one.nonce, other.nonce, one.key, other.key}) == 4
    assert one.salt("a") != one.salt("a")


def test_an_order_asks_for_nothing_more() -> None:
    order = Order()
    assert (order.audience, order.previous, order.chance) == ("client", None, None)
    assert order.sign(b"manifest") == {}
