import pytest

from seccheck.model.policy import Json
from seccheck.probes.pseudonyms.people import ADDRESS, Gathering, People, words_of
from seccheck.probes.pseudonyms.shape import Shape, shape_of

ONE, TWO = "AAAAAAAA-1111-4111-8111-111111111111", "bbbbbbbb-1111-4111-8111-111111111111"
USER = "#microsoft.graph.user"


def found(answer: Json, shape: Shape | None = None) -> People:
    gathering = Gathering()
    gathering.look(answer, shape or {})
    return gathering.people()


IDS: dict[str, tuple[Json, str]] = {
    "a field that says so": ([{"id": ONE}], "id:person"),
    "inside": ({"a": {"userId": ONE}}, "a{userId:person}"),
    "a keyword's place": ({"users": ["All", ONE]}, "users:who"),
    "a member of nothing said": ([{"id": ONE}, {"id": TWO, "@odata.type": "#microsoft.graph.group"}], "id:member"),
    "an account that says so": ({"principal": {"@odata.type": USER, "id": ONE}}, ""),
    "a target of a change": ({"targetResources": [{"type": "User", "id": ONE}, {"type": "Group", "id": TWO}]}, ""),
    "a path": ({"query": f"/v1.0/users/{ONE}/manager"}, ""),
    "a filter": (f"GET /v1.0/auditLogs/signIns?$filter=userId eq '{ONE}'", ""),
}


@pytest.mark.parametrize(("answer", "shape"), IDS.values(), ids=IDS)
def test_an_account_is_found_wherever_it_stands(answer: Json, shape: str) -> None:
    assert found(answer, shape_of(shape)).ids == {ONE.lower()}


def test_a_group_and_a_keyword_are_nobody() -> None:
    shape = shape_of("users:who groups id:member")
    assert found({"users": ["All", "None"], "groups": [ONE]}, shape).ids == frozenset()
    assert found({"id": ONE, "@odata.type": "#microsoft.graph.group"}, shape).ids == frozenset()


def test_names_of_people_are_found_in_fields_that_are_dropped() -> None:
    answer = [
        {"@odata.type": USER, "id": ONE, "displayName": "Compliance  Officer"},
        {"userPrincipalName": "a@b.c", "displayName": "Service d'Astreinte"},
        {"userDisplayName": "Deputy CISO", "appDisplayName": "Our Portal"},
        {"principalType": "User", "principalDisplayName": "Chief-Risk Officer"},
        {"principalType": "Group", "principalDisplayName": "All Agents"},
        {"displayName": "A policy", "userType": None},
        {"userDisplayName": "Admin"},
        {"userDisplayName": "one two three four five six"},
        {"userDisplayName": 7},
    ]
    assert found(answer).names == {("compliance", "officer"), ("deputy", "ciso"), ("chief-risk", "officer")}


def test_what_stands_before_the_sign_is_found_where_it_is_a_name() -> None:
    answer = {"to": ["deputy.ciso@b.c", "helpdesk@b.c", "ciso@b.c", "n1-c07_atlas.example#EXT#@b.c", "x.y@b.c"]}
    assert found(answer).locals == {"deputy.ciso", "n1-c07"}


@pytest.mark.parametrize("text", ["a@b.c", "x o'b@b.c, y", "jörg@straße.de", "a_b.c#EXT#@d.e", "<a@b.co.uk>"])
def test_an_address_is_seen(text: str) -> None:
    assert ADDRESS.search(text)


@pytest.mark.parametrize("text", ["@odata.type", "a@b", "a @b.c", "Strength@odata", "$filter=x eq '@'"])
def test_something_else_is_none(text: str) -> None:
    assert not ADDRESS.search(text)


def test_words_are_found_with_their_places() -> None:
    assert words_of("L’Équipe O'Neil-B, n1") == [("l’équipe", 0, 8), ("o'neil-b", 9, 17), ("n1", 19, 21)]  # noqa: RUF001 - curved on purpose
