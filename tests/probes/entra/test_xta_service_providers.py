from collections.abc import Mapping

import pytest
from tests.support.probe_graph import TENANT, taken, values
from tests.support.tenants.partners import default_access, partner

from seccheck.graph.graph import ELSEWHERE, NOBODY, PERMISSION, SHAPE, UNDECLARED
from seccheck.model.entra import Approved, Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CROSS_TENANT_DEFAULT, CROSS_TENANT_PARTNERS, ROLE_ASSIGNMENTS
from seccheck.probes.probe import Seen

OWN, ALL = "entra.xta.service_providers", "entra.external_tenants_with_access"
HOME, OTHER = "22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"
SETTINGS = Entra(tenant=TENANT, people=People(home_tenants=(HOME,)), approved=Approved(tenants=()))
OURS: Json = {"principalId": "u", "principal": {"id": "u"}, "principalOrganizationId": TENANT}
LOST: Json = {"principalId": "x", "principal": None, "principalOrganizationId": None}


def _held(tenant: str) -> Json:
    return {"principalId": "g", "principal": None, "principalOrganizationId": tenant}


def _answers(entries: object, *assignments: Json, roles: object = None) -> Mapping[str, object]:
    return {
        CROSS_TENANT_DEFAULT: default_access(),
        CROSS_TENANT_PARTNERS: entries,
        ROLE_ASSIGNMENTS: roles or [OURS, *assignments],
    }


GOOD = partner(HOME)
CLOSED = partner(OTHER, isServiceProvider=False, b2bCollaborationInbound=None)
OPENED = partner(OTHER, isServiceProvider=False)


@pytest.mark.parametrize(
    ("answers", "own", "everybody"),
    [
        pytest.param(_answers([GOOD]), True, [HOME], id="the-contracted-one"),
        pytest.param(_answers([GOOD, CLOSED]), True, [HOME], id="a-partner-that-does-not-get-in"),
        pytest.param(_answers([GOOD, OPENED]), True, [HOME, OTHER], id="a-partner-that-gets-in"),
        pytest.param(_answers([GOOD, partner(OTHER)]), False, [HOME, OTHER], id="another-service-provider"),
        pytest.param(_answers([GOOD], _held(HOME)), True, [HOME], id="its-group-holds-a-role"),
        pytest.param(_answers([GOOD], _held(OTHER)), False, [HOME, OTHER], id="somebody-else's-group-holds-a-role"),
        pytest.param(_answers([], _held(HOME)), True, [HOME], id="a-role-without-an-entry"),
        pytest.param(_answers([GOOD], LOST), True, [HOME], id="a-role-of-nobody-knows-whom-beside-a-provider"),
        pytest.param(_answers([CLOSED], LOST), ELSEWHERE, ELSEWHERE, id="a-role-of-nobody-knows-whom"),
        pytest.param(_answers([]), NOBODY, [], id="no-partner"),
        pytest.param(_answers([partner(HOME, isServiceProvider=None)]), NOBODY, [HOME], id="null-is-no-mark"),
        pytest.param(_answers([{"tenantId": HOME}]), SHAPE, SHAPE, id="the-mark-is-not-told"),
        pytest.param(_answers(PERMISSION), PERMISSION, PERMISSION, id="partners-cannot-be-seen"),
        pytest.param(_answers([GOOD], roles=PERMISSION), PERMISSION, PERMISSION, id="roles-cannot-be-seen"),
        pytest.param(_answers([partner(OTHER)], roles=PERMISSION), False, PERMISSION, id="enough-is-seen-to-deny"),
    ],
)
def test_says_who_has_access(answers: Mapping[str, object], own: object, everybody: object) -> None:
    assert values(taken("xta_service_providers", answers, SETTINGS)) == {OWN: own, ALL: everybody}


def test_a_file_that_names_nobody_leaves_only_the_comparison_open() -> None:
    found = values(taken("xta_service_providers", _answers([GOOD]), Entra(tenant=TENANT)))
    assert found == {OWN: UNDECLARED, ALL: [HOME]}


def test_counts_what_it_looked_at() -> None:
    own, everybody = taken("xta_service_providers", _answers([GOOD, CLOSED]), SETTINGS)
    assert own == Seen(claim=OWN, value=True, sample=1)
    assert everybody == Seen(claim=ALL, value=[HOME], sample=3)
