import datetime as dt

from tests.support import made

from seccheck.model.evidence import Gap
from seccheck.model.policy import Atom
from seccheck.model.scale import Gate, Severity, Strength
from seccheck.reports.wire.requirement import day, requirement_item, tailoring_item, waiver_item


def test_one_requirement_with_its_evidence() -> None:
    reviews = (made.review("dpa", {"a.hours": 72}),)
    requirement = made.requirement("R", {"a.hours": {"maximum": 24}}, severity=Severity.MAJOR)
    item = made.report(requirement, answers={"a.hours": 24}, own=made.client(reviews=reviews)).requirements[0]
    assert (item.id, item.pack, item.severity, item.outcome) == ("R", "p", "major", "contradicted")
    assert (item.gate, item.demanded, item.reached) == ("pre-contract", "documented", "declared")
    assert [(word.value, word.source, word.strength) for word in item.support] == [(24, "provider", "declared")]
    (denial,) = item.denial
    assert (denial.value, denial.kind, denial.source, denial.where) == (72, "dpa", "document:dpa", "dpa:2")
    assert (denial.seen_at, denial.dated, denial.valid_until) == ("2026-11-20", "2026-09-01", None)
    assert denial.sha256 == made.DIGESTS["dpa"]
    assert item.remedy == {"en": "Put R right.", "fr": "Corriger R."}
    assert item.references == {"gdpr": ("32(1)(b)",)}
    assert len(item.facts) == 64


def test_what_is_not_due_has_no_demand_and_no_digest() -> None:
    later = made.requirement("LATER", demand={Gate.RUN: Strength.DOCUMENTED})
    item = made.report(made.requirement("R"), later).requirements[1]
    assert (item.outcome, item.demanded, item.facts, item.next, item.waits_for) == ("not-due", None, "", None, None)


def test_what_can_only_be_observed_is_missing_only_where_that_is_demanded() -> None:
    requirement = made.requirement(
        "R",
        observe={"look.resets": {"maximum": 0}},
        demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.GO_LIVE: Strength.OBSERVED},
    )
    assert made.report(requirement).requirements[0].missing == ("a.ok",)
    assert made.report(requirement, gate=Gate.GO_LIVE).requirements[0].missing == ("a.ok", "look.resets")


def test_the_same_word_and_the_same_gap_stand_once() -> None:
    gap = Gap(look="probe-entra", reason="timeout", claims=("a.ok",), detail="30 s", seen_at=made.SAID)
    requirement = made.requirement("R", {"a.ok": {"const": True}}, observe={"a.ok": {"type": "boolean"}})
    client = made.client(look_gaps=(("", gap),))
    item = made.report(requirement, answers={"a.ok": True}, own=client).requirements[0]
    assert [(g.look, g.reason, g.detail, g.seen_at) for g in item.gaps] == [
        ("probe-entra", "timeout", "30 s", "2026-11-02")
    ]
    assert len(item.support) == 1


def test_a_waiver_says_whether_it_is_in_force() -> None:
    material = made.material(made.requirement("R"), own=made.client(waivers=(made.waiver("R"),)))
    item = requirement_item(material, material.judgement.requirements[0])
    assert item.waiver is not None
    assert (item.waiver.in_force, item.waiver.refused) == (False, "facts-changed")
    assert waiver_item(made.waiver("R"), "").in_force


def test_a_tailoring_stands_in_full() -> None:
    item = tailoring_item(made.tailoring("R"))
    assert item.expect == ({"claim": "a.hours", "schema": {"maximum": 72}},)
    assert (item.demand, item.severity, item.until) == ({"pre-contract": "declared"}, "major", "2027-10-31")
    assert item.loosens
    stricter = tailoring_item(
        made.tailoring("R", until=None, severity=None, expect=(Atom(claim="a.ok", schema={"const": True}),))
    )
    assert (stricter.loosens, stricter.severity, stricter.until) == (False, None, None)


def test_day_is_iso() -> None:
    assert day(dt.date(2026, 1, 2)) == "2026-01-02"
    assert day(None) is None
