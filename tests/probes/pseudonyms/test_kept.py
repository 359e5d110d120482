import pytest

from seccheck.probes.directory import paths
from seccheck.probes.pseudonyms.kept import shape_for

KNOWN = [
    *(value for name, value in vars(paths).items() if name.isupper()),
    paths.transitive_members("g"),
    paths.group_eligibility("g"),
    "/v1.0/users/1?$select=id",
    "/v1.0/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')/appRoleAssignedTo?$top=999",
    "/v1.0/servicePrincipals/1",
    "/v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId='x')",
]
UNKNOWN = [
    "/v1.0/me",
    "/v1.0/users/1/messages",
    "/v1.0/users/1/authentication/phoneMethods",
    "/beta/users",
    "/v1.0/groups",
    "users",
    "",
]


@pytest.mark.parametrize("path", KNOWN, ids=lambda path: path[:60])
def test_what_looks_ask_for_is_known(path: str) -> None:
    assert shape_for(path) is not None


@pytest.mark.parametrize("path", UNKNOWN, ids=lambda path: path or "nothing")
def test_nothing_is_kept_of_anything_else(path: str) -> None:
    assert shape_for(path) is None
