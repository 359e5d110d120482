from collections.abc import Mapping

import pytest
from tests.support import ca_builder

from seccheck.conditional_access.cause import Blame, Cause
from seccheck.conditional_access.defaults import as_policies
from seccheck.conditional_access.goal import Goal
from seccheck.conditional_access.landscape import lay_out
from seccheck.conditional_access.policy import read_policy
from seccheck.conditional_access.targets import Standing, Targets
from seccheck.model.policy import Json


def blamed(
    *words: Mapping[str, Json], person: Mapping[str, Json] | None = None, defaults: bool = False
) -> tuple[Cause, ...]:
    """The causes of the first hole that all `words` leave."""
    given = [*(ca_builder.policy(one, n) for n, one in enumerate(words, 1)), *(as_policies() if defaults else ())]
    read = [policy for policy in (read_policy(one, ()) for one in given) if policy is not None]
    landscape = lay_out(read, Goal.MFA, {}, has_risk=False)
    (standing,) = Targets([one.policy.users for one in landscape.policies], frozenset("h")).states(
        ca_builder.person(person or {})
    )
    blame = Blame(landscape)
    return blame.told(blame.of(standing, landscape.not_surely_closed(standing.applies)[0]))


def codes(*words: Mapping[str, Json], person: Mapping[str, Json] | None = None) -> list[tuple[str, str]]:
    return [(cause.policy, cause.code) for cause in blamed(*words, person=person)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param({"state": "report"}, ["report-only"], id="report-only"),
        pytest.param({"sign_in_risk": ["none"]}, ["unlicensed-risk"], id="unlicensed-risk"),
        pytest.param({"grant": ["mfa", "compliantDevice"]}, ["or-grant"], id="or-grant"),
        pytest.param({"grant": ["novelty"]}, ["unknown-control"], id="unknown-control"),
        pytest.param({"conditions": {"tides": ["high"]}}, ["unknown-condition"], id="unknown-condition"),
        pytest.param({"state": "paused"}, ["unknown-condition"], id="unknown-state"),
        pytest.param({"apps": []}, ["application"], id="speaks-to-nothing"),
        pytest.param({"exclude_locations": ["AllTrusted"]}, ["location"], id="perhaps-elsewhere"),
        pytest.param({"exclude": ["u1"]}, ["excluded-user"], id="excluded"),
        pytest.param(
            {"exclude": ["u1"], "state": "report", "clients": ["browser"]}, ["excluded-user", "report-only"], id="two"
        ),
        pytest.param({"groups": ["h"]}, ["unresolved-group"], id="hidden"),
        pytest.param({"groups": ["g"]}, [], id="never-meant"),
    ],
)
def test_names_what_would_have_to_change(words: dict[str, Json], expected: list[str]) -> None:
    assert codes(words) == [("p1", code) for code in expected]


def test_policies_of_which_the_least_would_have_to_change_come_first() -> None:
    some = {"state": "report", "grant": ["mfa", "compliantDevice"]}, {"state": "report"}, {"exclude": ["u1"]}
    assert codes(*some) == [("p2", "report-only"), ("p3", "excluded-user"), ("p1", "report-only"), ("p1", "or-grant")]


def test_only_the_nearest_ten_are_named() -> None:
    far = [{"state": "report", "grant": ["mfa", "compliantDevice"]}] * 5
    near = [{"state": "report"}] * 30
    named = codes(*far, *near, {"exclude": ["u1"]})
    assert named == [(f"p{n}", "report-only") for n in range(6, 16)]


def test_security_defaults_are_named_last_and_never_as_a_policy() -> None:
    assert [cause.code for cause in blamed({"state": "report"}, defaults=True)] == ["report-only", "security-defaults"]


def test_a_policy_bears_its_name() -> None:
    assert blamed({"name": "MFA for all", "state": "report"}) == (
        Cause(code="report-only", policy="p1", name="MFA for all"),
    )


def test_whoever_no_policy_means_has_nobody_to_blame() -> None:
    landscape = lay_out([], Goal.MFA, {}, has_risk=True)
    nobody = Standing(applies=0, unknown=0, excluded=(), doubts=())
    assert Blame(landscape).of(nobody, landscape.wanted[0]) == ()
