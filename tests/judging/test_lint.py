import dataclasses

import pytest
from tests.support.judged import catalog, expectation, requirement

from seccheck.judging.lint import NOTHINGS, lint
from seccheck.model.policy import Agreement, Claim, Json
from seccheck.model.scale import Gate


def texts(**changes: Json) -> list[str]:
    return [remark.text for remark in lint(catalog(requirement(**changes)))]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({}, id="a plain one"),
        pytest.param({"expect": {"c.day.age_days": {"maximum": 30}}}, id="a date's number"),
        pytest.param({"expect": {"c.list": {"items": {"enum": {"$data": "near.letters"}}}}}, id="reference data"),
        pytest.param({"expect": {"c.list": {"items": {"enum": ["x"]}, "minItems": 0}}}, id="an empty list asked for"),
        pytest.param({"expect": {"c.list": {"anyOf": [{"maxItems": 0}, {"contains": {"const": "x"}}]}}}, id="or"),
        pytest.param({"expect": {}, "observe": {"look.flag": {"const": True}}}, id="only observed"),
        pytest.param({"when": {"engagement.remote": {"const": True}}, "accepts": frozenset({"contract"})}, id="when"),
        pytest.param({"agree": (Agreement(declared="c.count", observed="look.count"),)}, id="agree"),
        pytest.param(
            {"when": {"engagement.third_country": {"const": {"$claim": "engagement.remote"}}}},
            id="when by another fact",
        ),
        pytest.param({"expect": {"c.count": {"maximum": {"$claim": "d.count"}}}}, id="another claim"),
    ],
)
def test_a_sound_requirement_is_left_alone(changes: dict[str, Json]) -> None:
    assert texts(**changes) == []


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        pytest.param({"expect": {"c.flg": {"const": True}}}, "unknown claim c.flg", id="claim"),
        pytest.param({"expect": {"c.flag.age_days": {"maximum": 3}}}, "unknown claim c.flag.age_days", id="no date"),
        pytest.param({"expect": {"c.flg.age_days": {"maximum": 3}}}, "unknown claim c.flg.age_days", id="no claim"),
        pytest.param({"when": {"engagement.flg": {"const": True}}}, "unknown claim engagement.flg", id="fact"),
        pytest.param({"expect": {"c.count": {"maximum": {"$claim": "d.cnt"}}}}, "unknown claim d.cnt", id="target"),
        pytest.param(
            {"expect": {"c.list": {"items": {"enum": {"$data": "no.letters"}}}}},
            "unknown reference data no.letters",
            id="data",
        ),
        pytest.param(
            {"expect": {"c.list": {"items": {"enum": {"$data": "near.digits"}}}}},
            "unknown reference data near.digits",
            id="list",
        ),
        pytest.param(
            {"agree": (Agreement(declared="c.cnt", observed="look.count"),)}, "agree: unknown claim c.cnt", id="said"
        ),
        pytest.param(
            {"agree": (Agreement(declared="c.count", observed="look.x"),)}, "agree: unknown claim look.x", id="seen"
        ),
        pytest.param({"accepts": frozenset({"contrat"})}, "accepts: unknown kind contrat", id="kind"),
        pytest.param({"expect": {"c.day.age_days": {"minimum": 3}}}, "could be satisfied by waiting", id="time"),
        pytest.param({"when": {"c.flag": {"const": True}}}, "when: c.flag is no fact", id="when"),
        pytest.param(
            {"when": {"engagement.floor": {"minimum": {"$claim": "c.count"}}}},
            "when: c.count is no fact of the engagement, so that engagement.floor could not decide",
            id="when by another",
        ),
        pytest.param({"observe": {"c.flag": {"const": True}}}, "observe: c.flag is answered by somebody", id="observe"),
        pytest.param({"expect": {"look.flag": {"const": True}}}, "look.flag is known only from a look", id="expect"),
        pytest.param(
            {"expect_from": {Gate.RUN: expectation({"look.flag": {"const": True}})}},
            "look.flag is known only",
            id="later",
        ),
        pytest.param({"expect": {}}, "expects nothing", id="nothing expected"),
        pytest.param({"demand": {}}, "is due at no gate", id="never due"),
    ],
)
def test_what_is_wrong_is_said(changes: dict[str, Json], text: str) -> None:
    assert any(text in found for found in texts(**changes))


def test_a_remark_names_its_requirement_and_all_are_listed_in_order() -> None:
    first, second = requirement("R-1", {"c.flg": {"const": True}}, demand={}), requirement("R-2", {})
    found = [(remark.requirement, remark.text) for remark in lint(catalog(first, second))]
    assert [id_ for id_, _ in found] == sorted(id_ for id_, _ in found)
    assert ("R-1", "unknown claim c.flg") in found
    assert ("R-1", "is due at no gate") in found
    assert ("R-2", "expects nothing") in found


def test_it_would_say_if_nothing_could_pass_for_something() -> None:
    loose = catalog(requirement(expect={"c.loose": {"type": ["null", "object", "string", "array"]}}))
    anything = Claim(id="c.loose", pack="c", type={})
    remarks = lint(dataclasses.replace(loose, claims={**loose.claims, "c.loose": anything}))
    said = [remark.text for remark in remarks if "would pass, though it says nothing" in remark.text]
    assert len(said) == len(NOTHINGS) - 1
    assert not any("[] would" in text for text in said)
