from collections.abc import Iterable, Mapping

import pytest
from tests.support.people import account
from tests.support.probe_graph import taken
from tests.support.staffed import (
    ANSWERS,
    GA,
    HELPDESK,
    SETTINGS,
    USERS,
    asked,
    assigned,
    held,
    look,
    members,
    plans,
    pseudonyms,
)

from seccheck.graph.graph import NOT_FOUND, PERMISSION
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.probe import Seen

CLAIM = "entra.priv.ga_count"
STAFF = [account(f"staff-{number}") for number in range(9)]


def _holders(
    active: Iterable[str], eligible: Iterable[str] = (), more: Mapping[str, object] | None = None
) -> Mapping[str, object]:
    return {
        paths.USERS: [*USERS, *STAFF],
        paths.ROLE_ASSIGNMENTS: [assigned(who, GA) for who in active],
        paths.ASSIGNED_SCHEDULES: [held(who, GA) for who in active],
        paths.ELIGIBLE_SCHEDULES: [asked(who, GA) for who in eligible],
        **(more or {}),
    }


DESK: Mapping[str, object] = {
    paths.ROLE_ASSIGNMENTS: [assigned("desk", GA, "group")],
    paths.transitive_members("desk"): members("staff-1", "staff-2"),
    paths.group_eligibility("desk"): [{"principalId": "staff-3", "accessId": "member"}],
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, True, id="one-and-one-on-request"),
        pytest.param(_holders(["glass"]), False, id="one"),
        pytest.param(_holders([]), False, id="nobody"),
        pytest.param(_holders(["glass"], ["glass"]), False, id="one-in-two-ways-is-one"),
        pytest.param(_holders([f"staff-{n}" for n in range(8)]), True, id="eight"),
        pytest.param(_holders([f"staff-{n}" for n in range(9)]), False, id="nine"),
        pytest.param(
            _holders([f"staff-{n}" for n in range(5)], [f"staff-{n}" for n in range(9)]), False, id="on-request"
        ),
        pytest.param(_holders(["desk"], more=DESK), True, id="through-a-group-by-membership-and-on-request"),
        pytest.param(
            {paths.ELIGIBLE_SCHEDULES: [asked("own-1", GA, "/administrativeUnits/x"), asked("own-2", HELPDESK)]},
            False,
            id="a-part-of-the-tenant-and-other-roles-do-not-count",
        ),
        pytest.param(
            {paths.SKUS: plans("p1"), paths.ELIGIBLE_SCHEDULES: PERMISSION}, False, id="without-p2-none-on-request"
        ),
        pytest.param({paths.ROLE_ASSIGNMENTS: PERMISSION}, PERMISSION, id="not-permitted"),
        pytest.param(
            _holders(["desk"], more={**DESK, paths.group_eligibility("desk"): PERMISSION}), PERMISSION, id="group"
        ),
    ],
)
def test_two_to_eight(changes: Mapping[str, object], expected: object) -> None:
    assert look("priv_ga_count", changes) == {CLAIM: expected}


def _seen(changes: Mapping[str, Json]) -> Seen:
    (found,) = taken("priv_ga_count", {**ANSWERS, **changes}, SETTINGS)
    assert isinstance(found, Seen)
    return found


def test_tells_who_is_off_and_what_is_no_account() -> None:
    changes = _holders(
        ["glass", "off", "app", "lost"],
        more={
            paths.USERS: [*USERS, account("off", accountEnabled=False)],
            paths.ROLE_ASSIGNMENTS: [assigned("app", GA, "servicePrincipal"), assigned("lost", GA, None)],
            paths.transitive_members("lost"): NOT_FOUND,
        },
    )
    assert _seen(changes).note == {
        "en": "Accounts: 2, switched off among them: 1. Applications and foreign groups: 2.",
        "fr": "Comptes : 2, dont désactivés : 1. Applications et groupes d'ailleurs : 2.",
    }


def test_names_them_where_they_are_too_many() -> None:
    many = [f"staff-{n}" for n in range(9)]
    assert _seen(_holders(many)).people == pseudonyms(*many)
    assert _seen({}).people == ()
