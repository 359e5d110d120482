import dataclasses
import datetime as dt
import itertools

import pytest
from tests.support.judged import DATA, LATER, TODAY, catalog, gap, no, said, view, yes

from seccheck.judging.view import NOBODY, WRONG_TYPE, order, same_look, set_of, text_of, view_of
from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.policy import Json

EARLIER = TODAY - dt.timedelta(days=10)
TOMORROW = TODAY + dt.timedelta(days=1)
OLD = said("c.count", 1, seen_at=EARLIER)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        pytest.param([OLD, said("c.count", 2)], [2], id="a newer answer replaces an older one"),
        pytest.param([said("c.count", 2), OLD], [2], id="in any order"),
        pytest.param([OLD, said("c.count", 2, source="client")], [2, 1], id="another source does not"),
        pytest.param([said("c.count", 2, seen_at=TOMORROW), OLD], [1], id="what was not said yet does not count"),
        pytest.param([said("c.count", 1), said("c.count", 2)], [1, 2], id="two words of one day both stand"),
        pytest.param([said("c.count", 2), said("c.count", 2)], [2], id="the same word counts once"),
        pytest.param(
            [said("c.count", 1, "witnessed-test", "client", seen_at=EARLIER), said("c.count", 2, source="client")],
            [1, 2],
            id="a weaker word does not replace a stronger one",
        ),
        pytest.param(
            [said("c.count", 1, source="client", seen_at=EARLIER), said("c.count", 2, "witnessed-test", "client")],
            [2],
            id="a stronger word replaces a weaker one",
        ),
        pytest.param(
            [
                said("c.count", 1, "certificate", "document:a", seen_at=EARLIER),
                said("c.count", 2, "contract", "document:a"),
            ],
            [2],
            id="a document's newer review replaces the older one at any strength",
        ),
        pytest.param(
            [said("c.count", 1, seen_at=None), said("c.count", 2)], [2, 1], id="a standing word is not replaced"
        ),
        pytest.param([said("no.claim", 1)], [], id="nobody asked about it"),
    ],
)
def test_of_each_source_only_the_newest_word_counts(words: list[Evidence], kept: list[int]) -> None:
    for mixed in itertools.permutations(words):
        found = [word.value for word in view(*mixed).words.get("c.count", ())]
        assert sorted(found) == sorted(kept)


def test_what_the_client_read_stands_before_what_nobody_read() -> None:
    read = no("contract", "document:a", seen_at=EARLIER, rejected=True)
    unread = yes("certificate", "document:a", unreviewed=True)
    assert {w.value for w in view(read, unread).words["c.flag"]} == {False, True}
    reviewed = dataclasses.replace(read, seen_at=TODAY)
    assert view(reviewed, unread).words["c.flag"] == (reviewed,)


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        pytest.param(said("c.count", "2"), WRONG_TYPE, id="text for a number"),
        pytest.param(said("c.count", None), WRONG_TYPE, id="nothing"),
        pytest.param(said("c.count", value=True), WRONG_TYPE, id="a yes for a number"),
        pytest.param(said("c.count", -1), WRONG_TYPE, id="less than nothing"),
        pytest.param(said("c.count", 0, "witnessed-test", sample=0), NOBODY, id="nobody was looked at"),
        pytest.param(said("c.count", 0, "witnessed-test", sample=5), "", id="five were looked at"),
        pytest.param(said("c.count", None, "contract", rejected=True), "", id="a rejection needs no value"),
    ],
)
def test_what_says_nothing_is_a_gap(word: Evidence, reason: str) -> None:
    seen = view(word)
    assert [g.reason for g in seen.gaps.get("c.count", ())] == ([reason] if reason else [])
    assert bool(seen.words.get("c.count")) is not bool(reason)


@pytest.mark.parametrize(
    ("one", "words", "open_"),
    [
        pytest.param(gap("c.count"), [], True, id="a gap"),
        pytest.param(
            gap("c.count", seen_at=None), [said("c.count", 1, "probe-entra")], True, id="a gap without a date"
        ),
        pytest.param(gap("c.count", seen_at=TOMORROW), [], False, id="a gap that is still to come"),
        pytest.param(gap("c.count"), [said("c.count", 1, "probe-entra")], True, id="seen on the same day"),
        pytest.param(gap("c.count", seen_at=EARLIER), [said("c.count", 1, "probe-entra")], False, id="seen since"),
        pytest.param(gap("c.count", seen_at=EARLIER), [said("c.count", 1)], True, id="only answered since"),
        pytest.param(
            gap("c.count", seen_at=EARLIER, look="witnessed-test"),
            [said("c.count", 1, "witnessed-test")],
            False,
            id="recorded since",
        ),
        pytest.param(
            gap("c.count", seen_at=EARLIER),
            [said("c.count", 1, "probe-entra", seen_at=None)],
            True,
            id="a standing word",
        ),
    ],
)
def test_a_newer_word_of_the_same_look_closes_a_gap(one: Gap, words: list[Evidence], *, open_: bool) -> None:
    assert bool(view(*words, gaps=[one]).gaps.get("c.count")) is open_


