import dataclasses
import datetime as dt
from collections.abc import Mapping

import pytest
from tests.support import made

from seccheck.flow.agreed import duty_of, tailoring_of
from seccheck.judging.gate import judge_gate
from seccheck.judging.gathering import gather, terms_for
from seccheck.model.client import Tailoring
from seccheck.model.policy import Atom, Claim, Json, Requirement
from seccheck.model.scale import AnsweredBy, Gate, Severity, Strength
from seccheck.reports.annex.terms import Duty

DEMAND = {Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.GO_LIVE: Strength.DOCUMENTED, Gate.RUN: Strength.OBSERVED}
TRUE: Mapping[str, Json] = {"const": True}
LOOK = {"look.resets": {"maximum": 0}}


def due(
    requirement: Requirement,
    *,
    own: Tailoring | None = None,
    gate: Gate = Gate.GO_LIVE,
    engagement: Mapping[str, Json] | None = None,
    claims: tuple[Claim, ...] = (),
) -> Duty | None:
    plain = made.catalog(requirement)
    catalog = dataclasses.replace(plain, claims={**plain.claims, **{claim.id: claim for claim in claims}})
    file = made.client(engagement=engagement or {}, tailoring=(own,) if own else ())
    facts, terms = gather(catalog, made.dossier(), file).facts, terms_for(file, "Atlas")
    gates = [one for one in Gate if one >= gate]
    judged = [
        judge_gate(catalog, facts, gate=one, as_of=made.AS_OF, terms=terms, required=False).requirements[0]
        for one in gates
    ]
    return duty_of(catalog, judged, own=own, engagement=engagement or {})


def owed(requirement: Requirement, **given: Json) -> Duty:
    duty = due(requirement, **given)
    assert duty is not None
    return duty


def test_only_the_gates_from_the_first_on_are_agreed() -> None:
    duty = owed(made.requirement("R", demand=DEMAND))
    assert duty.demand == {Gate.GO_LIVE: Strength.DOCUMENTED, Gate.RUN: Strength.OBSERVED}
    assert (duty.severity, duty.change, duty.confirm) == (Severity.BLOCKER, None, ())


def test_what_is_due_earlier_only_is_no_duty() -> None:
    assert due(made.requirement("R")) is None


def test_what_the_client_says_does_not_apply_is_no_duty() -> None:
    when = {"engagement.remote_access": {"const": True}}
    requirement = made.requirement("R", when=when, demand=DEMAND)
    assert due(requirement, engagement={"remote_access": False}) is None
    assert owed(requirement, engagement={"remote_access": True}).confirm == ()
    assert owed(requirement).confirm == (made.catalog().claims["engagement.remote_access"].ask,)


@pytest.mark.parametrize(
    ("claims", "debtor"),
    [
        (("a.ok",), "provider"),
        (("a.own",), "client"),
        (("a.own", "engagement.remote_access"), "client"),
        (("engagement.remote_access",), "provider"),
        (("a.ok", "a.own"), "both"),
        (("a.joint",), "both"),
        (("a.joint", "a.own"), "both"),
    ],
)
def test_who_answers_owes(claims: tuple[str, ...], debtor: str) -> None:
    joint = made.claim("a.joint", {"type": "boolean"}, by=AnsweredBy.BOTH)
    requirement = made.requirement("R", dict.fromkeys(claims, TRUE), demand=DEMAND)
    assert owed(requirement, claims=(joint,)).debtor == debtor


def test_a_later_expectation_counts_for_who_owes() -> None:
    later = {Gate.RUN: ((Atom(claim="a.own", schema={"const": True}),),)}
    assert owed(made.requirement("R", demand=DEMAND, expect_from=later)).debtor == "both"


