from collections.abc import Mapping

import pytest
from tests.support import ca_builder

from seccheck.conditional_access.person import Person
from seccheck.conditional_access.targets import Standing, Targets
from seccheck.conditional_access.users import read_users
from seccheck.model.policy import Json


def targets(*words: Mapping[str, Json], unresolved: frozenset[str] = frozenset()) -> Targets:
    return Targets([read_users(ca_builder.policy(one)["conditions"]) for one in words], unresolved)


def standing(
    *,
    applies: int = 0,
    unknown: int = 0,
    excluded: Mapping[str, int] | None = None,
    doubts: Mapping[str, int] | None = None,
) -> Standing:
    return Standing(
        applies=applies,
        unknown=unknown,
        excluded=tuple((excluded or {}).items()),
        doubts=tuple((doubts or {}).items()),
    )


@pytest.mark.parametrize(
    ("words", "person", "expected"),
    [
        pytest.param([{}, {"include": ["u2"]}], {}, standing(applies=0b01), id="all-and-another"),
        pytest.param(
            [{"groups": ["g"]}, {"roles": ["r"]}], {"groups": ["g"], "roles": ["r"]}, standing(applies=0b11), id="both"
        ),
        pytest.param([{"exclude": ["u1"]}], {}, standing(excluded={"user": 1}), id="by-name"),
        pytest.param(
            [{"exclude": ["u1"], "include": ["u2"]}], {}, standing(), id="excluded-from-what-never-meant-them"
        ),
        pytest.param(
            [{"exclude": ["u1"], "exclude_groups": ["g"]}, {}],
            {"groups": ["g"]},
            standing(applies=0b10, excluded={"user": 1, "group": 1}),
            id="excluded-twice",
        ),
        pytest.param(
            [{"exclude_guests": "internalGuest"}],
            {"guest_type": "internalGuest"},
            standing(excluded={"guest-type": 1}),
            id="as-a-guest",
        ),
        pytest.param(
            [{"groups": ["h"]}], {}, standing(unknown=1, doubts={"unresolved-group": 1}), id="hidden-group-in"
        ),
        pytest.param(
            [{"exclude_groups": ["h"]}], {}, standing(unknown=1, doubts={"unresolved-group": 1}), id="hidden-group-out"
        ),
        pytest.param([{"groups": ["h"]}], {"groups": ["h"]}, standing(applies=1), id="known-to-be-in-a-hidden-group"),
        pytest.param(
            [{"include": ["All"], "groups": ["h"]}], {}, standing(applies=1), id="hidden-group-does-not-matter"
        ),
        pytest.param(
            [{"exclude": ["u1"], "exclude_groups": ["h"]}],
            {},
            standing(excluded={"user": 1}),
            id="excluded-whatever-is-hidden",
        ),
        pytest.param(
            [{"exclude_roles": ["r"]}], {"scoped": ["r"]}, standing(unknown=1, doubts={"scoped-role": 1}), id="scoped"
        ),
        pytest.param([{"roles": ["r"]}], {"scoped": ["r"]}, standing(), id="scoped-never-includes"),
        pytest.param(
            [{"guests": "alien"}],
            {"guest_type": "internalGuest"},
            standing(unknown=1, doubts={"unresolved-guest": 1}),
            id="unsure-guest",
        ),
        pytest.param(
            [{"exclude": ["AllAgents"]}], {}, standing(unknown=1, doubts={"unknown-condition": 1}), id="unread"
        ),
    ],
)
def test_says_how_somebody_stands_to_each_policy(
    words: list[dict[str, Json]], person: dict[str, Json], expected: Standing
) -> None:
    some = targets(*words, unresolved=frozenset("h"))
    assert some.states(ca_builder.person(person)) == (expected,)
    assert some.standing(ca_builder.person(person)) == expected


def test_an_eligible_role_is_tried_on_and_off() -> None:
    some = targets({"roles": ["r"]}, {"exclude_roles": ["r"]})
    on, off = standing(applies=0b01, excluded={"role": 0b10}), standing(applies=0b10)
    assert set(some.states(Person(id="u1", eligible=frozenset("r")))) == {on, off}
    assert some.states(Person(id="u1", eligible=frozenset("r"), roles=frozenset("r"))) == (on,)


def test_an_eligible_role_counts_against_somebody_who_has_one_standing_only() -> None:
    some = targets({"roles": ["r"]}, {"exclude_roles": ["r"]})
    assert some.standing(Person(id="u1", eligible=frozenset("r"))) == standing(excluded={"role": 0b10})


@pytest.mark.parametrize(("number", "states"), [(1, 2), (5, 32), (6, 1)], ids=["one", "five", "too-many"])
def test_so_many_combinations_of_eligible_roles_are_tried(number: int, states: int) -> None:
    some = targets(*({"exclude_roles": [f"r{n}"]} for n in range(number)))
    assert len(some.states(Person(id="u1", eligible=frozenset(f"r{n}" for n in range(number))))) == states


def test_roles_that_policies_treat_alike_count_as_one() -> None:
    roles = [f"r{n}" for n in range(20)]
    assert len(targets({"roles": roles}).states(Person(id="u1", eligible=frozenset(roles)))) == 2


def test_people_alike_share_one_answer() -> None:
    some = targets({"groups": ["g"]})
    one, other = (some.states(Person(id=id_, groups=frozenset("g"))) for id_ in ("u1", "u2"))
    assert one is other
