import pytest
from tests.support.probe_graph import Answers, taken, values
from tests.support.small_tenant import ALL, BLOCK_FOR_ALL, EXEMPT, MFA_FOR_ALL, Policy, settings, tenant
from tests.support.tenants.access import BLOCK, MFA, grant, policy, users

from seccheck.graph.graph import PERMISSION
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import SKUS

LOOK, CLAIM = "ca_user_risk_high", "entra.ca.user_risk_high"
P2 = "AAD_PREMIUM_P2"


def _risky(*controls: str, operator: str = "AND", people: dict[str, Json] = ALL, **more: Json) -> Policy:
    high: dict[str, Json] = {"userRiskLevels": ["high"], **more}
    return policy("High", people, grant(controls, operator), conditions=high)


HIGH_BLOCKED = _risky(*BLOCK)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(tenant(HIGH_BLOCKED, plan=P2), True, id="blocked"),
        pytest.param(tenant(_risky("passwordChange", "mfa"), plan=P2), True, id="password-and-mfa"),
        pytest.param(tenant(_risky("passwordChange", "mfa", operator="OR"), plan=P2), False, id="password-or-mfa"),
        pytest.param(tenant(_risky(*MFA), plan=P2), False, id="mfa-alone"),
        pytest.param(tenant(MFA_FOR_ALL, plan=P2), False, id="mfa-whatever-the-risk"),
        pytest.param(tenant(BLOCK_FOR_ALL, plan=P2), True, id="everything-is-blocked"),
        pytest.param(tenant(_risky(*BLOCK, signInRiskLevels=["high"]), plan=P2), False, id="only-with-a-risky-sign-in"),
        pytest.param(tenant(_risky(*BLOCK, userRiskLevels=["medium"]), plan=P2), False, id="another-level"),
        pytest.param(
            tenant(_risky(*BLOCK, people=users(include=["All"], exclude_groups=[EXEMPT])), plan=P2), False, id="a-group"
        ),
        pytest.param(tenant(HIGH_BLOCKED), False, id="without-the-licence-the-condition-is-dead"),
        pytest.param(tenant(HIGH_BLOCKED, answers={SKUS: PERMISSION}), PERMISSION, id="licence-unread"),
        pytest.param(tenant(plan=P2), False, id="nothing"),
    ],
)
def test_works_out_who_goes_on_at_high_risk(answers: Answers, expected: object) -> None:
    assert values(taken(LOOK, answers, settings())) == {CLAIM: expected}
