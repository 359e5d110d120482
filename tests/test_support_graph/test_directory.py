import pytest
from tests.support.tenants.directory import USER_DEFAULTS, Answer, Directory, Listing, Refusal
from tests.support.tenants.good import good
from tests.support.tenants.names import GRAPH_APP

SEED = good(12)
DIRECTORY = Directory(SEED)
AGENT = SEED.people[0]


def listing(answer: Answer) -> Listing:
    assert isinstance(answer, Listing)
    return answer


@pytest.mark.parametrize(
    ("target", "names"),
    [
        ("/users", set(USER_DEFAULTS)),
        ("/users?$select=id,signInActivity&$top=100", {"id", "signInActivity"}),
        ("/users?$select=accountEnabled", {"id", "accountEnabled"}),
        (f"/groups/{SEED.people_group}/transitiveMembers?$select=userPrincipalName", {"@odata.type", "id"}),
    ],
)
def test_a_list_of_users_has_what_was_selected_and_no_more(target: str, names: set[str]) -> None:
    first = listing(DIRECTORY.answer(target)).whole()[0]
    assert set(first) == names


def test_one_user_is_found_by_id_and_by_name() -> None:
    for name in (AGENT["id"], AGENT["userPrincipalName"], AGENT["userPrincipalName"].replace("#", "%23")):
        assert DIRECTORY.answer(f"/users/{name}?$select=mail") == {"id": AGENT["id"], "mail": AGENT["mail"]}


def test_principals_come_only_when_expanded() -> None:
    path = "/roleManagement/directory/roleAssignments"
    assert "principal" not in listing(DIRECTORY.answer(path)).whole()[0]
    expanded = listing(DIRECTORY.answer(f"{path}?$expand=principal")).whole()[0]
    assert expanded["principal"]["@odata.type"] == "#microsoft.graph.user"


def test_members_of_members_are_members() -> None:
    path = f"/groups/{SEED.people_group}"
    assert len(listing(DIRECTORY.answer(f"{path}/members")).items) == 2
    transitive = listing(DIRECTORY.answer(f"{path}/transitiveMembers")).whole()
    assert sum(one["@odata.type"] == "#microsoft.graph.user" for one in transitive) == 12


def test_a_cast_needs_the_other_index() -> None:
    path = f"/groups/{SEED.people_group}/transitiveMembers/microsoft.graph.user?$count=true"
    assert isinstance(DIRECTORY.answer(path), Refusal)
    cast = listing(DIRECTORY.answer(path, eventual=True))
    assert (len(cast.items), cast.counted) == (12, True)


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("/users/nobody", 404),
        ("/groups/nothing/members", 404),
        ("/nonsense", 404),
        ("/policies/crossTenantAccessPolicy/partners/none/identitySynchronization", 404),
        ("/policies/roleManagementPolicyAssignments", 400),
        ("/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances", 400),
        ("/users?$select=signInActivity&$top=999", 400),
        ("/users?$filter=displayName like 'x'", 400),
    ],
)
def test_what_graph_refuses_is_refused(target: str, status: int) -> None:
    answer = DIRECTORY.answer(target)
    assert isinstance(answer, Refusal)
    assert answer.status == status


def test_objects_are_found_by_the_id_of_their_application() -> None:
    answer = DIRECTORY.answer(f"/servicePrincipals(appId='{GRAPH_APP}')?$select=appId")
    assert isinstance(answer, dict)
    assert answer["appId"] == GRAPH_APP
    assert listing(DIRECTORY.answer(f"/servicePrincipals(appId='{GRAPH_APP}')/appRoleAssignedTo")).items


def test_an_order_and_a_size_are_kept() -> None:
    answer = listing(DIRECTORY.answer("/auditLogs/directoryAudits?$orderby=activityDateTime asc&$top=1"))
    moments = [one["activityDateTime"] for one in answer.items]
    assert (moments, answer.size) == (sorted(moments), 1)


def test_every_path_that_is_named_answers() -> None:
    refused = [path for path in DIRECTORY.paths() if isinstance(DIRECTORY.answer(path), Refusal)]
    assert refused == [
        "/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances",
        "/policies/roleManagementPolicyAssignments",
    ]
