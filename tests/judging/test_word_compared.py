"""Words that are compared with the values of other claims, of the same row and of reference lists."""

import datetime as dt

import pytest
from tests.support.judged import TODAY, said, view

from seccheck.judging.word import Rules, Word, words_on
from seccheck.model.duration import Duration
from seccheck.model.evidence import Evidence
from seccheck.model.policy import Atom, Json
from seccheck.model.scale import Severity, Strength

AGO = [TODAY - dt.timedelta(days=days) for days in range(120)]


def rules(*accepts: str, max_age: Duration | None = None, severity: Severity = Severity.MAJOR, floor: int = 0) -> Rules:
    return Rules(
        accepts=frozenset(accepts),
        max_age=max_age,
        severity=severity,
        target_floor=Strength(floor) if floor else None,
    )


def weigh(claim: str, schema: Json, *words: Evidence, by: Rules | None = None) -> list[Word]:
    return list(words_on(view(*words), Atom(claim=claim, schema=schema), by or rules()))


BOTH = {"maximum": {"$claim": "d.count"}}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param([said("c.count", 2, "contract"), said("d.count", 3)], [(True, 1)], id="the weaker of the two"),
        pytest.param([said("c.count", 2), said("d.count", 3, "contract")], [(True, 1)], id="either way"),
        pytest.param(
            [said("c.count", 2, "contract"), said("d.count", 3, "certificate")], [(True, 2)], id="both documented"
        ),
        pytest.param([said("c.count", 4, "contract"), said("d.count", 3)], [(False, 1)], id="a weak denial"),
        pytest.param(
            [said("c.count", 2, "contract"), said("d.count", 1), said("d.count", 3, "contract")],
            [(False, 1), (True, 2)],
            id="every value is tried",
        ),
        pytest.param([said("c.count", 2)], [], id="no value to compare with"),
        pytest.param([said("d.count", 2)], [], id="nothing to compare"),
        pytest.param(
            [said("c.count", 2), said("d.count", 3, void="gone", kind="contract")], [], id="a void value cannot help"
        ),
        pytest.param(
            [said("c.count", 4), said("d.count", 3, void="gone", kind="contract")],
            [(False, 1)],
            id="a void value can deny",
        ),
        pytest.param(
            [said("c.count", 2), said("d.count", 3, "contract", dated=TODAY + dt.timedelta(days=1))],
            [],
            id="a value dated ahead cannot help",
        ),
        pytest.param(
            [said("c.count", 2), said("d.count", 3, "contract", rejected=True)], [], id="a rejected value cannot help"
        ),
    ],
)
def test_another_claim_stands_for_a_value(words: list[Evidence], found: list[tuple[bool, int]]) -> None:
    weighed = weigh("c.count", BOTH, *words)
    assert sorted((w.satisfied, int(w.strength)) for w in weighed) == found
    assert all(w.against and w.against[0].claim == "d.count" for w in weighed)


def test_freshness_is_the_weaker_of_the_two() -> None:
    words = [said("c.count", 2), said("d.count", 3, seen_at=AGO[40])]
    assert [w.fresh for w in weigh("c.count", BOTH, *words, by=rules(max_age=Duration(days=30)))] == [False]


@pytest.mark.parametrize(
    ("kind", "floor", "strength"),
    [
        pytest.param("contract", 2, Strength.OBSERVED, id="strong enough to compare an observation with"),
        pytest.param("answer", 2, Strength.DECLARED, id="too weak for it"),
        pytest.param("answer", 1, Strength.OBSERVED, id="an answer is enough"),
    ],
)
@pytest.mark.parametrize("value", [pytest.param(2, id="support"), pytest.param(4, id="denial")])
def test_an_observation_keeps_its_strength(kind: str, floor: int, strength: Strength, value: int) -> None:
    words = [said("look.count", value, "probe-entra"), said("d.count", 3, kind)]
    assert [w.strength for w in weigh("look.count", BOTH, *words, by=rules(floor=floor))] == [strength]


@pytest.mark.parametrize(
    ("claim", "schema", "words", "satisfied"),
    [
        pytest.param(
            "c.rows",
            {"items": {"properties": {"on.age_days": {"maximum": {"$row": "cadence_days", "times": 1.25}}}}},
            [said("c.rows", [{"name": "a", "on": AGO[100].isoformat(), "cadence_days": 80}])],
            True,
            id="a row within its own cadence",
        ),
        pytest.param(
            "c.rows",
            {"items": {"properties": {"on.age_days": {"maximum": {"$row": "cadence_days", "times": 1.25}}}}},
            [
                said(
                    "c.rows",
                    [
                        {"name": "a", "on": AGO[100].isoformat(), "cadence_days": 80},
                        {"name": "b", "on": AGO[101].isoformat(), "cadence_days": 80},
                    ],
                )
            ],
            False,
            id="one row beyond it",
        ),
        pytest.param(
            "c.rows",
            {"items": {"properties": {"on.age_days": {"maximum": {"$row": "cadence_days"}}}}},
            [said("c.rows", [{"name": "a", "on": AGO[1].isoformat()}])],
            False,
            id="a row without a cadence",
        ),
        pytest.param(
            "c.rows",
            {"items": {"properties": {"on.age_days": {"maximum": {"$row": "cadence_days"}}}}, "minItems": 0},
            [said("c.rows", [])],
            True,
            id="no rows where none are needed",
        ),
        pytest.param(
            "c.list",
            {"items": {"enum": {"$claim": "c.rows", "each": "name"}}},
            [said("c.list", ["x"]), said("c.rows", [{"name": "x"}, {"name": "y"}])],
            True,
            id="one of the rows' names",
        ),
        pytest.param(
            "c.day.day",
            {"maximum": {"$claim": "d.day.day", "plus": -1}},
            [said("c.day", AGO[1].isoformat()), said("d.day", TODAY.isoformat())],
            True,
            id="one date before another",
        ),
        pytest.param(
            "c.day.day",
            {"maximum": {"$claim": "d.day.day", "plus": -2}},
            [said("c.day", AGO[1].isoformat()), said("d.day", TODAY.isoformat())],
            False,
            id="not two days before it",
        ),
        pytest.param(
            "c.count",
            {"maximum": {"$claim": "c.word"}},
            [said("c.count", 1), said("c.word", "many")],
            False,
            id="a text where a number is needed",
        ),
        pytest.param(
            "c.list", {"items": {"enum": {"$data": "near.letters"}}}, [said("c.list", ["x"])], True, id="listed"
        ),
        pytest.param(
            "c.list", {"items": {"enum": {"$data": "near.letters"}}}, [said("c.list", ["z"])], False, id="unlisted"
        ),
    ],
)
def test_stand_ins_are_filled(claim: str, schema: Json, words: list[Evidence], *, satisfied: bool) -> None:
    assert [w.satisfied for w in weigh(claim, schema, *words)] == [satisfied]
