import base64
import json
from collections.abc import Mapping

import pytest
from tests.support.clocks import StoppedClock

from seccheck.graph.graph import SIGN_IN, TIMEOUT, WRONG_TENANT, UnseenError
from seccheck.graph.sign_in import SignIn
from seccheck.model.policy import Json

TENANT = "3e9d51b7-08c2-4f6a-b1d4-6c7f2a90e835"


def jwt(number: int, tenant: str = TENANT) -> str:
    body = base64.urlsafe_b64encode(json.dumps({"tid": tenant, "n": number}).encode()).decode()
    return f"head.{body}.signature"


class Office:
    """A credential that gives one answer after the other."""

    def __init__(self, *answers: Mapping[str, Json] | UnseenError) -> None:
        self._answers = list(answers)
        self.asked: list[tuple[str, bool]] = []

    def fetch(self, *, claims: str, fresh: bool) -> Mapping[str, Json]:
        self.asked.append((claims, fresh))
        answer = self._answers.pop(0) if self._answers else {"access_token": jwt(len(self.asked)), "expires_in": 3600}
        if isinstance(answer, UnseenError):
            raise answer
        return answer


def sign_in(office: Office, clock: StoppedClock | None = None) -> SignIn:
    return SignIn(office, tenant=TENANT.upper(), clock=clock or StoppedClock())


def test_one_token_is_enough_until_shortly_before_its_end() -> None:
    clock, office = StoppedClock(), Office()
    desk = sign_in(office, clock)
    first = desk.token()
    clock.sleep(3299)
    assert desk.token() is first
    clock.sleep(2)
    assert desk.token() is not first
    assert office.asked == [("", False)] * 2


@pytest.mark.parametrize("life", [0, 200, "x", None, "299", [], -5])
def test_a_token_of_a_strange_length_of_life_is_used_once_at_least(life: Json) -> None:
    office = Office({"access_token": jwt(1), "expires_in": life})
    assert sign_in(office).token().tenant == TENANT


def test_of_those_refused_with_one_token_the_first_gets_another_for_all() -> None:
    office = Office()
    desk = sign_in(office)
    old = desk.token()
    new = desk.another(old, '{"access_token": {}}')
    assert desk.another(old, "") is new
    assert desk.token() is new is not old
    assert office.asked == [("", False), ('{"access_token": {}}', True)]


@pytest.mark.parametrize(
    ("answer", "detail"),
    [
        (
            {
                "error": "invalid_client",
                "error_codes": [7000215],
                "correlation_id": "c-1",
                "error_description": "CANARY",
            },
            "invalid_client AADSTS7000215, correlation c-1",
        ),
        ({"error": "invalid_grant", "error_codes": [1, 2]}, "invalid_grant AADSTS1 AADSTS2"),
        ({"error": "in\x1bvalid<b>", "error_codes": "x", "correlation_id": 7}, "invalidb"),
        ({"error_codes": [["CANARY"]]}, "no token"),
        ({"access_token": None}, "no token"),
        ({"access_token": "two\nlines"}, "no token"),
        ({"access_token": "é"}, "no token"),
        ({}, "no token"),
    ],
)
def test_a_refusal_is_told_by_its_codes(answer: Mapping[str, Json], detail: str) -> None:
    with pytest.raises(UnseenError) as caught:
        sign_in(Office(answer)).token()
    assert (caught.value.reason, caught.value.detail) == (SIGN_IN, detail)
    assert "CANARY" not in str(caught.value)


@pytest.mark.parametrize("answer", [{"error": "invalid_client"}, UnseenError(TIMEOUT, "late")], ids=["refused", "late"])
def test_who_was_not_let_in_does_not_knock_again(answer: Mapping[str, Json] | UnseenError) -> None:
    office = Office(answer)
    desk = sign_in(office)
    told = []
    for _ in range(3):
        with pytest.raises(UnseenError) as caught:
            desk.token()
        told.append((caught.value.reason, caught.value.detail))
    assert len(office.asked) == 1
    assert len(set(told)) == 1


def test_a_token_that_cannot_be_renewed_is_not_used_on() -> None:
    office = Office({"access_token": jwt(1)}, {"error": "invalid_grant"})
    desk = sign_in(office)
    old = desk.token()
    with pytest.raises(UnseenError):
        desk.another(old, "")
    with pytest.raises(UnseenError):
        desk.token()


def test_a_token_for_another_tenant_is_no_token() -> None:
    with pytest.raises(UnseenError) as caught:
        sign_in(Office({"access_token": jwt(1, "other-tenant")})).token()
    assert caught.value.reason == WRONG_TENANT
    assert "other-tenant" in caught.value.detail


def test_a_token_that_does_not_say_its_tenant_is_taken() -> None:
    assert sign_in(Office({"access_token": "opaque"})).token().header() == "Bearer opaque"
