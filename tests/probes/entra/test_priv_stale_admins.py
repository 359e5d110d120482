from collections.abc import Mapping

import pytest
from tests.support.people import account, ago
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, SETTINGS, USERS, look, pseudonyms, signed_in

from seccheck.graph.graph import LICENCE, NOBODY, PERMISSION
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.directory.activity import SIGN_INS
from seccheck.probes.probe import Seen

CLAIM = "entra.priv.stale_admins"


def _signed_in(**days: float | None) -> list[Json]:
    return [signed_in(str(user["id"]), days.get(str(user["id"]).replace("-", "_"), 2)) for user in USERS]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, True, id="all-used"),
        pytest.param({SIGN_INS: _signed_in(own_1=30)}, True, id="30-days-ago"),
        pytest.param({SIGN_INS: _signed_in(own_1=31)}, False, id="31-days-ago"),
        pytest.param({SIGN_INS: _signed_in(own_1=None)}, False, id="never"),
        pytest.param(
            {
                SIGN_INS: _signed_in(own_1=None),
                paths.USERS: [*USERS[:1], account("own-1", createdDateTime=ago(9)), *USERS[2:]],
            },
            True,
            id="never-but-new",
        ),
        pytest.param({SIGN_INS: _signed_in(glass=400)}, True, id="emergency-account"),
        pytest.param({SIGN_INS: _signed_in(agent_3=400)}, True, id="without-a-role"),
        pytest.param(
            {
                SIGN_INS: _signed_in(own_1=400),
                paths.USERS: [*USERS[:1], account("own-1", accountEnabled=False), *USERS[2:]],
            },
            True,
            id="switched-off",
        ),
        pytest.param({paths.ELIGIBLE_SCHEDULES: []}, NOBODY, id="nobody-has-a-role"),
        pytest.param({SIGN_INS: PERMISSION}, PERMISSION, id="not-permitted"),
        pytest.param({SIGN_INS: LICENCE}, LICENCE, id="no-licence"),
    ],
)
def test_whether_privileged_accounts_are_used(changes: Mapping[str, object], expected: object) -> None:
    assert look("priv_stale_admins", changes) == {CLAIM: expected}


def test_names_those_who_are_not() -> None:
    found = taken("priv_stale_admins", {**ANSWERS, SIGN_INS: _signed_in(own_1=40, agent_1=50)}, SETTINGS)
    assert found == [Seen(claim=CLAIM, value=False, sample=3, people=pseudonyms("own-1", "agent-1"))]
