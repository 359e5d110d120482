import pytest
from tests.support.probe_graph import taken, values
from tests.support.small_tenant import ALL, EXEMPT, MFA_FOR_ALL, Policy, settings, tenant
from tests.support.tenants.access import BLOCK, DEVICE, MFA, applications, grant, networks, policy, users

from seccheck.model.policy import Json

LOOK = "ca_secure_mfa_registration"
OWN, THEIRS = "entra.ca.secure_mfa_registration", "entra.ca_register_info_protected"
REGISTER = applications(actions=["urn:user:registersecurityinfo"])


def _on(grants: Json, people: dict[str, Json] = ALL, apps: dict[str, Json] = REGISTER, **conditions: Json) -> Policy:
    return policy("Registration", people, grants, apps=apps, conditions=conditions)


AWAY = {"includeLocations": ["All"], "excludeLocations": ["AllTrusted"]}
OFFICE = networks("Office", ["198.51.100.0/28"])


@pytest.mark.parametrize(
    ("policies", "own", "theirs"),
    [
        pytest.param([_on(grant(MFA))], True, True, id="mfa"),
        pytest.param([_on(grant(DEVICE))], True, True, id="a-managed-device"),
        pytest.param([_on(grant(["mfa", "compliantDevice"]))], True, True, id="one-or-the-other"),
        pytest.param([_on(grant(BLOCK))], True, True, id="nobody"),
        pytest.param([MFA_FOR_ALL], False, False, id="mfa-for-applications-is-none-for-actions"),
        pytest.param(
            [_on(grant(MFA), apps=applications(actions=["urn:user:registerdevice"]))], False, False, id="another-action"
        ),
        pytest.param([_on(grant(MFA), users(include=["All"], exclude_groups=[EXEMPT]))], False, True, id="a-group"),
        pytest.param([], False, False, id="nothing"),
    ],
)
def test_works_out_who_registers_without_proof(policies: list[Policy], own: bool, theirs: bool) -> None:
    assert values(taken(LOOK, tenant(*policies), settings())) == {OWN: own, THEIRS: theirs}


@pytest.mark.parametrize("locations", [[OFFICE], []], ids=["one-is-trusted", "none-is-listed-as-trusted"])
def test_a_block_outside_trusted_places_leaves_them_open(locations: list[Json]) -> None:
    found = values(taken(LOOK, tenant(_on(grant(BLOCK), locations=AWAY), locations=locations), settings()))
    assert found.keys() == {OWN, THEIRS}
    assert True not in found.values()
