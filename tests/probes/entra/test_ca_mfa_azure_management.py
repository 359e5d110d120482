import pytest
from tests.support.probe_graph import taken, values
from tests.support.small_tenant import ALL, EXEMPT, MFA_FOR_ALL, Policy, settings, tenant
from tests.support.tenants.access import MFA, applications, grant, policy, users

LOOK, CLAIM = "ca_mfa_azure_management", "entra.ca.mfa_azure_management"
AZURE, PORTALS = "797f4846-ba00-4fd7-ba43-dac1f8f63013", "MicrosoftAdminPortals"


def _mfa(*apps: str, exclude: tuple[str, ...] = ()) -> Policy:
    return policy("MFA", ALL, grant(MFA), apps=applications(apps, exclude))


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        pytest.param([MFA_FOR_ALL], True, id="every-application"),
        pytest.param([_mfa(AZURE, PORTALS)], True, id="both"),
        pytest.param([_mfa(AZURE), _mfa(PORTALS)], True, id="one-in-each-of-two"),
        pytest.param([_mfa(AZURE)], False, id="portals-left-open"),
        pytest.param([_mfa("Office365")], False, id="another"),
        pytest.param([_mfa("All", exclude=(AZURE,))], False, id="left-out"),
        pytest.param([policy("But", users(include=["All"], exclude_groups=[EXEMPT]), grant(MFA))], False, id="a-group"),
        pytest.param([], False, id="nothing"),
    ],
)
def test_works_out_who_administers_azure_without_mfa(policies: list[Policy], expected: bool) -> None:
    assert values(taken(LOOK, tenant(*policies), settings())) == {CLAIM: expected}


def test_the_portals_alone_are_not_enough() -> None:
    assert values(taken(LOOK, tenant(_mfa(PORTALS)), settings()))[CLAIM] is not True
