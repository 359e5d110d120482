import pytest
from tests.support.probe_graph import taken, values
from tests.support.small_tenant import ACCOUNTS, ALL, MFA_FOR_ALL, TEAM, Policy, kinds, settings, tenant
from tests.support.tenants.access import GUEST_TYPES, MFA, grant, policy, users

from seccheck.model.policy import Json
from seccheck.probes.probe import Seen

LOOK, CLAIM = "ca_mfa_guests", "entra.ca.mfa_guests"


def _mfa(people: dict[str, Json]) -> Policy:
    return policy("MFA", people, grant(MFA))


OTHERS = GUEST_TYPES.replace("serviceProvider", "").strip(",")
SOME_TENANTS = {
    "@odata.type": "#microsoft.graph.conditionalAccessEnumeratedExternalTenants",
    "membershipKind": "enumerated",
    "members": ["t"],
}


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        pytest.param([MFA_FOR_ALL], True, id="everybody"),
        pytest.param([_mfa(users(guests=kinds(GUEST_TYPES)))], True, id="all-six-kinds"),
        pytest.param([_mfa(users(guests=kinds(OTHERS)))], False, id="service-providers-left-open"),
        pytest.param(
            [_mfa(users(guests=kinds(OTHERS))), _mfa(users(guests=kinds("serviceProvider")))], True, id="two-together"
        ),
        pytest.param([_mfa({**ALL, "excludeGuestsOrExternalUsers": kinds("otherExternalUser")})], False, id="left-out"),
        pytest.param([_mfa(users(groups=[TEAM]))], False, id="the-guests-of-today-only"),
        pytest.param([], False, id="nothing"),
    ],
)
def test_works_out_which_kinds_of_guests_sign_in_without_mfa(policies: list[Policy], expected: bool) -> None:
    assert values(taken(LOOK, tenant(*policies), settings())) == {CLAIM: expected}


def test_guests_of_some_tenants_are_not_all_guests() -> None:
    some = _mfa(users(guests={**kinds(GUEST_TYPES), "externalTenants": SOME_TENANTS}))
    assert values(taken(LOOK, tenant(some), settings()))[CLAIM] is not True


def test_looks_at_todays_guests_and_at_each_kind() -> None:
    (found,) = taken(LOOK, tenant(MFA_FOR_ALL), settings())
    assert isinstance(found, Seen)
    assert found.sample == 7


def test_kinds_count_where_there_is_no_guest_today() -> None:
    (found,) = taken(LOOK, tenant(MFA_FOR_ALL, accounts=ACCOUNTS[:2]), settings())
    assert isinstance(found, Seen)
    assert found.sample == 6
