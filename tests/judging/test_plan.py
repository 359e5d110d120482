import pytest

from seccheck.judging import plan, validator
from seccheck.judging.plan import plan_of
from seccheck.judging.validator import fits


def test_a_plan_holds_what_a_condition_needs() -> None:
    schema = {"enum": {"$claim": "a.b", "each": "c"}, "not": {"enum": {"$data": "r.s"}}}
    found = plan_of(schema)
    assert (found.targets, found.data, found.is_fixed) == (("a.b",), ("r.s",), False)
    assert plan_of(schema) is found
    assert plan_of({"const": 1}).is_fixed


def test_one_condition_has_a_plan_for_each_kind_of_value() -> None:
    schema = {"minimum": 1}
    assert plan_of(schema).closed == {"minimum": 1, "type": "number"}
    assert plan_of(schema, is_number=True).closed == {"minimum": 1, "type": "integer"}
    assert plan_of(schema, is_list=True).closed == {"minimum": 1, "type": "number", "minItems": 1}


def test_what_is_kept_is_bounded_and_never_mixed_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "_MOST", 2)
    monkeypatch.setattr(validator, "_MOST", 2)
    for bound in range(40):
        schema = {"minimum": bound}
        assert plan_of(schema).closed["minimum"] == bound
        assert (fits(bound, schema), fits(bound - 1, schema), fits(bound, schema)) == (True, False, True)
