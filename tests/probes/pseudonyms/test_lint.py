import pytest

from seccheck.model.policy import Json
from seccheck.probes.pseudonyms.lint import AN_ADDRESS, ID, NAME, found_people
from seccheck.probes.pseudonyms.people import People

ONE = "aaaaaaaa-1111-4111-8111-111111111111"
WHO = People(ids=frozenset({ONE}), names=frozenset({("deputy", "ciso")}), locals=frozenset())
PATH = "GET /v1.0/users"

LEFT: dict[str, tuple[Json, str]] = {
    "an id": ({"value": [{"id": ONE.upper()}]}, ID),
    "an id inside a text": ({"query": f"/users/{ONE}"}, ID),
    "an id that is a key": ({ONE: 1}, ID),
    "an address": (["ciso@atlas.example"], AN_ADDRESS),
    "an address beside a pseudonym": (["p-0123456789ab@a.b, ciso@atlas.example"], AN_ADDRESS),
    "an address that only looks rewritten": (["p-0123456789abc@a.b"], AN_ADDRESS),
    "a person before a function": (["p-0123456789ab.ciso@a.b"], AN_ADDRESS),
    "a guest": (["ciso_a.b#EXT#@c.d"], AN_ADDRESS),
    "a name": ({"displayName": "Except Deputy CISO, for now"}, NAME),
    "a name in other case": ([["DEPUTY  ciso"]], NAME),
}
NOBODY: dict[str, Json] = {
    "pseudonyms": {"id": "p-0123456789ab", "upn": "p-0123456789ab@a.b", "guest": "p-0123456789ab_a.b#EXT#@c.d"},
    "functions": ["helpdesk@a.b", "p-0123456789ab.helpdesk@a.b", "noc_a.b#EXT#@c.d"],
    "another id": ["bbbbbbbb-1111-4111-8111-111111111111"],
    "one word of a name": ["The CISO's deputy", "Deputy"],
    "no text": [1, None, True, {}],
}


@pytest.mark.parametrize(("answer", "what"), LEFT.values(), ids=LEFT)
def test_whoever_is_left_is_found(answer: Json, what: str) -> None:
    assert found_people({PATH: answer}, WHO) == (f"{what} in {PATH}",)


@pytest.mark.parametrize("answer", NOBODY.values(), ids=NOBODY)
def test_nobody_is_found_where_nobody_is(answer: Json) -> None:
    assert found_people({PATH: answer}, WHO) == ()


def test_a_request_may_tell_as_much_as_its_answer() -> None:
    asked = f"GET /v1.0/auditLogs/signIns?$filter=userId eq '{ONE}'"
    assert found_people({asked: {}}, WHO) == ("id in GET /v1.0/auditLogs/signIns",)
