import dataclasses
from pathlib import Path

import pytest
from tests.support import keys
from tests.support.captures import NONCE
from tests.support.capturing import KEY, GrantingSeed
from tests.support.tenants.good import good

from seccheck.bundles.capture_seal import NAMESPACE
from seccheck.errors import SeccheckError
from seccheck.flow.capture import Order, capture, proposal_of
from seccheck.flow.capturing.wish import Wish
from seccheck.model.entra import Entra
from seccheck.reading.capture_file import read_capture

SEED = good(people=5)
WISH = Wish(settings=Entra(tenant=SEED.tenant), nonce=NONCE)


@pytest.fixture
def order(tmp_path: Path) -> Order:
    return Order(wish=WISH, out=tmp_path / "entra.zip", key=tmp_path / "capture.key", people=tmp_path / "people.csv")


def test_a_sound_order_is_none_to_refuse(order: Order) -> None:
    order.check()
    dataclasses.replace(order, people=None).check()


def test_what_cannot_be_is_refused_before_anybody_is_asked(order: Order, tmp_path: Path) -> None:
    (tmp_path / "old.zip").touch()
    (tmp_path / "link.zip").symlink_to("gone")
    for changes, why in (
        ({"wish": dataclasses.replace(WISH, nonce="x")}, "is no nonce"),
        ({"out": tmp_path / "entra.json"}, "no name for a capture"),
        ({"out": tmp_path / "old.zip"}, "is there already"),
        ({"out": tmp_path / "link.zip"}, "is there already"),
        ({"people": tmp_path / "old.zip"}, "is there already"),
        ({"out": tmp_path / "gone" / "entra.zip"}, "its folder is not there"),
        ({"people": order.out}, "named for two things"),
        ({"key": order.out}, "named for two things"),
        ({"key": order.people}, "named for two things"),
        ({"sign_key": tmp_path / "gone"}, "no such key"),
    ):
        with pytest.raises(SeccheckError) as caught:
            dataclasses.replace(order, **changes).check()
        assert why in caught.value.faults[0].message
        assert caught.value.exit_code in (2, 3)


def test_what_would_happen_is_said_in_full(order: Order, tmp_path: Path) -> None:
    found = proposal_of(order)
    assert (found.tenant, found.nonce, found.is_key_new) == (SEED.tenant, NONCE, True)
    assert "Policy.Read.All" in found.permissions
    for whys in found.permissions.values():
        assert len({why["en"] for why in whys}) == len(whys) > 0
    assert tuple(found.looks) == WISH.looks
    order.key.touch()
    signed = proposal_of(dataclasses.replace(order, sign_key=tmp_path / "key"))
    assert not signed.is_key_new
    assert signed.sign_key.endswith("key")


def test_it_is_taken_and_signed_and_nothing_is_written(order: Order, tmp_path: Path) -> None:
    steps: list[int] = []
    signing = dataclasses.replace(order, sign_key=keys.make_key(tmp_path))
    made = capture(signing, GrantingSeed(SEED), KEY, version="9", step=lambda: steps.append(1))
    assert len(steps) == signing.steps
    assert not order.out.exists()
    order.out.write_bytes(b"".join(made.pieces))
    read = read_capture(tmp_path, "entra.zip")
    assert read.head.version == "9"
    (tmp_path / "x.sig").write_bytes(read.signature)
    assert keys.checks(read.sealed, NAMESPACE, tmp_path / "x.sig")
    plain = capture(order, GrantingSeed(SEED), KEY, version="9", step=lambda: None)
    assert plain.pieces[0] == made.pieces[0]
    assert len(plain.pieces) < len(made.pieces)
