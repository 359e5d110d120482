"""Rule 8: no condition may be satisfied by merely waiting."""

import pytest
from tests.support.judged import expectation, requirement

from seccheck.judging.time_lint import waiting_helps
from seccheck.model.policy import Json
from seccheck.model.scale import Gate


def rows(**fields: Json) -> Json:
    return {"items": {"properties": {name.replace("__", "."): schema for name, schema in fields.items()}}}


@pytest.mark.parametrize(
    ("claim", "schema"),
    [
        pytest.param("c.day.age_days", {"maximum": 30}, id="not older than"),
        pytest.param("c.day.age_days", {"exclusiveMaximum": 30, "type": "integer"}, id="younger than"),
        pytest.param("c.day.days_left", {"minimum": 30, "description": "a month"}, id="valid for"),
        pytest.param("c.day.days_left", {"exclusiveMinimum": 30}, id="valid for more than"),
        pytest.param("c.day.day", {"minimum": 5, "maximum": 9}, id="a fixed day"),
        pytest.param("c.day.day", {"maximum": {"$claim": "d.day.day"}}, id="two days compared"),
        pytest.param("c.rows", rows(on__age_days={"maximum": 30}), id="rows"),
        pytest.param("c.rows", rows(on__age_days={"maximum": {"$row": "cadence_days"}}), id="rows by their own field"),
        pytest.param("c.rows", {"contains": rows(on__age_days={"maximum": 30})["items"]}, id="one row"),
        pytest.param("c.rows", {"anyOf": [{"maxItems": 0}, rows(on__days_left={"minimum": 1})]}, id="none or valid"),
        pytest.param(
            "c.rows", {"not": {"contains": {"properties": {"name": {"const": "x"}}}}}, id="a negation without time"
        ),
        pytest.param("c.doc", {"properties": {"dated.age_days": {"maximum": 30}}}, id="a document"),
        pytest.param("c.count", {"minimum": 3}, id="no date at all"),
        pytest.param("c.flag", True, id="no condition at all"),
    ],
)
def test_what_time_can_only_spoil_is_fine(claim: str, schema: Json) -> None:
    assert list(waiting_helps(requirement(expect={claim: schema}))) == []


@pytest.mark.parametrize(
    ("claim", "schema", "text"),
    [
        pytest.param(
            "c.day.age_days", {"minimum": 30}, "c.day.age_days: minimum could be satisfied by waiting", id="older"
        ),
        pytest.param("c.day.days_left", {"maximum": 30}, "c.day.days_left: maximum could be satisfied", id="soon over"),
        pytest.param("c.day.age_days", {"const": 30}, "c.day.age_days: const could be", id="exactly"),
        pytest.param("c.day.age_days", {"not": {"maximum": 30}}, "c.day.age_days: not could be", id="not younger"),
        pytest.param(
            "c.day.age_days", {"anyOf": [{"minimum": 3}]}, "c.day.age_days: anyOf could be", id="inside any-of"
        ),
        pytest.param("c.day.age_days", True, "c.day.age_days: this schema could be", id="anything"),
        pytest.param("c.rows", rows(on__age_days={"minimum": 3}), "on.age_days: minimum could be", id="rows"),
        pytest.param(
            "c.rows", {"allOf": [rows(on__days_left={"maximum": 3})]}, "on.days_left: maximum", id="inside all-of"
        ),
        pytest.param(
            "c.doc",
            {"not": {"properties": {"dated.age_days": {"maximum": 3}}}},
            "c.doc: dated.age_days stands inside a negation",
            id="negated",
        ),
        pytest.param(
            "c.rows",
            {"contains": rows(on__age_days={"maximum": 3})["items"], "maxContains": 1},
            "c.rows: on.age_days stands inside a negation",
            id="at most one",
        ),
        pytest.param(
            "c.rows",
            {"not": {"anyOf": [rows(on__age_days={"maximum": 3})]}},
            "stands inside a negation",
            id="deep inside",
        ),
        pytest.param(
            "c.count", {"maximum": {"$claim": "c.day.age_days"}}, "c.day.age_days moves with the date", id="$claim"
        ),
        pytest.param("c.count", {"enum": {"$claim": "c.rows", "each": "on.age_days"}}, "on.age_days moves", id="each"),
        pytest.param("c.rows", rows(cadence_days={"maximum": {"$row": "on.age_days"}}), "on.age_days moves", id="$row"),
    ],
)
def test_what_waiting_would_satisfy_is_refused(claim: str, schema: Json, text: str) -> None:
    for one in (
        requirement(expect={claim: schema}),
        requirement(observe={claim: schema}),
        requirement(expect_from={Gate.RUN: expectation({claim: schema})}),
        requirement(expect=expectation({"c.flag": {"const": True}}, {claim: schema})),
    ):
        (found,) = waiting_helps(one)
        assert text in found


@pytest.mark.parametrize(
    ("claim", "schema", "refused"),
    [
        pytest.param("engagement.remote", {"const": True}, False, id="a fact"),
        pytest.param("c.day.age_days", {"maximum": 30}, True, id="a date"),
        pytest.param("c.rows", {"allOf": [rows(on__days_left={"minimum": 3})]}, True, id="a date in a row"),
        pytest.param("engagement.floor", {"minimum": {"$claim": "c.day.age_days"}}, True, id="a date to compare with"),
        pytest.param("engagement.floor", {"minimum": {"$claim": "c.day.day"}}, False, id="a day to compare with"),
    ],
)
def test_applicability_may_not_depend_on_the_date_at_all(claim: str, schema: Json, *, refused: bool) -> None:
    found = list(waiting_helps(requirement(when={claim: schema})))
    assert bool(found) is refused
    assert all(f"when: {claim} depends on the date" in text for text in found)
