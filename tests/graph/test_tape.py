import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.graph import graph as reasons
from seccheck.graph.graph import UnseenError
from seccheck.graph.tape import TapeGraph
from seccheck.model.policy import Json

TAKEN = dt.datetime(2027, 3, 29, 8, tzinfo=dt.UTC)
LINK = "@odata.nextLink"
PLAN = {"servicePlanName": "AAD_PREMIUM_P2", "provisioningStatus": "Success"}
P2 = {"capabilityStatus": "Enabled", "servicePlans": [PLAN]}


def graph(**tape: Json) -> TapeGraph:
    """Keys without ``GET /v1.0/``."""
    return TapeGraph({f"GET /v1.0/{key}": value for key, value in tape.items()}, tenant="t", taken_at=TAKEN)


def failing(status: int, code: str) -> Json:
    return {"status": status, "headers": {"Request-Id": "r-1"}, "body": {"error": {"code": code}}}


def reason_of(tape: TapeGraph, path: str) -> str:
    with pytest.raises(UnseenError) as caught:
        tape.one(path)
    return caught.value.reason


def test_a_tape_says_whose_it_is_and_when() -> None:
    tape = graph()
    assert (tape.tenant, tape.taken_at, tape.kind) == ("t", TAKEN, "captured")
    assert TapeGraph({}, tenant="t", taken_at=TAKEN, kind="observed").kind == "observed"


def test_a_query_of_its_own_goes_before_any_query() -> None:
    tape = graph(**{"users": {"id": "any"}, "users?$top=1": {"id": "one"}})
    assert tape.one("/v1.0/users?$top=1")["id"] == "one"
    assert tape.one("/v1.0/users?$top=2")["id"] == tape.one("/v1.0/users")["id"] == "any"


@pytest.mark.parametrize("path", ["/v1.0/groups", "/v1.0/users?$top=2", "/beta/users", "users"])
def test_what_is_not_on_the_tape_is_a_gap(path: str) -> None:
    assert reason_of(graph(**{"users?$top=1": {}}), path) == reasons.NOT_ON_TAPE


def test_a_list_is_followed_on_the_tape() -> None:
    tape = graph(
        **{
            "users": {"value": [{"id": 1}], LINK: "https://graph.example/v1.0/users?$skiptoken=a"},
            "users?$skiptoken=a": {"value": [], LINK: "/v1.0/users?$skiptoken=b"},
            "users?$skiptoken=b": {"value": [{"id": 2}]},
        }
    )
    assert [item["id"] for item in tape.all("/v1.0/users?$select=id")] == [1, 2]
    assert tape.one("/v1.0/users") == {"value": [{"id": 1}, {"id": 2}]}


@pytest.mark.parametrize(
    "link",
    [
        "https://graph.example/v1.0/users?$skiptoken=lost",
        "https://graph.example/v1.0/groups",
        "https://graph.example",
        "https://a@graph.example/v1.0/users",
        "nonsense",
    ],
)
def test_a_list_that_was_not_recorded_to_its_end_is_a_gap(link: str) -> None:
    tape = graph(users={"value": [{"id": 1}], LINK: link})
    items = tape.all("/v1.0/users")
    assert next(items)["id"] == 1
    with pytest.raises(UnseenError) as caught:
        next(items)
    assert caught.value.reason == reasons.NOT_ON_TAPE


def test_a_list_that_leads_to_itself_is_a_gap() -> None:
    tape = graph(users={"value": [], LINK: "https://graph.example/v1.0/users"})
    with pytest.raises(UnseenError) as caught:
        list(tape.all("/v1.0/users"))
    assert caught.value.reason == reasons.TOO_LONG


@pytest.mark.parametrize(
    ("recorded", "reason"),
    [
        (failing(403, "Authorization_RequestDenied"), reasons.PERMISSION),
        (failing(404, "Request_ResourceNotFound"), reasons.NOT_FOUND),
        (failing(429, "TooManyRequests"), reasons.THROTTLED),
        ({"status": 503, "body": None}, reasons.ERROR),
        ({"status": 302, "headers": 7, "body": None}, reasons.ERROR),
        ([1], reasons.SHAPE),
        (None, reasons.SHAPE),
        ({"status": 200, "headers": {}, "body": "text"}, reasons.SHAPE),
    ],
)
def test_failures_mean_on_a_tape_what_they_mean_online(recorded: Json, reason: str) -> None:
    assert reason_of(graph(users=recorded), "/v1.0/users") == reason


def test_a_recorded_answer_may_have_its_status_around_it() -> None:
    assert graph(me={"status": 200, "headers": {}, "body": {"id": 7}}).one("/v1.0/me") == {"id": 7}


@pytest.mark.parametrize("body", [{"status": "enabled", "body": 1}, {"status": True, "body": 1}, {"status": 403}])
def test_a_body_that_only_looks_like_an_answer_is_a_body(body: Json) -> None:
    assert graph(me=body).one("/v1.0/me") == body


@pytest.mark.parametrize(
    ("skus", "reason"),
    [
        ({"value": [P2]}, reasons.AMBIGUOUS),
        ({"value": [7]}, reasons.LICENCE),
        ({"value": []}, reasons.LICENCE),
        (failing(403, "Authorization_RequestDenied"), reasons.LICENCE),
        (None, reasons.LICENCE),
        ({"value": 7}, reasons.LICENCE),
    ],
)
def test_the_subscriptions_of_the_tape_have_the_last_word(skus: Json, reason: str) -> None:
    tape = graph(pim=failing(400, "AadPremiumLicenseRequired"), subscribedSkus=skus)
    assert reason_of(tape, "/v1.0/pim") == reason


def test_many_are_answered_or_refused_each_by_itself() -> None:
    found = graph(a={"id": 1}, b=failing(403, "AccessDenied")).each(("/v1.0/a", "/v1.0/b", "/v1.0/c"))
    assert found["/v1.0/a"] == {"id": 1}
    refused, lost = found["/v1.0/b"], found["/v1.0/c"]
    assert isinstance(refused, UnseenError)
    assert isinstance(lost, UnseenError)
    assert (refused.reason, lost.reason) == (reasons.PERMISSION, reasons.NOT_ON_TAPE)
    assert "r-1" in refused.detail


KEYS = st.sampled_from(["status", "headers", "body", "value", LINK, "error", "code", "message", "innerError", "unseen"])
SCALARS = (
    st.none() | st.booleans() | st.sampled_from([200, 403, "x", "NoLicense", "https://graph.example/v1.0/users?a"])
)
ANYTHING = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4))


@given(st.dictionaries(st.sampled_from(["users", "users?a", "subscribedSkus"]), ANYTHING))
def test_whatever_is_on_a_tape_it_is_an_object_or_a_gap(recorded: dict[str, Json]) -> None:
    tape = graph(**recorded)
    found = tape.each(("/v1.0/users", "/v1.0/users?a"))
    assert all(isinstance(item, dict | UnseenError) for item in found.values())
