import datetime as dt

import pytest
from tests.support.judged import TODAY, expectation, requirement, said, view

from seccheck.judging.agreement import judge_agreements
from seccheck.model.evidence import Evidence
from seccheck.model.judgement import Finding
from seccheck.model.policy import Agreement, Json
from seccheck.model.scale import Outcome, Strength

AGO = [TODAY - dt.timedelta(days=days) for days in range(250)]


def clash(
    said_value: Json,
    seen_value: Json,
    schema: Json,
    *,
    within: float = 0,
    claims: tuple[str, str] = ("c.share", "look.count"),
) -> bool:
    one = requirement(
        expect=expectation({claims[0]: schema}),
        agree=(Agreement(declared=claims[0], observed=claims[1], within=within),),
    )
    words = view(said(claims[0], said_value), said(claims[1], seen_value, "probe-entra"))
    found = judge_agreements(words, one, Finding(outcome=Outcome.DEMONSTRATED, reached=Strength.DECLARED))
    assert found is None or found.outcome is Outcome.CONTRADICTED
    return found is not None


@pytest.mark.parametrize(
    ("said_value", "seen_value", "schema", "within", "differs"),
    [
        pytest.param(95, 90, {"minimum": 90}, 3, True, id="more is better, said more"),
        pytest.param(93, 90, {"minimum": 90}, 3, False, id="within the margin"),
        pytest.param(90, 99, {"minimum": 90}, 3, False, id="more is better, said less"),
        pytest.param(2, 9, {"maximum": 5}, 3, True, id="less is better, said less"),
        pytest.param(9, 2, {"maximum": 5}, 3, False, id="less is better, said more"),
        pytest.param(95, 90, {"exclusiveMinimum": 90}, 0, True, id="an exclusive bound"),
        pytest.param(2, 9, {"exclusiveMaximum": 5}, 0, True, id="an exclusive upper bound"),
        pytest.param(100, 97, {"const": 100}, 1, True, id="all is expected, less was seen"),
        pytest.param(98, 100, {"const": 100}, 1, False, id="all is expected, more was seen"),
        pytest.param(0, 5, {"const": 0}, 1, True, id="none is expected, some were seen"),
        pytest.param(5, 0, {"const": 0}, 1, False, id="none is expected, none were seen"),
        pytest.param(5, 9, {"minimum": 1, "maximum": 10}, 1, True, id="both bounds: any difference counts"),
        pytest.param(9, 5, {"minimum": 1, "maximum": 10}, 1, True, id="both bounds, other way"),
        pytest.param(9, 5, {"enum": [5, 9]}, 1, True, id="no hint: any difference counts"),
        pytest.param(5, 9, {"enum": [5, 9]}, 1, True, id="no hint, other way"),
        pytest.param(5, 6, {"enum": [5, 6]}, 1, False, id="no hint, within"),
        pytest.param(0.3, 0.1, {"minimum": 0}, 0.25, False, id="fractions"),
    ],
)
def test_a_number_may_differ_within_or_to_the_providers_cost(
    said_value: float, seen_value: float, schema: Json, within: float, *, differs: bool
) -> None:
    if isinstance(seen_value, int):
        assert clash(said_value, seen_value, schema, within=within) is differs
    else:
        assert clash(said_value, seen_value, schema, within=within, claims=("c.share", "c.share")) is differs


@pytest.mark.parametrize(
    ("claims", "said_value", "seen_value", "schema", "differs"),
    [
        pytest.param(
            ("c.list", "look.list"), ["x"], ["x", "y"], {"contains": {"const": "x"}}, False, id="all of it seen"
        ),
        pytest.param(
            ("c.list", "look.list"), ["x", "z"], ["x", "y"], {"contains": {"const": "x"}}, True, id="one not seen"
        ),
        pytest.param(("c.list", "look.list"), [], ["x"], {"minItems": 0}, False, id="nothing said"),
        pytest.param(("c.flag", "look.flag"), True, False, {"const": True}, True, id="said yes, seen no"),
        pytest.param(("c.flag", "look.flag"), True, True, {"const": True}, False, id="said yes, seen yes"),
        pytest.param(("c.flag", "look.flag"), False, True, {"const": False}, True, id="a no is expected, seen yes"),
        pytest.param(("c.word", "c.word"), "a", "a", {"minLength": 1}, False, id="the same word"),
        pytest.param(("c.list", "look.count"), ["x"], 1, {"minItems": 0}, True, id="a list and a number"),
        pytest.param(("c.count", "look.list"), 1, ["x"], {"minimum": 0}, True, id="a number and a list"),
        pytest.param(("c.count", "c.word"), 1, "x", {"minimum": 0}, True, id="a number and a word"),
        pytest.param(("c.word", "c.count"), "x", 1, {"minLength": 1}, True, id="a word and a number"),
    ],
)
def test_lists_and_answers_agree(
    claims: tuple[str, str], said_value: Json, seen_value: Json, schema: Json, *, differs: bool
) -> None:
    assert clash(said_value, seen_value, schema, claims=claims) is differs