@pytest.mark.parametrize(
    ("own", "demand", "severity"),
    [
        ({"demand": {Gate.RUN: Strength.DECLARED}, "severity": Severity.MINOR}, Strength.OBSERVED, Severity.MAJOR),
        (
            {"demand": {Gate.GO_LIVE: Strength.ATTESTED}, "severity": Severity.BLOCKER, "until": None},
            Strength.OBSERVED,
            Severity.BLOCKER,
        ),
    ],
    ids=["looser", "stricter"],
)
def test_a_tailoring_changes_for_good_only_what_it_makes_stricter(
    own: Mapping[str, Json], demand: Strength, severity: Severity
) -> None:
    requirement = made.requirement("R", demand=DEMAND, severity=Severity.MAJOR)
    tailoring = made.tailoring("R", expect=(), **own)
    duty = owed(requirement, own=tailoring)
    assert (duty.demand[Gate.RUN], duty.severity) == (demand, severity)
    assert duty.demand[Gate.GO_LIVE] == tailoring.demand.get(Gate.GO_LIVE, Strength.DOCUMENTED)
    assert duty.change is not None
    assert duty.change.tailoring == tailoring


def test_a_tailoring_may_add_a_gate() -> None:
    own = made.tailoring("R", expect=(), demand={Gate.RUN: Strength.DOCUMENTED}, until=None, severity=None)
    assert owed(made.requirement("R"), own=own).demand == {Gate.RUN: Strength.DOCUMENTED}


@pytest.mark.parametrize(
    ("demand", "observe", "own", "kinds"),
    [
        (Strength.DOCUMENTED, None, None, {"dpa", "policy", "pentest-report-independent", "witnessed-test"}),
        (Strength.ATTESTED, None, None, {"pentest-report-independent", "witnessed-test"}),
        (Strength.OBSERVED, None, None, {"witnessed-test"}),
        (Strength.OBSERVED, LOOK, None, {"dpa", "policy", "pentest-report-independent", "witnessed-test"}),
        (Strength.DECLARED, None, None, {"answer", "dpa", "policy", "pentest-report-independent", "witnessed-test"}),
        (Strength.OBSERVED, None, Strength.ATTESTED, {"pentest-report-independent", "witnessed-test"}),
    ],
)
def test_evidence_reaches_the_weakest_level_asked_for(
    demand: Strength, observe: Json, own: Strength | None, kinds: set[str]
) -> None:
    requirement = made.requirement("R", demand={Gate.RUN: demand}, observe=observe)
    tailoring = made.tailoring("R", expect=(), demand={Gate.RUN: own}) if own else None
    assert {kind.id for kind in owed(requirement, own=tailoring).kinds} == kinds


def test_a_kind_that_nobody_knows_is_left_out() -> None:
    requirement = made.requirement("R", demand=DEMAND, accepts=frozenset({"no-such", "dpa"}))
    assert [kind.id for kind in owed(requirement).kinds] == ["dpa"]


@pytest.mark.parametrize(
    ("engagement", "kept"),
    [
        ({}, {"gdpr", "nis2_art21_2"}),
        ({"financial_entity": True, "nis2_entity": "unknown"}, {"gdpr", "dora", "nis2_art21_2"}),
        ({"financial_entity": False, "nis2_entity": False}, {"gdpr"}),
    ],
)
def test_laws_that_bind_others_are_not_cited(engagement: Mapping[str, Json], kept: set[str]) -> None:
    references = dict.fromkeys(("gdpr", "dora", "nis2_art21_2"), ("1",))
    duty = owed(made.requirement("R", demand=DEMAND, references=references), engagement=engagement)
    assert set(duty.requirement.references) == kept


def test_conditions_bring_their_question_and_unit() -> None:
    since = made.claim("a.since", {"type": "string", "format": "date"})
    atoms = (Atom(claim="a.hours", schema={"maximum": 1}), Atom(claim="a.since.age_days", schema={"maximum": 9}))
    own = made.tailoring("R", expect=(*atoms, Atom(claim="a.since.day", schema={"minimum": 9})), demand={})
    change = owed(made.requirement("R", demand=DEMAND), own=own, claims=(since,)).change
    assert change is not None
    assert [(c.claim, c.derived, c.unit) for c in change.conditions] == [
        ("a.hours", "", "hours"),
        ("a.since.age_days", "age_days", "days"),
        ("a.since.day", "day", ""),
    ]
    assert change.conditions[1].ask == since.ask


def test_of_several_tailorings_the_last_one_counts() -> None:
    old, new = made.tailoring("R"), made.tailoring("R", on=dt.date(2026, 11, 9))
    assert tailoring_of((old, new, made.tailoring("OTHER")), "R") == new
    assert tailoring_of((old,), "S") is None
