import pytest
from tests.support.probe_graph import scope_over
from tests.support.small_tenant import EXEMPT, MFA_FOR_ALL, STAFF, settings, tenant
from tests.support.tenants.access import MFA, grant, policy, users

from seccheck.graph.graph import NOBODY, PERMISSION
from seccheck.model.policy import Json
from seccheck.probes.directory.exclusions import Exclusion, exclusions
from seccheck.probes.directory.paths import USERS, transitive_members


def _but(name: str, **excluded: list[str]) -> dict[str, Json]:
    people = users(include=["All"], exclude=excluded.get("ids", ()), exclude_groups=excluded.get("groups", ()))
    return policy(name, people, grant(MFA))


def test_collects_each_exclusion_once_with_all_its_policies() -> None:
    policies = (_but("A", groups=[EXEMPT]), _but("B", groups=[EXEMPT], ids=[STAFF]), MFA_FOR_ALL)
    found = exclusions(*scope_over(tenant(*policies), settings()))
    assert (found.policies, found.unresolved) == (3, ())
    assert found.unapproved == (
        Exclusion(kind="group", id=EXEMPT, policies=("A", "B"), members=1),
        Exclusion(kind="user", id=STAFF, policies=("B",)),
    )


def test_keeps_apart_what_could_not_be_read() -> None:
    answers = tenant(_but("A", groups=[EXEMPT], ids=[STAFF]), answers={transitive_members(EXEMPT): PERMISSION})
    found = exclusions(*scope_over(answers, settings()))
    assert [one.id for one in found.unapproved] == [STAFF]
    assert [(one.id, error.reason) for one, error in found.unresolved] == [(EXEMPT, PERMISSION)]


def test_an_excluded_account_is_not_gone_where_no_account_is_told_at_all() -> None:
    found = exclusions(*scope_over(tenant(_but("A", ids=[STAFF]), answers={USERS: []}), settings()))
    assert [(one.id, error.reason) for one, error in found.unresolved] == [(STAFF, NOBODY)]


ODD: list[Json] = [
    {"id": "p", "state": "enabled"},
    {"id": "p", "state": "enabled", "conditions": 7},
    {"id": "p", "state": "enabled", "conditions": {"users": {"excludeUsers": 7}}},
    {"id": "p", "state": "enabled", "conditions": {"users": {"excludeGuestsOrExternalUsers": "x"}}},
]


@pytest.mark.parametrize("odd", ODD, ids=["bare", "a-number", "no-list", "a-word"])
def test_policies_of_another_shape_do_no_harm(odd: Json) -> None:
    assert exclusions(*scope_over(tenant(odd), settings())).unapproved == ()
