"""Rule 11: a waiver accepts just the facts that somebody accepted, by two people, for a year at most."""

import dataclasses
import datetime as dt

import pytest
from tests.support.judged import TODAY, expectation, gap, judged, no, requirement, said, view, waiver, yes

from seccheck.judging.gate import Terms
from seccheck.judging.waiver import facts_digest, waiver_state
from seccheck.model.evidence import Evidence, Gap
from seccheck.model.policy import Agreement, Json
from seccheck.model.scale import Gate, Outcome, Severity, Strength

DAY = dt.timedelta(days=1)
ONE = requirement(
    expect={"c.flag": {"const": True}, "c.count": {"maximum": {"$claim": "d.count"}}},
    observe={"look.flag": {"const": True}},
    agree=(Agreement(declared="c.count", observed="look.count"),),
    demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.RUN: Strength.OBSERVED},
)
FACTS = (yes(), said("c.count", 1), said("d.count", 2), said("look.count", 1, "probe-entra"))


def digest(*words: Evidence, gaps: tuple[Gap, ...] = (), gate: Gate = Gate.PRE_CONTRACT, **changes: Json) -> str:
    loosened = changes.pop("loosened", False)
    return facts_digest(view(*words, gaps=gaps), dataclasses.replace(ONE, **changes), gate, loosened=loosened)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(FACTS[1:], id="a word withdrawn"),
        pytest.param((no(), *FACTS[1:]), id="another value"),
        pytest.param((yes("statement"), *FACTS[1:]), id="another kind"),
        pytest.param((yes(source="client"), *FACTS[1:]), id="another source"),
        pytest.param((yes(strength=Strength.CAPTURED), *FACTS[1:]), id="another strength"),
        pytest.param((yes(rejected=True), *FACTS[1:]), id="rejected since"),
        pytest.param((yes(void="gone"), *FACTS[1:]), id="gone since"),
        pytest.param((yes(capped="out-of-scope"), *FACTS[1:]), id="out of scope since"),
        pytest.param((yes(unreviewed=True), *FACTS[1:]), id="unread now"),
        pytest.param((*FACTS, no("contract")), id="new evidence"),
        pytest.param((*FACTS[:2], said("d.count", 3), FACTS[3]), id="another value to compare with"),
        pytest.param((*FACTS, said("look.flag", kind="probe-entra", value=True)), id="something observed"),
        pytest.param((*FACTS[:3], said("look.count", 2, "probe-entra")), id="another value to agree with"),
    ],
)
def test_any_change_of_facts_reopens(words: tuple[Evidence, ...]) -> None:
    assert digest(*words) != digest(*FACTS)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(tuple(dataclasses.replace(w, seen_at=TODAY - 9 * DAY) for w in FACTS), id="said on another day"),
        pytest.param(tuple(dataclasses.replace(w, dated=TODAY - 9 * DAY) for w in FACTS), id="dated otherwise"),
        pytest.param(tuple(dataclasses.replace(w, valid_until=TODAY) for w in FACTS), id="valid until"),
        pytest.param((*FACTS, yes(seen_at=TODAY - DAY)), id="said before too"),
        pytest.param((*FACTS, yes(where="page 3")), id="said twice"),
        pytest.param((*FACTS, said("own.flag", value=False)), id="something else said"),
        pytest.param(tuple(reversed(FACTS)), id="in another order"),
    ],
)
def test_what_is_no_change_of_facts_does_not(words: tuple[Evidence, ...]) -> None:
    assert digest(*words) == digest(*FACTS)


def test_the_order_of_fields_is_no_fact() -> None:
    one = requirement(expect={"c.rows": {"minItems": 1}})
    found = [
        judged(one, said("c.rows", [row]))
        for row in ({"name": "a", "cadence_days": 1}, {"cadence_days": 1, "name": "a"})
    ]
    assert found[0].facts_digest == found[1].facts_digest


def test_gaps_are_facts_too_whenever_they_happened() -> None:
    once = digest(*FACTS, gaps=(gap("c.flag"),))
    assert once != digest(*FACTS)
    assert once == digest(*FACTS, gaps=(gap("c.flag", seen_at=TODAY - DAY), gap("c.flag")))
    assert once != digest(*FACTS, gaps=(gap("c.flag", reason="timeout"),))
    assert once != digest(*FACTS, gaps=(gap("c.flag", look="other"),))
    assert digest(*FACTS, gaps=(gap("own.flag"),)) == digest(*FACTS)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"version": "1.0.1"}, id="another version"),
        pytest.param({"id": "R-2"}, id="another requirement"),
        pytest.param({"expect": expectation({"c.flag": {"const": True}})}, id="less"),
        pytest.param({"observe": ()}, id="nothing observed"),
        pytest.param({"agree": (Agreement(declared="c.count", observed="look.count", within=1),)}, id="another margin"),
        pytest.param({"demand": {Gate.PRE_CONTRACT: Strength.ATTESTED, Gate.RUN: Strength.OBSERVED}}, id="demand"),
        pytest.param(
            {"demand": {Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.RUN: Strength.DECLARED}}, id="weakest demand"
        ),
        pytest.param(
            {
                "demand": {
                    Gate.PRE_CONTRACT: Strength.DOCUMENTED,
                    Gate.GO_LIVE: Strength.DECLARED,
                    Gate.RUN: Strength.OBSERVED,
                }
            },
            id="a weaker demand elsewhere",
        ),
        pytest.param({"expect_from": {Gate.PRE_CONTRACT: expectation({"c.flag": {}})}}, id="more expected"),
        pytest.param({"loosened": True}, id="a tailoring that may loosen"),
        pytest.param({"gate": Gate.RUN}, id="another gate"),
    ],
)
def test_another_requirement_is_another_waiver(changes: dict[str, Json]) -> None:
    assert digest(*FACTS, **changes) != digest(*FACTS)


