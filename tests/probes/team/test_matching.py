import datetime as dt
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.model.entra import Teammate
from seccheck.probes.team.matching import BY_NAME, BY_OWNER, COMING, IN, LEFT, UNKNOWN, TeamOn, person_of
from seccheck.reading.team.names import normal

DAY = dt.date(2027, 3, 18)
BEFORE, AFTER = DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=1)
NAMES = st.sampled_from(["n1", "N1", "n2", "jo.martin", "martin.jo", "jo.martín", " n1", "n11", "jo", "\uff4e1"])
MATES = st.builds(
    Teammate,
    account=NAMES,
    also=st.lists(NAMES, max_size=2).map(tuple),
    reference=st.sampled_from(["", "A-01", "A-02"]),
    joined_on=st.sampled_from([None, BEFORE, AFTER]),
    left_on=st.sampled_from([None, BEFORE, DAY]),
    row=st.integers(min_value=1, max_value=9),
)


def mate(account: str = "n1", **more: Any) -> Teammate:  # noqa: ANN401 - fields of the record
    return Teammate(account=account, **more)


@pytest.mark.parametrize(
    ("mates", "state"),
    [
        ([mate()], IN),
        ([mate(joined_on=DAY)], IN),
        ([mate(left_on=DAY)], IN),
        ([mate(left_on=BEFORE)], LEFT),
        ([mate(joined_on=AFTER)], COMING),
        ([mate(left_on=BEFORE), mate(joined_on=DAY)], IN),
        ([mate(left_on=BEFORE), mate(joined_on=AFTER)], LEFT),
        ([mate("n2")], UNKNOWN),
        ([], UNKNOWN),
    ],
    ids=["in", "first-day", "last-day", "left", "coming", "came-back", "will-come-back", "another", "nobody"],
)
def test_says_where_the_holder_is_on_the_day(mates: list[Teammate], state: str) -> None:
    found = TeamOn(mates, DAY).match(["N1"])
    assert (found.state, bool(found.mates)) == (state, state != UNKNOWN)


def test_of_those_who_left_the_last_one_counts() -> None:
    first, last = mate(left_on=dt.date(2026, 1, 1), reference="A"), mate(left_on=BEFORE, reference="B")
    assert TeamOn([last, first], DAY).match(["n1"]).mates == (last,)


@pytest.mark.parametrize(
    ("mates", "owner", "state", "by"),
    [
        ([mate("A-01", reference="A-01")], "a-01", IN, BY_OWNER),
        ([mate("n2", reference="A-01")], "A-01", UNKNOWN, ""),
        ([mate("n1", reference="A-02"), mate("A-01", reference="A-01")], "A-01", IN, BY_NAME),
        ([mate("A-01", reference="A-01")], "", UNKNOWN, ""),
    ],
    ids=["by-owner-alone", "owner-has-another-account", "the-name-goes-first", "no-owner-told"],
)
def test_an_owner_decides_only_where_the_list_names_no_account(
    mates: list[Teammate], owner: str, state: str, by: str
) -> None:
    found = TeamOn(mates, DAY).match(["n1"], owner)
    assert (found.state, found.by) == (state, by)


def test_what_looks_alike_is_told_and_never_matched() -> None:
    swapped, accent, other = mate("jo.martin", row=2), mate("marțin.jo@y", row=3), mate("n2", row=4)
    team = TeamOn([other, accent, swapped], DAY)
    assert team.match(["martin.jo@x"]).state == UNKNOWN
    assert team.alike(["martin.jo@x"]) == (swapped, accent)
    assert team.alike(["---"]) == ()


def test_a_person_goes_by_the_reference_or_else_the_account() -> None:
    assert person_of(mate(" N1 ")) == "n1"
    assert person_of(mate("n1", reference="A-01")) == "a-01"
    assert TeamOn([mate(reference="A-01")], DAY).of_reference("a-01 ") == (mate(reference="A-01"),)
    assert TeamOn([mate(reference="A-01")], DAY).of_reference("") == ()


@given(st.lists(MATES, max_size=6), st.lists(NAMES, min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_order_never_matters(mates: list[Teammate], names: list[str], random: Random) -> None:
    shuffled = list(mates)
    random.shuffle(shuffled)
    one, other = TeamOn(mates, DAY), TeamOn(shuffled, DAY)
    assert one.match(names).state == other.match(names[::-1]).state
    assert set(one.match(names).mates) == set(other.match(names[::-1]).mates)
    assert set(one.alike(names)) == set(other.alike(names))


@given(st.lists(MATES, max_size=6), st.lists(NAMES, min_size=1, max_size=3))
def test_nothing_is_matched_but_by_an_equal_name(mates: list[Teammate], names: list[str]) -> None:
    equal = [one for one in mates if {normal(name) for name in names} & {normal(name) for name in one.names}]
    found = TeamOn(mates, DAY).match(names)
    assert (found.state == UNKNOWN) is (not equal)
    assert set(found.mates) <= set(equal)


@given(st.lists(MATES, max_size=6), NAMES)
def test_a_row_more_never_makes_an_account_unknown(mates: list[Teammate], name: str) -> None:
    if mates and TeamOn(mates[:-1], DAY).match([name]).state != UNKNOWN:
        assert TeamOn(mates, DAY).match([name]).state != UNKNOWN
