from tests.support.tenants.home import home
from tests.support.tenants.names import CLIENT_TENANT
from tests.support.tenants.providers import BOREALE
from tests.support.tenants.tape import answers


def test_the_providers_people_are_at_home_in_it() -> None:
    seed = home()
    assert (seed.tenant, seed.domain) == (BOREALE.tenant, BOREALE.domain)
    assert [one["userType"] for one in seed.people] == ["Member"] * 12
    assert {one["userType"] for one in seed.registrations} == {"member"}
    assert seed.left_on.keys() == {one["mail"] for one in seed.accounts if not one["accountEnabled"]}


def test_it_administers_the_clients_tenant_through_a_group() -> None:
    seed = home()
    (relation,) = seed.gdap
    assert relation["customer"]["tenantId"] == CLIENT_TENANT
    (assignment,) = seed.gdap_assignments[relation["id"]]
    group = assignment["accessContainer"]["accessContainerId"]
    members = answers(seed)[f"/v1.0/groups/{group}/transitiveMembers"]["value"]
    assert {one["id"] for one in members} == {one["id"] for one in seed.people}