GOOD = waiver(digest="d")


@pytest.mark.parametrize(
    ("one", "outcome", "severity", "refused"),
    [
        pytest.param(GOOD, Outcome.TOO_WEAK, Severity.BLOCKER, "", id="good"),
        pytest.param(GOOD, Outcome.UNKNOWN, Severity.BLOCKER, "", id="of what is unknown"),
        pytest.param(GOOD, Outcome.REFUTED, Severity.BLOCKER, "", id="of what is refuted"),
        pytest.param(GOOD, Outcome.DEMONSTRATED, Severity.BLOCKER, "not-open", id="not open"),
        pytest.param(GOOD, Outcome.CONTRADICTED, Severity.BLOCKER, "contradicted", id="contradicted"),
        pytest.param(waiver(on=TODAY, digest="d"), Outcome.STALE, Severity.BLOCKER, "", id="begins today"),
        pytest.param(waiver(on=TODAY + DAY, digest="d"), Outcome.STALE, Severity.BLOCKER, "not-begun", id="not begun"),
        pytest.param(waiver(until=TODAY, digest="d"), Outcome.STALE, Severity.BLOCKER, "", id="ends today"),
        pytest.param(waiver(until=TODAY - DAY, digest="d"), Outcome.STALE, Severity.BLOCKER, "ended", id="ended"),
        pytest.param(
            waiver(on=dt.date(2026, 2, 28), until=dt.date(2027, 2, 28), digest="d"),
            Outcome.STALE,
            Severity.BLOCKER,
            "",
            id="twelve months",
        ),
        pytest.param(
            waiver(on=dt.date(2026, 2, 28), until=dt.date(2027, 3, 1), digest="d"),
            Outcome.STALE,
            Severity.BLOCKER,
            "too-long",
            id="a day more",
        ),
        pytest.param(
            waiver(second_approver="", digest="d"),
            Outcome.STALE,
            Severity.BLOCKER,
            "second-approver",
            id="signed by one",
        ),
        pytest.param(
            waiver(second_approver=" ", digest="d"), Outcome.STALE, Severity.BLOCKER, "second-approver", id="by a space"
        ),
        pytest.param(
            waiver(second_approver=" cio", digest="d"),
            Outcome.STALE,
            Severity.BLOCKER,
            "second-approver",
            id="twice by the same",
        ),
        pytest.param(waiver(second_approver="", digest="d"), Outcome.STALE, Severity.MAJOR, "", id="one is enough"),
        pytest.param(waiver(digest="e"), Outcome.STALE, Severity.BLOCKER, "facts-changed", id="the facts changed"),
        pytest.param(waiver(digest=""), Outcome.STALE, Severity.BLOCKER, "facts-changed", id="pinned to nothing"),
    ],
)
def test_a_waiver_is_in_force_or_says_why_not(one: Json, outcome: Outcome, severity: Severity, refused: str) -> None:
    state = waiver_state([one], outcome=outcome, severity=severity, digest="d", as_of=TODAY)
    assert state is not None
    assert (state.waiver, state.refused) == (one, refused)


def test_of_several_the_one_in_force_counts_else_the_latest() -> None:
    old, good = waiver(digest="old"), waiver(digest="d", until=TODAY + DAY)
    for waivers in ([old, good], [good, old]):
        state = waiver_state(waivers, outcome=Outcome.STALE, severity=Severity.MAJOR, digest="d", as_of=TODAY)
        assert state is not None
        assert state.waiver == good
        state = waiver_state(waivers, outcome=Outcome.STALE, severity=Severity.MAJOR, digest="x", as_of=TODAY)
        assert state is not None
        assert (state.waiver, state.refused) == (old, "facts-changed")
    assert waiver_state([], outcome=Outcome.STALE, severity=Severity.MAJOR, digest="d", as_of=TODAY) is None


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        pytest.param((), Outcome.ACCEPTED, id="unknown"),
        pytest.param((no(),), Outcome.ACCEPTED, id="refuted"),
        pytest.param((yes(), no("contract")), Outcome.CONTRADICTED, id="contradicted"),
        pytest.param((yes(),), Outcome.DEMONSTRATED, id="not needed"),
    ],
)
def test_what_is_waived_is_accepted_never_demonstrated(words: tuple[Evidence, ...], outcome: Outcome) -> None:
    found = judged(requirement(), *words)
    terms = Terms(waivers=(waiver(digest=found.facts_digest), waiver("R-2")))
    assert judged(requirement(), *words, terms=terms).outcome is outcome
