import pytest
from tests.support.people import account, guest
from tests.support.probe_graph import taken, values

from seccheck.graph.graph import LICENCE, NOBODY, PERMISSION
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import ACCESS_REVIEWS, USERS

CLAIM = "entra.ext.guest_reviews"
GUESTS = {"query": "/users?$filter=(userType eq 'Guest')"}
WEEKLY = {"pattern": {"type": "weekly", "interval": 12}, "range": {"type": "noEnd"}}
SETTINGS = {
    "recurrence": WEEKLY,
    "autoApplyDecisionsEnabled": True,
    "defaultDecisionEnabled": True,
    "defaultDecision": "Deny",
}
REVIEWER = {"query": "/users/1"}


def _review(**more: Json) -> Json:
    return {"id": "r", "status": "InProgress", "scope": GUESTS, "reviewers": [REVIEWER], "settings": SETTINGS, **more}


def _set(**more: Json) -> Json:
    return _review(settings={**SETTINGS, **more})


@pytest.mark.parametrize(
    ("reviews", "expected"),
    [
        pytest.param([_review()], True, id="good"),
        pytest.param([_review(scope={"principalScopes": [GUESTS], "resourceScopes": []})], True, id="in-a-wide-scope"),
        pytest.param([_review(scope={"query": "/groups"}, instanceEnumerationScope=GUESTS)], True, id="over-groups"),
        pytest.param([_review(reviewers=[], stageSettings=[{"reviewers": [REVIEWER]}])], True, id="in-stages"),
        pytest.param([_review(status="Completed"), _review()], True, id="one-of-two"),
        pytest.param([_review(stageSettings=[{"reviewers": []}])], False, id="a-stage-without-reviewers"),
        pytest.param([_review(reviewers=[])], False, id="no-reviewers"),
        pytest.param([_review(scope={"query": "/users"})], False, id="about-members"),
        pytest.param([_review(scope=None)], False, id="about-nothing"),
        pytest.param([_review(status="Completed")], False, id="over"),
        pytest.param([_review(status=None)], False, id="no-status"),
        pytest.param([_set(recurrence=None)], False, id="once"),
        pytest.param([_set(recurrence={"pattern": None})], False, id="no-pattern"),
        pytest.param([_set(autoApplyDecisionsEnabled=False)], False, id="decisions-are-not-applied"),
        pytest.param([_set(defaultDecisionEnabled=False)], False, id="no-default"),
        pytest.param([_set(defaultDecision="Approve")], False, id="silence-approves"),
        pytest.param([_set(defaultDecision="Recommendation")], False, id="silence-recommends"),
        pytest.param([_review(settings=None)], False, id="no-settings"),
        pytest.param([], False, id="no-review"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
        pytest.param(LICENCE, LICENCE, id="no-licence"),
    ],
)
def test_says_whether_guests_are_reviewed(reviews: object, expected: object) -> None:
    assert values(taken("ext_guest_reviews", {ACCESS_REVIEWS: reviews, USERS: [guest("g")]})) == {CLAIM: expected}


@pytest.mark.parametrize(
    ("users", "expected"),
    [
        pytest.param([account("a")], NOBODY, id="no-guest"),
        pytest.param([guest("g", userType="Member")], False, id="an-external-member"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_a_tenant_without_guests_lacks_no_review(users: object, expected: object) -> None:
    assert values(taken("ext_guest_reviews", {ACCESS_REVIEWS: [], USERS: users})) == {CLAIM: expected}
