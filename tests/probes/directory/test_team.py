import datetime as dt

import pytest
from tests.support.people import NOW
from tests.support.probe_graph import scope_over
from tests.support.staffed import ANSWERS, SETTINGS, agent, visitor

from seccheck.graph.graph import UNDECLARED, UnseenError
from seccheck.model.entra import Teammate
from seccheck.probes.directory.team import Team, named, names_of, team_of
from seccheck.probes.directory.user import user_from

TODAY = NOW.date()
DAY = dt.timedelta(days=1)
TENANT, _ = scope_over({})


def _team(*mates: Teammate) -> Team:
    tenant, scope = scope_over(ANSWERS, SETTINGS, roster=mates)
    return team_of(scope, tenant)


@pytest.mark.parametrize(
    ("mates", "present", "gone"),
    [
        pytest.param([(None,)], {"a"}, set(), id="in-the-team"),
        pytest.param([(TODAY,)], {"a"}, set(), id="last-day"),
        pytest.param([(TODAY + DAY,)], {"a"}, set(), id="will-leave"),
        pytest.param([(TODAY - DAY,)], set(), {"a"}, id="left"),
        pytest.param([(TODAY - DAY,), (None,)], {"a"}, set(), id="came-back"),
    ],
)
def test_who_is_in_the_team(mates: list[tuple[dt.date | None]], present: set[str], gone: set[str]) -> None:
    found = _team(*(Teammate(account=" A ", left_on=left) for (left,) in mates))
    assert found == Team(present=frozenset(present), gone=frozenset(gone))


@pytest.mark.parametrize(
    ("again", "present"),
    [(TODAY, True), (TODAY + DAY, False)],
    ids=["is-back", "will-be-back"],
)
def test_who_left_is_gone_until_the_day_of_coming_back(again: dt.date, present: bool) -> None:
    found = _team(Teammate(account="a", left_on=TODAY - 9 * DAY), Teammate(account="a", joined_on=again))
    assert found == Team(present=frozenset({"a"} if present else ()), gone=frozenset(() if present else {"a"}))


def test_who_has_yet_to_join_is_on_the_list_all_the_same() -> None:
    assert _team(Teammate(account="a", joined_on=TODAY + DAY)).present == {"a"}


def test_without_a_list_nothing_can_be_compared() -> None:
    tenant, scope = scope_over(ANSWERS, SETTINGS)
    with pytest.raises(UnseenError) as caught:
        team_of(scope, tenant)
    assert caught.value.reason == UNDECLARED


@pytest.mark.parametrize("name", ["agent-1", "jo.1@atlas.example", "other@atlas.example", TENANT.pseudonym("agent-1")])
def test_an_account_goes_by_all_its_names(name: str) -> None:
    user = user_from(agent(1, mail="Other@atlas.example"))
    assert named((user,), frozenset({name}), TENANT) == (user,)
    assert named((user,), frozenset({"somebody else"}), TENANT) == ()


def test_a_guest_without_a_mail_address_goes_by_the_one_it_has_at_home() -> None:
    user = user_from(visitor(1, mail=None))
    assert "visitor-1@atlas.example" in names_of(user)
    assert "" not in names_of(user)
