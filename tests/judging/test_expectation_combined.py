"""All-of takes the worst, any-of the best."""

import pytest

from seccheck.judging.expectation import all_of, any_of
from seccheck.model.judgement import Finding
from seccheck.model.scale import Outcome, Strength


def finding(outcome: Outcome, reached: int = 0, *, blind: bool = False, supported: bool = True) -> Finding:
    strength = Strength(reached) if reached else None
    return Finding(outcome=outcome, reached=strength, blind=blind, supported=supported)


def test_all_of_takes_the_worst_and_the_weakest() -> None:
    both = all_of([finding(Outcome.DEMONSTRATED, 3), finding(Outcome.TOO_WEAK, 1, supported=False)])
    assert (both.outcome, both.reached, both.supported) == (Outcome.TOO_WEAK, Strength.DECLARED, False)
    assert all_of([finding(Outcome.DEMONSTRATED, 3), finding(Outcome.UNKNOWN)]).reached is None


@pytest.mark.parametrize(
    ("findings", "blind"),
    [
        pytest.param([(Outcome.UNKNOWN, True), (Outcome.DEMONSTRATED, False)], True, id="the only trouble is a gap"),
        pytest.param([(Outcome.UNKNOWN, True), (Outcome.UNKNOWN, False)], False, id="and silence"),
        pytest.param([(Outcome.UNKNOWN, True), (Outcome.TOO_WEAK, False)], False, id="and weakness"),
        pytest.param([(Outcome.REFUTED, False), (Outcome.UNKNOWN, True)], False, id="and a denial"),
    ],
)
def test_all_of_is_blind_only_through_gaps(findings: list[tuple[Outcome, bool]], *, blind: bool) -> None:
    assert all_of([finding(outcome, blind=each) for outcome, each in findings]).blind is blind


def test_any_of_takes_the_best_and_a_gap_in_one_branch_does_not_spoil_another() -> None:
    gone, good, better = (
        finding(Outcome.UNKNOWN, blind=True),
        finding(Outcome.DEMONSTRATED, 1),
        finding(Outcome.DEMONSTRATED, 2),
    )
    assert any_of([gone, good, better]) == better
    silent = finding(Outcome.UNKNOWN, supported=False)
    assert not any_of([gone, silent]).blind
    assert any_of([gone, silent]).supported
    assert any_of([gone, finding(Outcome.REFUTED)]).blind


def test_outcomes_are_combined_from_worst_to_best() -> None:
    order = [
        Outcome.CONTRADICTED,
        Outcome.REFUTED,
        Outcome.UNKNOWN,
        Outcome.STALE,
        Outcome.TOO_WEAK,
        Outcome.DEMONSTRATED,
    ]
    for n, worse in enumerate(order):
        for better in order[n:]:
            assert all_of([finding(better), finding(worse)]).outcome is worse
            assert any_of([finding(worse), finding(better)]).outcome is better