def test_words_differ_where_they_are_not_the_same() -> None:
    one = requirement(expect={"c.word": {"minLength": 1}}, agree=(Agreement(declared="c.word", observed="d.day"),))
    found = judge_agreements(
        view(said("c.word", "a"), said("d.day", "2026-11-01")), one, Finding(outcome=Outcome.UNKNOWN)
    )
    assert found is not None


AGES = requirement(
    expect={"c.day.age_days": {"maximum": 90}},
    agree=(Agreement(declared="c.day.age_days", observed="look.count", within=7),),
)


DONE = said("c.day", AGO[59].isoformat())


def look(days: int, ago: int = 0) -> Evidence:
    """A look some days ago that saw how old it was then."""
    return said("look.count", days, "probe-entra", seen_at=AGO[ago])


@pytest.mark.parametrize(
    ("words", "differs"),
    [
        pytest.param([DONE, look(9, ago=50)], False, id="the same day"),
        pytest.param([DONE, look(200, ago=50)], True, id="far older"),
        pytest.param([said("c.day", "2027-01-01"), look(200)], False, id="planned has no age"),
    ],
)
def test_ages_are_compared_as_of_the_look_so_that_waiting_changes_nothing(
    words: list[Evidence], *, differs: bool
) -> None:
    for later in (0, 100, 1000):
        seen = view(*words, as_of=TODAY + dt.timedelta(days=later))
        assert bool(judge_agreements(seen, AGES, Finding(outcome=Outcome.UNKNOWN))) is differs


@pytest.mark.parametrize(
    ("words", "reached", "outcome"),
    [
        pytest.param([said("c.count", 5), said("look.count", 3, "contract")], 1, Outcome.CONTRADICTED, id="stronger"),
        pytest.param([said("c.count", 5), said("look.count", 3, "contract")], 2, Outcome.CONTRADICTED, id="as strong"),
        pytest.param([said("c.count", 5), said("look.count", 3, "contract")], 3, Outcome.DEMONSTRATED, id="weaker"),
        pytest.param(
            [said("c.count", 5), said("look.count", 3)], 0, Outcome.CONTRADICTED, id="nothing fresh is declared"
        ),
        pytest.param(
            [said("c.count", 5, void="gone"), said("look.count", 3, "contract")],
            1,
            Outcome.CONTRADICTED,
            id="void, may deny",
        ),
        pytest.param(
            [said("c.count", 5), said("look.count", 3, "probe-entra", void="remembered")],
            1,
            Outcome.CONTRADICTED,
            id="remembered",
        ),
        pytest.param(
            [said("c.count", 5, "contract", rejected=True), said("look.count", 3, "contract")], 1, None, id="rejected"
        ),
        pytest.param([said("c.count", 5)], 1, None, id="nothing observed"),
        pytest.param(
            [said("c.count", 10**400), said("look.count", 3, "probe-entra")], 1, Outcome.CONTRADICTED, id="huge"
        ),
    ],
)
def test_a_weaker_difference_is_a_discrepancy(words: list[Evidence], reached: int, outcome: Outcome | None) -> None:
    one = requirement(
        expect={"c.count": {"minimum": 2}}, agree=(Agreement(declared="c.count", observed="look.count", within=0.5),)
    )
    declared = Finding(outcome=Outcome.DEMONSTRATED, reached=Strength(reached) if reached else None)
    found = judge_agreements(view(*words), one, declared)
    assert (found.outcome if found else None) is outcome
    if found:
        assert {word.claim for word in (*found.denial, *found.discrepancies)} == {"c.count", "look.count"}
        assert bool(found.denial) is (outcome is Outcome.CONTRADICTED)


def test_a_look_without_a_date_is_of_the_judging_day() -> None:
    words = [DONE, said("look.count", 59, "probe-entra", seen_at=None)]
    assert judge_agreements(view(*words), AGES, Finding(outcome=Outcome.UNKNOWN)) is None
