import datetime as dt

import pytest
from tests.support.judged import TODAY, fact, no, said, view, yes

from seccheck.judging.word import Rules, Word, split_known, words_on
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


@pytest.mark.parametrize(
    ("word", "by", "strength"),
    [
        pytest.param(yes("contract"), rules(), Strength.DOCUMENTED, id="anything is accepted"),
        pytest.param(yes("contract"), rules("contract"), Strength.DOCUMENTED, id="an accepted kind"),
        pytest.param(yes("probe-entra"), rules("contract"), Strength.DECLARED, id="a foreign kind"),
        pytest.param(yes(), rules("contract"), Strength.DECLARED, id="an answer always counts"),
        pytest.param(yes("contract", capped="out-of-scope"), rules(), Strength.DECLARED, id="out of scope"),
        pytest.param(yes("contract", unreviewed=True), rules(), Strength.DOCUMENTED, id="unread, for a major"),
        pytest.param(
            yes("contract", unreviewed=True),
            rules(severity=Severity.BLOCKER),
            Strength.DECLARED,
            id="unread, for a blocker",
        ),
        pytest.param(no("probe-entra"), rules("contract"), Strength.OBSERVED, id="a foreign denial"),
        pytest.param(
            no("contract", capped="out-of-scope"),
            rules(),
            Strength.DOCUMENTED,
            id="a denial out of scope",
        ),
    ],
)
def test_support_is_capped_and_denial_is_not(word: Evidence, by: Rules, strength: Strength) -> None:
    assert [w.strength for w in weigh("c.flag", {"const": True}, word, by=by)] == [strength]


def test_a_fact_of_the_engagement_is_of_every_kind() -> None:
    (word,) = weigh(
        "engagement.remote", {"const": True}, fact("remote", value=True), by=rules("contract", max_age=Duration(days=1))
    )
    assert (word.strength, word.fresh) == (Strength.OBSERVED, True)


@pytest.mark.parametrize(
    ("word", "max_age", "fresh"),
    [
        pytest.param(yes(seen_at=AGO[30]), Duration(days=30), True, id="the last day"),
        pytest.param(yes(seen_at=AGO[31]), Duration(days=30), False, id="the day after"),
        pytest.param(yes("contract", dated=AGO[31]), Duration(days=30), False, id="an old document read today"),
        pytest.param(yes("contract", seen_at=AGO[99]), None, True, id="no age asked"),
        pytest.param(yes(valid_until=TODAY), None, True, id="valid today"),
        pytest.param(yes(valid_until=AGO[1]), None, False, id="valid until yesterday"),
        pytest.param(yes(seen_at=None, valid_until=AGO[1]), None, False, id="also a standing word"),
    ],
)
def test_support_ages(word: Evidence, max_age: Duration | None, *, fresh: bool) -> None:
    assert [w.fresh for w in weigh("c.flag", {"const": True}, word, by=rules(max_age=max_age))] == [fresh]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        pytest.param(yes("contract", void="changed"), [], id="a void yes says nothing"),
        pytest.param(no("contract", void="changed"), [False], id="a void no still denies"),
        pytest.param(yes("contract", rejected=True), [False], id="a rejected yes denies"),
        pytest.param(said("c.flag", None, "contract", rejected=True, void="gone"), [False], id="also when it is gone"),
        pytest.param(
            yes("contract", dated=TODAY + dt.timedelta(days=1)),
            [],
            id="dated ahead, a yes says nothing",
        ),
        pytest.param(
            no("contract", dated=TODAY + dt.timedelta(days=1)),
            [False],
            id="dated ahead, a no denies",
        ),
    ],
)
def test_what_is_void_may_deny_and_not_support(word: Evidence, found: list[bool]) -> None:
    assert [w.satisfied for w in weigh("c.flag", {"const": True}, word)] == found


@pytest.mark.parametrize(
    ("word", "satisfied", "was"),
    [
        pytest.param(said("c.day", AGO[30].isoformat(), seen_at=AGO[20]), True, False, id="still"),
        pytest.param(said("c.day", AGO[40].isoformat(), seen_at=AGO[20]), False, True, id="no longer"),
        pytest.param(said("c.day", AGO[60].isoformat(), seen_at=AGO[20]), False, False, id="never"),
        pytest.param(said("c.day", AGO[40].isoformat(), seen_at=None), False, False, id="a standing word has no then"),
        pytest.param(
            said("c.day", AGO[40].isoformat(), seen_at=AGO[20], rejected=True), False, False, id="rejected is rejected"
        ),
        pytest.param(said("c.day", TODAY.isoformat(), seen_at=AGO[1]), False, False, id="planned is not done"),
    ],
)
def test_a_word_that_only_time_turned_is_known(word: Evidence, *, satisfied: bool, was: bool) -> None:
    (weighed,) = weigh("c.day.age_days", {"maximum": 30}, word)
    assert (weighed.satisfied, weighed.was_satisfied) == (satisfied, was)


def test_a_planned_date_has_no_age_whatever_the_condition_says_of_its_type() -> None:
    (word,) = weigh("c.day.age_days", {"type": ["integer", "null"]}, said("c.day", TODAY.isoformat(), seen_at=AGO[1]))
    assert not word.satisfied


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


def test_a_claim_that_is_called_like_a_number_is_itself() -> None:
    assert split_known(view(), "c.day.age_days") == ("c.day", "age_days")
    assert split_known(view(), "c.day") == ("c.day", "")
