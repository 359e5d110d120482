import pytest
from tests.support.probe_graph import TENANT, DictGraph, scope_over
from tests.support.tenants.names import MICROSOFT
from tests.support.tenants.sharing import application, principal

from seccheck.graph.graph import PERMISSION, SHAPE, UNDECLARED, UnseenError
from seccheck.model.entra import Approved, Entra, People
from seccheck.probes.directory.applications import APPLICATIONS, PRINCIPALS, apps_of, apps_of_provider
from seccheck.probes.directory.tenant import Tenant

HOME = "22222222-2222-4222-8222-222222222222"
OWN, LOOSE = application("OWN", "Ours"), application("loose", "Never used")
THEIRS, GRAPH = principal("Theirs", "Remote support", HOME.upper()), principal("graph", "Microsoft Graph", MICROSOFT)
ANSWERS = {APPLICATIONS: [OWN, LOOSE], PRINCIPALS: [principal("own", "Ours", TENANT), THEIRS, GRAPH]}


def test_puts_registration_and_principal_together_and_leaves_microsoft_out() -> None:
    found = apps_of(Tenant(DictGraph(ANSWERS)))
    assert {app.id: (app.owner, app.is_registered, len(app.parts)) for app in found.values()} == {
        "loose": (TENANT, True, 1),
        "own": (TENANT, True, 2),
        "theirs": (HOME, False, 1),
    }
    assert found["theirs"].principal == THEIRS["id"]


@pytest.mark.parametrize(
    ("people", "approved", "expected"),
    [
        pytest.param(People(home_tenants=(HOME,)), Approved(), ["theirs"], id="of-its-tenant"),
        pytest.param(People(), Approved(tenants=(HOME,)), ["theirs"], id="of-an-approved-tenant"),
        pytest.param(People(), Approved(apps=("OWN",)), ["own"], id="named"),
        pytest.param(People(), Approved(apps=()), [], id="named-none"),
    ],
)
def test_knows_which_are_the_provider_s(people: People, approved: Approved, expected: list[str]) -> None:
    tenant, scope = scope_over(ANSWERS, Entra(tenant=TENANT, people=people, approved=approved))
    assert [app.id for app in apps_of_provider(tenant, scope)] == expected


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        pytest.param(ANSWERS, UNDECLARED, id="nothing-to-know-them-by"),
        pytest.param({**ANSWERS, PRINCIPALS: PERMISSION}, PERMISSION, id="principals-cannot-be-seen"),
        pytest.param({**ANSWERS, APPLICATIONS: [{"id": "1"}]}, SHAPE, id="no-application-id"),
        pytest.param({**ANSWERS, PRINCIPALS: []}, SHAPE, id="not-even-microsoft-s"),
        pytest.param({**ANSWERS, PRINCIPALS: [{**THEIRS, "id": None}]}, SHAPE, id="no-object-id"),
    ],
)
def test_what_cannot_be_seen_is_said(answers: dict[str, object], reason: str) -> None:
    approved = Approved(apps=None if reason == UNDECLARED else ())
    tenant, scope = scope_over(answers, Entra(tenant=TENANT, people=People(), approved=approved))
    with pytest.raises(UnseenError) as caught:
        apps_of_provider(tenant, scope)
    assert caught.value.reason == reason
