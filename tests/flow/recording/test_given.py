import datetime as dt
from dataclasses import replace

import pytest
from tests.support.record_world import TODAY, desk

from seccheck.errors import UsageFaultError
from seccheck.flow.recording.given import Given, check, draft_of

FULL = Given(
    on=dt.date(2026, 11, 18),
    by=" Service owner ",
    second="CISO",
    sample=3,
    values=("own.left_over=0", "own.level=high"),
    file="records/test.pdf",
)


def test_all_that_is_said_makes_the_record() -> None:
    draft = draft_of(desk(), FULL, "en")
    assert (draft.provider, draft.on, draft.by, draft.second, draft.sample) == (
        "Atlas",
        FULL.on,
        "Service owner",
        "CISO",
        3,
    )
    assert draft.values == {"own.left_over": 0, "own.level": "high"}
    assert draft.attached is not None
    assert draft_of(desk(), replace(FULL, file=""), "en").attached is None


@pytest.mark.parametrize(
    ("kind", "provider", "change", "missing"),
    [
        ("witnessed-test", "", {}, ["--provider"]),
        ("witnessed-test", "Atlas", {"on": None, "by": " "}, ["--on", "--by"]),
        ("witnessed-test", "Atlas", {"values": ()}, ["--value"]),
        ("witnessed-test", "Atlas", {"sample": None}, ["--sample"]),
        ("signoff-record", "Atlas", {"values": ("own.agreed=yes",), "file": "", "sample": None}, ["--file"]),
        ("witnessed-test", "", {"on": None, "by": "", "values": ()}, ["--provider", "--on", "--by", "--value"]),
    ],
)
def test_everything_missing_is_named_at_once(
    kind: str, provider: str, change: dict[str, object], missing: list[str]
) -> None:
    with pytest.raises(UsageFaultError) as caught:
        draft_of(desk(kind, provider=provider, claims=()), replace(FULL, **change), "en")  # type: ignore[arg-type]  # by field
    assert [fault.message.split()[0] for fault in caught.value.faults] == missing
    assert all(fault.hint for fault in caught.value.faults)


@pytest.mark.parametrize("sample", [0, 12])
def test_a_sample_may_be_of_nobody(sample: int) -> None:
    assert draft_of(desk(), replace(FULL, sample=sample), "en").sample == sample


@pytest.mark.parametrize(("provider", "good"), [("Atals", False), ("provider", True), ("Quite another", True)])
def test_a_provider_is_the_one_that_the_file_knows(provider: str, *, good: bool) -> None:
    if good:
        assert draft_of(desk(provider=provider), FULL, "en")
        return
    with pytest.raises(UsageFaultError, match="knows no provider"):
        draft_of(desk(provider=provider), FULL, "en")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"on": dt.date(2026, 11, 21)}, "--on: 2026-11-21 lies ahead"),
        ({"second": "SERVICE  owner"}, "--second is the same person"),
        ({"sample": -1}, "--sample"),
        ({"by": "a\u202eb"}, "--by holds"),
        ({"second": "a\u2066b"}, "--second holds"),
    ],
)
def test_what_can_be_no_record_is_refused(change: dict[str, object], said: str) -> None:
    check(FULL, TODAY)
    with pytest.raises(UsageFaultError) as caught:
        check(replace(FULL, **change), TODAY)  # type: ignore[arg-type]  # by field
    assert said in caught.value.faults[0].message
