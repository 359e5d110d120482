import pytest
from tests.support.probe_graph import TENANT, DictGraph

from seccheck.graph.graph import THROTTLED, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.foreign_access import MICROSOFT, foreign_roles
from seccheck.probes.directory.paths import ROLE_ASSIGNMENTS
from seccheck.probes.directory.tenant import Tenant

OTHER = "33333333-3333-4333-8333-333333333333"
USER = {"@odata.type": "#microsoft.graph.user", "id": "u"}
APP = {"@odata.type": "#microsoft.graph.servicePrincipal", "id": "a"}


def _assignment(principal: Json, owner: str | None = None) -> Json:
    return {"principalId": "p", "principal": principal, "principalOrganizationId": owner}


@pytest.mark.parametrize(
    ("assignment", "tenants", "unresolved"),
    [
        pytest.param(_assignment(USER, TENANT), (), 0, id="an-account-of-this-tenant"),
        pytest.param(_assignment(USER), (), 0, id="an-account-without-owner"),
        pytest.param(_assignment(None, OTHER.upper()), (OTHER,), 0, id="a-partner's-group"),
        pytest.param(_assignment(None, TENANT), (), 0, id="something-of-ours-that-was-deleted"),
        pytest.param(_assignment(None), (), 1, id="nobody-can-tell"),
        pytest.param(
            _assignment({**APP, "appOwnerOrganizationId": OTHER}, TENANT), (OTHER,), 0, id="their-application"
        ),
        pytest.param(_assignment({**APP, "appOwnerOrganizationId": min(MICROSOFT)}), (), 0, id="microsoft's"),
    ],
)
def test_knows_whose_a_principal_is(assignment: Json, tenants: tuple[str, ...], unresolved: int) -> None:
    found = foreign_roles(Tenant(DictGraph({ROLE_ASSIGNMENTS: [assignment]})))
    assert (sorted(found.tenants), found.unresolved, found.looked_at) == (list(tenants), unresolved, 1)


def test_what_cannot_be_seen_is_said() -> None:
    with pytest.raises(UnseenError, match=THROTTLED):
        foreign_roles(Tenant(DictGraph({ROLE_ASSIGNMENTS: THROTTLED})))
