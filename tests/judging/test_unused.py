from tests.support.judged import CLAIMS, catalog, requirement

from seccheck.judging.unused import unused_claims
from seccheck.model.policy import Agreement, Json
from seccheck.model.scale import Gate


def unused(**parts: Json) -> set[str]:
    return {claim.id for claim in unused_claims(catalog(requirement(**parts)))}


def test_a_claim_that_no_requirement_looks_at_is_unused() -> None:
    everything = {claim for claim in CLAIMS if not claim.startswith("engagement.")}
    assert unused(expect={"c.flag": {"const": True}}) == everything - {"c.flag"}


def test_every_way_of_using_a_claim_counts() -> None:
    left = unused(
        expect={"c.day.day": {"maximum": {"$claim": "d.day.day"}}},
        when={"c.count": {"const": 1}},
        observe={"look.list": {"items": {"enum": {"$claim": "c.rows", "each": "name"}}}},
        expect_from={Gate.RUN: requirement(expect={"c.word": {"const": "x"}}).expect},
        agree=(Agreement(declared="d.count", observed="look.count"),),
    )
    assert left == {"c.flag", "c.share", "c.list", "c.doc", "d.flag", "own.flag", "look.flag"}
