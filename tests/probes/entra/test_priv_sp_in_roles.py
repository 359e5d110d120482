from collections.abc import Mapping

import pytest
from tests.support.people import ago
from tests.support.probe_graph import TENANT, taken
from tests.support.staffed import ANSWERS, GA, HOME, READER, SETTINGS, assigned, held, look, plans, without

from seccheck.graph.graph import ELSEWHERE, NOBODY, NOT_FOUND, PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.probe import Seen

CLAIM = "entra.priv.sp_in_roles"
PRINCIPAL = (
    "/v1.0/servicePrincipals/app?$select=id,appId,displayName,passwordCredentials,keyCredentials,"
    "appOwnerOrganizationId,servicePrincipalType"
)
APPLICATION = "/v1.0/applications?$filter=appId eq 'a1'&$select=id,appId,passwordCredentials,keyCredentials"
MICROSOFT = "f8cdef31-a31e-4b4a-93e4-5f571e91255a"
STRANGER = "44444444-4444-4444-8444-444444444444"
LIVE, EXPIRED, ENDLESS = {"endDateTime": ago(-10)}, {"endDateTime": ago(10)}, {"endDateTime": None}


def _app(owner: str = TENANT, *secrets: Json, **more: Json) -> dict[str, Json]:
    return {
        "id": "app",
        "appId": "a1",
        "displayName": "Script",
        "appOwnerOrganizationId": owner,
        "servicePrincipalType": "Application",
        "passwordCredentials": list(secrets),
        **more,
    }


def _world(principal: object, *secrets: Json, role: str = GA, **more: object) -> Mapping[str, object]:
    return {
        paths.ROLE_ASSIGNMENTS: [assigned("app", role, "servicePrincipal")],
        paths.ASSIGNED_SCHEDULES: [held("app", role)],
        PRINCIPAL: principal,
        APPLICATION: [{"id": "o", "appId": "a1", "passwordCredentials": list(secrets)}],
        **more,
    }


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, True, id="no-application"),
        pytest.param(_world(_app()), True, id="own-and-without-a-secret"),
        pytest.param(_world(_app(TENANT, LIVE)), False, id="a-secret-here"),
        pytest.param(_world(_app(), LIVE), False, id="a-secret-on-the-registration"),
        pytest.param(_world(_app(), ENDLESS), False, id="a-secret-without-an-end"),
        pytest.param(_world(_app(TENANT, EXPIRED), EXPIRED), True, id="expired-secrets"),
        pytest.param(_world(_app(STRANGER)), False, id="nobody-knows-whose"),
        pytest.param(_world(_app("")), False, id="owner-not-told"),
        pytest.param(_world(_app(MICROSOFT)), True, id="microsoft-s"),
        pytest.param(_world(_app(MICROSOFT, LIVE)), False, id="microsoft-s-with-a-secret"),
        pytest.param(_world(_app(HOME)), ELSEWHERE, id="a-known-tenant-s"),
        pytest.param(_world(_app(HOME, LIVE)), False, id="a-known-tenant-s-with-a-secret-here"),
        pytest.param(
            _world(_app("", servicePrincipalType="ManagedIdentity")), True, id="a-managed-identity-has-no-secrets"
        ),
        pytest.param(_world(_app(STRANGER), role=READER), True, id="not-privileged"),
        pytest.param(
            {**_world(NOT_FOUND), paths.transitive_members("app"): NOT_FOUND},
            True,
            id="no-application-a-partner-s-group",
        ),
        pytest.param(_world(without(_app(), "passwordCredentials")), SHAPE, id="secrets-not-told"),
        pytest.param({**_world(_app()), APPLICATION: PERMISSION}, PERMISSION, id="registrations-not-permitted"),
        pytest.param(_world(PERMISSION), PERMISSION, id="applications-not-permitted"),
        pytest.param({paths.SKUS: plans("p1"), paths.ROLE_ASSIGNMENTS: []}, NOBODY, id="nobody-has-a-role"),
    ],
)
def test_applications_with_roles_are_known_and_have_no_secrets(changes: Mapping[str, object], expected: object) -> None:
    assert look("priv_sp_in_roles", changes) == {CLAIM: expected}


def test_names_the_applications() -> None:
    (found,) = taken("priv_sp_in_roles", {**ANSWERS, **_world(_app(STRANGER))}, SETTINGS)
    assert isinstance(found, Seen)
    assert found.note == {"en": "Not as it should be: Script.", "fr": "Non conformes : Script."}
