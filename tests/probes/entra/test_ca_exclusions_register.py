import pytest
from tests.support.probe_graph import Answers, pseudonym, taken, values
from tests.support.small_tenant import (
    ACCOUNTS,
    EXEMPT,
    RESCUE,
    RESCUER,
    ROLES,
    STAFF,
    Policy,
    account,
    assigned,
    kinds,
    settings,
    tenant,
)
from tests.support.tenants.access import MFA, applications, grant, policy, users

from seccheck.graph.graph import NOBODY, NOT_FOUND, PERMISSION, UNDECLARED
from seccheck.model.entra import Approved, BreakGlass
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import ROLE_ASSIGNMENTS, USERS, transitive_members
from seccheck.probes.directory.roles import DIRECTORY_SYNCHRONIZATION, GLOBAL_ADMINISTRATOR
from seccheck.probes.probe import Seen, Unseen

LOOK, OWN, LIST = "ca_exclusions_register", "entra.ca.exclusions_register", "entra.ca_unapproved_exclusions"


def _but(
    *ids: str, groups: tuple[str, ...] = (), roles: tuple[str, ...] = (), apps: tuple[str, ...] = (), **more: Json
) -> Policy:
    people = users(include=["All"], exclude=ids, exclude_groups=groups, exclude_roles=roles)
    people["excludeGuestsOrExternalUsers"] = more.get("guests")
    state = more.get("state", "enabled")
    return policy("MFA", people, grant(MFA), state=state, apps=applications(exclude=apps))


SYNC = [*ROLES, assigned("sync", DIRECTORY_SYNCHRONIZATION)]
WITH_SYNC = [*ACCOUNTS, account("sync")]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(tenant(_but()), [], id="nothing-left-out"),
        pytest.param(tenant(_but(RESCUER)), [], id="emergency-account"),
        pytest.param(tenant(_but(groups=(RESCUE,))), [], id="group-of-emergency-accounts"),
        pytest.param(tenant(_but("sync"), accounts=WITH_SYNC, roles=SYNC), [], id="synchronization-account"),
        pytest.param(tenant(_but(roles=(DIRECTORY_SYNCHRONIZATION,))), [], id="synchronization-role"),
        pytest.param(
            tenant(_but("sync"), accounts=WITH_SYNC, roles=[*SYNC, assigned("sync", GLOBAL_ADMINISTRATOR)]),
            [pseudonym("sync")],
            id="synchronization-account-with-more",
        ),
        pytest.param(tenant(_but("long-gone")), [], id="account-that-is-no-more"),
        pytest.param(
            tenant(_but(groups=("gone",)), answers={transitive_members("gone"): NOT_FOUND}), [], id="group-gone"
        ),
        pytest.param(
            tenant(_but(groups=("empty",)), answers={transitive_members("empty"): []}),
            ["empty"],
            id="empty",
        ),
        pytest.param(tenant(_but(STAFF)), [pseudonym(STAFF)], id="account"),
        pytest.param(tenant(_but(groups=(EXEMPT,))), [EXEMPT], id="group"),
        pytest.param(
            tenant(_but(groups=("mixed",)), answers={transitive_members("mixed"): [{"id": RESCUER}, {"id": STAFF}]}),
            ["mixed"],
            id="group-with-others",
        ),
        pytest.param(tenant(_but(roles=(GLOBAL_ADMINISTRATOR,))), [GLOBAL_ADMINISTRATOR], id="role"),
        pytest.param(tenant(_but(apps=("app",))), ["app"], id="application"),
        pytest.param(tenant(_but("GuestsOrExternalUsers")), ["GuestsOrExternalUsers"], id="all-guests"),
        pytest.param(
            tenant(_but(guests=kinds("serviceProvider", " internalGuest"))),
            ["internalGuest", "serviceProvider"],
            id="kinds-of-guests",
        ),
        pytest.param(tenant(_but(STAFF), _but(STAFF)), [pseudonym(STAFF)], id="once"),
        pytest.param(tenant(_but(), _but(STAFF, state="disabled")), [], id="switched-off"),
        pytest.param(tenant(_but(), _but(STAFF, state="enabledForReportingButNotEnforced")), [], id="only-reporting"),
    ],
)
def test_lists_what_nobody_approved(answers: Answers, expected: list[str]) -> None:
    assert values(taken(LOOK, answers, settings())) == {OWN: not expected, LIST: expected}


