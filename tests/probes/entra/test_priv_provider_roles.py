from collections.abc import Mapping

import pytest
from tests.support.probe_graph import taken
from tests.support.staffed import (
    ANSWERS,
    GA,
    HELPDESK,
    HOME,
    READER,
    SETTINGS,
    USERS,
    agent,
    asked,
    assigned,
    held,
    look,
    pseudonyms,
)
from tests.support.tenants.names import ROLES as IDS

from seccheck.graph.graph import NOBODY, NOT_FOUND, PERMISSION, UNDECLARED
from seccheck.model.entra import Approved, BreakGlass, Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.probe import Seen

FULL, ROLES, UNAGREED, RESET = (
    "entra.provider_full_control_count",
    "entra.provider_roles",
    "entra.roles_not_in_matrix",
    "entra.provider_reset_roles_tenant_wide",
)
UNIT = "/administrativeUnits/standard"
OTHER = "33333333-3333-4333-8333-333333333333"
AT_HOME = Entra(
    tenant=SETTINGS.tenant,
    people=People(domains=("atlas.example",), home_tenants=(HOME,)),
    break_glass=SETTINGS.break_glass,
    approved=SETTINGS.approved,
)


def _asked(*pairs: tuple[str, str], scope: str = UNIT) -> Mapping[str, object]:
    return {paths.ELIGIBLE_SCHEDULES: [asked("own-1", GA), *(asked(who, role, scope) for who, role in pairs)]}


def _foreign(role: str, owner: str | None, **more: Json) -> Mapping[str, object]:
    return {
        **_asked(("agent-1", HELPDESK)),
        paths.ROLE_ASSIGNMENTS: [assigned("group", role, None, principalOrganizationId=owner, **more)],
        paths.transitive_members("group"): NOT_FOUND,
        f"/v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId='{HOME}')": {
            "defaultDomainName": "atlas.example"
        },
    }


def _said(changes: Mapping[str, object], where: Entra = SETTINGS) -> tuple[object, ...]:
    found = look("priv_provider_roles", changes, where)
    return tuple(found[claim] for claim in (FULL, ROLES, UNAGREED, RESET))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(_asked(("agent-1", HELPDESK)), (0, [HELPDESK], [], []), id="agreed-and-over-a-part"),
        pytest.param({}, (0, [HELPDESK], [], [HELPDESK]), id="over-the-whole-tenant"),
        pytest.param(
            _asked(("agent-1", HELPDESK), ("agent-2", GA)), (1, [GA, HELPDESK], [GA], []), id="full-control-on-request"
        ),
        pytest.param(
            _asked(("agent-1", GA), ("agent-1", "Privileged Role Administrator")),
            (1, [GA, "Privileged Role Administrator"], [GA, "Privileged Role Administrator"], []),
            id="one-account-counts-once",
        ),
        pytest.param(
            {**_asked(), paths.ASSIGNED_SCHEDULES: [held("agent-3", "Exchange Administrator")]},
            (0, ["Exchange Administrator"], ["Exchange Administrator"], []),
            id="active",
        ),
        pytest.param(
            {paths.USERS: [*USERS[:3], agent(1, accountEnabled=False)], **_asked(("agent-1", GA))},
            (1, [GA], [GA], []),
            id="switched-off-accounts-count",
        ),
        pytest.param(_asked(("own-2", GA)), (0, [], [], []), id="others-roles"),
        pytest.param(_asked(("agent-1", READER)), (0, [READER], [READER], []), id="reading-is-a-role-too"),
        pytest.param(_foreign(READER, None), (0, UNDECLARED, UNDECLARED, []), id="nobody-knows-whose-it-is"),
        pytest.param(_foreign(GA, None), (UNDECLARED, UNDECLARED, UNDECLARED, UNDECLARED), id="nor-whose-control"),
        pytest.param(
            {**_foreign(GA, None), **_asked(("agent-1", GA), scope="/")},
            (1, UNDECLARED, [GA], [GA]),
            id="certain-ones-decide",
        ),
        pytest.param({paths.USERS: USERS[:3], **_asked()}, (NOBODY,) * 4, id="no-provider"),
        pytest.param(
            {paths.ROLE_DEFINITIONS: PERMISSION}, (0, PERMISSION, PERMISSION, PERMISSION), id="names-not-permitted"
        ),
        pytest.param(
            {paths.ROLE_DEFINITIONS: []}, (0, [IDS[HELPDESK]], [IDS[HELPDESK]], [IDS[HELPDESK]]), id="no-names"
        ),
        pytest.param({paths.ASSIGNED_SCHEDULES: PERMISSION}, (PERMISSION,) * 4, id="not-permitted"),
    ],
)
def test_what_the_provider_holds(changes: Mapping[str, object], expected: tuple[object, ...]) -> None:
    assert _said(changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(_foreign(GA, HOME), (1, [GA, HELPDESK], [GA], [GA]), id="a-group-of-its-own-tenant"),
        pytest.param(_foreign(GA, OTHER), (0, [HELPDESK], [], []), id="a-group-of-another-partner"),
        pytest.param(
            _foreign(HELPDESK, HOME, directoryScopeId=UNIT),
            (0, [HELPDESK], [], []),
            id="a-group-over-a-part-of-the-tenant",
        ),
    ],
)
def test_groups_of_partners(changes: Mapping[str, object], expected: tuple[object, ...]) -> None:
    assert _said(changes, AT_HOME) == expected


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        pytest.param((IDS[HELPDESK].upper(),), [], id="by-id"),
        pytest.param((" helpdesk administrator",), [], id="in-any-case"),
        pytest.param((), [HELPDESK], id="nothing-agreed"),
        pytest.param(None, UNDECLARED, id="not-said"),
    ],
)
def test_what_was_agreed(roles: tuple[str, ...] | None, expected: object) -> None:
    where = Entra(
        tenant=SETTINGS.tenant,
        people=SETTINGS.people,
        break_glass=BreakGlass(users=("glass",)),
        approved=Approved(roles=roles),
    )
    assert _said(_asked(("agent-1", HELPDESK)), where) == (0, [HELPDESK], expected, [])


def test_says_how_many_were_looked_at_and_that_groups_count_once() -> None:
    found = taken("priv_provider_roles", {**ANSWERS, **_foreign(GA, HOME)}, AT_HOME)[0]
    assert isinstance(found, Seen)
    assert (found.value, found.sample, found.people) == (1, 4, ())
    assert found.note["en"] == "Given to groups of another tenant: 1; how many people they have cannot be seen."
    assert "1" in found.note["fr"]


def test_names_those_with_full_control() -> None:
    found = taken("priv_provider_roles", {**ANSWERS, **_asked(("agent-1", GA))}, SETTINGS)[0]
    assert found == Seen(claim=FULL, value=1, sample=3, people=pseudonyms("agent-1"))
