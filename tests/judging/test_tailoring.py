"""The client's own version of a requirement: stricter for ever, looser only until its end and only as accepted."""

import datetime as dt

import pytest
from tests.support.judged import TODAY, expectation, judged, requirement, said, tailoring, waiver

from seccheck.judging.gate import Terms
from seccheck.judging.tailoring import chosen, combined, in_force, tailored, weight
from seccheck.model.client import Tailoring
from seccheck.model.judgement import RequirementJudgement
from seccheck.model.policy import Json
from seccheck.model.scale import Gate, Outcome, Severity, Strength

DAY = dt.timedelta(days=1)
ONE = requirement(
    expect={"c.count": {"maximum": 24}},
    expect_from={Gate.RUN: expectation({"d.count": {"maximum": 4}})},
    observe={"look.count": {"maximum": 24}},
    demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.RUN: Strength.DOCUMENTED},
)


def test_schemas_take_the_place_of_those_on_the_same_claims() -> None:
    own = {c: {"maximum": 48} for c in ("c.count", "d.count", "look.count")}
    found = tailored(ONE, tailoring({**own, "c.flag": {"const": True}}))
    assert found.expect == expectation({"c.count": {"maximum": 48}, "c.flag": {"const": True}})
    assert found.expect_from == {Gate.RUN: expectation({"d.count": {"maximum": 48}})}
    assert found.observe == expectation({"look.count": {"maximum": 48}})


def test_a_new_claim_is_added_to_every_branch() -> None:
    either = requirement(expect=expectation({"c.count": {"maximum": 1}}, {"d.count": {"maximum": 1}}))
    extra = {"c.flag": {"const": True}}
    assert tailored(either, tailoring(extra)).expect == expectation(
        {"c.count": {"maximum": 1}, **extra}, {"d.count": {"maximum": 1}, **extra}
    )
    nothing = requirement(expect={}, observe={"look.flag": {"const": True}})
    assert tailored(nothing, tailoring(extra)).expect == expectation(extra)
    assert tailored(nothing, tailoring(severity=Severity.MINOR)).expect == ()


def test_demands_and_severity_are_laid_over() -> None:
    found = tailored(ONE, tailoring(demand={Gate.RUN: Strength.ATTESTED}, severity=Severity.MINOR))
    assert found.demand == {Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.RUN: Strength.ATTESTED}
    assert (found.severity, found.expect) == (Severity.MINOR, ONE.expect)
    assert tailored(ONE, tailoring()).severity is Severity.BLOCKER


@pytest.mark.parametrize(
    ("one", "force"),
    [
        pytest.param(tailoring(), True, id="between its days"),
        pytest.param(tailoring(on=TODAY, until=TODAY), True, id="on its only day"),
        pytest.param(tailoring(on=TODAY + DAY), False, id="not begun"),
        pytest.param(tailoring(until=TODAY - DAY), False, id="ended"),
        pytest.param(tailoring(until=None), False, id="without an end it loosens nothing"),
    ],
)
def test_it_may_loosen_only_between_its_days(one: Tailoring, *, force: bool) -> None:
    assert in_force(one, TODAY) is force


@pytest.mark.parametrize(
    ("shipped", "own", "may_loosen", "outcome"),
    [
        pytest.param(
            Outcome.REFUTED, Outcome.DEMONSTRATED, True, Outcome.ACCEPTED, id="passes only because it is looser"
        ),
        pytest.param(Outcome.DEMONSTRATED, Outcome.DEMONSTRATED, True, Outcome.DEMONSTRATED, id="passes either way"),
        pytest.param(Outcome.DEMONSTRATED, Outcome.REFUTED, True, Outcome.REFUTED, id="stricter"),
        pytest.param(Outcome.REFUTED, Outcome.TOO_WEAK, True, Outcome.TOO_WEAK, id="looser and still open"),
        pytest.param(Outcome.REFUTED, Outcome.DEMONSTRATED, False, Outcome.REFUTED, id="no longer looser"),
        pytest.param(Outcome.DEMONSTRATED, Outcome.REFUTED, False, Outcome.REFUTED, id="still stricter"),
    ],
)
def test_two_versions_make_one_outcome(shipped: Outcome, own: Outcome, outcome: Outcome, *, may_loosen: bool) -> None:
    assert combined(shipped, own, may_loosen=may_loosen) is outcome


@pytest.mark.parametrize(
    ("own", "may_loosen", "severity"),
    [
        pytest.param(Severity.MINOR, True, Severity.MINOR, id="lowered"),
        pytest.param(Severity.MINOR, False, Severity.MAJOR, id="no longer lowered"),
        pytest.param(Severity.BLOCKER, True, Severity.BLOCKER, id="raised"),
        pytest.param(Severity.BLOCKER, False, Severity.BLOCKER, id="raised for ever"),
    ],
)
def test_severity_is_lowered_only_while_in_force(own: Severity, severity: Severity, *, may_loosen: bool) -> None:
    assert weight(Severity.MAJOR, own, may_loosen=may_loosen) is severity


