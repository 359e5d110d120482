"""One requirement at one gate: what is expected, what is observed, and whether they agree."""

import pytest
from tests.support.judged import expectation, gap, no, requirement, said, view, yes

from seccheck.judging.requirement import judge_requirement
from seccheck.model.evidence import Evidence, Gap
from seccheck.model.policy import Agreement, Json
from seccheck.model.scale import Gate, Outcome, Severity, Strength

LOOKED = {
    "observe": {"look.flag": {"const": True}},
    "demand": {Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.GO_LIVE: Strength.OBSERVED},
}
SEEN = said("look.flag", kind="probe-entra", value=True)
DENIED = said("look.flag", kind="probe-entra", value=False)


def outcome_of(*words: Evidence, gate: Gate = Gate.GO_LIVE, gaps: tuple[Gap, ...] = (), **changes: Json) -> Outcome:
    one = requirement(**{**LOOKED, **changes})
    return judge_requirement(view(*words, gaps=gaps), one, gate, Severity.BLOCKER).outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        pytest.param([yes("contract"), SEEN], Outcome.DEMONSTRATED, id="documented and observed"),
        pytest.param([yes("contract")], Outcome.UNKNOWN, id="documented only"),
        pytest.param([SEEN], Outcome.UNKNOWN, id="observed only"),
        pytest.param([yes(), SEEN], Outcome.TOO_WEAK, id="declared and observed"),
        pytest.param([yes("contract"), DENIED], Outcome.CONTRADICTED, id="supported, observed otherwise"),
        pytest.param([yes(), DENIED], Outcome.CONTRADICTED, id="said, observed otherwise"),
        pytest.param([DENIED], Outcome.REFUTED, id="observed otherwise, nobody said anything"),
        pytest.param([no("contract"), DENIED], Outcome.REFUTED, id="denied on both sides"),
        pytest.param([no("contract"), SEEN], Outcome.REFUTED, id="denied, observed"),
        pytest.param(
            [yes("contract"), said("look.flag", kind="capture-entra", value=True)], Outcome.TOO_WEAK, id="captured only"
        ),
        pytest.param(
            [yes("contract"), SEEN, said("look.flag", source="client", value=False)],
            Outcome.DEMONSTRATED,
            id="weak denial",
        ),
    ],
)
def test_where_observed_is_demanded_the_observation_must_be_demonstrated(
    words: list[Evidence], outcome: Outcome
) -> None:
    assert outcome_of(*words) is outcome


@pytest.mark.parametrize(
    ("words", "gaps", "outcome"),
    [
        pytest.param([yes("contract")], [], Outcome.DEMONSTRATED, id="not looked"),
        pytest.param([yes("contract")], [gap("look.flag")], Outcome.DEMONSTRATED, id="a gap is only shown"),
        pytest.param([yes("contract"), DENIED], [], Outcome.CONTRADICTED, id="observed otherwise"),
        pytest.param([DENIED], [], Outcome.REFUTED, id="observed otherwise, nobody said anything"),
        pytest.param([yes("contract"), DENIED], [gap("look.flag")], Outcome.CONTRADICTED, id="a gap hides no denial"),
        pytest.param([yes()], [], Outcome.TOO_WEAK, id="the gate's own demand"),
    ],
)
def test_elsewhere_an_observation_may_only_contradict(words: list[Evidence], gaps: list[Gap], outcome: Outcome) -> None:
    assert outcome_of(*words, gaps=tuple(gaps), gate=Gate.PRE_CONTRACT) is outcome


@pytest.mark.parametrize(
    ("demand", "kind", "outcome"),
    [
        pytest.param({Gate.GO_LIVE: Strength.OBSERVED}, "contract", Outcome.DEMONSTRATED, id="documented is enough"),
        pytest.param({Gate.GO_LIVE: Strength.OBSERVED}, "answer", Outcome.TOO_WEAK, id="declared is not"),
        pytest.param(
            {Gate.GO_LIVE: Strength.OBSERVED, Gate.PRE_CONTRACT: Strength.DECLARED},
            "answer",
            Outcome.DEMONSTRATED,
            id="where declared is demanded elsewhere it is",
        ),
    ],
)
def test_beside_an_observation_the_weakest_demand_is_enough(
    demand: dict[Gate, Strength], kind: str, outcome: Outcome
) -> None:
    assert outcome_of(yes(kind), SEEN, demand=demand) is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        pytest.param([yes("contract")], Outcome.TOO_WEAK, id="documented"),
        pytest.param([yes("witnessed-test")], Outcome.DEMONSTRATED, id="a record"),
    ],
)
def test_without_anything_to_observe_the_claim_itself_must_be_observed(words: list[Evidence], outcome: Outcome) -> None:
    assert outcome_of(*words, observe={}) is outcome


