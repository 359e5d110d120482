import pytest
from tests.support.probe_graph import taken, values
from tests.support.small_tenant import ALL, BLOCK_FOR_ALL, EXEMPT, MFA_FOR_ALL, Policy, settings, tenant
from tests.support.tenants.access import BLOCK, MFA, grant, policy, users

from seccheck.model.policy import Json

LOOK, OWN, THEIRS = "ca_device_code_blocked", "entra.ca.device_code_blocked", "entra.ca_device_code_blocked"


def _block(methods: Json, people: dict[str, Json] = ALL, controls: list[str] = BLOCK, **more: Json) -> Policy:
    flows = {"transferMethods": methods}
    return policy("Flows", people, grant(controls), conditions={"authenticationFlows": flows, **more})


BOTH = "deviceCodeFlow,authenticationTransfer"


@pytest.mark.parametrize(
    ("policies", "own", "theirs"),
    [
        pytest.param([_block(BOTH)], True, True, id="both-in-one-string"),
        pytest.param([_block("deviceCodeFlow")], False, True, id="device-code-alone"),
        pytest.param([_block("deviceCodeFlow"), _block("authenticationTransfer")], True, True, id="two-policies"),
        pytest.param([_block("authenticationTransfer")], False, False, id="transfer-alone"),
        pytest.param([BLOCK_FOR_ALL], True, True, id="everything"),
        pytest.param([MFA_FOR_ALL], False, False, id="mfa"),
        pytest.param([_block(BOTH, controls=MFA)], False, False, id="mfa-for-them"),
        pytest.param([_block(BOTH, users(include=["All"], exclude_groups=[EXEMPT]))], False, True, id="a-group"),
        pytest.param([_block(BOTH, clientAppTypes=["browser"])], False, False, id="browsers-only"),
        pytest.param([], False, False, id="nothing"),
    ],
)
def test_works_out_who_may_sign_in_by_device_code(policies: list[Policy], own: bool, theirs: bool) -> None:
    assert values(taken(LOOK, tenant(*policies), settings())) == {OWN: own, THEIRS: theirs}


def test_security_defaults_do_not_block_it() -> None:
    assert values(taken(LOOK, tenant(defaults=True), settings())) == {OWN: False, THEIRS: False}
