from collections.abc import Callable

import pytest
from tests.support.probe_graph import scope_over
from tests.support.staffed import ANSWERS, GA
from tests.support.tenants import roles
from tests.support.tenants.names import ROLES

from seccheck.graph.graph import PERMISSION, SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import PIM_POLICIES
from seccheck.probes.directory.pim_rules import (
    ENDLESS,
    JUSTIFICATION,
    MFA,
    Rules,
    group_policies,
    group_rules,
    role_rules,
)


def _rules(*changed: Json, dropped: str = "", **options: Json) -> Rules:
    ids = {rule["id"] for rule in changed}
    kept = [rule for rule in roles.rules(**options) if rule["id"] not in {*ids, dropped}]
    return Rules({"rules": [*kept, *changed]})


def _expiry(**more: Json) -> Json:
    return {"id": "Expiration_EndUser_Assignment", "isExpirationRequired": True, "maximumDuration": "PT8H", **more}


def test_reads_the_rules_of_an_activation() -> None:
    rules = _rules(hours=4, approvers=["a", "b"])
    assert rules.max_hours() == 4
    assert rules.requires(MFA)
    assert rules.requires(JUSTIFICATION)
    assert rules.approvers() == 2
    assert rules.context() == ""
    assert rules.notifies()
    assert rules.assignments_end()


def test_reads_what_is_not_asked_for() -> None:
    rules = _rules(hours=24, enabled=(), recipients=(), expires=False)
    assert rules.max_hours() == 24
    assert not rules.requires(MFA)
    assert not rules.requires(JUSTIFICATION)
    assert rules.approvers() == 0
    assert not rules.notifies()
    assert not rules.assignments_end()


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (_expiry(maximumDuration="PT30M"), 0.5),
        (_expiry(maximumDuration="P1D"), 24),
        (_expiry(isExpirationRequired=False), ENDLESS),
    ],
)
def test_durations_are_parsed(rule: Json, expected: float) -> None:
    assert _rules(rule).max_hours() == expected


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"isEnabled": True, "claimValue": "c1"}, "c1"),
        ({"isEnabled": False, "claimValue": "c1"}, ""),
        ({"isEnabled": True, "claimValue": None}, ""),
        ({"claimValue": "c1"}, ""),
    ],
)
def test_an_authentication_context_counts_where_it_is_on(rule: Json, expected: str) -> None:
    assert _rules({"id": "AuthenticationContext_EndUser_Assignment", **rule}).context() == expected


def test_an_empty_address_is_no_recipient() -> None:
    assert not _rules(recipients=["", " "]).notifies()


def test_approval_without_an_approver_names_nobody() -> None:
    setting = {"isApprovalRequired": True, "approvalStages": [{"primaryApprovers": []}, None]}
    assert _rules({"id": "Approval_EndUser_Assignment", "setting": setting}).approvers() == 0


@pytest.mark.parametrize(
    ("rules", "ask"),
    [
        pytest.param(_rules(dropped="Expiration_EndUser_Assignment"), Rules.max_hours, id="no-expiry"),
        pytest.param(_rules(_expiry(isExpirationRequired=None)), Rules.max_hours, id="expiry-not-told"),
        pytest.param(_rules(_expiry(maximumDuration="P1M")), Rules.max_hours, id="a-month"),
        pytest.param(_rules(dropped="Enablement_EndUser_Assignment"), lambda r: r.requires(MFA), id="no-enablement"),
        pytest.param(
            _rules({"id": "Enablement_EndUser_Assignment", "enabledRules": None}),
            lambda r: r.requires(MFA),
            id="enablement-not-told",
        ),
        pytest.param(_rules(dropped="Approval_EndUser_Assignment"), Rules.approvers, id="no-approval-rule"),
        pytest.param(_rules({"id": "Approval_EndUser_Assignment"}), Rules.approvers, id="no-setting"),
        pytest.param(
            _rules({"id": "Approval_EndUser_Assignment", "setting": {}}), Rules.approvers, id="approval-not-told"
        ),
        pytest.param(_rules(dropped="Notification_Admin_Admin_Eligibility"), Rules.notifies, id="no-notice"),
        pytest.param(_rules({"id": "Notification_Admin_EndUser_Assignment"}), Rules.notifies, id="no-recipients"),
        pytest.param(_rules(recipients=[None]), Rules.notifies, id="a-recipient-without-address"),
        pytest.param(
            _rules(
                {
                    "id": "Approval_EndUser_Assignment",
                    "setting": {"isApprovalRequired": True, "approvalStages": [{"primaryApprovers": [None]}]},
                }
            ),
            Rules.approvers,
            id="an-approver-without-shape",
        ),
        pytest.param(_rules(dropped="Expiration_Admin_Assignment"), Rules.assignments_end, id="no-end"),
        pytest.param(Rules(None), Rules.max_hours, id="no-policy"),
        pytest.param(Rules({"rules": "x"}), Rules.max_hours, id="no-rules"),
    ],
)
def test_a_rule_that_is_missing_is_a_gap(rules: Rules, ask: Callable[[Rules], object]) -> None:
    with pytest.raises(UnseenError) as caught:
        ask(rules)
    assert caught.value.reason == SHAPE


def test_finds_the_rules_of_a_role_and_of_a_group() -> None:
    path = group_policies("desk")
    listed = [roles.pim("owner", roles.rules(1), "desk", "Group"), roles.pim("member", roles.rules(2), "desk", "Group")]
    tenant, _ = scope_over({**ANSWERS, path: listed})
    assert role_rules(tenant, ROLES[GA]).max_hours() == 4
    assert group_rules(tenant, "desk").max_hours() == 2


@pytest.mark.parametrize(("listed", "reason"), [([], SHAPE), (PERMISSION, PERMISSION)])
def test_rules_that_are_not_there_are_a_gap(listed: object, reason: str) -> None:
    tenant, _ = scope_over({PIM_POLICIES: listed, group_policies("desk"): listed})
    for ask in (role_rules, group_rules):
        with pytest.raises(UnseenError) as caught:
            ask(tenant, "desk")
        assert caught.value.reason == reason