def test_of_several_this_providers_own_counts_else_the_latest() -> None:
    common, older, own = tailoring(), tailoring(on=TODAY - 99 * DAY), tailoring(provider="Atlas", on=TODAY - 300 * DAY)
    for order in ([common, older, own], [own, older, common]):
        assert chosen(order) is own
        assert chosen([one for one in order if one is not own]) is common
    longer, shorter = tailoring(until=None), tailoring()
    assert chosen([longer, shorter]) is chosen([shorter, longer]) is longer
    assert chosen([]) is None


LOOSER, STRICTER = {"c.count": {"maximum": 48}}, {"c.count": {"maximum": 12}}


def judge(hours: int, *own: Tailoring, kind: str = "contract", **changes: Json) -> RequirementJudgement:
    one = requirement(expect={"c.count": {"maximum": 24}}, demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED}, **changes)
    return judged(one, said("c.count", hours, kind), terms=Terms(tailoring=own))


@pytest.mark.parametrize(
    ("hours", "own", "outcome", "loosened"),
    [
        pytest.param(36, tailoring(LOOSER), Outcome.ACCEPTED, True, id="accepted, for it passes only so"),
        pytest.param(20, tailoring(LOOSER), Outcome.DEMONSTRATED, False, id="demonstrated, for it passes anyway"),
        pytest.param(60, tailoring(LOOSER), Outcome.REFUTED, False, id="too much for both"),
        pytest.param(36, tailoring(LOOSER, until=TODAY - DAY), Outcome.REFUTED, False, id="ended"),
        pytest.param(36, tailoring(LOOSER, on=TODAY + DAY), Outcome.REFUTED, False, id="not begun"),
        pytest.param(36, tailoring(LOOSER, until=None), Outcome.REFUTED, False, id="without an end"),
        pytest.param(20, tailoring(STRICTER), Outcome.REFUTED, False, id="stricter"),
        pytest.param(20, tailoring(STRICTER, until=None), Outcome.REFUTED, False, id="stricter for ever"),
        pytest.param(
            20, tailoring(STRICTER, until=TODAY - DAY), Outcome.REFUTED, False, id="stricter, and it stays so"
        ),
        pytest.param(10, tailoring(STRICTER, until=None), Outcome.DEMONSTRATED, False, id="strict enough"),
    ],
)
def test_looser_is_accepted_and_stricter_stays(hours: int, own: Tailoring, outcome: Outcome, *, loosened: bool) -> None:
    found = judge(hours, own)
    assert (found.outcome, found.loosened, found.tailoring) == (outcome, loosened, own)


@pytest.mark.parametrize(
    ("own", "outcome", "demanded"),
    [
        pytest.param(
            tailoring(demand={Gate.PRE_CONTRACT: Strength.DECLARED}), Outcome.ACCEPTED, 1, id="a lower demand"
        ),
        pytest.param(
            tailoring(demand={Gate.PRE_CONTRACT: Strength.DECLARED}, until=None),
            Outcome.TOO_WEAK,
            2,
            id="without an end",
        ),
        pytest.param(
            tailoring(demand={Gate.PRE_CONTRACT: Strength.ATTESTED}, until=None),
            Outcome.TOO_WEAK,
            4,
            id="a higher demand",
        ),
    ],
)
def test_the_demand_that_counts_is_shown(own: Tailoring, outcome: Outcome, demanded: int) -> None:
    found = judge(20, own, kind="answer")
    assert (found.outcome, found.demanded) == (outcome, demanded)


def test_a_gate_may_be_added() -> None:
    added = tailoring(demand={Gate.RUN: Strength.DECLARED}, until=None)
    one = requirement(expect={"c.count": {"maximum": 24}})
    word = said("c.count", 20)
    assert judged(one, word, gate=Gate.RUN).outcome is Outcome.NOT_DUE
    found = judged(one, word, gate=Gate.RUN, terms=Terms(tailoring=(added,)))
    assert (found.outcome, found.demanded) == (Outcome.DEMONSTRATED, Strength.DECLARED)


@pytest.mark.parametrize(
    ("second", "refused"),
    [pytest.param("CISO", "", id="signed by two"), pytest.param("", "second-approver", id="signed by one")],
)
def test_a_blocker_that_weighs_less_still_needs_two_to_waive_it(second: str, refused: str) -> None:
    own = tailoring(severity=Severity.MINOR)
    open_ = judge(60, own)
    assert (open_.severity, open_.loosened) == (Severity.MINOR, True)
    one = requirement(expect={"c.count": {"maximum": 24}}, demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED})
    signed = waiver(digest=open_.facts_digest, second_approver=second)
    state = judged(one, said("c.count", 60, "contract"), terms=Terms(tailoring=(own,), waivers=(signed,))).waiver
    assert state is not None
    assert state.refused == refused


def test_a_waiver_given_under_a_looser_version_ends_with_it() -> None:
    own = tailoring(LOOSER, until=TODAY)
    one = requirement(expect={"c.count": {"maximum": 24}}, demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED})
    word = said("c.count", 60, "contract")
    signed = waiver(digest=judged(one, word, terms=Terms(tailoring=(own,))).facts_digest)
    terms = Terms(tailoring=(own,), waivers=(signed,))
    assert judged(one, word, terms=terms).outcome is Outcome.ACCEPTED
    assert judged(one, word, terms=terms, as_of=TODAY + DAY).outcome is Outcome.REFUTED
