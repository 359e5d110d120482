import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support import keys

from seccheck.bundles.attestation import attestation_number, check_attestations, next_attestation
from seccheck.bundles.bundle_signing import ATTEST_NAMESPACE, BUNDLE_NAMESPACE
from seccheck.bundles.signature_check import check_signature
from seccheck.model.signature import INVALID, SIGNED, UNKNOWN_KEY, Signature

MANIFEST, AT = b"0123  data/run.json\n", dt.date(2027, 2, 1)
FIRST, SECOND, TENTH = (f"signatures/attestor-{n}.sig" for n in (1, 2, 10))

Attest = Callable[..., list[tuple[str, str, str]]]


@pytest.fixture
def attest(tmp_path: Path) -> Attest:
    """Who attests by members and keys' names: state, reason and principal of each."""
    allowed = tmp_path / "allowed"
    made = {name: keys.make_key(tmp_path, name) for name in ("assessor", "auditor", "spare", "other", "stranger")}
    principals = {"assessor": "assessor@client.example", "auditor": "a@audit.example", "spare": "a@audit.example"}
    principals["other"] = "b@audit.example"
    allowed.write_text("".join(f"{who} {keys.public(made[name])}\n" for name, who in principals.items()))

    def by(named: dict[str, str], namespace: str = ATTEST_NAMESPACE, signed: str = "assessor") -> list[tuple[str, ...]]:
        assessor = Signature()
        if signed:
            own = keys.signed(MANIFEST, BUNDLE_NAMESPACE, made[signed])
            assessor = check_signature(MANIFEST, own, namespace=BUNDLE_NAMESPACE, allowed=allowed, at=AT)
        signatures = {member: keys.signed(MANIFEST, namespace, made[name]) for member, name in named.items()}
        signatures["signatures/assessor.sig"] = b"left out"
        found = check_attestations(MANIFEST, signatures, assessor=assessor, allowed=allowed, at=AT)
        assert [one.member for one in found] == sorted(named, key=attestation_number)
        return [(one.signature.state, one.signature.reason, one.signature.principal) for one in found]

    return by  # type: ignore[return-value]  # its tuples have three parts


SAME = (INVALID, "same-key", "")


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ({}, []),
        ({FIRST: "auditor"}, [(SIGNED, "", "a@audit.example")]),
        ({TENTH: "other", SECOND: "auditor"}, [(SIGNED, "", "a@audit.example"), (SIGNED, "", "b@audit.example")]),
        ({FIRST: "assessor"}, [SAME]),
        ({FIRST: "auditor", SECOND: "auditor"}, [(SIGNED, "", "a@audit.example"), SAME]),
        ({FIRST: "auditor", SECOND: "spare"}, [(SIGNED, "", "a@audit.example"), SAME]),
        ({FIRST: "stranger"}, [(UNKNOWN_KEY, "not-listed", "")]),
        ({FIRST: "stranger", SECOND: "stranger"}, [(UNKNOWN_KEY, "not-listed", ""), SAME]),
        ({FIRST: "assessor", SECOND: "auditor"}, [SAME, (SIGNED, "", "a@audit.example")]),
    ],
    ids=["nobody", "one", "two", "itself", "twice", "two keys", "a stranger", "a stranger twice", "one of both"],
)
def test_attestors_are_others_each_counted_once(
    attest: Attest, named: dict[str, str], found: list[tuple[str, str, str]]
) -> None:
    assert attest(named) == found


def test_an_assessors_signature_is_no_attestation(attest: Attest) -> None:
    assert attest({FIRST: "auditor"}, BUNDLE_NAMESPACE) == [(INVALID, "namespace", "")]


@pytest.mark.usefixtures("attest")
def test_a_broken_one_in_front_does_not_shut_out_the_sound_one(tmp_path: Path) -> None:
    broken = keys.signed(b"something else", ATTEST_NAMESPACE, tmp_path / "auditor")
    sound = keys.signed(MANIFEST, ATTEST_NAMESPACE, tmp_path / "auditor")
    found = check_attestations(
        MANIFEST, {FIRST: broken, SECOND: sound}, assessor=Signature(), allowed=tmp_path / "allowed", at=AT
    )
    assert [one.signature.state for one in found] == [INVALID, SIGNED]


def test_an_unsigned_bundle_may_be_attested(attest: Attest) -> None:
    assert attest({FIRST: "auditor"}, signed="") == [(SIGNED, "", "a@audit.example")]


@pytest.mark.parametrize(
    ("member", "number"),
    [
        (FIRST, 1),
        (TENTH, 10),
        ("signatures/attestor-01.sig", 0),
        ("signatures/attestor-0.sig", 0),
        ("signatures/attestor-1000.sig", 0),
        ("signatures/attestor-1.sig.tsr", 0),
        ("attestor-1.sig", 0),
    ],
)
def test_members_with_attestations_are_numbered(member: str, number: int) -> None:
    assert attestation_number(member) == number


def test_the_next_one_comes_behind_all_others() -> None:
    assert next_attestation(["signatures/assessor.sig"]) == FIRST
    assert next_attestation([FIRST, "signatures/attestor-9.sig"]) == TENTH