@pytest.mark.parametrize(
    ("approved", "expected"),
    [
        pytest.param((EXEMPT.upper(), STAFF), [], id="approved"),
        pytest.param((EXEMPT,), [pseudonym(STAFF)], id="one-of-two"),
        pytest.param((), [pseudonym(STAFF), EXEMPT], id="none"),
        pytest.param(None, UNDECLARED, id="the-file-does-not-say"),
    ],
)
def test_compares_with_what_was_approved(approved: tuple[str, ...] | None, expected: object) -> None:
    answers = tenant(_but(STAFF, groups=(EXEMPT,)))
    found = values(taken(LOOK, answers, settings(approved=Approved(exclusions=approved))))
    assert found[LIST] == expected


def test_where_nothing_is_left_out_nothing_need_be_approved() -> None:
    found = values(taken(LOOK, tenant(_but(RESCUER)), settings(approved=Approved())))
    assert found == {OWN: True, LIST: []}


def test_a_declared_emergency_group_need_not_be_read_twice() -> None:
    rescue = BreakGlass(groups=(RESCUE.upper(), RESCUE))
    answers = tenant(_but(groups=(RESCUE,)), answers={transitive_members(RESCUE.upper()): [{"id": RESCUER}]})
    assert values(taken(LOOK, answers, settings(rescue=rescue))) == {OWN: True, LIST: []}


UNREAD = {transitive_members(EXEMPT): PERMISSION}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(tenant(_but(groups=(EXEMPT,)), answers=UNREAD), PERMISSION, id="a-group"),
        pytest.param(tenant(_but(STAFF), answers={USERS: PERMISSION}), PERMISSION, id="accounts"),
        pytest.param(tenant(_but(STAFF), answers={ROLE_ASSIGNMENTS: PERMISSION}), PERMISSION, id="roles"),
        pytest.param(tenant(), NOBODY, id="no-policy"),
    ],
)
def test_what_could_not_be_read_is_neither_approved_nor_not(answers: Answers, expected: str) -> None:
    assert values(taken(LOOK, answers, settings())) == {OWN: expected, LIST: expected}


def test_what_is_certain_is_told_though_something_else_could_not_be_read() -> None:
    answers = tenant(_but(STAFF, groups=(EXEMPT,)), answers=UNREAD)
    assert values(taken(LOOK, answers, settings()))[LIST] == [pseudonym(STAFF)]


def test_an_approved_group_need_not_be_read() -> None:
    answers = tenant(_but(groups=(EXEMPT,)), answers=UNREAD)
    found = values(taken(LOOK, answers, settings(approved=Approved(exclusions=(EXEMPT,)))))
    assert found == {OWN: True, LIST: []}


def test_a_gap_names_a_group_by_its_id_and_a_person_by_a_pseudonym() -> None:
    (group,) = taken(LOOK, tenant(_but(groups=(EXEMPT,)), answers=UNREAD), settings())
    (person,) = taken(LOOK, tenant(_but(STAFF), answers={USERS: PERMISSION}), settings())
    assert group == Unseen(claims=(OWN, LIST), reason=PERMISSION, detail=f"{EXEMPT}: ")
    assert person == Unseen(claims=(OWN, LIST), reason=PERMISSION, detail=f"{pseudonym(STAFF)}: ")


def test_tells_who_is_left_out_by_what_in_both_languages() -> None:
    answers = tenant(_but(STAFF, groups=(EXEMPT,)))
    found = taken(LOOK, answers, settings())[0]
    assert isinstance(found, Seen)
    assert (found.sample, found.people) == (1, (pseudonym(STAFF),))
    assert found.note == {
        "en": f"User {pseudonym(STAFF)} left out by: MFA. Group {EXEMPT} (accounts in it: 1) left out by: MFA.",
        "fr": f"Utilisateur {pseudonym(STAFF)}, exclusion par : MFA. "
        f"Groupe {EXEMPT} (comptes dedans : 1), exclusion par : MFA.",
    }
