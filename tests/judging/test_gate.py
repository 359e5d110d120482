"""The gate as a whole: what is due, what was left behind, and the decision (rules 12 and 13)."""

import datetime as dt

import pytest
from tests.support.gates import OPEN, SHUT, due, judge
from tests.support.judged import TODAY, fact, gap, no, requirement, said, tailoring, yes

from seccheck.errors import InputFaultError
from seccheck.judging.gate import Terms
from seccheck.model.evidence import Evidence, Gap
from seccheck.model.policy import Requirement
from seccheck.model.scale import Decision, Gate, Outcome, Severity, Strength

BLOCKER, MAJOR, MINOR = (due(s, OPEN, f"O-{s}") for s in (Severity.BLOCKER, Severity.MAJOR, Severity.MINOR))
FINE = due(Severity.BLOCKER, SHUT)


@pytest.mark.parametrize(
    ("requirements", "decision"),
    [
        pytest.param([FINE], Decision.GO, id="nothing open"),
        pytest.param([FINE, MINOR], Decision.GO, id="a minor open"),
        pytest.param([FINE, MAJOR], Decision.GO_WITH_CONDITIONS, id="a major open"),
        pytest.param([FINE, BLOCKER], Decision.NO_GO, id="a blocker open"),
        pytest.param([FINE, MINOR, MAJOR, BLOCKER], Decision.NO_GO, id="all of them"),
        pytest.param([FINE, due(Severity.BLOCKER, OPEN, "O-9", Gate.RUN)], Decision.GO, id="a blocker of another gate"),
    ],
)
def test_the_gravest_open_requirement_decides(requirements: list[Requirement], decision: Decision) -> None:
    found = judge(*requirements)
    assert found.decision is decision
    assert [j.requirement for j in found.requirements] == requirements
    assert (found.judged, found.known, found.gate, found.as_of) == (
        len(requirements),
        len(requirements),
        FINE_GATE,
        TODAY,
    )


FINE_GATE = Gate.PRE_CONTRACT


@pytest.mark.parametrize(
    ("severity", "until", "decision"),
    [
        pytest.param(Severity.MINOR, 100, Decision.GO_WITH_CONDITIONS, id="a blocker made minor"),
        pytest.param(Severity.MAJOR, 100, Decision.GO_WITH_CONDITIONS, id="a blocker made major"),
        pytest.param(Severity.MINOR, -1, Decision.NO_GO, id="it was minor until yesterday"),
    ],
)
def test_what_weighs_less_by_tailoring_still_makes_a_condition(
    severity: Severity, until: int, decision: Decision
) -> None:
    own = tailoring(requirement="O-3", severity=severity, until=TODAY + dt.timedelta(days=until))
    assert judge(FINE, BLOCKER, terms=Terms(tailoring=(own,))).decision is decision


def test_a_minor_made_a_blocker_holds_the_gate() -> None:
    own = tailoring(requirement="O-1", severity=Severity.BLOCKER, until=None)
    assert judge(FINE, MINOR, terms=Terms(tailoring=(own,))).decision is Decision.NO_GO


@pytest.mark.parametrize(
    ("gate", "selected", "decision"),
    [
        pytest.param(Gate.PRE_CONTRACT, ["R-1"], Decision.GO, id="narrower before signature"),
        pytest.param(Gate.RUN, ["R-1"], Decision.GO_WITH_CONDITIONS, id="narrower later"),
        pytest.param(Gate.RUN, ["R-1", "R-2"], Decision.GO, id="all of them"),
        pytest.param(Gate.RUN, None, Decision.GO, id="all by default"),
    ],
)
def test_a_narrower_run_never_says_go_later(gate: Gate, selected: list[str] | None, decision: Decision) -> None:
    both = dict.fromkeys(Gate, Strength.DECLARED)
    found = judge(requirement(demand=both), requirement("R-2", demand=both), gate=gate, selected=selected)
    assert found.decision is decision
    assert (found.judged, found.known) == (2 if selected is None else len(selected), 2)


@pytest.mark.parametrize(
    ("words", "terms", "decision"),
    [
        pytest.param((yes("contract"),), None, Decision.GO, id="all was read"),
        pytest.param((yes("contract"), yes("policy", unreviewed=True)), None, Decision.GO_WITH_CONDITIONS, id="unread"),
        pytest.param(
            (yes("contract"),), Terms(unreviewed_count=True), Decision.GO_WITH_CONDITIONS, id="unread may count"
        ),
        pytest.param(
            (yes("contract", "document:a"), yes("policy", "document:a", unreviewed=True)),
            None,
            Decision.GO,
            id="read since",
        ),
    ],
)
def test_a_gate_never_goes_on_what_nobody_read(
    words: tuple[Evidence, ...], terms: Terms | None, decision: Decision
) -> None:
    assert judge(FINE, words=words, terms=terms).decision is decision


