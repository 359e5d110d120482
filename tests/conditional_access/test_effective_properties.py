import dataclasses
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import ca_builder
from tests.support.ca_oracle import verdicts
from tests.support.ca_strategies import GROUPS, persons, policies, tenants

from seccheck.conditional_access.effective import NO, UNKNOWN, YES, Rules, Verdict, effective
from seccheck.conditional_access.goal import Goal
from seccheck.conditional_access.person import Person
from seccheck.model.policy import Json

GOALS = st.sampled_from([Goal.MFA, Goal.PHISHING_RESISTANT, Goal.BLOCK])
RANK = {NO: 0, UNKNOWN: 1, YES: 2}
often = settings(max_examples=150, deadline=None)


def verdict(rules: Rules, person: Person, goal: Goal = Goal.MFA) -> Verdict:
    (found,) = effective(rules, [person], goal)
    return found


def answer(rules: Rules, person: Person, goal: Goal = Goal.MFA) -> str:
    return verdict(rules, person, goal).covered


@often
@given(tenants(hidden=False), persons(), GOALS)
def test_equals_what_trying_every_sign_in_finds(rules: Rules, person: Person, goal: Goal) -> None:
    found = answer(rules, person, goal)
    truth = verdicts(rules, person, goal.value)
    assert found == (UNKNOWN if len(truth) > 1 else YES if truth == {True} else NO)


@often
@given(tenants(hidden=True), persons(), GOALS)
def test_yes_and_no_hold_in_every_world_that_may_be(rules: Rules, person: Person, goal: Goal) -> None:
    found = answer(rules, person, goal)
    truth = verdicts(rules, person, goal.value)
    assert found != YES or truth == {True}
    assert found != NO or truth == {False}


@often
@given(tenants(hidden=True), persons(), policies(hidden=True))
def test_one_more_policy_never_lowers_the_answer(rules: Rules, person: Person, words: dict[str, Json]) -> None:
    more = dataclasses.replace(rules, policies=(*rules.policies, ca_builder.policy(words, 9)))
    assert RANK[answer(more, person)] >= RANK[answer(rules, person)]


@often
@given(
    tenants(hidden=True),
    persons(),
    st.integers(0, 3),
    st.sampled_from(["disabled", "enabledForReportingButNotEnforced"]),
)
def test_switching_a_policy_off_never_raises_the_answer(rules: Rules, person: Person, place: int, state: str) -> None:
    off = [{**p, "state": state} if n == place else p for n, p in enumerate(rules.policies)]
    assert RANK[answer(dataclasses.replace(rules, policies=tuple(off)), person)] <= RANK[answer(rules, person)]


def _blinder(rules: Rules, person: Person, how: str) -> tuple[Rules, Person]:
    if how == "locations":
        return dataclasses.replace(rules, locations=None), person
    if how == "risk":
        return dataclasses.replace(rules, has_risk=None), person
    if how == "condition":
        odd = [{**p, "conditions": {**p["conditions"], "moonPhases": ["full"]}} for p in rules.policies]
        return dataclasses.replace(rules, policies=tuple(odd)), person
    if how == "guest":
        return rules, dataclasses.replace(person, guest_type="a new kind" if person.guest_type else "")
    return dataclasses.replace(rules, unresolved=frozenset(GROUPS)), dataclasses.replace(person, groups=frozenset())


@often
@given(tenants(hidden=True), persons(), st.sampled_from(["locations", "risk", "condition", "guest", "groups"]))
def test_knowing_less_never_makes_a_yes(rules: Rules, person: Person, how: str) -> None:
    if answer(*_blinder(rules, person, how)) == YES:
        assert answer(rules, person) == YES


@often
@given(tenants(hidden=True), persons(), GOALS, st.randoms(use_true_random=False))
def test_the_order_of_policies_changes_nothing(rules: Rules, person: Person, goal: Goal, random: Random) -> None:
    turned = list(rules.policies)
    random.shuffle(turned)
    assert effective(dataclasses.replace(rules, policies=tuple(turned)), [person], goal) == effective(
        rules, [person], goal
    )


@often
@given(tenants(hidden=True), persons(), GOALS)
def test_only_what_is_not_covered_has_holes(rules: Rules, person: Person, goal: Goal) -> None:
    found = verdict(rules, person, goal)
    assert bool(found.holes) == (found.covered != YES)


@often
@given(tenants(hidden=True), persons())
def test_a_block_meets_every_goal(rules: Rules, person: Person) -> None:
    if answer(rules, person, Goal.BLOCK) == YES:
        assert {answer(rules, person, goal) for goal in Goal} == {YES}


@pytest.mark.parametrize("how", ["locations", "risk", "condition", "groups"])
def test_blindness_can_be_told(how: str) -> None:
    words = {"exclude_locations": ["loc-a"], "locations": ["AllTrusted"], "sign_in_risk": ["high"], "groups": ["g1"]}
    rules = Rules(policies=(ca_builder.policy(words),), has_risk=True)
    assert _blinder(rules, Person(id="u1", groups=frozenset({"g1"})), how) != (rules, Person(id="u1"))
