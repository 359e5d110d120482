import pytest
from tests.support.probe_graph import DictGraph, scope_over
from tests.support.small_tenant import ALL, RESCUER, registered, settings, tenant
from tests.support.tenants.access import DEVICE, grant, policy

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.emergency import (
    declared,
    has_key,
    has_weak_method,
    is_free,
    is_independent,
    problems,
    standing_administrators,
)
from seccheck.probes.directory.paths import REGISTRATION
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User, user_from

ACCOUNT = User(id=RESCUER, upn=f"{RESCUER}@industrie.onmicrosoft.com")


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param({"userPrincipalName": "e@industrie.onmicrosoft.com"}, True, id="the-tenants-own"),
        pytest.param({"userPrincipalName": "e@industrie.onmicrosoft.us"}, True, id="in-the-united-states"),
        pytest.param({"userPrincipalName": "e@industrie.partner.onmschina.cn"}, True, id="in-china"),
        pytest.param({"userPrincipalName": "e@industrie.example"}, False, id="a-domain-of-its-own"),
        pytest.param({"userPrincipalName": "e@evilonmicrosoft.com"}, False, id="a-look-alike"),
        pytest.param({"userPrincipalName": "e_x.example#EXT#@i.onmicrosoft.com"}, False, id="a-guest"),
        pytest.param(
            {"userPrincipalName": "e@i.onmicrosoft.com", "onPremisesSyncEnabled": True}, False, id="from-premises"
        ),
        pytest.param(
            {"userPrincipalName": "e@i.onmicrosoft.com", "onPremisesSyncEnabled": False},
            True,
            id="no-longer",
        ),
    ],
)
def test_lives_in_this_tenant_alone(item: dict[str, Json], expected: bool) -> None:
    assert is_independent(user_from({"id": "e", **item})) is expected


@pytest.mark.parametrize(
    ("methods", "key", "weak"),
    [
        pytest.param(["passKeyDeviceBound"], True, False, id="key"),
        pytest.param(["fido2SecurityKey"], True, False, id="key-as-others-spell-it"),
        pytest.param(["passKeyDeviceBoundAuthenticator"], False, False, id="on-a-telephone"),
        pytest.param(["windowsHelloForBusiness"], False, False, id="on-a-machine"),
        pytest.param(["passKeyDeviceBound", "mobilePhone"], True, True, id="and-text-messages"),
        pytest.param([], False, False, id="nothing"),
    ],
)
def test_knows_keys_and_weak_methods(methods: list[str], key: bool, weak: bool) -> None:
    report = [{"id": RESCUER, "methodsRegistered": methods, "isMfaCapable": True}]
    found = Tenant(DictGraph({REGISTRATION: report}))
    assert (has_key(found, ACCOUNT), has_weak_method(found, ACCOUNT)) == (key, weak)


def test_an_account_as_it_should_be_has_no_problem() -> None:
    here, scope = scope_over(tenant(), settings())
    assert [user.id for user in declared(here, scope)] == [RESCUER, "emergency-2"]
    assert list(problems(here, ACCOUNT)) == []
    assert RESCUER in standing_administrators(here)


def test_problems_are_told_one_by_one() -> None:
    here = Tenant(DictGraph(tenant(roles=(), answers={REGISTRATION: [registered(RESCUER, "mobilePhone")]})))
    account = User(id=RESCUER, upn="e@industrie.example", is_enabled=False)
    assert list(problems(here, account)) == ["disabled", "dependent", "no-role", "no-key", "weak"]


def test_a_policy_that_is_not_understood_may_lock_the_account_out() -> None:
    strange = policy("Strange", {**ALL, "excludeMoons": ["x"]}, grant(DEVICE))
    with pytest.raises(UnseenError) as caught:
        is_free(Tenant(DictGraph(tenant(strange))), ACCOUNT)
    assert caught.value.reason == SHAPE
