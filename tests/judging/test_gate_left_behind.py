"""Blockers of an earlier gate that are still open: a condition at most."""

import pytest
from tests.support.gates import OPEN, SHUT, due, judge
from tests.support.judged import fact, requirement, tailoring, yes

from seccheck.judging.gate import Terms
from seccheck.model.policy import Json, Requirement
from seccheck.model.scale import Decision, Gate, Outcome, Severity, Strength

BEHIND = due(Severity.BLOCKER, OPEN, "B-1", Gate.PRE_CONTRACT)
NOW = due(Severity.BLOCKER, SHUT, "N-1", Gate.RUN)


@pytest.mark.parametrize(
    ("one", "outcomes", "decision"),
    [
        pytest.param(BEHIND, [Outcome.UNKNOWN], Decision.GO_WITH_CONDITIONS, id="open"),
        pytest.param(due(Severity.BLOCKER, SHUT, "B-1"), [Outcome.DEMONSTRATED], Decision.GO, id="done"),
        pytest.param(due(Severity.MAJOR, OPEN, "B-1"), [], Decision.GO, id="only a major"),
        pytest.param(due(Severity.BLOCKER, OPEN, "B-1", Gate.RUN), [], Decision.NO_GO, id="due now"),
        pytest.param(
            due(Severity.BLOCKER, OPEN, "B-1", when={"engagement.remote": {"const": True}}),
            [],
            Decision.GO,
            id="not applicable",
        ),
    ],
)
def test_a_blocker_left_behind_makes_a_condition_at_most(
    one: Requirement, outcomes: list[Outcome], decision: Decision
) -> None:
    found = judge(NOW, one, gate=Gate.RUN, words=(yes(), fact("remote", value=False)))
    assert [j.outcome for j in found.left_behind] == outcomes
    assert found.decision is decision


def test_a_blocker_of_a_later_gate_is_not_left_behind() -> None:
    assert judge(due(Severity.BLOCKER, SHUT), due(Severity.BLOCKER, OPEN, "B-1", Gate.RUN)).left_behind == ()


def test_it_is_judged_at_the_latest_gate_before() -> None:
    demand = {Gate.PRE_CONTRACT: Strength.DECLARED, Gate.TRANSITION: Strength.DOCUMENTED}
    behind = requirement("B-1", SHUT, demand=demand)
    (left,) = judge(NOW, behind, gate=Gate.RUN).left_behind
    assert (left.gate, left.demanded, left.outcome) == (Gate.TRANSITION, Strength.DOCUMENTED, Outcome.TOO_WEAK)


@pytest.mark.parametrize(
    ("own", "left", "decision"),
    [
        pytest.param(
            tailoring(requirement="B-1", severity=Severity.BLOCKER, until=None),
            1,
            Decision.GO_WITH_CONDITIONS,
            id="a major made a blocker is left behind too",
        ),
        pytest.param(
            tailoring(requirement="B-1", severity=Severity.BLOCKER, demand={Gate.RUN: Strength.DECLARED}, until=None),
            0,
            Decision.NO_GO,
            id="unless it is made due now",
        ),
    ],
)
def test_the_clients_version_says_what_is_left_behind(own: Json, left: int, decision: Decision) -> None:
    found = judge(NOW, due(Severity.MAJOR, OPEN, "B-1"), gate=Gate.RUN, terms=Terms(tailoring=(own,)))
    assert (len(found.left_behind), found.decision) == (left, decision)
