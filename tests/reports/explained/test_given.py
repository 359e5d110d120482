import pytest
from tests.support import made

from seccheck.model.policy import Json
from seccheck.reports.explained.example_words import Told
from seccheck.reports.explained.given import Givens

CATALOG = made.catalog()
DPA = {"value": 100, "kind": "dpa", "on": "2026-11-01"}


def texts(told: Told, *, dated: bool = False, before: Told | None = None, alone: bool = False) -> list[str]:
    return Givens("en", CATALOG, dated=dated).texts(told, before=before, alone=alone)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (DPA, "a.pct = 100% (Art. 28 agreement)"),
        ({"value": 100}, "a.pct = 100% (questionnaire answer)"),
        ({**DPA, "review": "rejected"}, "a.pct = 100% (Art. 28 agreement, rejected in review)"),
        ({**DPA, "review": "none"}, "a.pct = 100% (Art. 28 agreement, read by nobody)"),
        ({"gap": "permission"}, "a.pct could not be looked at (permission missing)"),
        ({"gap": "moon"}, "a.pct could not be looked at (moon)"),
        (None, "nothing about a.pct"),
    ],
    ids=["document", "answer", "rejected", "unread", "gap", "own-gap", "gone"],
)
def test_one_word(words: Json, text: str) -> None:
    assert texts({("given", "a.pct"): words}) == [text]


def test_neighbours_of_one_kind_share_it() -> None:
    told: Told = {
        ("given", "a.pct"): DPA,
        ("given", "a.ok"): {"value": True, "kind": "dpa"},
        ("client", "a.own"): {"value": True, "kind": "dpa"},
        ("engagement", "remote_access"): True,
    }
    assert texts(told) == [
        "a.pct = 100%; a.ok = yes (Art. 28 agreement)",
        "a.own = yes (Art. 28 agreement, the client's)",
        "engagement.remote_access = yes",
    ]


def test_several_words_about_one_claim() -> None:
    told: Told = {("given", "a.pct"): [{"value": 100}, {"value": 99, "kind": "dpa"}]}
    assert texts(told) == ["a.pct = 100% (questionnaire answer)", "a.pct = 99% (Art. 28 agreement)"]


def test_days_and_names_only_where_they_are_wanted() -> None:
    told: Told = {("given", "a.pct"): DPA}
    assert texts(told, dated=True, alone=True) == ["a.pct = 100% (Art. 28 agreement, 2026-11-01)"]
    assert texts(told, alone=True) == ["100% (Art. 28 agreement)"]


def test_a_fact_of_the_engagement_taken_away() -> None:
    assert texts({("engagement", "engagement.remote_access"): None}) == ["nothing about engagement.remote_access"]


def test_tables_are_told_by_what_changed() -> None:
    before: Told = {("given", "a.places"): {"value": [{"name": "x", "mfa": True}]}}
    told: Told = {("given", "a.places"): {"value": [{"name": "x", "mfa": False}]}}
    assert texts(told, before=before) == ["a.places = entry 1 with mfa: no (questionnaire answer)"]
    assert texts(told, before={("given", "a.places"): {"gap": "timeout"}}) == [
        "a.places = entry 1 with name: x, mfa: no (questionnaire answer)"
    ]