def test_a_contradiction_needs_support_for_every_expected_claim() -> None:
    both = {"c.flag": {"const": True}, "d.flag": {"const": True}}
    assert outcome_of(yes("contract"), DENIED, expect=both) is Outcome.REFUTED
    other = said("d.flag", value=True)
    assert outcome_of(yes("contract"), other, DENIED, expect=both) is Outcome.CONTRADICTED


def test_a_requirement_that_only_observes_is_refuted_not_contradicted() -> None:
    alone: dict[str, Json] = {"expect": {}, "demand": {Gate.GO_LIVE: Strength.OBSERVED}}
    assert outcome_of(DENIED, **alone) is Outcome.REFUTED
    assert outcome_of(SEEN, **alone) is Outcome.DEMONSTRATED
    assert outcome_of(**alone) is Outcome.UNKNOWN


def test_more_is_expected_from_a_gate_on() -> None:
    more = expectation({"d.flag": {"const": True}})
    demand = dict.fromkeys(Gate, Strength.DECLARED)
    later: dict[str, Json] = {"expect_from": {Gate.GO_LIVE: more}, "observe": {}, "demand": demand}
    found = {gate: outcome_of(yes(), gate=gate, **later) for gate in Gate}
    assert found == {
        Gate.PRE_CONTRACT: Outcome.DEMONSTRATED,
        Gate.TRANSITION: Outcome.DEMONSTRATED,
        Gate.GO_LIVE: Outcome.UNKNOWN,
        Gate.RUN: Outcome.UNKNOWN,
    }
    assert outcome_of(yes(), said("d.flag", value=True), gate=Gate.RUN, **later) is Outcome.DEMONSTRATED


AGREE: dict[str, Json] = {
    "expect": {"c.count": {"minimum": 2}},
    "observe": {},
    "agree": (Agreement(declared="c.count", observed="look.count"),),
    "demand": {Gate.RUN: Strength.DECLARED},
}


@pytest.mark.parametrize(
    ("words", "outcome", "shown"),
    [
        pytest.param(
            [said("c.count", 3), said("look.count", 3, "probe-entra")], Outcome.DEMONSTRATED, (0, 0), id="agree"
        ),
        pytest.param(
            [said("c.count", 5), said("look.count", 3, "probe-entra")], Outcome.CONTRADICTED, (2, 0), id="do not"
        ),
        pytest.param(
            [said("c.count", 5, "witnessed-test"), said("look.count", 3, "capture-entra")],
            Outcome.DEMONSTRATED,
            (0, 2),
            id="the weaker disagrees",
        ),
        pytest.param([said("look.count", 3, "probe-entra")], Outcome.UNKNOWN, (0, 0), id="nothing declared"),
    ],
)
def test_what_is_declared_must_agree_with_what_is_observed(
    words: list[Evidence], outcome: Outcome, shown: tuple[int, int]
) -> None:
    verdict = judge_requirement(view(*words), requirement(**AGREE), Gate.RUN, Severity.MAJOR)
    assert verdict.outcome is outcome
    assert (len(verdict.expect.denial), len(verdict.expect.discrepancies)) == shown
    declared = [word.strength for word in words if word.claim == "c.count"]
    assert verdict.expect.reached is (declared[0] if declared else None)


def test_two_looks_at_once_are_compared_as_the_look_saw_them() -> None:
    compared = {"look.count": {"maximum": {"$claim": "d.count"}}}
    words = [yes("contract"), said("look.count", 2, "probe-entra"), said("d.count", 3, "contract")]
    assert outcome_of(*words, observe=compared) is Outcome.DEMONSTRATED
    assert outcome_of(*words[:2], said("d.count", 3), observe=compared) is Outcome.TOO_WEAK
    assert outcome_of(*words[:2], said("d.count", 1, "contract"), observe=compared) is Outcome.CONTRADICTED
