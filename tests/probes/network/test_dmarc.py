import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.probes.network.dmarc import ABSENT, NONE, ORDER, QUARANTINE, REJECT, Dmarc, dmarc_of


@pytest.mark.parametrize(
    ("record", "policy"),
    [
        ("v=DMARC1; p=reject", REJECT),
        ("v=DMARC1;p=quarantine;", QUARANTINE),
        (" v = DMARC1 ; P = Reject ; rua=mailto:a@atlas.example", REJECT),
        ("v=DMARC1; p=none", NONE),
        ("v=DMARC1; p=reject; pct=100", REJECT),
        ("v=DMARC1; p=reject; pct=99", QUARANTINE),
        ("v=DMARC1; p=reject; pct=0", QUARANTINE),
        ("v=DMARC1; p=quarantine; pct=50", NONE),
        ("v=DMARC1; p=none; pct=50", NONE),
        ("v=DMARC1; p=reject; pct=half", REJECT),
        ("v=DMARC1; p=reject; pct=1000", REJECT),
        ("v=DMARC1; p=reject; t=y", QUARANTINE),
        ("v=DMARC1; p=reject; t=n", REJECT),
        ("v=DMARC1; p=block; rua=mailto:a@atlas.example", NONE),
        ("v=DMARC1; p=block", ABSENT),
        ("v=DMARC1; rua=mailto:a@atlas.example", NONE),
        ("v=DMARC1", ABSENT),
        ("v=DMARC1; p=reject; p=none", ABSENT),
        ("v=DMARC1; p=absent", ABSENT),
        ("v=DMARC1; p", ABSENT),
    ],
)
def test_the_policy_of_one_record_at_its_weakest(record: str, policy: str) -> None:
    found = dmarc_of([record, "google-site-verification=x"])
    assert (found.policy, found.count) == (policy, 1)


@pytest.mark.parametrize(
    "text",
    ["", "v=dmarc1; p=reject", "v=DMARC2; p=reject", "p=reject; v=DMARC1", "v DMARC1; p=reject", "V=DMARC1; p=none"],
)
def test_what_is_no_record_does_not_count(text: str) -> None:
    assert dmarc_of([text]) == Dmarc()


def test_several_records_count_as_none() -> None:
    assert dmarc_of(["v=DMARC1; p=reject", "v=DMARC1; p=reject"]) == Dmarc(policy=ABSENT, subdomains=ABSENT, count=2)


@pytest.mark.parametrize(
    ("record", "subdomains"),
    [
        ("v=DMARC1; p=reject", REJECT),
        ("v=DMARC1; p=reject; sp=none", NONE),
        ("v=DMARC1; p=none; sp=reject", REJECT),
        ("v=DMARC1; p=none; sp=reject; pct=10", QUARANTINE),
        ("v=DMARC1; p=reject; sp=block", ABSENT),
        ("v=DMARC1; p=reject; sp=block; rua=mailto:a@atlas.example", NONE),
    ],
)
def test_the_policy_for_subdomains(record: str, subdomains: str) -> None:
    assert dmarc_of([record]).subdomains == subdomains


def test_what_else_a_record_says_of_itself() -> None:
    assert dmarc_of(["v=DMARC1; p=reject; psd=y"]).is_registry
    assert not dmarc_of(["v=DMARC1; p=reject; psd=n"]).is_registry
    assert dmarc_of(["v=DMARC1; p=reject; pct=1"]).is_partial
    assert not dmarc_of(["v=DMARC1; p=reject"]).is_partial


@given(st.lists(st.text(max_size=40).map("v=DMARC1;".__add__) | st.text(max_size=40), max_size=4))
def test_whatever_is_published_is_one_of_the_policies(texts: list[str]) -> None:
    assert dmarc_of(texts).policy in ORDER


@given(st.sampled_from(ORDER[1:]), st.text(max_size=30))
def test_nothing_behind_a_policy_makes_it_stronger(policy: str, rest: str) -> None:
    found = dmarc_of([f"v=DMARC1; p={policy}; {rest}"]).policy
    assert ORDER.index(found) <= ORDER.index(policy)
