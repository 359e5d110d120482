import datetime as dt
from pathlib import Path

import pytest
from tests.support import keys

from seccheck.bundles.bundle_signing import ATTEST_NAMESPACE, BUNDLE_NAMESPACE
from seccheck.bundles.capture_seal import NAMESPACE as CAPTURE
from seccheck.bundles.declaration import NAMESPACE as DECLARATION
from seccheck.bundles.signature_check import check_signature
from seccheck.model.signature import INVALID, SIGNED, UNKNOWN_KEY, UNSIGNED, Signature

DATA = b"0123  data/run.json\n"
GEN_TIME = dt.datetime(2027, 1, 28, 12, 0, tzinfo=dt.UTC)
SPACES = (BUNDLE_NAMESPACE, ATTEST_NAMESPACE, DECLARATION, CAPTURE)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return keys.make_key(tmp_path)


def checked(
    key: Path, options: str = "", *, at: dt.date = GEN_TIME, armoured: bytes = b"", revoked: Path | None = None
) -> Signature:
    allowed = key.with_name("allowed")
    allowed.write_text(f"assessor@client.example {options}{keys.public(key)}\n")
    signature = armoured or keys.signed(DATA, BUNDLE_NAMESPACE, key)
    return check_signature(DATA, signature, namespace=BUNDLE_NAMESPACE, allowed=allowed, at=at, revoked=revoked)


def test_a_sound_signature_says_whose_it_is(key: Path) -> None:
    found = checked(key, f'namespaces="{BUNDLE_NAMESPACE}" ')
    assert (found.state, found.principal, found.reason) == (SIGNED, "assessor@client.example", "")
    assert check_signature(DATA, b"", namespace=BUNDLE_NAMESPACE, allowed=None, at=GEN_TIME).state == UNSIGNED
    signature = keys.signed(DATA, BUNDLE_NAMESPACE, key)
    unlisted = check_signature(DATA, signature, namespace=BUNDLE_NAMESPACE, allowed=None, at=GEN_TIME)
    assert (unlisted.state, unlisted.reason, unlisted.key) == (UNKNOWN_KEY, "no-list", found.key)


@pytest.mark.parametrize("made_for", SPACES)
@pytest.mark.parametrize("asked_for", SPACES)
def test_no_namespace_stands_for_another(key: Path, made_for: str, asked_for: str) -> None:
    allowed = key.with_name("allowed")
    allowed.write_text(f"assessor@client.example {keys.public(key)}\n")
    signature = keys.signed(DATA, made_for, key)
    found = check_signature(DATA, signature, namespace=asked_for, allowed=allowed, at=GEN_TIME)
    assert (found.state, found.reason) == ((SIGNED, "") if made_for == asked_for else (INVALID, "namespace"))


@pytest.mark.parametrize(
    ("options", "state", "reason"),
    [
        ('valid-before="20270128120001Z" ', SIGNED, ""),
        ('valid-before="20270201Z" ', SIGNED, ""),
        ('valid-before="20270128120000Z" ', UNKNOWN_KEY, "not-valid-then"),
        ('valid-before="20270101Z" ', UNKNOWN_KEY, "not-valid-then"),
        ('valid-after="20270128120000Z" ', SIGNED, ""),
        ('valid-after="20270128120001Z" ', UNKNOWN_KEY, "not-valid-then"),
        ('namespaces="seccheck-attest@v1" ', UNKNOWN_KEY, "not-listed"),
    ],
    ids=["a second later", "expired after", "at once", "expired before", "since then", "not yet", "another use"],
)
def test_a_key_must_be_good_when_it_was_stamped(key: Path, options: str, state: str, reason: str) -> None:
    found = checked(key, options)
    assert (found.state, found.reason) == (state, reason)


@pytest.mark.parametrize("at", [GEN_TIME, GEN_TIME + dt.timedelta(days=400)], ids=["then", "later"])
def test_a_revoked_key_never_signs(key: Path, at: dt.datetime) -> None:
    revoked = key.with_name("revoked")
    revoked.write_text(f"{keys.public(key)}\n")
    assert (checked(key, at=at, revoked=revoked).state, checked(key, at=at, revoked=revoked).reason) == (
        INVALID,
        "revoked",
    )
    revoked.write_text("")
    assert checked(key, at=at, revoked=revoked).state == SIGNED


def test_no_flipped_bit_of_the_armour_is_overlooked(key: Path) -> None:
    """Stock ssh-keygen overlooks a dozen of them."""
    armoured = keys.signed(DATA, BUNDLE_NAMESPACE, key)
    for at in range(len(armoured)):
        for bit in range(8):
            changed = armoured[:at] + bytes([armoured[at] ^ 1 << bit]) + armoured[at + 1 :]
            found = checked(key, armoured=changed)
            assert found.state == INVALID, (at, bit)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text + b"\n",
        lambda text: b"\n" + text,
        lambda text: text.replace(b"\n", b"\r\n"),
        lambda text: text[:-1],
        lambda _: b"garbage",
        lambda text: text + text,
    ],
    ids=["a line more", "a line before", "CRLF", "no last line break", "garbage", "twice"],
)
def test_the_armour_is_exactly_as_ssh_keygen_writes_it(key: Path, change: object) -> None:
    assert callable(change)
    found = checked(key, armoured=change(keys.signed(DATA, BUNDLE_NAMESPACE, key)))
    assert (found.state, found.reason) == (INVALID, "format")


def test_other_bytes_were_not_signed(key: Path) -> None:
    found = checked(key, armoured=keys.signed(DATA + b" ", BUNDLE_NAMESPACE, key))
    assert (found.state, found.reason) == (INVALID, "changed")
    assert found.key.startswith("SHA256:")
