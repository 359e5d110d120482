from collections.abc import Mapping

import pytest
from tests.support.probe_graph import taken
from tests.support.staffed import (
    ANSWERS,
    GA,
    HELPDESK,
    READER,
    SETTINGS,
    USERS,
    asked,
    assigned,
    look,
    pseudonyms,
    registered,
    visitor,
)

from seccheck.graph.graph import ELSEWHERE, NOBODY, PERMISSION
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.probe import Seen

OWN, PERCENT = "entra.auth.admins_phr_registered", "entra.provider_admin_phr_pct"
FOREIGN = {paths.ROLE_ASSIGNMENTS: [assigned("group", HELPDESK, None)], "/v1.0/none": []}
GONE = {"/v1.0/groups/group/transitiveMembers?$select=id&$top=999": "not-found"}
TRUST = {paths.CROSS_TENANT_DEFAULT: {"inboundTrust": {"isMfaAccepted": True}}}
TWO = {paths.ELIGIBLE_SCHEDULES: [asked("own-1", GA), asked("agent-1", HELPDESK), asked("agent-2", HELPDESK)]}
GUEST = {
    paths.USERS: [*USERS, visitor(1)],
    paths.ELIGIBLE_SCHEDULES: [asked("own-1", GA), asked("visitor-1", HELPDESK)],
}


def _report(**changed: str) -> list[Json]:
    return [registered(str(user["id"]), changed.get(str(user["id"]).replace("-", "_"), "fido2")) for user in USERS]


@pytest.mark.parametrize(
    ("changes", "own", "percent"),
    [
        pytest.param({}, True, 100, id="all"),
        pytest.param({paths.REGISTRATION: _report(agent_1="mobilePhone")}, False, 0, id="the-provider-s-has-none"),
        pytest.param({**TWO, paths.REGISTRATION: _report(agent_2="softwareOath")}, False, 50, id="one-of-two"),
        pytest.param({paths.REGISTRATION: _report(own_1="passKeySynced")}, False, 100, id="one-of-the-tenant-s"),
        pytest.param({paths.REGISTRATION: _report(agent_3="mobilePhone")}, True, 100, id="without-a-role"),
        pytest.param({paths.REGISTRATION: _report(glass="mobilePhone")}, True, 100, id="emergency-account"),
        pytest.param({paths.REGISTRATION: []}, False, 0, id="not-in-the-report"),
        pytest.param(
            {paths.ELIGIBLE_SCHEDULES: [asked("own-1", GA), asked("agent-1", READER)]}, True, NOBODY, id="only-reads"
        ),
        pytest.param({paths.ELIGIBLE_SCHEDULES: []}, NOBODY, NOBODY, id="nobody-has-a-role"),
        pytest.param({**GUEST, paths.REGISTRATION: _report()}, False, 0, id="a-guest-without"),
        pytest.param({**GUEST, **TRUST, paths.REGISTRATION: _report()}, ELSEWHERE, ELSEWHERE, id="whose-home-counts"),
        pytest.param({**FOREIGN, **GONE}, True, ELSEWHERE, id="a-partner-s-group-as-well"),
        pytest.param(
            {**FOREIGN, **GONE, paths.REGISTRATION: _report(agent_1="mobilePhone")},
            False,
            0,
            id="a-certain-lack-decides",
        ),
        pytest.param(
            {**FOREIGN, **GONE, paths.ELIGIBLE_SCHEDULES: [asked("own-1", GA)]},
            True,
            ELSEWHERE,
            id="only-partner-s-group",
        ),
        pytest.param({paths.REGISTRATION: PERMISSION}, PERMISSION, PERMISSION, id="no-report"),
        pytest.param({paths.ROLE_ASSIGNMENTS: PERMISSION}, PERMISSION, PERMISSION, id="no-roles"),
    ],
)
def test_who_has_a_method_that_withstands_phishing(changes: Mapping[str, object], own: object, percent: object) -> None:
    assert look("auth_admins_phr_registered", changes) == {OWN: own, PERCENT: percent}


def test_names_those_who_have_none() -> None:
    answers = {**ANSWERS, **TWO, paths.REGISTRATION: _report(agent_2="mobilePhone")}
    found = taken("auth_admins_phr_registered", answers, SETTINGS)
    assert found[1] == Seen(claim=PERCENT, value=50, sample=2, people=pseudonyms("agent-2"))
