import datetime as dt

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.verification import Store
from tests.support.made_certificates import ORDINARY, Wish, made
from tests.support.network_world import NOW

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.probes.network.certificates import NOT_NOW, OTHER_NAME, TRUSTED, UNKNOWN_ROOT, Validity, validity

NAME = "support.atlas.example"
DAY = dt.timedelta(days=1)
NEXT_YEAR = NOW + 365 * DAY


def judged(wish: Wish, *others: x509.Certificate, is_root_known: bool = True) -> Validity:
    own, root = made(wish)
    store = Store([root if is_root_known else made(ORDINARY)[1]])
    return validity([one.public_bytes(Encoding.DER) for one in (own, *others)], NAME, NOW, store)


@pytest.mark.parametrize(
    ("wish", "is_root_known", "trust"),
    [
        pytest.param(ORDINARY, True, TRUSTED, id="ordinary"),
        pytest.param(Wish(end=NOW), True, TRUSTED, id="its-last-moment"),
        pytest.param(Wish(end=NOW - DAY), True, NOT_NOW, id="expired"),
        pytest.param(Wish(begin=NOW + DAY), True, NOT_NOW, id="not-yet"),
        pytest.param(Wish(names=("other.example",)), True, OTHER_NAME, id="other-name"),
        pytest.param(Wish(names=("*.other.example",)), True, OTHER_NAME, id="other-wildcard"),
        pytest.param(Wish(names=("not a name",)), True, UNKNOWN_ROOT, id="a-name-that-is-none"),
        pytest.param(Wish(names=()), True, UNKNOWN_ROOT, id="no-name"),
        pytest.param(ORDINARY, False, UNKNOWN_ROOT, id="unknown-root"),
        pytest.param(Wish(is_own_issuer=True), True, UNKNOWN_ROOT, id="self-signed"),
    ],
)
def test_whoever_vouches_the_end_is_known(wish: Wish, *, is_root_known: bool, trust: str) -> None:
    assert judged(wish, is_root_known=is_root_known) == Validity(until=wish.end, trust=trust)


def test_of_a_chain_that_is_traced_only_its_own_parts_count() -> None:
    stray, _ = made(Wish(end=NOW - 30 * DAY))
    assert judged(ORDINARY, stray) == Validity(until=NEXT_YEAR, trust=TRUSTED)
    assert judged(ORDINARY, stray, is_root_known=False) == Validity(until=NOW - 30 * DAY, trust=UNKNOWN_ROOT)


def test_an_authority_may_end_before_what_it_signed() -> None:
    assert judged(Wish(root_end=NOW + 5 * DAY)) == Validity(until=NOW + 5 * DAY, trust=TRUSTED)


@pytest.mark.parametrize(
    ("left", "days"),
    [
        (dt.timedelta(days=15), 15),
        (dt.timedelta(days=15, seconds=-1), 14),
        (dt.timedelta(seconds=1), 0),
        (dt.timedelta(seconds=-1), -1),
        (dt.timedelta(days=-3), -3),
    ],
    ids=str,
)
def test_days_are_whole_and_negative_once_it_has_ended(left: dt.timedelta, days: int) -> None:
    assert Validity(until=NOW + left, trust=TRUSTED).days_left(NOW) == days


@pytest.mark.parametrize("presented", [[], [b""], [b"0\x03\x02\x01\x01"]], ids=["none", "empty", "another-thing"])
def test_what_is_no_certificate_is_a_gap(presented: list[bytes]) -> None:
    with pytest.raises(UnseenError) as caught:
        validity(presented, NAME, NOW, Store([made(ORDINARY)[1]]))
    assert caught.value.reason == SHAPE


def test_names_that_cannot_be_read_are_no_names() -> None:
    own, root = made(Wish(names=("other.example",)))
    der = own.public_bytes(Encoding.DER)
    broken = der.replace(b"\x82\x0dother.example", b"\x88\x0dother.example")
    assert broken != der
    assert validity([broken], NAME, NOW, Store([root])).trust == UNKNOWN_ROOT


def test_a_company_may_write_its_certificates_less_neatly_than_the_web_does() -> None:
    ca = trustme.CA()
    (pem,) = ca.issue_cert(NAME, not_after=NEXT_YEAR).cert_chain_pems
    der = x509.load_pem_x509_certificate(pem.bytes()).public_bytes(Encoding.DER)
    root = x509.load_pem_x509_certificate(ca.cert_pem.bytes())
    assert validity([der], NAME, NOW, Store([root])) == Validity(until=NEXT_YEAR, trust=TRUSTED)
