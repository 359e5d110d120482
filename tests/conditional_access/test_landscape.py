from collections.abc import Mapping

import pytest
from tests.support import ca_builder

from seccheck.conditional_access.goal import Goal
from seccheck.conditional_access.landscape import Landscape, lay_out
from seccheck.conditional_access.policy import read_policy
from seccheck.conditional_access.strength import Met
from seccheck.model.policy import Json


def landscape(*words: Mapping[str, Json], goal: Goal = Goal.MFA, has_risk: bool | None = True) -> Landscape:
    read = [read_policy(ca_builder.policy(one, n), ()) for n, one in enumerate(words, 1)]
    return lay_out([policy for policy in read if policy is not None], goal, {}, has_risk=has_risk)


def test_only_policies_that_have_to_do_with_the_goal_are_laid_out() -> None:
    found = landscape(
        {}, {"grant": ["compliantDevice"]}, {"grant": None}, {"grant": ["block"]}, {"grant": ["mfa"], "terms": ["t"]}
    )
    assert [one.policy.id for one in found.policies] == ["p1", "p4", "p5"]


def test_dimensions_of_others_are_not_in_the_way() -> None:
    found = landscape({}, {"grant": ["compliantDevice"], "exclude_locations": ["loc"]})
    assert found.space.dimensions == ("application", "action")


@pytest.mark.parametrize(
    ("words", "has_risk", "guards"),
    [
        pytest.param({}, None, Met.YES, id="mfa"),
        pytest.param({"state": "report"}, None, Met.NO, id="report-only"),
        pytest.param({"state": "paused"}, None, Met.PERHAPS, id="unknown-state"),
        pytest.param({"grant": ["novelty"]}, None, Met.PERHAPS, id="unknown-control"),
        pytest.param({"grant": ["mfa", "compliantDevice"]}, None, Met.NO, id="or"),
        pytest.param({"user_risk": ["high"]}, True, Met.YES, id="risk"),
        pytest.param({"user_risk": ["high"]}, False, Met.NO, id="risk-without-licence"),
        pytest.param({"user_risk": ["high"]}, None, Met.PERHAPS, id="risk-and-nobody-knows"),
    ],
)
def test_says_whether_a_policy_guards(words: dict[str, Json], has_risk: bool | None, guards: Met) -> None:
    (placed,) = landscape(words, has_risk=has_risk).policies
    assert placed.guards is guards


def test_a_chosen_set_of_policies_leaves_what_they_leave() -> None:
    found = landscape(
        {"clients": ["browser"]}, {"clients": ["mobileAppsAndDesktopClients", "exchangeActiveSync", "other"]}
    )
    assert [len(found.not_surely_closed(some)) for some in (0b00, 0b01, 0b10, 0b11)] == [1, 1, 1, 0]
    assert found.is_plain


def test_what_is_in_doubt_closes_nothing_for_sure_and_leaves_nothing_open_for_sure() -> None:
    found = landscape({"conditions": {"moonPhases": ["full"]}})
    assert (len(found.not_surely_closed(1)), found.open_for_sure(1)) == (1, ())
    assert not found.is_plain


def test_a_policy_within_another_is_idle_beside_it_but_not_without_it() -> None:
    found = landscape({}, {"apps": ["a"]}, {"apps": ["a"], "clients": ["browser"]})
    idle = {bit: others for bit, others, _ in found.sure}
    assert idle == {0b001: 0, 0b010: 0b001, 0b100: 0b011}
    assert len(found.not_surely_closed(0b100)) == 2
