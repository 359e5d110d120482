import pytest
from tests.support.probe_graph import taken, values

from seccheck.graph.graph import PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.entra.app_admin_consent_workflow import REQUESTS

CLAIM = "entra.app.admin_consent_workflow"
GOOD = {
    "isEnabled": True,
    "notifyReviewers": True,
    "remindersEnabled": True,
    "requestDurationInDays": 30,
    "reviewers": [{"query": "/users/1"}],
}


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param(GOOD, True, id="good"),
        pytest.param({**GOOD, "isEnabled": False}, False, id="off"),
        pytest.param({"isEnabled": False}, False, id="off-and-nothing-else"),
        pytest.param({**GOOD, "notifyReviewers": False}, False, id="nobody-is-told"),
        pytest.param({**GOOD, "remindersEnabled": False}, False, id="nobody-is-reminded"),
        pytest.param({**GOOD, "requestDurationInDays": 31}, False, id="for-too-long"),
        pytest.param({**GOOD, "reviewers": []}, False, id="nobody-reviews"),
        pytest.param({**GOOD, "reviewers": [None]}, False, id="a-reviewer-that-is-none"),
        pytest.param({}, SHAPE, id="not-told"),
        *(pytest.param({k: v for k, v in GOOD.items() if k != name}, SHAPE, id=f"without-{name}") for name in GOOD),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_says_whether_requests_are_answered(policy: Json, expected: object) -> None:
    assert values(taken("app_admin_consent_workflow", {REQUESTS: policy})) == {CLAIM: expected}
