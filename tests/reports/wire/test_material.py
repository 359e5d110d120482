import dataclasses

from tests.support import made

from seccheck.model.policy import Agreement, Atom
from seccheck.model.scale import Gate
from seccheck.reports.wire.material import effective


def test_claims_of_a_requirement_are_the_bases_of_all_it_speaks_of() -> None:
    requirement = made.requirement(
        "R",
        {"a.dpa": {"type": "object"}, "a.hours": {"maximum": {"$claim": "a.pct"}}},
        observe={"look.resets": {"maximum": 0}},
        agree=(Agreement(declared="a.hours", observed="look.resets"),),
    )
    material = made.material(requirement)
    (judged,) = material.judgement.requirements
    assert material.claims_of(judged) == ("a.dpa", "a.hours", "a.pct", "look.resets")
    assert material.observed_claims(requirement) == ("look.resets",)


def test_a_derived_number_is_about_its_claim() -> None:
    material = made.material(made.requirement("R"))
    assert material.base("a.ok.age_days") == "a.ok"
    assert material.base("a.ok") == "a.ok"


def test_the_clients_own_version_counts() -> None:
    tailoring = made.tailoring("R", expect=(Atom(claim="a.pct", schema={"const": 100}),), demand={})
    material = made.material(made.requirement("R"), own=made.client(tailoring=(tailoring,)))
    (judged,) = material.judgement.requirements
    assert material.claims_of(judged) == ("a.ok", "a.pct")
    assert effective(dataclasses.replace(judged, tailoring=None)) is judged.requirement


def test_more_is_expected_from_a_later_gate_on() -> None:
    later = {Gate.RUN: ((Atom(claim="a.pct", schema={"const": 100}),),)}
    material = made.material(made.requirement("R", expect_from=later))
    (judged,) = material.judgement.requirements
    assert material.claims_of(judged) == ("a.ok",)
    assert material.claims_of(dataclasses.replace(judged, gate=Gate.RUN)) == ("a.ok", "a.pct")
