from collections.abc import Mapping

import pytest
from tests.support.staffed import GA, HELPDESK, look, plans
from tests.support.tenants.names import ROLES

from seccheck.graph.graph import LICENCE, NOBODY, PERMISSION
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import ACCESS_REVIEWS, ELIGIBLE_SCHEDULES, SKUS

CLAIM = "entra.gov.role_reviews"
ANY = "/roleManagement/directory/roleAssignmentScheduleInstances"


def _review(*roles: str, query: str = "", months: int = 3, **more: Json) -> dict[str, Json]:
    texts = [query] if query else [f"/beta/roleManagement/directory/roleDefinitions/{ROLES[role]}" for role in roles]
    return {
        "id": "r",
        "status": "InProgress",
        "scope": {"resourceScopes": [{"query": text} for text in texts]},
        "reviewers": [{"query": "/users/x"}],
        "settings": {"recurrence": {"pattern": {"type": "absoluteMonthly", "interval": months}}},
        **more,
    }


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param([_review(query=ANY)], True, id="any-role"),
        pytest.param([_review(GA, "User Administrator", HELPDESK)], True, id="each-role"),
        pytest.param(
            [_review(GA), _review("User Administrator"), _review(HELPDESK)], True, id="several-reviews-together"
        ),
        pytest.param([_review(GA, "User Administrator")], False, id="one-role-left-out"),
        pytest.param([_review(query=ANY, months=6)], False, id="twice-a-year"),
        pytest.param([_review(query=ANY, status="Completed")], False, id="over"),
        pytest.param([_review(query=ANY, reviewers=[])], False, id="nobody-asked"),
        pytest.param([_review(query="/users")], False, id="of-accounts-not-roles"),
        pytest.param([], False, id="no-review"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_whether_privileged_roles_are_reviewed(changes: object, expected: object) -> None:
    assert look("gov_role_reviews", {ACCESS_REVIEWS: changes}) == {CLAIM: expected}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({ELIGIBLE_SCHEDULES: []}, NOBODY, id="nobody-has-a-role"),
        pytest.param({SKUS: plans("p1")}, LICENCE, id="no-licence"),
        pytest.param({SKUS: PERMISSION}, PERMISSION, id="subscriptions-not-permitted"),
    ],
)
def test_does_not_guess(changes: Mapping[str, object], expected: object) -> None:
    assert look("gov_role_reviews", {ACCESS_REVIEWS: [_review(query=ANY)], **changes}) == {CLAIM: expected}
