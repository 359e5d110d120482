import pytest
from tests.support.tenants.access import MFA, grant, policy, users, visitors

from seccheck.conditional_access.effective import Rules
from seccheck.conditional_access.goal import Goal
from seccheck.model.policy import Json
from seccheck.probes.directory.anybody import holds_for_anybody

FOR_ALL = policy("all", users(include=["All"]), grant(MFA))
BUT_ONE = policy("but one", users(include=["All"], exclude=["somebody"]), grant(MFA))
FOR_SOME = policy("some", users(groups=["group"]), grant(MFA))
NO_GUESTS = {**users(include=["All"]), "excludeGuestsOrExternalUsers": visitors("b2bCollaborationGuest")}
BUT_GUESTS = policy("but guests", NO_GUESTS, grant(MFA))
WEAK = policy("weak", users(include=["All"]), grant([*MFA, "compliantDevice"]))
REPORTS = {**FOR_ALL, "state": "enabledForReportingButNotEnforced"}


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        pytest.param([FOR_ALL], True, id="for-all"),
        pytest.param([FOR_ALL, BUT_ONE, FOR_SOME], True, id="others-take-nothing-away"),
        pytest.param([BUT_ONE], None, id="somebody-is-left-out"),
        pytest.param([BUT_GUESTS], None, id="guests-are-left-out"),
        pytest.param([FOR_SOME], None, id="for-a-group"),
        pytest.param([WEAK], False, id="another-control-may-be-chosen"),
        pytest.param([REPORTS], False, id="only-reports"),
        pytest.param([], False, id="none"),
        pytest.param([policy("odd", {**users(), "includeUsers": 7}, grant(MFA))], None, id="odd"),
    ],
)
def test_policies_alone_tell_where_it_hangs_on_nobody(policies: list[Json], expected: bool | None) -> None:
    found = holds_for_anybody(Rules(policies=tuple(policies), has_risk=True), Goal.MFA, {})
    assert found is expected


def test_security_defaults_leave_it_open() -> None:
    rules = Rules(policies=(), has_risk=False, security_defaults=True)
    assert holds_for_anybody(rules, Goal.MFA, {}) is None
