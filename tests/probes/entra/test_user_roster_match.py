import datetime as dt
from collections.abc import Mapping

import pytest
from tests.support.people import NOW
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, SETTINGS, USERS, agent, everybody, look, pseudonyms, visitor

from seccheck.graph.graph import NOBODY, PERMISSION, SHAPE, UNDECLARED
from seccheck.model.entra import Entra, People, Teammate
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.probe import Seen

OWN, GENERIC, EXTRA, LEAVERS = (
    "entra.user.roster_match",
    "entra.provider_generic_accounts",
    "roster.accounts_not_in_roster",
    "roster.leavers_still_enabled",
)
CLAIMS = (OWN, GENERIC, EXTRA, LEAVERS)
YESTERDAY = NOW.date() - dt.timedelta(days=1)
TEAM = tuple(Teammate(account=f"jo.{number}@atlas.example") for number in (1, 2, 3))
LEFT = Teammate(account="jo.4@atlas.example", left_on=YESTERDAY)
SHARED = agent(4, userPrincipalName="support@atlas.example", mail=None)


def _with(*users: dict[str, Json]) -> Mapping[str, object]:
    return {paths.USERS: [*USERS, *users]}


def _said(changes: Mapping[str, object], roster: tuple[Teammate, ...] | None, where: Entra = SETTINGS) -> object:
    found = look("user_roster_match", changes, where, roster=roster)
    return tuple(found[claim] for claim in CLAIMS)


@pytest.mark.parametrize(
    ("changes", "roster", "expected"),
    [
        pytest.param({}, TEAM, (True, [], [], []), id="as-on-the-list"),
        pytest.param(_with(agent(4)), TEAM, (False, [], ["agent-4"], UNDECLARED), id="one-too-many"),
        pytest.param(_with(agent(4, accountEnabled=False)), TEAM, (True, [], [], []), id="switched-off"),
        pytest.param({}, (*TEAM, LEFT), (True, [], [], []), id="a-leaver-whose-account-is-gone"),
        pytest.param(_with(agent(4)), (*TEAM, LEFT), (False, [], [], ["agent-4"]), id="a-leaver-whose-account-is-on"),
        pytest.param(
            _with(agent(4, accountEnabled=False)), (*TEAM, LEFT), (True, [], [], []), id="a-leaver-switched-off"
        ),
        pytest.param(
            _with(agent(4)),
            (*TEAM, LEFT, Teammate(account=LEFT.account)),
            (True, [], [], []),
            id="a-leaver-who-came-back",
        ),
        pytest.param(
            _with(visitor(4)), (*TEAM, Teammate(account="visitor-4@atlas.example")), (True, [], [], []), id="guest"
        ),
        pytest.param(_with(SHARED), TEAM, (False, ["agent-4"], ["agent-4"], UNDECLARED), id="a-shared-name"),
        pytest.param(
            _with(SHARED),
            (*TEAM, Teammate(account="support@atlas.example")),
            (True, ["agent-4"], [], []),
            id="a-shared-name-on-the-list-is-shared-all-the-same",
        ),
        pytest.param(
            {}, (*TEAM, Teammate(account="new@atlas.example")), (True, [], [], []), id="one-without-an-account"
        ),
        pytest.param({}, None, (UNDECLARED, [], UNDECLARED, UNDECLARED), id="no-list"),
        pytest.param({}, (), (False, [], ["agent-1", "agent-2", "agent-3"], UNDECLARED), id="an-empty-list"),
        pytest.param(
            _with(agent(4, userPrincipalName="")), TEAM, (False, SHAPE, ["agent-4"], UNDECLARED), id="no-name"
        ),
        pytest.param({paths.USERS: []}, TEAM, (NOBODY,) * 4, id="no-provider"),
        pytest.param({paths.USERS: PERMISSION}, TEAM, (PERMISSION,) * 4, id="not-permitted"),
    ],
)
def test_accounts_against_the_list(
    changes: Mapping[str, object], roster: tuple[Teammate, ...] | None, expected: tuple[object, ...]
) -> None:
    named = tuple(list(pseudonyms(*one)) if isinstance(one, list) else one for one in expected)
    assert _said(changes, roster) == named


def test_accounts_found_by_the_list_alone_cannot_be_beyond_it() -> None:
    where = Entra(tenant=SETTINGS.tenant, people=People(roster="team.csv"))
    assert _said(_with(agent(4)), TEAM, where) == (UNDECLARED, [], UNDECLARED, UNDECLARED)
    assert _said(_with(agent(4)), (*TEAM, LEFT), where) == (False, [], UNDECLARED, list(pseudonyms("agent-4")))


def test_where_everybody_is_meant_everybody_must_be_on_the_list() -> None:
    assert look("user_roster_match", {}, everybody(), roster=TEAM)[EXTRA] == list(pseudonyms("own-1", "own-2"))


def test_a_leaver_is_found_wherever_the_account_is() -> None:
    roster = (*TEAM, Teammate(account="own-1@client.example", left_on=YESTERDAY))
    assert look("user_roster_match", {}, roster=roster)[LEAVERS] == list(pseudonyms("own-1"))


def test_a_list_of_pseudonyms_will_do() -> None:
    roster = tuple(Teammate(account=name) for name in pseudonyms("agent-1", "agent-2", "agent-3"))
    assert look("user_roster_match", {}, roster=roster)[OWN] is True
    assert Seen(claim=EXTRA, value=[], sample=3) in taken("user_roster_match", ANSWERS, SETTINGS, roster=roster)


def test_tells_how_many_on_the_list_have_no_account() -> None:
    found = taken("user_roster_match", ANSWERS, SETTINGS, roster=(*TEAM, Teammate(account="new@atlas.example")))
    note = {"en": "On the list without an enabled account: 1.", "fr": "Sur la liste sans compte actif : 1."}
    assert Seen(claim=EXTRA, value=[], sample=3, note=note) in found
