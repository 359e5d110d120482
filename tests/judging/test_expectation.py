"""Rules 2 to 6 claim by claim, and how findings are combined."""

import datetime as dt

import pytest
from tests.support.judged import LATER, TODAY, expectation, gap, no, said, view, yes

from seccheck.judging.expectation import EXPIRED_DATA, NOTHING, judge_atom, judge_expectation
from seccheck.judging.word import Rules
from seccheck.model.duration import Duration
from seccheck.model.evidence import Evidence, Gap
from seccheck.model.judgement import Finding
from seccheck.model.policy import Atom, Json
from seccheck.model.scale import Outcome, Severity, Strength

RULES = Rules(accepts=frozenset(), max_age=Duration(days=30), severity=Severity.MAJOR)
OLD = TODAY - dt.timedelta(days=31)
AGED = said("c.day", (TODAY - dt.timedelta(days=40)).isoformat(), "contract", seen_at=TODAY - dt.timedelta(days=20))
"""Within 30 days when it was said, no longer today."""


def find(
    *words: Evidence,
    claim: str = "c.flag",
    schema: Json = None,
    demand: int = 2,
    gaps: tuple[Gap, ...] = (),
    as_of: dt.date = TODAY,
) -> Finding:
    atom = Atom(claim=claim, schema=schema or {"const": True})
    return judge_atom(view(*words, gaps=gaps, as_of=as_of), atom, Strength(demand), RULES)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        pytest.param([], Outcome.UNKNOWN, id="silence"),
        pytest.param([yes("contract")], Outcome.DEMONSTRATED, id="strong enough"),
        pytest.param([yes("certificate")], Outcome.DEMONSTRATED, id="more than strong enough"),
        pytest.param([yes()], Outcome.TOO_WEAK, id="a mere yes"),
        pytest.param([no()], Outcome.REFUTED, id="a no"),
        pytest.param([yes(seen_at=OLD)], Outcome.STALE, id="an old yes"),
        pytest.param([yes("contract", seen_at=OLD)], Outcome.STALE, id="an old contract"),
        pytest.param([yes("contract", seen_at=OLD), yes()], Outcome.STALE, id="renewing the contract would do"),
        pytest.param(
            [yes(seen_at=OLD), yes("contract")], Outcome.DEMONSTRATED, id="old and weak beside new and strong"
        ),
        pytest.param([yes("contract"), no()], Outcome.DEMONSTRATED, id="a weaker denial"),
        pytest.param([yes("contract"), no("policy")], Outcome.CONTRADICTED, id="a tie goes to the denial"),
        pytest.param([yes(), no("contract")], Outcome.CONTRADICTED, id="a stronger denial of a yes"),
        pytest.param([no("contract"), no()], Outcome.REFUTED, id="only denials"),
        pytest.param([yes("contract"), no(), no("policy")], Outcome.CONTRADICTED, id="the strongest denial counts"),
        pytest.param([no(seen_at=OLD)], Outcome.REFUTED, id="a denial does not age"),
        pytest.param(
            [yes("certificate", seen_at=OLD), no()], Outcome.CONTRADICTED, id="stale support is support present"
        ),
        pytest.param([yes("contract", void="gone"), no()], Outcome.REFUTED, id="void support is none"),
        pytest.param([yes("contract", void="gone")], Outcome.UNKNOWN, id="void alone says nothing"),
        pytest.param([yes(), no()], Outcome.REFUTED, id="one source at one time: the denial wins"),
        pytest.param([yes("certificate", "client"), no(source="client")], Outcome.REFUTED, id="at any strength"),
    ],
)
def test_the_stronger_side_wins(words: list[Evidence], outcome: Outcome) -> None:
    assert find(*words).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        pytest.param([AGED], Outcome.REFUTED, id="time alone made it deny"),
        pytest.param(
            [AGED, said("c.day", "2026-01-01")], Outcome.CONTRADICTED, id="it still counts as support present"
        ),
        pytest.param([AGED, said("c.day", "2026-11-30")], Outcome.REFUTED, id="and denies like another"),
        pytest.param(
            [AGED, said("c.day", "2026-11-30", "certificate")], Outcome.DEMONSTRATED, id="but not the stronger"
        ),
        pytest.param(
            [said("c.day", AGED.value, "contract", seen_at=AGED.seen_at, void="gone"), said("c.day", "2026-01-01")],
            Outcome.REFUTED,
            id="void it is no support",
        ),
        pytest.param(
            [said("c.day", AGED.value, "contract", seen_at=AGED.seen_at, void="gone"), said("c.day", "2026-11-30")],
            Outcome.REFUTED,
            id="void it denies still and contradicts nobody",
        ),
    ],
)
def test_a_word_turned_by_time_denies_and_was_support(words: list[Evidence], outcome: Outcome) -> None:
    assert find(*words, claim="c.day.age_days", schema={"maximum": 30}, demand=1).outcome is outcome


def test_all_that_was_seen_is_kept_in_its_place() -> None:
    contract, answer, old, denial = yes("contract"), yes(source="client"), yes("policy", seen_at=OLD), no()
    found = find(contract, answer, old, denial)
    assert (found.support, found.stale, found.denial) == ((contract, answer), (old,), ())
    assert found.discrepancies == (denial,)
    assert found.reached is Strength.DOCUMENTED
    assert found.supported
    lost = find(answer, no("contract"))
    assert (lost.support, lost.denial, lost.discrepancies) == ((answer,), (no("contract"),), ())


def test_two_values_that_both_satisfy_are_a_discrepancy() -> None:
    twenty, ten = said("c.count", 20), said("c.count", 10, "contract")
    assert find(twenty, ten, claim="c.count", schema={"maximum": 24}).discrepancies == (ten, twenty)
    same = said("c.count", 20, "contract")
    assert find(twenty, same, claim="c.count", schema={"maximum": 24}).discrepancies == ()


