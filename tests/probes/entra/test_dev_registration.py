from typing import TYPE_CHECKING

import pytest
from tests.support.staffed import DEVICE_POLICY, look, without
from tests.support.tenants import access

from seccheck.graph.graph import PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CA_POLICIES
from seccheck.probes.entra.dev_registration import DEVICE_REGISTRATION

if TYPE_CHECKING:
    from collections.abc import Mapping

OWN, LAPS = "entra.dev.registration", "entra.laps_enabled"
JOIN = DEVICE_POLICY["azureADJoin"]
ADMINS = JOIN["localAdmins"]
ALL = {"@odata.type": "#microsoft.graph.allDeviceRegistrationMembership"}


def _join(**more: Json) -> Json:
    return {**DEVICE_POLICY, "azureADJoin": {**JOIN, **more}}


def _changed(**more: Json) -> Json:
    return {**DEVICE_POLICY, **more}


@pytest.mark.parametrize(
    ("policy", "own", "laps"),
    [
        pytest.param(DEVICE_POLICY, True, True, id="as-it-should-be"),
        pytest.param(_changed(localAdminPassword={"isEnabled": False}), False, False, id="passwords-not-managed"),
        pytest.param(_changed(localAdminPassword=None), SHAPE, SHAPE, id="passwords-not-told"),
        pytest.param(_changed(localAdminPassword={}), SHAPE, SHAPE, id="passwords-neither-on-nor-off"),
        pytest.param(_changed(userDeviceQuota=20), True, True, id="twenty-devices"),
        pytest.param(_changed(userDeviceQuota=21), False, True, id="more-devices"),
        pytest.param(_changed(multiFactorAuthConfiguration="notRequired"), False, True, id="no-mfa"),
        pytest.param(_join(allowedToJoin=ALL), False, True, id="everybody-may-join"),
        pytest.param(
            _join(localAdmins={**ADMINS, "enableGlobalAdmins": True}), False, True, id="global-administrators"
        ),
        pytest.param(_join(localAdmins={**ADMINS, "registeringUsers": ALL}), False, True, id="who-joins-administers"),
        pytest.param(_join(localAdmins=None), SHAPE, True, id="administrators-not-told"),
        pytest.param(_join(localAdmins=None, allowedToJoin=ALL), False, True, id="a-failure-decides"),
        pytest.param(_join(allowedToJoin={}), SHAPE, True, id="who-may-join-not-told"),
        pytest.param(_join(allowedToJoin={"@odata.type": "#microsoft.graph.new"}), SHAPE, True, id="a-kind-not-known"),
        pytest.param(without(DEVICE_POLICY, "multiFactorAuthConfiguration"), SHAPE, True, id="mfa-not-told"),
        pytest.param(PERMISSION, PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_who_may_join_devices(policy: object, own: object, laps: object) -> None:
    assert look("dev_registration", {DEVICE_REGISTRATION: policy}) == {OWN: own, LAPS: laps}


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        pytest.param([("All", access.MFA, "urn:user:registerdevice")], True, id="asked-of-everybody"),
        pytest.param([("agent-1", access.MFA, "urn:user:registerdevice")], False, id="asked-of-some"),
        pytest.param([("All", access.MFA, "urn:user:registersecurityinfo")], False, id="for-another-action"),
        pytest.param([], False, id="not-asked"),
    ],
)
def test_access_policies_may_ask_for_mfa_instead(policies: list[tuple[str, list[str], str]], *, expected: bool) -> None:
    listed = [
        access.policy(
            "Join", access.users(include=[who]), access.grant(grant), apps=access.applications(actions=[action])
        )
        for who, grant, action in policies
    ]
    changes: Mapping[str, object] = {
        DEVICE_REGISTRATION: _changed(multiFactorAuthConfiguration="notRequired"),
        CA_POLICIES: listed,
    }
    assert look("dev_registration", changes)[OWN] is expected
