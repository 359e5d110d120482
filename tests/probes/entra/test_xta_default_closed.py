from collections.abc import Mapping

import pytest
from tests.support.probe_graph import taken, values
from tests.support.tenants.partners import access, default_access, trust

from seccheck.graph.graph import PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CROSS_TENANT_DEFAULT

OWN, TRUST = "entra.xta.default_closed", "entra.default_inbound_trust_mfa"
OPEN = access("allowed", ["AllUsers"], ["AllApplications"])
SOME = access("allowed", ["11111111"], ["AllApplications"])
BARE_TRUST = dict.fromkeys(trust(mfa=True))


def _default(**more: Json) -> Mapping[str, Json]:
    return {**default_access(), **more}


def _open(**more: Json) -> Mapping[str, Json]:
    return _default(b2bCollaborationInbound=OPEN, **more)


@pytest.mark.parametrize(
    ("default", "own", "trusts"),
    [
        pytest.param(_default(), True, False, id="closed"),
        pytest.param(_default(inboundTrust=trust(mfa=True)), True, True, id="closed-but-trusting"),
        pytest.param(_open(), True, False, id="open-and-trusted-with-nothing"),
        pytest.param(_default(b2bCollaborationInbound=SOME), True, False, id="narrow-and-trusted-with-nothing"),
        pytest.param(_open(inboundTrust=trust(mfa=True)), False, True, id="open-and-trusting-mfa"),
        pytest.param(_open(inboundTrust=trust(mfa=False, devices=True)), False, False, id="open-and-trusting-devices"),
        pytest.param(_open(automaticUserConsentSettings={"inboundAllowed": True}), False, False, id="open-to-sync"),
        pytest.param(_default(b2bDirectConnectInbound=OPEN), False, False, id="direct-connect"),
        pytest.param(_default(inboundTrust=None), True, SHAPE, id="trust-not-told"),
        pytest.param(_open(inboundTrust=BARE_TRUST), SHAPE, SHAPE, id="trust-is-null"),
        pytest.param(_open(automaticUserConsentSettings={}), SHAPE, False, id="consent-not-told"),
        pytest.param(_default(b2bCollaborationInbound=None), SHAPE, False, id="collaboration-not-told"),
        pytest.param(PERMISSION, PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_says_what_everybody_else_may_do(default: object, own: object, trusts: object) -> None:
    found = values(taken("xta_default_closed", {CROSS_TENANT_DEFAULT: default}))
    assert found == {OWN: own, TRUST: trusts}
