import datetime as dt
from collections.abc import Mapping, Sequence

import pytest
from tests.support.audit_log import before, entry, path_of
from tests.support.people import account, guest, skus
from tests.support.probe_graph import TENANT, scope_over, taken, values

from seccheck.graph.graph import ELSEWHERE, NOBODY, PERMISSION, THROTTLED, UNDECLARED
from seccheck.model.entra import BreakGlass, Entra, People, Teammate
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import ROLE_ASSIGNMENTS, SKUS, USERS
from seccheck.probes.directory.roles import GLOBAL_ADMINISTRATOR
from seccheck.probes.entra.log_directory_audits import _RESETS
from seccheck.probes.probe import Seen, Unseen

RESETS, HOURS = "entra.resets_on_privileged_by_provider_90d", "entra.max_deprovision_hours"
ADMIN, STAFF, SAVED = account("admin"), account("staff"), account("saved")
AGENT, LEAVER = guest("agent"), guest("leaver")
TOP: Json = {
    "principalId": "admin",
    "roleDefinitionId": GLOBAL_ADMINISTRATOR,
    "principal": {"@odata.type": "#microsoft.graph.user", "id": "admin"},
}
LEFT = Teammate(account="leaver@atlas.example", left_on=dt.date(2026, 11, 29))


def _settings(saved: str = "") -> Entra:
    glass = BreakGlass(users=(saved,)) if saved else BreakGlass()
    return Entra(tenant=TENANT, people=People(domains=("atlas.example",)), break_glass=glass)


def _answers(resets: object, held: Sequence[Json] = (TOP,), older: Sequence[Json] = ()) -> Mapping[str, object]:
    return {
        SKUS: skus("AAD_PREMIUM"),
        USERS: [ADMIN, STAFF, SAVED, AGENT, LEAVER],
        ROLE_ASSIGNMENTS: held,
        path_of(90, *_RESETS): resets,
        **before(90, older),
        path_of(30, "Enable account", "Disable account", "Delete user"): [],
    }


def _reset(by: str, target: str, activity: str = "Reset user password", **more: Json) -> Json:
    return entry(activity, by, target, **more)


ANCIENT = entry("Update user", "a", "b", days=91)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(_answers([_reset("agent", "admin")]), 1, id="of-an-administrator"),
        pytest.param(_answers([_reset("agent", "admin", "Admin deleted security info")]), 1, id="of-a-factor"),
        pytest.param(_answers([_reset("agent", "saved")]), 1, id="of-an-emergency-account"),
        pytest.param(_answers([_reset("agent", "admin"), _reset("leaver", "admin")]), 2, id="two"),
        pytest.param(
            _answers(
                [
                    _reset("agent", "admin", correlationId="c"),
                    _reset("agent", "admin", "Reset password (by admin)", correlationId="c"),
                ]
            ),
            1,
            id="one-written-down-twice",
        ),
        pytest.param(_answers([_reset("agent", "staff")]), ELSEWHERE, id="of-a-user"),
        pytest.param(_answers([_reset("admin", "admin")]), ELSEWHERE, id="by-the-client-itself"),
        pytest.param(_answers([_reset("agent", "admin", result="failure")]), ELSEWHERE, id="that-failed"),
        pytest.param(_answers([]), ELSEWHERE, id="none-in-a-short-log"),
        pytest.param(_answers([], older=[ANCIENT]), 0, id="none-in-a-long-log"),
        pytest.param(_answers(THROTTLED), THROTTLED, id="the-log-cannot-be-seen"),
        pytest.param({**_answers([]), ROLE_ASSIGNMENTS: PERMISSION}, PERMISSION, id="roles-cannot-be-seen"),
    ],
)
def test_counts_resets_of_privileged_accounts(answers: Mapping[str, object], expected: object) -> None:
    found = values(taken("log_directory_audits", answers, _settings("saved"), roster=(LEFT,)))
    assert found == {RESETS: expected, HOURS: 33}


def test_a_provider_s_own_account_reset_by_itself_is_none() -> None:
    own = {**TOP, "principalId": "agent", "principal": {"@odata.type": "#microsoft.graph.user", "id": "agent"}}
    assert (
        values(taken("log_directory_audits", _answers([_reset("agent", "agent")], [own]), _settings()))[RESETS]
        == ELSEWHERE
    )


def test_without_anybody_privileged_there_is_nothing_to_say() -> None:
    assert values(taken("log_directory_audits", _answers([], []), _settings()))[RESETS] == NOBODY


def test_tells_how_far_the_log_goes_back() -> None:
    gap = Unseen(claims=(RESETS,), reason=ELSEWHERE, detail="30 / 90")
    assert taken("log_directory_audits", _answers([]), _settings())[0] == gap


def test_tells_who_by_pseudonym() -> None:
    answers = _answers([_reset("agent", "admin")])
    pseudonym = scope_over(answers)[0].pseudonym
    assert taken("log_directory_audits", answers, _settings("saved"), roster=(LEFT,)) == [
        Seen(claim=RESETS, value=1, sample=2, people=(pseudonym("agent"),)),
        Seen(claim=HOURS, value=33.0, sample=1, people=(pseudonym("leaver"),)),
    ]


def test_without_a_team_list_nobody_knows_who_left() -> None:
    assert values(taken("log_directory_audits", _answers([]), _settings()))[HOURS] == UNDECLARED
