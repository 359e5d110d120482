from collections.abc import Mapping

import pytest
from tests.support import ca_builder, truth_table
from tests.support.ca_cases import cases, codes, worked_out

from seccheck.conditional_access.cause import TOO_INTRICATE, Cause
from seccheck.conditional_access.effective import NO, UNKNOWN, YES, Hole, Rules, Verdict, effective
from seccheck.conditional_access.goal import Goal
from seccheck.conditional_access.person import Person
from seccheck.model.policy import Json

U1, U2, U3 = (Person(id=id_) for id_ in ("u1", "u2", "u3"))


def tenant(*words: Mapping[str, Json], **more: Json) -> Rules:
    return Rules(policies=tuple(ca_builder.policy(one, n) for n, one in enumerate(words, 1)), has_risk=True, **more)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in cases()])
def test_each_case_of_the_truth_table_holds(case: Mapping[str, Json]) -> None:
    verdict = worked_out(case)
    assert (verdict.covered, codes(verdict)) == (case["expect"], set(case.get("causes", ())))


def test_the_page_of_the_truth_table_is_that_of_its_cases() -> None:
    assert truth_table.PAGE.read_text(encoding="utf-8") == truth_table.page()


def test_no_two_cases_share_a_name_and_there_are_enough() -> None:
    names = [case["id"] for case in cases()]
    assert len(names) == len(set(names)) >= 120


def test_people_alike_share_a_verdict_in_the_order_they_come() -> None:
    found = effective(tenant({"exclude": ["u2"]}), [U2, U3, U1], Goal.MFA)
    assert [(one.people, one.covered) for one in found] == [(("u2",), NO), (("u3", "u1"), YES)]


def test_people_who_differ_in_the_cause_do_not_share() -> None:
    found = effective(
        tenant({"exclude": ["u1"], "exclude_groups": ["g"]}), [U1, Person(id="u2", groups=frozenset("g"))], Goal.MFA
    )
    assert [{cause.code for cause in one.holes[0].causes} for one in found] == [{"excluded-user"}, {"excluded-group"}]


def test_nobody_asked_about_makes_no_verdict() -> None:
    assert effective(tenant({}), [], Goal.MFA) == ()


def test_tells_what_is_open_and_what_would_have_to_change() -> None:
    (found,) = effective(tenant({"name": "MFA", "clients": ["browser"]}), [U1], Goal.MFA)
    clients = ("mobileAppsAndDesktopClients", "exchangeActiveSync", "other")
    hole = Hole(paths=(("client", clients),), causes=(Cause(code="client", policy="p1", name="MFA"),))
    assert found == Verdict(people=("u1",), covered=NO, holes=(hole,))


def test_the_policy_that_comes_nearest_is_named_first() -> None:
    rules = tenant({"apps": ["a"], "platforms": ["linux"]}, {"exclude_locations": ["loc"]})
    (found,) = effective(rules, [U1], Goal.MFA, {"application": ("b",), "platform": ("windows",)})
    told = [(cause.policy, cause.code) for cause in found.holes[0].causes]
    assert told == [("p2", "location"), ("p1", "application"), ("p1", "platform")]


def test_at_most_ten_policies_and_twenty_holes_are_told() -> None:
    many = tenant(*({"apps": [f"a{n}"], "platforms": ["windows"]} for n in range(40)))
    (found,) = effective(many, [U1], Goal.MFA)
    assert len(found.holes) == 20
    assert {len({cause.policy for cause in hole.causes}) for hole in found.holes} == {10}


def test_a_union_that_is_too_intricate_is_not_known() -> None:
    pairs = [{"locations": [f"in-{n}"], "exclude_locations": [f"out-{n}"]} for n in range(14)]
    (found,) = effective(tenant(*pairs), [U1], Goal.MFA)
    assert (found.covered, found.holes) == (UNKNOWN, (Hole(paths=(), causes=(Cause(code=TOO_INTRICATE, policy=""),)),))


@pytest.mark.parametrize(("number", "expected"), [(3, YES), (7, NO)], ids=["each-combination", "all-at-once"])
def test_eligible_roles_are_tried_in_each_combination_unless_they_are_too_many(number: int, expected: str) -> None:
    roles = [f"r{n}" for n in range(number)]
    rules = tenant({"roles": ["r0"]}, *({"exclude_roles": roles[: n + 1]} for n in range(number)))
    (found,) = effective(rules, [Person(id="u1", eligible=frozenset(roles))], Goal.MFA)
    assert found.covered == expected


@pytest.mark.parametrize(
    "within",
    [
        {"client": ()},
        {"client": ("toaster",)},
        {"weather": ("fine",)},
        {"location": ("in",)},
        {"location loc": ("near",)},
    ],
    ids=["no-value", "no-such-value", "no-such-dimension", "no-location", "neither-in-nor-out"],
)
def test_paths_that_no_sign_in_takes_are_refused(within: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(ValueError, match="no sign-in path has"):
        effective(tenant({}), [U1], Goal.MFA, within)


def test_a_dimension_that_no_policy_names_may_be_asked_about() -> None:
    (found,) = effective(tenant(), [U1], Goal.BLOCK, {"flow": ("deviceCodeFlow",), "application": ("a1", "Office365")})
    assert {dict(hole.paths)["flow"] for hole in found.holes} == {("deviceCodeFlow",)}
    assert len(found.holes) == 2
