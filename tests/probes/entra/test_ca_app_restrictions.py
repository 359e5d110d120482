import pytest
from tests.support.probe_graph import taken, values
from tests.support.small_tenant import ALL, EXEMPT, TEAM, Policy, settings, tenant
from tests.support.tenants.access import applications, policy, session, users

from seccheck.graph.graph import NOBODY, SHAPE
from seccheck.model.entra import People
from seccheck.model.policy import Json

LOOK, CLAIM = "ca_app_restrictions", "entra.ca_app_restrictions_provider"
BY_APP = {"applicationEnforcedRestrictions": {"isEnabled": True}}


def _proxy(kind: str, *, on: bool = True) -> dict[str, Json]:
    return {"cloudAppSecurity": {"cloudAppSecurityType": kind, "isEnabled": on}}


def _session(controls: dict[str, Json], people: dict[str, Json] = ALL, *apps: str) -> Policy:
    return policy("Session", people, None, session=session(**controls), apps=applications(apps or ("All",)))


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        pytest.param([_session(BY_APP)], True, id="by-the-application"),
        pytest.param([_session(BY_APP, ALL, "Office365")], True, id="in-office"),
        pytest.param([_session(BY_APP, ALL, "another")], False, id="elsewhere"),
        pytest.param([_session(_proxy("blockDownloads"))], True, id="by-a-proxy"),
        pytest.param([_session(_proxy("monitorOnly"))], False, id="a-proxy-that-looks-on"),
        pytest.param([_session(_proxy("mcasConfigured"))], SHAPE, id="a-proxy-with-rules-of-its-own"),
        pytest.param([_session(_proxy("blockDownloads", on=False))], False, id="switched-off"),
        pytest.param([_session(BY_APP, users(groups=[TEAM]))], True, id="the-provider-only"),
        pytest.param([_session(BY_APP, users(groups=[EXEMPT]))], False, id="others"),
        pytest.param([], False, id="nothing"),
    ],
)
def test_works_out_whether_the_provider_may_download(policies: list[Policy], expected: object) -> None:
    assert values(taken(LOOK, tenant(*policies), settings())) == {CLAIM: expected}


def test_nobody_of_the_provider_is_a_gap() -> None:
    found = values(taken(LOOK, tenant(_session(BY_APP)), settings(People(domains=("elsewhere.example",)))))
    assert found == {CLAIM: NOBODY}
