import datetime as dt

import pytest
from tests.support.people import NOW
from tests.support.probe_graph import TENANT, scope_over
from tests.support.staffed import ANSWERS, SETTINGS, agent, everybody, look, pseudonyms

from seccheck.graph.graph import NOBODY, PERMISSION, SHAPE, UNDECLARED
from seccheck.model.entra import Entra, People, Teammate
from seccheck.probes.directory import paths
from seccheck.probes.directory.scope import Scope
from seccheck.probes.entra import user_account_owners
from seccheck.probes.probe import Seen

(OWNERS,) = user_account_owners.CLAIMS
TEAM = tuple(Teammate(account=f"jo.{n}@atlas.example", reference=f"A-0{n}") for n in (1, 2, 3))
LEFT = Teammate(account="jo.4@atlas.example", reference="A-04", left_on=dt.date(2026, 1, 1))
NAMELESS = Teammate(account="jo.3@atlas.example")
FOUR = {paths.USERS: [agent(1), agent(4)]}


@pytest.mark.parametrize(
    ("changes", "roster", "expected"),
    [
        pytest.param({}, TEAM, ["A-01", "A-02", "A-03"], id="all-on-the-list"),
        pytest.param({}, TEAM[:2], ["A-01", "A-02", *pseudonyms("agent-3")], id="one-is-not"),
        pytest.param({}, (*TEAM[:2], NAMELESS), ["A-01", "A-02", *pseudonyms("agent-3")], id="one-without-reference"),
        pytest.param(FOUR, (*TEAM, LEFT), ["A-01", "A-04"], id="a-leaver-s"),
        pytest.param({paths.USERS: [agent(1, accountEnabled=False), agent(2)]}, TEAM, ["A-02"], id="switched-off"),
        pytest.param({}, None, UNDECLARED, id="no-list"),
        pytest.param({}, (NAMELESS,), SHAPE, id="no-references"),
        pytest.param({paths.USERS: []}, TEAM, NOBODY, id="no-account"),
        pytest.param({paths.USERS: PERMISSION}, TEAM, PERMISSION, id="not-permitted"),
    ],
)
def test_the_holders_are_named_by_their_references(
    changes: dict[str, object], roster: tuple[Teammate, ...] | None, expected: object
) -> None:
    assert look("user_account_owners", changes, roster=roster) == {OWNERS: expected}


@pytest.mark.parametrize(
    "where",
    [everybody(), Entra(tenant=TENANT, people=People(roster="team.csv"))],
    ids=["everybody-is-meant", "found-by-the-list-alone"],
)
def test_the_provider_s_accounts_must_be_told_apart_by_something_else(where: Entra) -> None:
    assert look("user_account_owners", {}, where, roster=TEAM) == {OWNERS: UNDECLARED}


def test_a_list_of_pseudonyms_will_do() -> None:
    (name,) = pseudonyms("agent-1")
    roster = (Teammate(account=name, reference="A-01"),)
    found = look("user_account_owners", {paths.USERS: [agent(1)]}, roster=roster)
    assert found == {OWNERS: ["A-01"]}


@pytest.mark.parametrize(
    ("on", "holds"),
    [(None, None), (dt.date(2026, 11, 1), dt.date(2026, 11, 1)), (NOW.date(), None), (dt.date(2027, 1, 1), None)],
    ids=["not-told", "older", "today", "later"],
)
def test_holds_as_of_the_list_s_own_day(on: dt.date | None, holds: dt.date | None) -> None:
    tenant, _ = scope_over(ANSWERS, SETTINGS)
    scope = Scope(SETTINGS, tenant, roster=TEAM[:2], roster_on=on)
    (found,) = user_account_owners.look(tenant, scope)
    assert isinstance(found, Seen)
    assert (found.on, found.sample, found.people) == (holds, 3, pseudonyms("agent-3"))
    assert found.note["fr"] == "Comptes dont le titulaire n'a pas de référence sur la liste d'équipe : 1."
