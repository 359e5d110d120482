import pytest
from tests.support.staffed import SETTINGS, USERS, everybody, look, visitor
from tests.support.tenants import access

from seccheck.graph.graph import NOBODY, PERMISSION
from seccheck.model.entra import Entra
from seccheck.model.policy import Json
from seccheck.probes.directory import paths

CLAIM = "entra.gov.terms_of_use"
TERMS = access.grant(termsOfUse=["t"])
BOTH = access.grant(access.MFA, "AND", termsOfUse=["t"])
EITHER = access.grant(access.MFA, "OR", termsOfUse=["t"])
ALL = access.users(include=["All"])
GUESTS = access.users(guests={"guestOrExternalUserTypes": access.GUEST_TYPES, "externalTenants": None})


def _policy(grant: Json, people: Json = ALL, **more: Json) -> list[Json]:
    return [access.policy("Terms", people, grant, **more)]


@pytest.mark.parametrize(
    ("policies", "where", "expected"),
    [
        pytest.param(_policy(TERMS), SETTINGS, True, id="terms-alone"),
        pytest.param(_policy(BOTH), SETTINGS, True, id="terms-and-mfa"),
        pytest.param(_policy(EITHER), SETTINGS, False, id="terms-or-mfa"),
        pytest.param(_policy(access.grant(access.MFA)), SETTINGS, False, id="no-terms"),
        pytest.param(_policy(BOTH, state="enabledForReportingButNotEnforced"), SETTINGS, False, id="only-reports"),
        pytest.param(_policy(BOTH, GUESTS), SETTINGS, False, id="guests-but-not-the-provider-s-members"),
        pytest.param(_policy(BOTH, GUESTS), everybody(), True, id="guests-where-nobody-is-named"),
        pytest.param(_policy(BOTH, access.users(include=["own-1"])), everybody(), False, id="somebody-else"),
        pytest.param([], SETTINGS, False, id="no-policy"),
        pytest.param(PERMISSION, SETTINGS, PERMISSION, id="not-permitted"),
    ],
)
def test_whether_people_from_outside_accept_terms(policies: object, where: Entra, expected: object) -> None:
    changes = {paths.CA_POLICIES: policies, paths.USERS: [*USERS, visitor(1)]}
    assert look("gov_terms_of_use", changes, where) == {CLAIM: expected}


@pytest.mark.parametrize(
    ("people", "expected"), [(ALL, True), (GUESTS, True), (access.users(include=["own-1"]), False)]
)
def test_guests_who_may_come_tomorrow_count(people: Json, *, expected: bool) -> None:
    assert look("gov_terms_of_use", {paths.CA_POLICIES: _policy(BOTH, people)}, everybody()) == {CLAIM: expected}


def test_without_the_provider_nothing_is_said() -> None:
    changes = {paths.CA_POLICIES: _policy(BOTH), paths.USERS: USERS[:3]}
    assert look("gov_terms_of_use", changes) == {CLAIM: NOBODY}
