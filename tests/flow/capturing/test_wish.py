import dataclasses

import pytest
from tests.support.captures import NONCE, TENANT

from seccheck.errors import UsageFaultError
from seccheck.flow.capturing.wish import Wish
from seccheck.model.entra import Entra
from seccheck.model.policy import Json
from seccheck.probes.known import probe_of

WISH = Wish(settings=Entra(tenant=TENANT, client=TENANT), nonce=NONCE, groups=(TENANT,), home_tenants=(TENANT,))


def test_what_is_asked_for_depends_on_whose_tenant_it_is() -> None:
    own, clients = WISH.looks, dataclasses.replace(WISH, is_clients=True).looks
    assert {probe_of(look).SIDE for look in own} == {"both", "partner"}
    assert {probe_of(look).SIDE for look in clients} == {"client", "both"}


def test_a_sound_wish_is_none_to_refuse() -> None:
    WISH.check()
    dataclasses.replace(WISH, settings=Entra(tenant=TENANT)).check()


WRONG: dict[str, tuple[dict[str, Json], str]] = {
    "nonce": ({"nonce": "n1"}, "`n1` is no nonce"),
    "tenant": ({"settings": Entra(tenant="contoso")}, "--tenant: `contoso` is no id"),
    "client": ({"settings": Entra(tenant=TENANT, client="app")}, "--client: `app` is no id"),
    "group": ({"groups": ("admins",)}, "--group: `admins` is no id"),
    "home tenant": ({"home_tenants": (f"{TENANT}x",)}, "--home-tenant: "),
}


@pytest.mark.parametrize(("change", "why"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_asked_for_is_refused(change: dict[str, Json], why: str) -> None:
    with pytest.raises(UsageFaultError) as caught:
        dataclasses.replace(WISH, **change).check()
    assert why in caught.value.faults[0].message
    assert caught.value.faults[0].hint


def test_what_is_asked_hangs_on_whose_accounts_a_client_may_mean() -> None:
    ways = WISH.ways
    assert [(people.all, people.groups, approved.roles) for people, approved in ways] == [
        (True, (), ()),
        (True, (), None),
        (False, (TENANT,), ()),
    ]
    assert len(dataclasses.replace(WISH, groups=(), home_tenants=()).ways) == 2
