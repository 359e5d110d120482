from collections.abc import Mapping

import pytest
from tests.support.people import NOW
from tests.support.probe_graph import TENANT, taken, values
from tests.support.tenants.names import GRAPH_APP, MICROSOFT
from tests.support.tenants.sharing import app_role, graph_principal, principal

from seccheck.graph.graph import PERMISSION, SHAPE, THROTTLED, UNDECLARED
from seccheck.model.entra import Approved, Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory.applications import APPLICATIONS, PRINCIPALS
from seccheck.probes.entra.app_high_privilege import RESOURCES, holders, resource
from seccheck.probes.probe import Seen

OWN, UNDECLARED_APPS = "entra.app.high_privilege", "entra.provider_apps_undeclared"
HOME = "22222222-2222-4222-8222-222222222222"
GRAPH, EXCHANGE = graph_principal(), principal(RESOURCES[1], "Office 365 Exchange Online", MICROSOFT)
THEIRS, OURS = principal("theirs", "Remote support", HOME), principal("ours", "Backup", TENANT)
FULL_ACCESS: Json = {"id": "full", "value": "full_access_as_app"}


def _settings(apps: tuple[str, ...] | None = ("theirs",), **more: Json) -> Entra:
    return Entra(tenant=TENANT, people=People(home_tenants=(HOME,)), approved=Approved(apps=apps), **more)


def _given(who: Json, role: str) -> Json:
    return app_role(who, role, NOW)


def _answers(
    *given: Json, principals: tuple[Json, ...] = (GRAPH, THEIRS, OURS), but: Mapping[str, object] | None = None
) -> Mapping[str, object]:
    return {
        APPLICATIONS: [],
        PRINCIPALS: list(principals),
        resource(GRAPH_APP): GRAPH,
        holders(GRAPH_APP): list(given),
        resource(RESOURCES[1]): {**EXCHANGE, "appRoles": [FULL_ACCESS]},
        holders(RESOURCES[1]): [],
        **(but or {}),
    }


def _of(who: Json, role_id: Json) -> Json:
    return {**_given(who, READ), "appRoleId": role_id}


NO_ROLE = "00000000-0000-0000-0000-000000000000"
READ, TOP = "Policy.Read.All", "RoleManagement.ReadWrite.Directory"
OF_MICROSOFT = principal("microsoft's", "Office", MICROSOFT)
BY_EXCHANGE = {"principalId": OURS["id"], "principalType": "ServicePrincipal", "appRoleId": "full"}
TO_A_PERSON = {"principalId": OURS["id"], "principalType": "User", "appRoleId": _given(OURS, TOP)["appRoleId"]}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(_answers(), True, id="nobody-holds-anything"),
        pytest.param(_answers(_given(OURS, READ)), True, id="reading"),
        pytest.param(_answers(_given(THEIRS, TOP)), True, id="a-declared-one"),
        pytest.param(_answers(_given(OURS, TOP)), False, id="an-undeclared-one"),
        pytest.param(_answers(_given(OURS, "Mail.ReadWrite")), False, id="all-mail"),
        pytest.param(_answers(_given(OF_MICROSOFT, TOP), principals=(GRAPH, OF_MICROSOFT)), True, id="microsoft's"),
        pytest.param(_answers(TO_A_PERSON), True, id="given-to-a-person"),
        pytest.param(_answers(but={holders(RESOURCES[1]): [BY_EXCHANGE]}), True, id="a-tenant-without-exchange"),
        pytest.param(
            _answers(principals=(GRAPH, EXCHANGE, OURS), but={holders(RESOURCES[1]): [BY_EXCHANGE]}),
            False,
            id="over-exchange",
        ),
        pytest.param(_answers(_of(OURS, NO_ROLE)), True, id="access-without-any-permission"),
        pytest.param(_answers(_of(OURS, "new")), SHAPE, id="a-permission-that-is-not-known"),
        pytest.param(_answers(_of(OURS, None)), SHAPE, id="a-permission-that-is-not-told"),
        pytest.param(_answers(_of(THEIRS, "new")), True, id="one-of-a-declared-application"),
        pytest.param(
            _answers(_of(OF_MICROSOFT, "new"), principals=(GRAPH, OF_MICROSOFT)), True, id="one-of-microsoft's"
        ),
        pytest.param(_answers(_of(OURS, "new"), _given(OURS, TOP)), False, id="a-known-one-decides"),
        pytest.param(_answers(principals=(GRAPH, {**OURS, "id": None})), SHAPE, id="an-entry-without-id"),
        pytest.param(_answers(principals=(OURS,)), SHAPE, id="graph-is-not-listed"),
        pytest.param(_answers(but={resource(GRAPH_APP): {}}), SHAPE, id="its-permissions-are-not-told"),
        pytest.param(_answers(but={holders(GRAPH_APP): THROTTLED}), THROTTLED, id="holders-cannot-be-seen"),
    ],
)
def test_says_whether_only_known_ones_are_powerful(answers: Mapping[str, object], expected: object) -> None:
    assert values(taken("app_high_privilege", answers, _settings()))[OWN] == expected


@pytest.mark.parametrize(
    ("settings", "own", "undeclared"),
    [
        pytest.param(_settings(), False, [], id="declared"),
        pytest.param(_settings(("THEIRS", "OURS")), True, [], id="in-capitals"),
        pytest.param(_settings(()), False, ["theirs"], id="none-declared"),
        pytest.param(_settings(None), UNDECLARED, UNDECLARED, id="nothing-said"),
        pytest.param(
            Entra(tenant=TENANT, people=People(), approved=Approved(apps=())), False, UNDECLARED, id="whose-is-not-said"
        ),
    ],
)
def test_compares_with_the_client_file(settings: Entra, own: object, undeclared: object) -> None:
    found = values(taken("app_high_privilege", _answers(_given(OURS, TOP)), settings))
    assert found == {OWN: own, UNDECLARED_APPS: undeclared}


def test_without_powerful_holders_nothing_needs_declaring() -> None:
    assert values(taken("app_high_privilege", _answers(), _settings(None)))[OWN] is True


def test_applications_that_cannot_be_seen_leave_both_open() -> None:
    answers = {**_answers(), PRINCIPALS: PERMISSION}
    assert set(values(taken("app_high_privilege", answers, _settings())).values()) == {PERMISSION}


def test_tells_which_by_id_and_what() -> None:
    given = (_given(OURS, TOP), _given(OURS, "Mail.ReadWrite"))
    own, undeclared = taken("app_high_privilege", _answers(*given), _settings())
    assert own == Seen(
        claim=OWN,
        value=False,
        sample=2,
        note={
            "en": f"Not named in your file: ours (Mail.ReadWrite, {TOP}).",
            "fr": f"Absentes de votre fichier : ours (Mail.ReadWrite, {TOP}).",
        },
    )
    assert undeclared == Seen(claim=UNDECLARED_APPS, value=[], sample=2)
