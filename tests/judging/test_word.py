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


def test_a_claim_that_is_called_like_a_number_is_itself() -> None:
    assert split_known(view(), "c.day.age_days") == ("c.day", "age_days")
    assert split_known(view(), "c.day") == ("c.day", "")
