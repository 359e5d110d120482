import pytest
from tests.support import ca_builder

from seccheck.conditional_access.goal import Controls, Goal, SessionGoal
from seccheck.conditional_access.grant import read_grant
from seccheck.conditional_access.session import read_session
from seccheck.conditional_access.strength import Met
from seccheck.model.policy import Json

FOUR_HOURS = {"signInFrequency": {"isEnabled": True, "type": "hours", "value": 4}}
EVERY_TIME = {"signInFrequency": {"isEnabled": True, "frequencyInterval": "everyTime"}}


def controls(**words: Json) -> Controls:
    policy = ca_builder.policy(words)
    return Controls(grant=read_grant(policy), session=read_session(policy))


@pytest.mark.parametrize("goal", [*Goal, SessionGoal(hours=1)], ids=str)
def test_block_meets_every_goal_and_null_none(goal: Goal | SessionGoal) -> None:
    assert (goal.met(controls(grant=["block"])), goal.shortfall(controls(grant=["block"]))) == (Met.YES, "")
    assert (goal.met(controls(grant=None)), goal.shortfall(controls(grant=None))) == (Met.NO, "")


@pytest.mark.parametrize("goal", [goal for goal in Goal if goal is not Goal.NO_PERSISTENT_BROWSER], ids=str)
def test_a_control_nobody_knows_leaves_every_goal_of_the_grant_in_doubt(goal: Goal) -> None:
    some = controls(grant=["novelty"], session={"cloudAppSecurity": {"isEnabled": True}})
    assert (goal.met(some), goal.shortfall(some)) == (Met.PERHAPS, "unknown-control")


@pytest.mark.parametrize(
    ("goal", "words", "met", "shortfall"),
    [
        pytest.param(Goal.MFA, {}, Met.YES, "", id="mfa"),
        pytest.param(Goal.MFA, {"strength": ["password"]}, Met.NO, "weaker-control", id="strength-of-passwords"),
        pytest.param(Goal.MFA, {"grant": ["mfa", "compliantDevice"]}, Met.NO, "or-grant", id="mfa-or-device"),
        pytest.param(Goal.MFA, {"grant": ["compliantDevice"]}, Met.NO, "", id="device-has-nothing-to-do-with-mfa"),
        pytest.param(Goal.PHISHING_RESISTANT, {}, Met.NO, "weaker-control", id="mfa-is-weaker"),
        pytest.param(Goal.PHISHING_RESISTANT, {"strength": "phishing-resistant"}, Met.YES, "", id="resistant"),
        pytest.param(Goal.BLOCK, {}, Met.NO, "", id="mfa-has-nothing-to-do-with-blocking"),
        pytest.param(Goal.BLOCK, {"grant": ["block", "mfa"]}, Met.NO, "or-grant", id="block-or-mfa"),
        pytest.param(Goal.MANAGED_DEVICE, {"grant": ["domainJoinedDevice"]}, Met.YES, "", id="joined"),
        pytest.param(Goal.MANAGED_DEVICE, {"grant": ["approvedApplication"]}, Met.NO, "", id="app-is-no-device"),
        pytest.param(Goal.MFA_OR_MANAGED_DEVICE, {"grant": ["mfa", "compliantDevice"]}, Met.YES, "", id="either"),
        pytest.param(Goal.MFA_OR_MANAGED_DEVICE, {"grant": ["mfa"], "terms": ["t"]}, Met.NO, "or-grant", id="or-terms"),
        pytest.param(Goal.TERMS_OF_USE, {"terms": ["t"], "grant": ["mfa"], "operator": "AND"}, Met.YES, "", id="terms"),
        pytest.param(
            Goal.PASSWORD_CHANGE_WITH_MFA,
            {"grant": ["mfa", "passwordChange"], "operator": "AND"},
            Met.YES,
            "",
            id="both",
        ),
        pytest.param(
            Goal.PASSWORD_CHANGE_WITH_MFA, {"grant": ["mfa", "passwordChange"]}, Met.NO, "weaker-control", id="one"
        ),
        pytest.param(Goal.PASSWORD_CHANGE_WITH_MFA, {"grant": ["riskRemediation"]}, Met.YES, "", id="remediation"),
        pytest.param(Goal.PASSWORD_CHANGE_WITH_MFA, {}, Met.NO, "", id="mfa-is-no-remedy"),
        pytest.param(Goal.MFA_EVERY_TIME, {"session": EVERY_TIME}, Met.YES, "", id="every-time"),
        pytest.param(Goal.MFA_EVERY_TIME, {"session": FOUR_HOURS}, Met.NO, "weaker-control", id="after-four-hours"),
        pytest.param(
            Goal.MFA_EVERY_TIME, {"grant": None, "session": EVERY_TIME}, Met.NO, "", id="every-time-without-mfa"
        ),
        pytest.param(SessionGoal(hours=4), {"session": FOUR_HOURS}, Met.YES, "", id="four-hours"),
        pytest.param(
            SessionGoal(hours=3), {"session": FOUR_HOURS}, Met.NO, "weaker-control", id="four-hours-are-too-many"
        ),
        pytest.param(SessionGoal(hours=3), {}, Met.NO, "", id="no-frequency"),
        pytest.param(SessionGoal(hours=3), {"grant": ["block", "mfa"]}, Met.NO, "or-grant", id="block-or-mfa-session"),
    ],
)
def test_says_whether_a_policy_makes_sure_of_a_goal(
    goal: Goal | SessionGoal, words: dict[str, Json], met: Met, shortfall: str
) -> None:
    some = controls(**words)
    assert (goal.met(some), goal.shortfall(some)) == (met, shortfall)
