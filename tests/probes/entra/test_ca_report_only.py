from collections.abc import Mapping

import pytest
from tests.support.probe_graph import taken, values

from seccheck.graph.graph import LICENCE, NOBODY, PERMISSION, THROTTLED
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CA_POLICIES
from seccheck.probes.probe import Seen

CLAIM = "entra.ca.report_only"


def _policy(state: str, name: str | None = "Require MFA") -> Mapping[str, Json]:
    return {"id": "c0ffee00", "displayName": name, "state": state}


ON, OFF = _policy("enabled"), _policy("disabled")
REPORTING = _policy("enabledForReportingButNotEnforced")


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        pytest.param([ON], True, id="all-enforced"),
        pytest.param([ON, OFF], True, id="switched-off-ones-promise-nothing"),
        pytest.param([ON, REPORTING], False, id="one-only-reports"),
        pytest.param([REPORTING], False, id="nothing-is-enforced"),
        pytest.param([], NOBODY, id="no-policy"),
        pytest.param([OFF], NOBODY, id="all-switched-off"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
        pytest.param(LICENCE, LICENCE, id="no-licence"),
        pytest.param(THROTTLED, THROTTLED, id="throttled"),
    ],
)
def test_says_whether_every_policy_is_enforced(policies: object, expected: object) -> None:
    assert values(taken("ca_report_only", {CA_POLICIES: policies})) == {CLAIM: expected}


@pytest.mark.parametrize(("name", "shown"), [("Require MFA", "Require MFA"), (None, "c0ffee00")])
def test_names_the_policies_that_only_report_in_both_languages(name: str | None, shown: str) -> None:
    (seen,) = taken("ca_report_only", {CA_POLICIES: [ON, _policy("enabledForReportingButNotEnforced", name)]})
    assert seen == Seen(
        claim=CLAIM,
        value=False,
        sample=2,
        note={"en": f"Only reporting: {shown}.", "fr": f"En mode rapport seul : {shown}."},
    )
