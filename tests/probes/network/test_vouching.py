import datetime as dt

import pytest
import trustme
from cryptography import x509
from cryptography.x509.verification import Store
from tests.support.made_certificates import ORDINARY, Wish, made
from tests.support.network_world import NOW

from seccheck.probes.network.vouching import vouched

NAME = "support.atlas.example"
CA = trustme.CA()
ROOT = x509.load_pem_x509_certificate(CA.cert_pem.bytes())


def chain(leaf: trustme.LeafCert) -> list[x509.Certificate]:
    return [x509.load_pem_x509_certificate(pem.bytes()) for pem in leaf.cert_chain_pems]


def test_a_certificate_is_traced_over_what_lies_between() -> None:
    own, *others = chain(CA.create_child_ca().issue_cert(NAME))
    assert vouched(own, others, NAME, NOW, Store([ROOT])) == [own, *others, ROOT]
    assert vouched(own, [], NAME, NOW, Store([ROOT])) == []


def test_an_address_is_vouched_for_as_an_address() -> None:
    (own,) = chain(CA.issue_cert("203.0.113.7"))
    assert vouched(own, [], "203.0.113.7", NOW, Store([ROOT])) == [own, ROOT]
    assert vouched(own, [], "203.0.113.8", NOW, Store([ROOT])) == []


@pytest.mark.parametrize(
    ("wish", "is_vouched"),
    [
        (ORDINARY, True),
        (Wish(uses=None), True),
        (Wish(uses=x509.oid.ExtendedKeyUsageOID.CLIENT_AUTH), False),
        (Wish(names=("*.atlas.example",)), True),
        (Wish(names=("*.example",)), False),
        (Wish(names=("other.example",)), False),
        (Wish(names=()), False),
        (Wish(begin=NOW + dt.timedelta(days=1)), False),
        (Wish(end=NOW - dt.timedelta(days=1)), False),
        (Wish(is_own_issuer=True), False),
    ],
    ids=[
        "ordinary",
        "no-use-named",
        "for-clients",
        "wildcard",
        "wildcard-too-wide",
        "other",
        "no-name",
        "early",
        "late",
        "own",
    ],
)
def test_who_is_vouched_for(wish: Wish, *, is_vouched: bool) -> None:
    own, root = made(wish)
    assert bool(vouched(own, [], NAME, NOW, Store([root]))) is is_vouched


def test_a_root_that_is_not_known_vouches_for_nobody() -> None:
    other = x509.load_pem_x509_certificate(trustme.CA().cert_pem.bytes())
    own, *others = chain(CA.issue_cert(NAME))
    assert vouched(own, [*others, ROOT], NAME, NOW, Store([other])) == []
