import pytest
from tests.support.probe_graph import Answers, taken, values
from tests.support.small_tenant import ALL, EXEMPT, MFA_FOR_ALL, Policy, settings, tenant
from tests.support.tenants.access import BLOCK, EVERY_TIME, MFA, frequency, grant, policy, session, users

from seccheck.model.policy import Json

LOOK, OWN, THEIRS = "ca_signin_risk", "entra.ca.signin_risk", "entra.ca_risk_block"
P2 = "AAD_PREMIUM_P2"


def _risky(controls: list[str], *levels: str, people: dict[str, Json] = ALL, often: Json = None) -> Policy:
    asked = session(signInFrequency=often) if often else None
    return policy("Risk", people, grant(controls), session=asked, conditions={"signInRiskLevels": list(levels)})


BUT_EXEMPT = users(include=["All"], exclude_groups=[EXEMPT])


@pytest.mark.parametrize(
    ("answers", "own", "theirs"),
    [
        pytest.param(tenant(_risky(BLOCK, "medium", "high"), plan=P2), True, True, id="both-blocked"),
        pytest.param(tenant(_risky(BLOCK, "high"), plan=P2), False, True, id="high-blocked"),
        pytest.param(tenant(_risky(MFA, "medium", "high", often=EVERY_TIME), plan=P2), True, False, id="fresh-mfa"),
        pytest.param(
            tenant(_risky(BLOCK, "high"), _risky(MFA, "medium", often=EVERY_TIME), plan=P2),
            True,
            True,
            id="each",
        ),
        pytest.param(tenant(_risky(MFA, "medium", "high"), plan=P2), False, False, id="mfa-that-may-be-old"),
        pytest.param(tenant(_risky(MFA, "medium", "high", often=frequency(4)), plan=P2), False, False, id="4-hours"),
        pytest.param(tenant(MFA_FOR_ALL, plan=P2), False, False, id="mfa-whatever-the-risk"),
        pytest.param(tenant(_risky(BLOCK, "medium", "high", people=BUT_EXEMPT), plan=P2), False, True, id="a-group"),
        pytest.param(tenant(_risky(BLOCK, "medium", "high")), False, False, id="without-the-licence"),
        pytest.param(tenant(plan=P2), False, False, id="nothing"),
    ],
)
def test_works_out_what_happens_to_risky_sign_ins(answers: Answers, own: bool, theirs: bool) -> None:
    assert values(taken(LOOK, answers, settings())) == {OWN: own, THEIRS: theirs}
