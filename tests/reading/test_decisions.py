import datetime as dt

import pytest
from tests.support import small
from tests.support.small import told

from seccheck.model.client import Tailoring, Waiver
from seccheck.model.policy import Atom
from seccheck.model.scale import Gate, Severity, Strength
from seccheck.reading.decisions import read_tailoring, read_waivers
from seccheck.reading.faults import FaultBook
from seccheck.reading.strict_yaml import load

WAIVER = (
    "waivers: [{requirement: MFA-ADMIN-PHR, reason: r, compensating: c, approver: CIO, "
    "on: 2026-11-21, until: 2027-03-31, facts: abcdef0123456789"
)
TAILORING = "tailoring: [{requirement: GDPR-NOTICE, reason: r, by: DPO, on: 2026-11-01"


def waivers(text: str) -> tuple[tuple[Waiver, ...], FaultBook]:
    notes = small.book(text)
    return read_waivers(load(text.encode(), name="f")["waivers"], small.catalog(), notes), notes


def tailoring(text: str) -> tuple[tuple[Tailoring, ...], FaultBook]:
    notes = small.book(text)
    return read_tailoring(load(text.encode(), name="f")["tailoring"], small.catalog(), notes), notes


def test_a_waiver_is_read_as_written() -> None:
    (waiver,), notes = waivers(WAIVER + ", provider: Atlas, second_approver: CISO}]")
    assert not notes
    assert waiver == Waiver(
        provider="Atlas",
        requirement="MFA-ADMIN-PHR",
        reason="r",
        compensating="c",
        approver="CIO",
        second_approver="CISO",
        on=dt.date(2026, 11, 21),
        until=dt.date(2027, 3, 31),
        digest="abcdef0123456789",
    )


BAD_WAIVERS: dict[str, tuple[str, str, str]] = {
    "requirement": (
        "MFA-ADMIN-PHR",
        "MFA-ADMIN-PHRR",
        "there is no requirement `MFA-ADMIN-PHRR` | Did you mean `MFA-ADMIN-PHR`?",
    ),
    "far": ("MFA-ADMIN-PHR", "ZZZ", "there is no requirement `ZZZ` | `seccheck catalog` lists the requirements."),
    "one person": ("facts:", "second_approver: cio, facts:", "`second_approver` is the same person as `approver`"),
    "too long": ("2027-03-31", "2027-11-22", "the waiver lasts longer than 12 months | End it by 2027-11-21."),
    "backwards": ("2027-03-31", "2026-11-20", "it ends before it begins, on 2026-11-21"),
}


@pytest.mark.parametrize(("old", "new", "said"), BAD_WAIVERS.values(), ids=BAD_WAIVERS)
def test_a_faulty_waiver_is_explained(old: str, new: str, said: str) -> None:
    _, notes = waivers(WAIVER.replace(old, new) + "}]")
    (line,) = told(notes.faults())
    assert said in line


@pytest.mark.parametrize("until", ["2026-11-21", "2027-11-21"])
def test_a_day_and_twelve_months_are_within_bounds(until: str) -> None:
    (waiver,), notes = waivers(WAIVER.replace("2027-03-31", until) + "}]")
    assert not notes
    assert (waiver.provider, waiver.second_approver, str(waiver.until)) == ("", "", until)


def test_tailoring_is_read_as_written() -> None:
    (own,), notes = tailoring(
        TAILORING + ", provider: Atlas, until: 2027-10-31, "
        "expect: {gdpr.breach_notice_hours: {maximum: 12}, mfa.review_on.age_days: {maximum: 9}},"
        " demand: {run: documented}, severity: blocker}]"
    )
    assert not notes
    assert own == Tailoring(
        provider="Atlas",
        requirement="GDPR-NOTICE",
        reason="r",
        by="DPO",
        on=dt.date(2026, 11, 1),
        until=dt.date(2027, 10, 31),
        expect=(
            Atom(claim="gdpr.breach_notice_hours", schema={"maximum": 12}),
            Atom(claim="mfa.review_on.age_days", schema={"maximum": 9}),
        ),
        demand={Gate.RUN: Strength.DOCUMENTED},
        severity=Severity.BLOCKER,
    )


@pytest.mark.parametrize(
    "one", ["severity: minor", "demand: {run: declared}", "expect: {gdpr.breach_notice_hours: {const: 1}}"]
)
def test_one_change_is_enough(one: str) -> None:
    (own,), notes = tailoring(f"{TAILORING}, {one}}}]")
    assert not notes
    assert (own.until, own.provider) == (None, "")


BAD_TAILORING: dict[str, tuple[str, str]] = {
    "nothing": ("", "the tailoring changes nothing | Add `expect`, `demand` or `severity`"),
    "claim": (", expect: {gdpr.breach_hours: {maximum: 1}}", "no policy defines the claim `gdpr.breach_hours`"),
    "stand-in": (
        ", expect: {gdpr.breach_notice_hours: {maximum: {$claim: zzz.zz}}}",
        "no policy defines the claim `zzz.zz`",
    ),
    "list": (
        ", expect: {gdpr.locations: {items: {enum: {$data: adequacy.none}}}}",
        "there is no reference list `adequacy.none`",
    ),
    "pattern": (
        ", expect: {gdpr.contact: {anyOf: [{pattern: '('}]}}",
        "`pattern` is no regular expression | Balance its brackets.",
    ),
    "backwards": (", severity: minor, until: 2026-10-31", "it ends before it begins, on 2026-11-01"),
}


@pytest.mark.parametrize(("rest", "said"), BAD_TAILORING.values(), ids=BAD_TAILORING)
def test_faulty_tailoring_is_explained(rest: str, said: str) -> None:
    _, notes = tailoring(TAILORING + rest + "}]")
    (line,) = told(notes.faults())
    assert said in line


def test_tailoring_of_an_unknown_requirement_is_refused() -> None:
    _, notes = tailoring(TAILORING.replace("GDPR-NOTICE", "GDPR-NOTE") + ", severity: minor}]")
    assert told(notes.faults()) == ["1:27 there is no requirement `GDPR-NOTE` | Did you mean `GDPR-NOTICE`?"]


@pytest.mark.parametrize(
    ("first", "second", "twice"),
    [
        ("Atlas", "Rif", False),
        ("Atlas", "Atlas", True),
        ("Atlas", "", True),
        ("", "Atlas", True),
        ("", "", True),
    ],
)
def test_one_requirement_is_tailored_once_for_each_provider(first: str, second: str, twice: bool) -> None:
    named = [
        f"{TAILORING.removeprefix('tailoring: [')}, provider: {n}" if n else TAILORING.removeprefix("tailoring: [")
        for n in (first, second)
    ]
    _, notes = tailoring("tailoring: [" + ", ".join(f"{entry}, severity: minor}}" for entry in named) + "]")
    assert ["`GDPR-NOTICE` is tailored twice" in line for line in told(notes.faults())] == [True] * twice
