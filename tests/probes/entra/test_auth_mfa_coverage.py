from collections.abc import Mapping

import pytest
from tests.support.people import account, ago
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, SETTINGS, USERS, agent, look, pseudonyms, registered, visitor, without

from seccheck.graph.graph import ELSEWHERE, NOBODY, PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.probe import Seen

OWN, PERCENT = "entra.auth.mfa_coverage", "entra.provider_mfa_capable_pct"
TRUST = {paths.CROSS_TENANT_DEFAULT: {"inboundTrust": {"isMfaAccepted": True}}}
MANY = [account(f"staff-{number}") for number in range(200)]


def _report(*without_method: str, users: list[dict[str, Json]] = USERS) -> list[Json]:
    ids = [str(user["id"]) for user in users]
    return [registered(id_, *(() if id_ in without_method else ("fido2",))) for id_ in ids]


def _with(*more: dict[str, Json]) -> list[dict[str, Json]]:
    return [*USERS, *more]


@pytest.mark.parametrize(
    ("changes", "own", "percent"),
    [
        pytest.param({}, True, 100, id="everybody"),
        pytest.param({paths.REGISTRATION: _report("agent-2")}, False, 66.66, id="one-of-three"),
        pytest.param({paths.REGISTRATION: _report()[:-1]}, False, 66.66, id="one-is-not-in-the-report"),
        pytest.param({paths.REGISTRATION: _report("agent-1", "agent-2", "agent-3")}, False, 0, id="none"),
        pytest.param({paths.REGISTRATION: _report("glass")}, True, 100, id="emergency-accounts-are-excused"),
        pytest.param(
            {paths.USERS: _with(agent(4, accountEnabled=False))}, True, 100, id="disabled-accounts-do-not-count"
        ),
        pytest.param(
            {paths.USERS: _with(agent(4, employeeHireDate=ago(-5)))},
            True,
            100,
            id="who-is-about-to-join-does-not-count",
        ),
        pytest.param(
            {paths.USERS: _with(agent(4, employeeHireDate=ago(-500)))}, False, 75, id="a-far-day-excuses-nobody"
        ),
        pytest.param(
            {paths.USERS: _with(*MANY), paths.REGISTRATION: _report("staff-1", users=_with(*MANY))},
            True,
            100,
            id="98-percent-of-members-will-do",
        ),
        pytest.param(
            {paths.USERS: _with(*MANY), paths.REGISTRATION: _report("own-1", users=_with(*MANY))},
            False,
            100,
            id="but-every-administrator",
        ),
        pytest.param({paths.USERS: _with(visitor(1))}, True, 75, id="a-guest-without-a-method"),
        pytest.param({paths.USERS: _with(visitor(1)), **TRUST}, True, ELSEWHERE, id="whose-mfa-at-home-counts"),
        pytest.param(
            {paths.USERS: _with(visitor(1)), **TRUST, paths.REGISTRATION: _report("agent-2")},
            False,
            50,
            id="another-fails-for-certain",
        ),
        pytest.param(
            {paths.REGISTRATION: [without(one, "isMfaCapable") for one in _report()]}, SHAPE, SHAPE, id="not-told"
        ),
        pytest.param({paths.REGISTRATION: PERMISSION}, PERMISSION, PERMISSION, id="no-report"),
        pytest.param({paths.ELIGIBLE_SCHEDULES: PERMISSION}, PERMISSION, 100, id="no-roles"),
        pytest.param({paths.ELIGIBLE_SCHEDULES: []}, True, 100, id="nobody-has-a-role"),
        pytest.param({paths.USERS: PERMISSION}, PERMISSION, PERMISSION, id="no-accounts"),
        pytest.param({paths.USERS: USERS[:3], paths.ELIGIBLE_SCHEDULES: []}, True, NOBODY, id="no-provider"),
        pytest.param(
            {paths.USERS: [USERS[0], agent(1, employeeHireDate=ago(-5))], paths.ELIGIBLE_SCHEDULES: []},
            NOBODY,
            NOBODY,
            id="only-people-about-to-join",
        ),
    ],
)
def test_who_is_able_to_use_mfa(changes: Mapping[str, object], own: object, percent: object) -> None:
    assert look("auth_mfa_coverage", changes) == {OWN: own, PERCENT: percent}


def _provider(changes: Mapping[str, object]) -> Seen:
    found = taken("auth_mfa_coverage", {**ANSWERS, **changes}, SETTINGS)[1]
    assert isinstance(found, Seen)
    return found


def test_names_those_who_are_not() -> None:
    found = _provider({paths.REGISTRATION: _report("agent-2")})
    assert (found.sample, found.people, found.note) == (3, pseudonyms("agent-2"), {})


def test_tells_whom_to_rule_out_and_whom_it_left_out() -> None:
    users = _with(visitor(1), agent(4, employeeHireDate=ago(-5)))
    found = _provider({paths.USERS: users, **TRUST, paths.REGISTRATION: _report("agent-2")})
    assert (found.sample, found.people) == (4, pseudonyms("agent-2", "visitor-1"))
    assert found.note == {
        "en": "Of those named, may have registered in their home tenant: 1. About to join and left out: 1.",
        "fr": "Parmi elles, peut-être enrôlées dans leur tenant d'origine : 1. Sur le point d'arriver, non comptées : "
        "1.",
    }
