import pytest
from tests.support.probe_graph import DictGraph

from seccheck.graph.graph import NOT_FOUND, PERMISSION, SHAPE, UnseenError
from seccheck.probes.directory.partner import home_domains, tenant_information
from seccheck.probes.directory.tenant import Tenant

PARTNER = "22222222-2222-4222-8222-222222222222"


def _tenant(answer: object) -> Tenant:
    return Tenant(DictGraph({tenant_information(PARTNER): answer}))


def test_finds_the_domain_of_another_tenant() -> None:
    answer = {"tenantId": PARTNER, "defaultDomainName": "Atlas.Example", "displayName": "Atlas"}
    assert home_domains(_tenant(answer), PARTNER) == ("atlas.example",)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        pytest.param({"tenantId": PARTNER}, SHAPE, id="no-domain"),
        pytest.param({"defaultDomainName": ""}, SHAPE, id="empty"),
        pytest.param({"defaultDomainName": ["atlas.example"]}, SHAPE, id="a-list"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
        pytest.param(NOT_FOUND, NOT_FOUND, id="no-such-tenant"),
    ],
)
def test_says_why_a_domain_is_not_known(answer: object, reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        home_domains(_tenant(answer), PARTNER)
    assert caught.value.reason == reason