def test_a_newer_good_answer_closes_the_gap_of_a_bad_one_and_not_the_other_way_round() -> None:
    bad = said("c.count", "two", seen_at=EARLIER)
    assert "c.count" not in view(bad, said("c.count", 2)).gaps
    worse = view(said("c.count", 5, seen_at=EARLIER), said("c.count", "two"))
    assert [w.value for w in worse.words["c.count"]] == [5]
    assert [g.reason for g in worse.gaps["c.count"]] == [WRONG_TYPE]


def test_gaps_are_sorted_under_each_claim_they_name() -> None:
    gaps = (gap("c.flag", "c.count", look="b"), gap("c.flag", look="a"))
    seen = view(gaps=gaps)
    assert [g.look for g in seen.gaps["c.flag"]] == ["a", "b"]
    assert seen.gaps["c.count"] == (gaps[0],)


@pytest.mark.parametrize(
    ("word", "look", "same"),
    [
        pytest.param(yes("probe-entra"), "entra", True, id="the probe"),
        pytest.param(yes("probe-entra"), "look:entra@t", True, id="the source"),
        pytest.param(yes("probe-entra"), "ent", False, id="the beginning of a name"),
        pytest.param(yes("witnessed-test"), "witnessed-test", True, id="the record's kind"),
        pytest.param(yes(), "provider", True, id="the provider"),
    ],
)
def test_a_word_comes_from_a_look_or_not(word: Evidence, look: str, *, same: bool) -> None:
    assert same_look(word, gap("c.flag", look=look)) is same


@pytest.mark.parametrize(
    ("day", "expired"),
    [
        pytest.param(LATER, [], id="its last day"),
        pytest.param(LATER + dt.timedelta(days=1), ["near"], id="the day after"),
    ],
)
def test_reference_data_expires_after_its_last_day(day: dt.date, expired: list[str]) -> None:
    schema = {"anyOf": [{"enum": {"$data": "near.letters"}}, {"enum": {"$data": "far.letters"}}]}
    seen = view_of(catalog(data=DATA), Facts(), day)
    assert [data.id for data in seen.expired_data(schema)] == expired


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("strength", 5), ("source", "z"), ("kind", "z"), ("value", 3), ("seen_at", EARLIER), ("dated", EARLIER),
        ("valid_until", EARLIER), ("where", "z"), ("digest", "z"), ("rejected", True), ("void", "z"), ("capped", "z"),
        ("unreviewed", True), ("sample", 3), ("claim", "z"),
    ],
)  # fmt: skip
def test_words_that_differ_in_anything_have_their_own_place(field: str, other: Json) -> None:
    word = said("c.count", 2)
    changed = dataclasses.replace(word, **{field: other})
    assert order(word) != order(changed)
    assert len(set_of([word, changed, word])) == len({field, ""})


def test_values_are_told_apart_as_text() -> None:
    assert text_of({"b": 1, "a": [True]}) == text_of({"a": [True], "b": 1})
    assert text_of([True]) != text_of([1]) != text_of(["1"])


def test_a_gap_in_what_others_brought_says_nothing_against_what_somebody_saw() -> None:
    missing = gap("look.count", look="capture:entra.ca.x@t")
    own = said("look.count", 0, "probe-entra", seen_at=EARLIER)
    brought = said("look.count", 0, "capture-entra", "capture:entra.ca.x@t", seen_at=EARLIER)
    assert "look.count" not in view(own, gaps=[missing]).gaps
    assert view(brought, gaps=[missing]).gaps["look.count"] == (missing,)


def test_a_capture_closes_no_gap_of_the_clients_own_look_and_replaces_no_word() -> None:
    missing = gap("look.count", look="look:entra.ca.x@t", seen_at=EARLIER)
    brought = said("look.count", 0, "capture-entra", "capture:entra.ca.x@t")
    assert view(brought, gaps=[missing]).gaps["look.count"] == (missing,)
    own = said("look.count", 3, "probe-entra", "look:entra.ca.x@t", seen_at=EARLIER)
    assert view(own, brought).words["look.count"] == (own, brought)


def test_words_that_differ_in_what_is_told_beside_have_an_order() -> None:
    words = [
        said("look.count", 1, "probe-entra", people=("p-1",)),
        said("look.count", 1, "probe-entra", note={"en": "a", "fr": "b"}),
        said("look.count", 1, "probe-entra", rule_out={"en": "a", "fr": "b"}),
        said("look.count", 1, "probe-entra"),
    ]
    for mixed in itertools.permutations(words):
        assert set_of(mixed) == set_of(words)
    assert len(set_of(words)) == 4


@pytest.mark.parametrize(
    ("reason", "kind", "open_"),
    [
        ("beta", "witnessed-test", False),
        ("elsewhere", "probe-entra", False),
        ("elsewhere", "capture-entra", True),
        ("permission", "witnessed-test", True),
        ("undeclared", "witnessed-test", True),
    ],
)
def test_what_a_look_could_never_see_does_not_speak_against_who_saw_it(reason: str, kind: str, *, open_: bool) -> None:
    blind = gap("look.count", reason=reason, look="look:entra.log.x@t")
    seen = said("look.count", 0, kind, "client", seen_at=EARLIER)
    assert bool(view(seen, gaps=[blind]).gaps.get("look.count")) is open_