@pytest.mark.parametrize(
    ("words", "gaps", "outcome", "blind"),
    [
        pytest.param([], [gap("c.flag")], Outcome.UNKNOWN, True, id="a gap and nothing else"),
        pytest.param([yes("contract")], [gap("c.flag")], Outcome.UNKNOWN, True, id="a gap beside support"),
        pytest.param([yes()], [gap("c.flag")], Outcome.UNKNOWN, True, id="a gap beside weak support"),
        pytest.param([no()], [gap("c.flag")], Outcome.REFUTED, False, id="denied already"),
        pytest.param([yes(), no("contract")], [gap("c.flag")], Outcome.CONTRADICTED, False, id="contradicted already"),
        pytest.param([yes("contract")], [gap("d.flag")], Outcome.DEMONSTRATED, False, id="a gap about something else"),
        pytest.param([], [], Outcome.UNKNOWN, False, id="silence is not blindness"),
        pytest.param([yes(value="yes")], [], Outcome.UNKNOWN, True, id="a value of the wrong type"),
    ],
)
def test_a_gap_makes_unknown_what_is_not_denied(
    words: list[Evidence], gaps: list[Gap], outcome: Outcome, *, blind: bool
) -> None:
    found = find(*words, gaps=tuple(gaps))
    assert (found.outcome, found.blind) == (outcome, blind)


COMPARED = {"maximum": {"$claim": "d.count"}}


@pytest.mark.parametrize(
    ("words", "gaps", "outcome", "missing", "blind"),
    [
        pytest.param([said("c.count", 1)], [], Outcome.UNKNOWN, ("d.count",), False, id="a missing target"),
        pytest.param([said("d.count", 1)], [], Outcome.UNKNOWN, ("c.count",), False, id="a missing subject"),
        pytest.param([], [], Outcome.UNKNOWN, ("c.count", "d.count"), False, id="both missing"),
        pytest.param(
            [said("c.count", 1)], [gap("d.count")], Outcome.UNKNOWN, ("d.count",), True, id="a gap on the target"
        ),
        pytest.param([], [gap("d.count")], Outcome.UNKNOWN, ("c.count", "d.count"), False, id="not only the gap"),
        pytest.param(
            [said("c.count", 1, void="gone"), said("d.count", 2)], [], Outcome.UNKNOWN, ("c.count",), False, id="void"
        ),
        pytest.param([said("c.count", 1), said("d.count", 2)], [], Outcome.DEMONSTRATED, (), False, id="both there"),
        pytest.param(
            [said("c.count", 3), said("d.count", 2), said("d.count", 4, "contract")],
            [],
            Outcome.CONTRADICTED,
            (),
            False,
            id="one of two values fails",
        ),
        pytest.param(
            [said("c.count", 3, "contract"), said("d.count", 2), said("d.count", 4, "contract")],
            [],
            Outcome.DEMONSTRATED,
            (),
            False,
            id="the weaker of two values fails",
        ),
    ],
)
def test_another_claim_is_needed_to_compare(
    words: list[Evidence], gaps: list[Gap], outcome: Outcome, missing: tuple[str, ...], *, blind: bool
) -> None:
    found = find(*words, claim="c.count", schema=COMPARED, demand=1, gaps=tuple(gaps))
    assert (found.outcome, found.missing, found.blind) == (outcome, missing, blind)


@pytest.mark.parametrize(
    ("value", "day", "outcome"),
    [
        pytest.param(["x"], LATER, Outcome.DEMONSTRATED, id="listed, on the last day"),
        pytest.param(["x"], LATER + dt.timedelta(days=1), Outcome.UNKNOWN, id="listed, by an expired list"),
        pytest.param(["z"], LATER + dt.timedelta(days=1), Outcome.REFUTED, id="not listed, by an expired list"),
        pytest.param(None, LATER + dt.timedelta(days=1), Outcome.UNKNOWN, id="nothing said"),
    ],
)
def test_expired_reference_data_denies_and_does_not_support(value: Json, day: dt.date, outcome: Outcome) -> None:
    words = [said("c.list", value, seen_at=day)] if value else []
    schema = {"items": {"enum": {"$data": "near.letters"}}}
    found = find(*words, claim="c.list", schema=schema, demand=1, as_of=day)
    assert found.outcome is outcome
    expired = [g for g in found.gaps if g.reason == EXPIRED_DATA]
    assert bool(expired) is (outcome is Outcome.UNKNOWN and value is not None)
    assert all((g.look, g.detail, g.claims) == ("data:near", LATER.isoformat(), ("c.list",)) for g in expired)


@pytest.mark.parametrize(
    ("branches", "outcome"),
    [
        pytest.param([{"c.flag": {"const": True}, "d.flag": {"const": True}}], Outcome.UNKNOWN, id="all of"),
        pytest.param([{"c.flag": {"const": True}}, {"d.flag": {"const": True}}], Outcome.DEMONSTRATED, id="any of"),
        pytest.param(
            [{"c.flag": {"const": False}}, {"d.flag": {"const": True}}], Outcome.UNKNOWN, id="denied or unknown"
        ),
        pytest.param([], Outcome.DEMONSTRATED, id="nothing expected"),
    ],
)
def test_a_mapping_is_all_of_and_a_list_any_of(branches: list[dict[str, Json]], outcome: Outcome) -> None:
    assert judge_expectation(view(yes()), expectation(*branches), Strength.DECLARED, RULES).outcome is outcome


def test_where_nothing_is_expected_nobody_said_yes() -> None:
    assert judge_expectation(view(yes()), (), Strength.DECLARED, RULES) is NOTHING
    assert not NOTHING.supported
