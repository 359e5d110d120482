from collections.abc import Mapping

import pytest
from tests.support.people import account
from tests.support.probe_graph import taken
from tests.support.staffed import (
    ANSWERS,
    GA,
    HELPDESK,
    READER,
    SETTINGS,
    USERS,
    agent,
    asked,
    assigned,
    look,
    pseudonyms,
    without,
)

from seccheck.graph.graph import ELSEWHERE, NOBODY, NOT_FOUND, PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.probe import Seen

OWN, MAILBOX = "entra.priv.cloud_only", "entra.provider_admins_with_mailbox"
PLAN = [{"service": "exchange", "capabilityStatus": "Enabled"}]
LOST = {paths.transitive_members("group"): NOT_FOUND}


def _users(*changed: dict[str, Json]) -> Mapping[str, object]:
    ids = {user["id"] for user in changed}
    return {paths.USERS: [*(user for user in USERS if user["id"] not in ids), *changed]}


@pytest.mark.parametrize(
    ("changes", "own", "count"),
    [
        pytest.param({}, True, 0, id="all-in-order"),
        pytest.param(_users(account("own-1", onPremisesSyncEnabled=True)), False, 0, id="synchronised"),
        pytest.param(_users(account("own-1", onPremisesSyncEnabled=False)), True, 0, id="not-synchronised"),
        pytest.param(
            _users(account("own-1", onPremisesImmutableId="x")), False, 0, id="once-synchronised-or-federated"
        ),
        pytest.param(_users(account("glass", onPremisesSyncEnabled=True)), True, 0, id="emergency-account"),
        pytest.param(_users(agent(2, onPremisesSyncEnabled=True, assignedPlans=PLAN)), True, 0, id="without-a-role"),
        pytest.param(_users(agent(1, assignedPlans=PLAN)), True, 1, id="a-mailbox"),
        pytest.param(_users(agent(1, accountEnabled=False, assignedPlans=PLAN)), True, 0, id="a-mailbox-switched-off"),
        pytest.param(
            _users(agent(1, assignedPlans=[{"service": "exchange", "capabilityStatus": "Deleted"}])),
            True,
            0,
            id="a-mailbox-taken-away",
        ),
        pytest.param(_users(without(agent(1), "assignedPlans")), True, SHAPE, id="plans-not-told"),
        pytest.param({paths.ELIGIBLE_SCHEDULES: []}, NOBODY, 0, id="nobody-has-a-role"),
        pytest.param(
            {**_users(agent(1, assignedPlans=PLAN)), paths.ELIGIBLE_SCHEDULES: [asked("agent-1", READER)]},
            NOBODY,
            0,
            id="only-reads",
        ),
        pytest.param(
            {**LOST, paths.ROLE_ASSIGNMENTS: [assigned("group", HELPDESK, None)]}, True, ELSEWHERE, id="partner-s-group"
        ),
        pytest.param({paths.ELIGIBLE_SCHEDULES: PERMISSION}, PERMISSION, PERMISSION, id="no-roles"),
    ],
)
def test_who_lives_in_the_cloud_alone_and_has_no_mailbox(
    changes: Mapping[str, object], own: object, count: object
) -> None:
    assert look("priv_cloud_only", changes) == {OWN: own, MAILBOX: count}


def test_names_them() -> None:
    changes = {
        **_users(agent(1, onPremisesSyncEnabled=True, assignedPlans=PLAN)),
        paths.ELIGIBLE_SCHEDULES: [asked("own-1", GA), asked("agent-1", HELPDESK)],
    }
    assert taken("priv_cloud_only", {**ANSWERS, **changes}, SETTINGS) == [
        Seen(claim=OWN, value=False, sample=2, people=pseudonyms("agent-1")),
        Seen(claim=MAILBOX, value=1, sample=3, people=pseudonyms("agent-1")),
    ]
