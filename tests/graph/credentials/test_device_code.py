import base64
import json
import time

import pytest
from tests.support.clocks import StoppedClock
from tests.support.graph_server import faults
from tests.support.graph_server.authority import Credentials
from tests.support.graph_server.log import AUTHORITY
from tests.support.graph_server.server import graph_server
from tests.support.real_client import asked
from tests.support.tenants.good import good

from seccheck.graph.answer import Answer
from seccheck.graph.clock import Deadline
from seccheck.graph.clouds import ends_of
from seccheck.graph.credentials.device_code import DeviceCode
from seccheck.graph.credentials.token_http import Reply, TokenHttp
from seccheck.graph.graph import SIGN_IN, UnseenError
from seccheck.graph.retry import Patience
from seccheck.graph.session import session_to
from seccheck.model.entra import Entra
from seccheck.model.policy import Json

CODE = {"device_code": True}


@pytest.mark.parametrize(("lang", "words"), [("en", "To sign in"), ("fr", "Pour vous connecter")])
def test_a_person_types_the_code_and_is_signed_in(lang: str, words: str) -> None:
    told: list[str] = []
    with graph_server(good(3)) as server:
        graph = asked(server, credential=CODE, tell=told.append, lang=lang)
        assert not told
        assert "Policy.Read.All" in graph.granted()
        assert graph.one("/v1.0/organization")
    (sentence,) = told
    assert sentence.startswith(words)
    assert "ABCD-1234" in sentence
    assert f"{server.authority}/device" in sentence


@pytest.mark.parametrize(
    ("credentials", "code"),
    [(Credentials(device_flow_blocked=True), "AADSTS53003"), (Credentials(client="other"), "")],
    ids=["blocked by the tenant", "no such app"],
)
def test_who_may_not_sign_in_so_is_told_by_code(credentials: Credentials, code: str) -> None:
    with graph_server(good(3), credentials=credentials) as server, pytest.raises(UnseenError) as caught:
        asked(server, credential=CODE).granted()
    assert caught.value.reason == SIGN_IN
    assert code in caught.value.detail


@pytest.mark.parametrize(("budget", "seconds"), [(20, 19), (10_000, 899)], ids=["the deadline", "the code's end"])
def test_nobody_waits_for_a_person_for_ever(budget: float, seconds: float) -> None:
    clock = StoppedClock()
    with graph_server(good(3), credentials=Credentials(pending=-1)) as server, pytest.raises(UnseenError) as caught:
        asked(server, credential=CODE, clock=clock, budget=budget).granted()
    assert caught.value.reason == SIGN_IN
    assert "authorization_pending" in caught.value.detail
    assert clock.seconds() == seconds


def test_a_person_may_take_a_while() -> None:
    clock = StoppedClock()
    with graph_server(good(3), credentials=Credentials(pending=7)) as server:
        assert asked(server, credential=CODE, clock=clock).granted()
    assert clock.slept == [1] * 7


def test_a_challenge_brings_a_new_code_where_there_is_no_other_way() -> None:
    told: list[str] = []
    with graph_server(good(3), faults=[faults.challenge("/organization")]) as server:
        graph = asked(server, credential=CODE, tell=told.append)
        assert graph.one("/v1.0/organization")
        assert len(server.requests.of(AUTHORITY, "/devicecode")) == len(told) == 2


_FLOW = {"device_code": "d", "user_code": "C\x1b[2J", "verification_uri": "https://a", "expires_in": 900}


class Office(TokenHttp):
    """A sign-in server without a network, which knows people; `discovery` in place of what it says of itself."""

    def __init__(self, discovery: Json = None, flow: Json = None) -> None:
        deadline = Deadline(StoppedClock(), 60)
        patience = Patience(StoppedClock(), deadline, tell=lambda _: None)
        super().__init__(session_to(""), deadline=deadline, patience=patience, only=None)
        self.discovery, self.flow = discovery, flow or _FLOW
        self.grants: list[str] = []

    def _reply(self, method: str, url: str, **parts: Json) -> Reply:
        base = url.partition("/v2.0/")[0]
        if method == "GET":
            ends = {f"{name}_endpoint": f"{base}/{name}" for name in ("token", "authorization", "device_authorization")}
            body = ends if self.discovery is None else self.discovery
        elif url.endswith("/device_authorization"):
            body = self.flow
        else:
            self.grants.append(parts["data"]["grant_type"].rpartition(":")[2])
            body = {"access_token": f"token-{len(self.grants)}", "expires_in": 3600, **_person()}
        return Reply(Answer(status=200, headers={}, body=json.dumps(body)))


def _person() -> dict[str, Json]:
    def coded(value: Json) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    claims = {"aud": "app", "exp": int(time.time()) + 3600, "iss": "i", "sub": "s", "preferred_username": "p"}
    return {
        "refresh_token": "CANARY",
        "client_info": coded({"uid": "u", "utid": "t"}),
        "id_token": f"{coded({})}.{coded(claims)}.",
    }


def at(office: Office, told: list[str]) -> DeviceCode:
    clock = StoppedClock()
    return DeviceCode(
        client="app",
        ends=ends_of(Entra(tenant="t")),
        http=office,
        clock=clock,
        deadline=Deadline(clock, 60),
        tell=told.append,
    )


@pytest.mark.parametrize("claims", ["", '{"access_token": {}}'])
def test_who_signed_in_once_is_not_asked_again(claims: str) -> None:
    told: list[str] = []
    office = Office()
    desk = at(office, told)
    assert desk.fetch(claims="", fresh=False)["access_token"] == "token-1"  # noqa: S105  # no secret
    assert desk.fetch(claims=claims, fresh=True)["access_token"] == "token-2"  # noqa: S105  # same
    assert office.grants == ["device_code", "refresh_token"]
    (sentence,) = told
    assert "\x1b" not in sentence


def test_a_sign_in_server_that_makes_no_sense_is_a_failed_sign_in() -> None:
    with pytest.raises(UnseenError, match="device code flow failed") as caught:
        at(Office({"CANARY": 1}), []).fetch(claims="", fresh=False)
    assert caught.value.reason == SIGN_IN
    assert "CANARY" not in str(caught.value)


@pytest.mark.parametrize("flow", [{"interval": "soon"}, {"expires_in": "late"}, {"interval": None}], ids=str)
def test_a_flow_that_makes_no_sense_is_a_failed_sign_in(flow: dict[str, Json]) -> None:
    with pytest.raises(UnseenError, match="device code flow failed"):
        at(Office(flow=_FLOW | flow), []).fetch(claims="", fresh=False)


def test_a_flow_that_was_refused_is_what_the_server_says() -> None:
    assert at(Office(flow={"error": "unauthorized_client"}), []).fetch(claims="", fresh=False)["error"]


def test_a_flow_that_is_not_allowed_is_told_by_code() -> None:
    with graph_server(good(3)) as server:
        graph = asked(server, credential=CODE, tenant="00000000-0000-0000-0000-000000000009")
        with pytest.raises(UnseenError, match="does not know the tenant"):
            graph.granted()
