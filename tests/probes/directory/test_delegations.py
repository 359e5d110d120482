import pytest
from tests.support.people import NOW
from tests.support.probe_graph import TENANT, scope_over
from tests.support.tenants.partners import delegation

from seccheck.graph.graph import NOBODY, PERMISSION, SHAPE, UNDECLARED, UnseenError
from seccheck.model.entra import Entra
from seccheck.model.policy import Json
from seccheck.probes.directory.delegations import RELATIONSHIPS, delegations_of, roles_in
from seccheck.probes.directory.scope import Scope

CLIENT, OTHER = "22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"
OURS = delegation(CLIENT, NOW)
SETTINGS = Entra(tenant=CLIENT)


def _delegations(listed: object, settings: Entra = SETTINGS) -> tuple[object, ...]:
    return delegations_of(*scope_over({RELATIONSHIPS: listed}, settings))


@pytest.mark.parametrize("state", ["active", "activating", "approved", "expiring", "terminating", "unknownFutureValue"])
def test_a_relationship_in_force_counts(state: str) -> None:
    assert _delegations([{**OURS, "status": state}, delegation(OTHER, NOW)]) == ({**OURS, "status": state},)


@pytest.mark.parametrize(
    ("listed", "settings", "reason"),
    [
        pytest.param([], SETTINGS, NOBODY, id="none"),
        pytest.param([delegation(OTHER, NOW)], SETTINGS, NOBODY, id="with-another-client"),
        pytest.param([{**OURS, "status": "terminated"}], SETTINGS, NOBODY, id="ended"),
        pytest.param([{**OURS, "status": "approvalPending"}], SETTINGS, NOBODY, id="not-approved"),
        pytest.param([{**OURS, "customer": None}], SETTINGS, SHAPE, id="with-nobody-knows-whom"),
        pytest.param([OURS], Entra(tenant=TENANT), UNDECLARED, id="whose-client-is-not-known"),
        pytest.param(PERMISSION, SETTINGS, PERMISSION, id="not-permitted"),
    ],
)
def test_without_a_relationship_there_is_nothing_to_say(listed: object, settings: Entra, reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        _delegations(listed, settings)
    assert caught.value.reason == reason


def test_in_the_providers_own_tenant_the_customer_says_whose_is_meant() -> None:
    tenant, _ = scope_over({RELATIONSHIPS: [OURS, delegation(OTHER, NOW)]}, Entra(tenant=TENANT))
    assert delegations_of(tenant, Scope(Entra(tenant=TENANT), tenant, customer=CLIENT)) == (OURS,)


def test_knows_the_roles_by_id() -> None:
    assert roles_in({"accessDetails": {"unifiedRoles": [{"roleDefinitionId": "ABC"}]}}) == ("abc",)


@pytest.mark.parametrize(
    "details", [None, {}, {"unifiedRoles": None}, {"unifiedRoles": []}, {"unifiedRoles": [{}]}], ids=repr
)
def test_no_roles_are_not_few_roles(details: Json) -> None:
    with pytest.raises(UnseenError, match=SHAPE):
        roles_in({"accessDetails": details})
