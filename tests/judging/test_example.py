import datetime as dt

import pytest
from tests.support.judged import TODAY, catalog, fact, gap, requirement, said

from seccheck.judging.example import facts_of, run_examples, unfolded
from seccheck.model.evidence import Evidence
from seccheck.model.policy import Json
from seccheck.model.scale import Gate, Outcome, Strength

GOOD: dict[str, Json] = {
    "name": "good",
    "given": {"c.flag": {"value": True, "kind": "contract"}, "c.count": {"value": 1}},
    "engagement": {"remote": True, "health": False},
    "client": {"own.flag": {"value": True}},
    "gate": "pre-contract",
    "outcome": "demonstrated",
}


def test_an_example_takes_up_another_claim_by_claim() -> None:
    like = {
        "like": "good",
        "given": {"c.count": None, "d.count": {"value": 2}},
        "engagement": {"health": None},
        "gate": "run",
        "outcome": "unknown",
    }
    full = unfolded(like, [GOOD, like])
    assert full["given"] == {"c.flag": GOOD["given"]["c.flag"], "c.count": None, "d.count": {"value": 2}}
    assert full["engagement"] == {"remote": True, "health": None}
    assert full["client"] == GOOD["client"]
    assert (full["gate"], full["outcome"]) == ("run", "unknown")


def test_an_example_may_be_like_one_that_is_like_another() -> None:
    middle = {"like": "good", "name": "middle", "given": {"c.count": {"value": 5}}}
    last = {"like": "middle", "given": {"c.flag": None}}
    full = unfolded(last, [last, middle, GOOD])
    assert full["given"] == {"c.flag": None, "c.count": {"value": 5}}
    assert unfolded(GOOD, [GOOD]) is GOOD


@pytest.mark.parametrize(
    "examples",
    [
        pytest.param([{"like": "good"}], id="nobody is called so"),
        pytest.param([{"like": "good", "name": "good"}], id="like itself"),
        pytest.param([{"like": "b", "name": "a"}, {"like": "a", "name": "b"}], id="like each other"),
    ],
)
def test_an_example_that_is_like_none_is_refused(examples: list[Json]) -> None:
    with pytest.raises(KeyError):
        unfolded(examples[0], examples)


ON = dt.date(2026, 11, 1)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param({"value": 1}, said("c.count", 1), id="an answer of today"),
        pytest.param({"value": 1, "on": "2026-11-01"}, said("c.count", 1, seen_at=ON), id="an answer of then"),
        pytest.param({"value": 1, "kind": "statement"}, said("c.count", 1, "statement"), id="a statement"),
        pytest.param(
            {"value": 1, "kind": "contract", "on": "2026-11-01"},
            said("c.count", 1, "contract", "document:provider/contract", dated=ON),
            id="a document, read today",
        ),
        pytest.param(
            {"value": 1, "kind": "certificate"},
            said("c.count", 1, "certificate", "document:provider/certificate", dated=TODAY),
            id="an attested one",
        ),
        pytest.param(
            {"kind": "contract", "review": "rejected"},
            said("c.count", None, "contract", "document:provider/contract", dated=TODAY, rejected=True),
            id="a rejected one",
        ),
        pytest.param(
            {"value": 1, "kind": "contract", "review": "none"},
            said("c.count", 1, "answer", "document:provider/contract", dated=TODAY),
            id="one that nobody read",
        ),
        pytest.param(
            {"value": 1, "kind": "probe-entra", "on": "2026-11-01", "sample": 4},
            said("c.count", 1, "probe-entra", "look:probe-entra", seen_at=ON, sample=4),
            id="a look",
        ),
        pytest.param(
            {"value": 1, "kind": "capture-entra"},
            said("c.count", 1, "capture-entra", "look:capture-entra"),
            id="a capture",
        ),
    ],
)
def test_a_word_becomes_evidence(word: Json, expected: Evidence) -> None:
    facts = facts_of(catalog(), {"given": {"c.count": word}})
    assert facts.evidence == (expected,)


def test_several_words_gaps_facts_and_the_clients_words_are_gathered() -> None:
    facts = facts_of(
        catalog(),
        {
            "as_of": "2026-11-01",
            "given": {"c.count": [{"value": 1}, None, {"value": 2, "kind": "contract"}], "c.flag": {"gap": "timeout"}},
            "client": {"d.flag": {"value": True}, "look.flag": {"gap": "licence", "kind": "entra"}},
            "engagement": {"remote": True, "engagement.health": False, "floor": None},
        },
    )
    assert [(w.claim, w.value, w.source) for w in facts.evidence[:3]] == [
        ("c.count", 1, "provider"),
        ("c.count", 2, "document:provider/contract"),
        ("d.flag", True, "client"),
    ]
    assert {w.seen_at for w in facts.evidence[:3]} == {ON}
    assert facts.evidence[3:] == (fact("remote", value=True), fact("health", value=False))
    assert facts.gaps == (
        gap("c.flag", look="look", reason="timeout", seen_at=None),
        gap("look.flag", look="entra", reason="licence", seen_at=None),
    )


def test_examples_are_run_in_order_and_say_what_came_out() -> None:
    one = requirement(
        when={"engagement.remote": {"const": True}},
        demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED},
        examples=(
            GOOD,
            {"like": "good", "given": {"c.flag": {"value": True}}, "gate": "pre-contract", "outcome": "demonstrated"},
            {"like": "good", "engagement": {"remote": False}, "gate": "pre-contract", "outcome": "not-applicable"},
            {"like": "good", "gate": "run", "outcome": "not-due"},
            {"given": {}, "gate": "pre-contract", "outcome": "unknown", "as_of": "2027-01-01"},
        ),
    )
    results = list(run_examples(catalog(one), one))
    assert [(r.index, r.name, r.expected, r.got, r.passed) for r in results] == [
        (0, "good", Outcome.DEMONSTRATED, Outcome.DEMONSTRATED, True),
        (1, "", Outcome.DEMONSTRATED, Outcome.TOO_WEAK, False),
        (2, "", Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE, True),
        (3, "", Outcome.NOT_DUE, Outcome.NOT_DUE, True),
        (4, "", Outcome.UNKNOWN, Outcome.UNKNOWN, True),
    ]
    assert [r.judgement is None for r in results] == [False, False, True, True, False]
