from seccheck.judging.named import claim_behind, claims_named
from seccheck.model.policy import Atom
from seccheck.reading.catalog import load_catalog

CATALOG = load_catalog(examples=False)


def test_the_claim_stands_behind_its_derived_numbers() -> None:
    assert claim_behind(CATALOG, "mfa.admin_review_on.age_days") == "mfa.admin_review_on"
    assert claim_behind(CATALOG, "mfa.admin_review_on") == "mfa.admin_review_on"


def test_claims_are_named_by_conditions_and_by_what_they_are_compared_with() -> None:
    compared = {"maximum": {"$claim": "mfa.user_coverage_pct"}}
    first = ((Atom(claim="mfa.admin_review_on.days_left", schema={"minimum": 0}),),)
    second = ((Atom(claim="ac.jit_max_hours", schema=compared),), (Atom(claim="ac.jit_max_hours", schema={}),))
    assert list(claims_named(CATALOG, first, second)) == [
        "mfa.admin_review_on",
        "ac.jit_max_hours",
        "mfa.user_coverage_pct",
        "ac.jit_max_hours",
    ]
    assert list(claims_named(CATALOG, ())) == []
