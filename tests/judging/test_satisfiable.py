import dataclasses

import pytest
from tests.support.judged import CLAIMS, catalog, expectation, requirement

from seccheck.judging.remark import Remark
from seccheck.judging.satisfiable import idle_conditions
from seccheck.model.policy import Json
from seccheck.model.scale import Gate


def remarks(**parts: Json) -> list[Remark]:
    one = requirement(**parts)
    return list(idle_conditions(catalog(one), one))


def said(claim: str, condition: Json) -> str:
    return " / ".join(remark.text for remark in remarks(expect={claim: condition}))


@pytest.mark.parametrize(
    ("claim", "condition"),
    [
        ("c.share", {"minimum": 101}),
        ("c.share", {"exclusiveMaximum": 0}),
        ("c.count", {"allOf": [{"minimum": 4}, {"maximum": 3}]}),
        ("c.count", {"exclusiveMinimum": 3, "exclusiveMaximum": 4}),
        ("c.flag", {"not": {"enum": [True, False]}}),
        ("c.flag", {"type": "string"}),
        ("c.list", {"allOf": [{"contains": {"const": "x"}}, {"items": {"const": "y"}}]}),
        ("c.list", {"minItems": 4}),
        ("c.rows", {"items": {"properties": {"owner": {"minLength": 1}}}}),
        ("c.rows", {"items": {"properties": {"on.age_days": {"maximum": -1}}}}),
        ("c.day.age_days", {"maximum": -1}),
        ("c.doc", {"properties": {"signature": {"const": True}}}),
    ],
)
def test_a_condition_that_nothing_satisfies_is_found(claim: str, condition: Json) -> None:
    assert said(claim, condition).startswith("expect: no value that ")
    assert said(claim, condition).endswith("so nothing could ever pass")


@pytest.mark.parametrize(
    ("claim", "condition"),
    [
        ("c.share", {"maximum": 100}),
        ("c.count", {"minimum": 0}),
        ("c.flag", {"enum": [True, False]}),
        ("c.word", {"minLength": 1}),
        ("c.list", {"items": {"enum": ["x", "y", "z"]}, "minItems": 0}),
        ("c.list", {"maxItems": 3, "minItems": 0}),
        ("c.doc", {"properties": {"kind": {"minLength": 1}}}),
    ],
)
def test_a_condition_that_everything_satisfies_is_found(claim: str, condition: Json) -> None:
    assert said(claim, condition) == f"expect: every value that {claim} can have satisfies this, so it asks nothing"


@pytest.mark.parametrize(
    ("claim", "condition"),
    [
        ("c.share", {"minimum": 100}),
        ("c.share", {"maximum": 99.5}),
        ("c.count", {"maximum": 0}),
        ("c.flag", {"const": False}),
        ("c.word", {"minLength": 2}),
        ("c.word", {"pattern": "^x"}),
        ("c.list", {"minItems": 3}),
        ("c.list", {"items": {"enum": ["x", "y", "z"]}}),
        ("c.list", {"items": {"const": "x"}}),
        ("c.list", {"allOf": [{"contains": {"const": "x"}}, {"contains": {"const": "y"}}]}),
        ("c.list", {"maxItems": 0}),
        ("c.rows", {"items": {"properties": {"on": {"minLength": 1}}}}),
        ("c.rows", {"items": {"properties": {"on.age_days": {"maximum": 1000000}}}}),
        ("c.rows", {"contains": {"properties": {"name": {"const": "n"}}}}),
        ("c.day.age_days", {"maximum": 0}),
        ("c.day.age_days", {"maximum": 1000000}),
        ("c.day.days_left", {"minimum": -1000000}),
        ("c.day.day", {"maximum": {"$claim": "d.day.day"}}),
        ("c.doc", {"properties": {"kind": {"const": "contract"}, "signed": {"const": True}}}),
        ("c.doc", {"properties": {"dated.age_days": {"maximum": 365}}}),
        ("c.nothing", {"const": 1}),
        ("c.word.age_days", {"maximum": 3}),
    ],
)
def test_a_condition_that_decides_something_is_left_alone(claim: str, condition: Json) -> None:
    assert said(claim, condition) == ""


