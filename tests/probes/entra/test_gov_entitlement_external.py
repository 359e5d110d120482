from collections.abc import Mapping

import pytest
from tests.support.staffed import look, plans, without

from seccheck.graph.graph import LICENCE, NOBODY, PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import SKUS
from seccheck.probes.entra.gov_entitlement_external import POLICIES, SETTINGS

CLAIM = "entra.gov.entitlement_external"
POLICY: dict[str, Json] = {
    "id": "p",
    "allowedTargetScope": "specificConnectedOrganizationUsers",
    "expiration": {"type": "afterDuration", "duration": "P180D"},
    "requestApprovalSettings": {"isApprovalRequiredForAdd": True},
    "reviewSettings": {"isEnabled": True},
}
CLEANING = {"externalUserLifecycleAction": "blockSignInAndDelete"}


def _changed(**more: Json) -> list[Json]:
    return [POLICY, {**POLICY, **more}]


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        pytest.param([POLICY], True, id="as-it-should-be"),
        pytest.param(
            _changed(allowedTargetScope="allConfiguredConnectedOrganizationUsers"), True, id="known-organisations"
        ),
        pytest.param(_changed(allowedTargetScope="allExternalUsers"), False, id="anybody"),
        pytest.param(_changed(requestApprovalSettings={"isApprovalRequiredForAdd": False}), False, id="no-approval"),
        pytest.param(_changed(expiration={"type": "noExpiration"}), False, id="no-end"),
        pytest.param(_changed(expiration={"type": "notSpecified"}), False, id="end-not-specified"),
        pytest.param(_changed(reviewSettings={"isEnabled": False}), False, id="no-review"),
        pytest.param(_changed(reviewSettings=None), False, id="no-review-at-all"),
        pytest.param([POLICY, {"allowedTargetScope": "allMemberUsers"}], True, id="what-is-for-members-is-not-judged"),
        pytest.param([{"allowedTargetScope": "allMemberUsers"}], NOBODY, id="none-for-externals"),
        pytest.param([], NOBODY, id="none"),
        pytest.param(_changed(expiration=None), SHAPE, id="end-not-told"),
        pytest.param(_changed(requestApprovalSettings={}), SHAPE, id="approval-not-told"),
        pytest.param(_changed(expiration=None, reviewSettings=None), False, id="a-failure-decides"),
        pytest.param(_changed(expiration={"type": "unknownFutureValue"}), SHAPE, id="an-end-of-an-unknown-kind"),
        pytest.param(_changed(allowedTargetScope="unknownFutureValue"), SHAPE, id="for-whom-not-known"),
        pytest.param([without(POLICY, "allowedTargetScope")], SHAPE, id="for-whom-not-told"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
        pytest.param(LICENCE, LICENCE, id="refused-for-want-of-a-licence"),
    ],
)
def test_under_which_conditions_externals_get_in(policies: object, expected: object) -> None:
    assert look("gov_entitlement_external", {POLICIES: policies, SETTINGS: CLEANING}) == {CLAIM: expected}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({SETTINGS: {"externalUserLifecycleAction": "blockSignIn"}}, False, id="only-blocked"),
        pytest.param({SETTINGS: {"externalUserLifecycleAction": "none"}}, False, id="left-behind"),
        pytest.param({SETTINGS: {}}, SHAPE, id="not-told"),
        pytest.param({SETTINGS: PERMISSION}, PERMISSION, id="not-permitted"),
        pytest.param({SKUS: plans("p1")}, LICENCE, id="no-licence"),
    ],
)
def test_what_becomes_of_them(changes: Mapping[str, object], expected: object) -> None:
    assert look("gov_entitlement_external", {POLICIES: [POLICY], SETTINGS: CLEANING, **changes}) == {CLAIM: expected}
