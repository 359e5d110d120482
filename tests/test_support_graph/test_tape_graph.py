import pytest
from tests.support.tape_graph import DictGraph, answers_graph, seed_graph, tape_graph
from tests.support.tenants.good import good
from tests.support.tenants.tape import tape_of

from seccheck.graph.graph import ERROR, NOT_FOUND, NOT_ON_TAPE, SHAPE, THROTTLED, Graph, UnseenError

SEED = good(5)
ONE, TWO = {"id": "1"}, {"id": "2"}
GUESTS = "/v1.0/users?$filter=userType eq 'Guest'&$select=id"


def why(graph: Graph, path: str, *, is_list: bool = False) -> str:
    with pytest.raises(UnseenError) as caught:
        _ = list(graph.all(path)) if is_list else graph.one(path)
    return caught.value.reason


def test_a_mapping_answers_with_and_without_a_query() -> None:
    graph: Graph = DictGraph({"/v1.0/a": {"value": [ONE]}, "/v1.0/a?$top=2": {"value": [TWO]}, "/v1.0/b": {"x": 1}})
    assert (list(graph.all("/v1.0/a?$top=9")), list(graph.all("/v1.0/a?$top=2"))) == ([ONE], [TWO])
    assert graph.one("/v1.0/b") == {"x": 1}


def test_a_mapping_says_why_it_does_not_answer() -> None:
    graph = DictGraph({"/v1.0/a": UnseenError(THROTTLED), "/v1.0/b": [], "/v1.0/c": {"value": 3}})
    assert (why(graph, "/v1.0/a"), why(graph, "/v1.0/b"), why(graph, "/v1.0/z")) == (THROTTLED, SHAPE, NOT_ON_TAPE)
    assert why(graph, "/v1.0/c", is_list=True) == SHAPE
    found = graph.each(("/v1.0/a", "/v1.0/c"))
    assert isinstance(found["/v1.0/a"], UnseenError)
    assert found["/v1.0/c"] == {"value": 3}
    assert graph.asked == ["/v1.0/a", "/v1.0/b", "/v1.0/z", "/v1.0/c", "/v1.0/a", "/v1.0/c"]


def test_a_seeded_tenant_evaluates_queries_and_a_tape_does_not() -> None:
    assert [set(one) for one in seed_graph(SEED).all(GUESTS)] == [{"id"}] * 6
    assert len(list(answers_graph(SEED).all(GUESTS))) == len(SEED.users)
    assert len(list(tape_graph(tape_of(SEED, [GUESTS])).all(GUESTS))) == 6


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/v1.0/users/none", NOT_FOUND), ("/v1.0/policies/roleManagementPolicyAssignments", ERROR)],
)
def test_a_seeded_tenant_refuses_as_graph_does(path: str, reason: str) -> None:
    assert why(seed_graph(SEED), path) == reason


def test_exceptions_come_first() -> None:
    graph = seed_graph(SEED, **{"/v1.0/domains": UnseenError(THROTTLED)})
    assert why(graph, "/v1.0/domains", is_list=True) == THROTTLED