@pytest.mark.parametrize(
    ("claim", "condition"),
    [("c.word", {"type": "string"}), ("c.count", {"type": "integer", "description": "how many"})],
)
def test_the_type_alone_asks_for_any_answer_on_purpose(claim: str, condition: Json) -> None:
    assert said(claim, condition) == ""
    assert said("c.list", {"type": "array", "minItems": 0}) == ""


def test_a_field_that_asks_nothing_is_found() -> None:
    (remark,) = remarks(
        expect={"c.rows": {"items": {"properties": {"name": {"minLength": 1}, "on": {"minLength": 1}}}}}
    )
    assert remark.text == "expect: every value that name of c.rows can have satisfies this, so it asks nothing"
    assert remark.pointer == ("expect", "c.rows", "items", "properties", "name")
    assert said("c.rows", {"items": {"properties": {"name": {"type": "string"}, "on": {"minLength": 1}}}}) == ""


@pytest.mark.parametrize(
    ("claim", "condition", "inside", "word", "known"),
    [
        ("c.list", {"contains": {"const": "xx"}}, ("contains", "const"), "xx", ("x", "y", "z")),
        ("c.list", {"items": {"enum": ["x", "w"]}}, ("items", "enum", 1), "w", ("x", "y", "z")),
        ("c.list", {"items": {"not": {"const": "v"}}}, ("items", "not", "const"), "v", ("x", "y", "z")),
        ("c.flag", {"anyOf": [{"const": "yes"}, {"const": True}]}, ("anyOf", 0, "const"), "yes", ()),
        ("c.share", {"enum": [100, 120]}, ("enum", 1), "120", ()),
        ("c.doc", {"properties": {"kind": {"const": "contrat"}}}, ("properties", "kind", "const"), "contrat", None),
    ],
)
def test_a_value_that_the_claim_cannot_hold_is_named(
    claim: str, condition: Json, inside: tuple[str | int, ...], word: str, known: tuple[str, ...] | None
) -> None:
    (remark,) = remarks(expect={claim: condition})
    assert remark.pointer == ("expect", claim, *inside)
    assert remark.word == word
    assert "is no value that" in remark.text
    assert remark.known == known if known is not None else "contract" in remark.known


def test_what_is_no_plain_value_is_left_to_the_whole() -> None:
    assert "no value that" in said("c.list", {"const": ["w"]})


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"engagement.remote": {"const": True}}, ""),
        ({"engagement.floor": {"minimum": 3, "maximum": 2}}, "so the requirement would never apply"),
        ({"engagement.remote": {"enum": [True, False]}}, "so it decides nothing"),
        ({"engagement.remote": {"const": "yes"}}, "when: 'yes' is no value that engagement.remote can have"),
    ],
    ids=["decides", "never", "always", "word"],
)
def test_when_must_be_reachable_and_decide_something(condition: Json, expected: str) -> None:
    text = " / ".join(remark.text for remark in remarks(when=condition))
    assert text.endswith(expected)
    assert bool(text) == bool(expected)


def test_a_fact_that_says_it_is_unknown_is_silence() -> None:
    fact = dataclasses.replace(CLAIMS["engagement.remote"], type={"enum": [True, False, "unknown"]})
    one = requirement(when={"engagement.remote": {"const": "unknown"}})
    known = dataclasses.replace(catalog(one), claims={**CLAIMS, "engagement.remote": fact})
    (remark,) = idle_conditions(known, one)
    assert remark.text == "when: 'unknown' is no value that engagement.remote can have"


def test_every_part_of_a_requirement_is_looked_at() -> None:
    wrong = {"c.share": {"minimum": 101}}
    found = remarks(
        expect=expectation({"c.flag": {"const": True}}, wrong),
        observe={"look.count": {"maximum": -1}},
        expect_from={Gate.RUN: expectation(wrong)},
    )
    assert [remark.pointer for remark in found] == [
        ("expect", 1, "c.share"),
        ("observe", "look.count"),
        ("expect_from", "run", "c.share"),
    ]
    assert {remark.requirement for remark in found} == {"R-1"}