@pytest.mark.parametrize(
    ("words", "decision"),
    [
        pytest.param((), Decision.GO_WITH_CONDITIONS, id="nothing read"),
        pytest.param((fact("remote", value=True),), Decision.GO_WITH_CONDITIONS, id="only the client's engagement"),
        pytest.param((said("c.count", 1),), Decision.GO, id="something said"),
    ],
)
def test_nothing_read_is_never_go(words: tuple[Evidence, ...], decision: Decision) -> None:
    assert judge(MINOR, words=words).decision is decision


@pytest.mark.parametrize(
    ("requirements", "words", "gaps", "undecided"),
    [
        pytest.param([BLOCKER], (yes(),), (gap("d.flag"),), True, id="only a gap holds it"),
        pytest.param([BLOCKER], (yes(),), (), False, id="silence holds it"),
        pytest.param([BLOCKER], (said("d.flag", value=False),), (gap("d.flag"),), False, id="a denial holds it"),
        pytest.param([BLOCKER, due(Severity.BLOCKER, SHUT)], (no(),), (gap("d.flag"),), False, id="a gap and a denial"),
        pytest.param([BLOCKER, MAJOR], (yes(),), (gap("d.flag"),), True, id="a major does not hold"),
        pytest.param([MAJOR], (yes(),), (gap("d.flag"),), False, id="nothing holds it"),
        pytest.param(
            [due(Severity.BLOCKER, OPEN, observe={"look.flag": {"const": True}})],
            (yes(),),
            (gap("d.flag"),),
            True,
            id="an observation not demanded is no reason",
        ),
        pytest.param(
            [
                requirement(
                    "O-2", OPEN, observe={"look.flag": {"const": True}}, demand={Gate.PRE_CONTRACT: Strength.OBSERVED}
                )
            ],
            (yes(),),
            (gap("d.flag"),),
            False,
            id="one demanded and not made is",
        ),
        pytest.param(
            [
                requirement(
                    "O-2", SHUT, observe={"look.flag": {"const": True}}, demand={Gate.PRE_CONTRACT: Strength.OBSERVED}
                )
            ],
            (yes("contract"),),
            (gap("look.flag"),),
            True,
            id="one demanded and failed is a gap",
        ),
    ],
)
def test_a_gate_is_undecided_where_only_gaps_hold_it(
    requirements: list[Requirement], words: tuple[Evidence, ...], gaps: tuple[Gap, ...], *, undecided: bool
) -> None:
    assert judge(*requirements, words=words, gaps=gaps).undecided is undecided


def test_what_is_not_due_or_not_applicable_is_not_judged() -> None:
    aside = due(Severity.BLOCKER, OPEN, "A-1", when={"engagement.remote": {"const": True}})
    later = due(Severity.BLOCKER, OPEN, "L-1", Gate.RUN)
    found = judge(FINE, aside, later, words=(yes(), fact("remote", value=False)))
    assert [j.outcome for j in found.requirements] == [Outcome.DEMONSTRATED, Outcome.NOT_APPLICABLE, Outcome.NOT_DUE]
    assert {(j.demanded, j.facts_digest, j.waiver) for j in found.requirements[1:]} == {(None, "", None)}
    assert found.decision is Decision.GO


def test_what_the_client_should_confirm_is_said() -> None:
    one = due(Severity.BLOCKER, SHUT, when={"engagement.remote": {"const": True}})
    (found,) = judge(one, words=(yes(), said("engagement.remote", value=False))).requirements
    assert (found.outcome, found.confirm) == (Outcome.DEMONSTRATED, ("engagement.remote",))


@pytest.mark.parametrize(
    ("requirements", "gate", "selected"),
    [
        pytest.param([], Gate.PRE_CONTRACT, None, id="no policy"),
        pytest.param([FINE], Gate.RUN, None, id="nothing due at this gate"),
        pytest.param([FINE], Gate.PRE_CONTRACT, [], id="nothing selected"),
        pytest.param([FINE], Gate.PRE_CONTRACT, ["R-9"], id="nothing known selected"),
        pytest.param(
            [due(Severity.BLOCKER, SHUT, when={"engagement.remote": {"const": True}})],
            Gate.PRE_CONTRACT,
            None,
            id="nothing applies",
        ),
    ],
)
def test_nothing_due_is_an_error(requirements: list[Requirement], gate: Gate, selected: list[str] | None) -> None:
    with pytest.raises(InputFaultError, match=f"nothing is due at the gate {gate.word}") as caught:
        judge(*requirements, gate=gate, selected=selected, words=(yes(), fact("remote", value=False)))
    assert caught.value.faults[0].hint
    assert caught.value.exit_code == 3
