import datetime as dt

from tests.support import small
from tests.support.small import told

from seccheck.model.capture import Nonce
from seccheck.model.policy import Json
from seccheck.reading.nonces import read_nonces

ONE: dict[str, Json] = {"provider": "Atlas", "nonce": "n" + "A" * 22, "issued": "2026-11-01", "until": "2026-12-01"}
TENANT = "ABCDEF00-1111-4111-8111-111111111111"


def test_a_nonce_is_read_with_its_time() -> None:
    book = small.book("nonces: []")
    assert read_nonces([ONE, {**ONE, "nonce": "n" + "B" * 22, "tenant": TENANT}], book) == (
        Nonce(provider="Atlas", nonce="n" + "A" * 22, issued=dt.date(2026, 11, 1), until=dt.date(2026, 12, 1)),
        Nonce(
            provider="Atlas",
            nonce="n" + "B" * 22,
            tenant=TENANT.lower(),
            issued=dt.date(2026, 11, 1),
            until=dt.date(2026, 12, 1),
        ),
    )
    assert not book


def test_what_cannot_be_is_told() -> None:
    book = small.book("nonces: [{nonce: a, until: b}, {nonce: a}]")
    read_nonces([{**ONE, "until": "2026-10-31"}, ONE], book)
    said = told(book.faults())
    assert any("ends before it begins, on 2026-11-01" in line for line in said)
    assert any("issued twice" in line for line in said)
