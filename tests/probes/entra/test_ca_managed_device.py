import pytest
from tests.support.probe_graph import taken, values
from tests.support.small_tenant import ALL, EXEMPT, MFA_FOR_ALL, TEAM, Policy, settings, tenant
from tests.support.tenants.access import DEVICE, applications, grant, policy, users

LOOK, OWN, THEIRS = "ca_managed_device", "entra.ca.managed_device", "entra.ca_managed_device_covers_provider"
VDI = {"deviceFilter": {"mode": "exclude", "rule": 'device.displayName -startsWith "VDI"'}}


@pytest.mark.parametrize(
    ("policies", "own", "theirs"),
    [
        pytest.param([policy("Device", ALL, grant(DEVICE))], True, True, id="one-kind-or-the-other"),
        pytest.param([policy("Device", ALL, grant(DEVICE, "AND"))], True, True, id="both"),
        pytest.param([policy("Or", ALL, grant(["mfa", *DEVICE]))], False, False, id="or-mfa"),
        pytest.param([policy("And", ALL, grant(["mfa", "compliantDevice"], "AND"))], True, True, id="and-mfa"),
        pytest.param([MFA_FOR_ALL], False, False, id="mfa"),
        pytest.param([policy("Team", users(groups=[TEAM]), grant(DEVICE))], False, True, id="the-provider-only"),
        pytest.param(
            [policy("But", users(include=["All"], exclude_groups=[EXEMPT]), grant(DEVICE))], False, True, id="a-group"
        ),
        pytest.param([policy("Filter", ALL, grant(DEVICE), conditions={"devices": VDI})], False, False, id="a-filter"),
        pytest.param(
            [policy("Office", ALL, grant(DEVICE), apps=applications(["Office365"]))], False, False, id="one-application"
        ),
        pytest.param([], False, False, id="nothing"),
    ],
)
def test_works_out_who_signs_in_from_any_device(policies: list[Policy], own: bool, theirs: bool) -> None:
    assert values(taken(LOOK, tenant(*policies), settings())) == {OWN: own, THEIRS: theirs}
