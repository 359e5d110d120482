from collections.abc import Mapping

import pytest
from tests.support.people import guest
from tests.support.probe_graph import taken
from tests.support.staffed import (
    ANSWERS,
    GA,
    HELPDESK,
    READER,
    SETTINGS,
    USERS,
    asked,
    everybody,
    held,
    look,
    pseudonyms,
    visitor,
)

from seccheck.graph.graph import NOBODY, PERMISSION
from seccheck.model.entra import Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import ASSIGNED_SCHEDULES, ELIGIBLE_SCHEDULES
from seccheck.probes.directory.paths import USERS as ACCOUNTS
from seccheck.probes.probe import Seen

CLAIM = "entra.priv.no_guests_in_roles"
STRANGER = guest("stranger", userPrincipalName="s_else.example#EXT#@client.example", mail="s@else.example")
MEMBER = {**STRANGER, "userType": "Member"}


def _world(account: dict[str, Json], *, active: str = "", eligible: str = "") -> Mapping[str, object]:
    who = str(account["id"])
    return {
        ACCOUNTS: [*USERS, account],
        ASSIGNED_SCHEDULES: [held("glass", GA), *([held(who, active)] if active else [])],
        ELIGIBLE_SCHEDULES: [asked("own-1", GA), *([asked(who, eligible)] if eligible else [])],
    }


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, True, id="no-guest"),
        pytest.param(_world(STRANGER), True, id="a-guest-without-a-role"),
        pytest.param(_world(STRANGER, eligible=HELPDESK), False, id="a-guest-on-request"),
        pytest.param(_world(STRANGER, active=HELPDESK), False, id="a-guest-for-good"),
        pytest.param(_world(STRANGER, eligible=READER), True, id="a-guest-who-reads"),
        pytest.param(_world(MEMBER, eligible=HELPDESK), False, id="called-a-member-but-external"),
        pytest.param(_world(visitor(1), eligible=HELPDESK), True, id="the-provider-s-on-request"),
        pytest.param(_world(visitor(1), active=HELPDESK), False, id="the-provider-s-for-good"),
        pytest.param({ELIGIBLE_SCHEDULES: []}, NOBODY, id="nobody-has-a-role"),
        pytest.param({ELIGIBLE_SCHEDULES: PERMISSION}, PERMISSION, id="not-permitted"),
    ],
)
def test_which_guests_hold_roles(changes: Mapping[str, object], expected: object) -> None:
    assert look("priv_no_guests_in_roles", changes) == {CLAIM: expected}


def test_where_nobody_is_named_no_guest_is_agreed() -> None:
    changes = _world(visitor(1), eligible=HELPDESK)
    assert look("priv_no_guests_in_roles", changes, everybody()) == {CLAIM: False}
    nobody = Entra(tenant=SETTINGS.tenant, people=People(domains=("nowhere.example",)))
    assert look("priv_no_guests_in_roles", changes, nobody) == {CLAIM: False}


def test_names_them() -> None:
    found = taken("priv_no_guests_in_roles", {**ANSWERS, **_world(STRANGER, eligible=HELPDESK)}, SETTINGS)
    assert found == [Seen(claim=CLAIM, value=False, sample=2, people=pseudonyms("stranger"))]
