import pytest
from tests.support.judged import CLAIMS, catalog, requirement

from seccheck.judging.unused import unused_claims
from seccheck.model.policy import Agreement, Json
from seccheck.model.scale import Gate


def unused(**parts: Json) -> set[str]:
    return {claim.id for claim in unused_claims(catalog(requirement(**parts)))}


def test_a_claim_that_no_requirement_looks_at_is_unused() -> None:
    everything = {claim for claim in CLAIMS if not claim.startswith(("engagement.", "look."))}
    assert unused(expect={"c.flag": {"const": True}}) == everything - {"c.flag"}


def test_every_way_of_using_a_claim_counts() -> None:
    left = unused(
        expect={"c.day.day": {"maximum": {"$claim": "d.day.day"}}},
        when={"c.count": {"const": 1}},
        observe={"look.list": {"items": {"enum": {"$claim": "c.rows", "each": "name"}}}},
        expect_from={Gate.RUN: requirement(expect={"c.word": {"const": "x"}}).expect},
        agree=(Agreement(declared="d.count", observed="look.count"),),
    )
    assert left == {"c.flag", "c.share", "c.list", "c.doc", "d.flag", "own.flag"}


@pytest.mark.parametrize(
    ("pack", "looks"),
    [
        pytest.param("p", set(), id="a-pack-that-only-names-them"),
        pytest.param("look", {"look.flag", "look.count", "look.list"}, id="their-own-pack-has-requirements"),
    ],
)
def test_what_only_a_look_knows_is_unused_where_its_pack_has_requirements(pack: str, looks: set[str]) -> None:
    assert {claim for claim in unused(pack=pack) if claim.startswith("look.")} == looks
