import threading
from collections.abc import Iterator, Mapping

import pytest
from tests.support.tape_graph import DictGraph

from seccheck.graph.graph import PERMISSION, SHAPE, Item, UnseenError
from seccheck.graph.recording import RecordingGraph
from seccheck.graph.tape import TapeGraph

REFUSED = UnseenError(PERMISSION, "403", path="/v1.0/secret")
BODIES = {
    "/v1.0/users": {"value": [{"id": "1"}, {"id": "2"}]},
    "/v1.0/none": {"value": []},
    "/v1.0/policy": {"isEnabled": True},
    "/v1.0/empty": {},
    "/v1.0/secret": REFUSED,
}


def recording() -> tuple[RecordingGraph, DictGraph]:
    inner = DictGraph(BODIES)
    return RecordingGraph(inner), inner


def reason(ask: object, path: str) -> str:
    assert callable(ask)
    with pytest.raises(UnseenError) as caught:
        list(ask(path))
    return caught.value.reason


def test_it_speaks_for_the_tenant_behind_it() -> None:
    graph, inner = recording()
    assert (graph.tenant, graph.kind, graph.taken_at) == (inner.tenant, inner.kind, inner.taken_at)


def test_what_was_asked_once_is_answered_from_memory() -> None:
    graph, inner = recording()
    for _ in range(2):
        assert graph.one("/v1.0/policy") == {"isEnabled": True}
        assert graph.one("/v1.0/empty") == {}
        assert [item["id"] for item in graph.all("/v1.0/users")] == ["1", "2"]
        assert list(graph.all("/v1.0/none")) == []
        assert reason(graph.one, "/v1.0/secret") == reason(graph.all, "/v1.0/secret") == PERMISSION
        found = graph.each(("/v1.0/policy", "/v1.0/secret", "/v1.0/empty"))
        assert list(found.values()) == [{"isEnabled": True}, REFUSED, {}]
    assert len(inner.asked) == len(BODIES)


def test_many_are_asked_at_once_and_each_once() -> None:
    graph, inner = recording()
    graph.one("/v1.0/empty")
    graph.each(("/v1.0/policy", "/v1.0/policy", "/v1.0/empty", "/v1.0/secret"))
    assert inner.asked == ["/v1.0/empty", "/v1.0/policy", "/v1.0/secret"]
    assert graph.each(("/v1.0/policy",)) == {"/v1.0/policy": {"isEnabled": True}}
    assert len(inner.asked) == 3


def test_an_object_is_no_list() -> None:
    graph, _ = recording()
    graph.one("/v1.0/policy")
    assert reason(graph.all, "/v1.0/policy") == SHAPE


def test_a_list_that_breaks_off_is_no_list() -> None:
    class Broken(DictGraph):
        def all(self, path: str) -> Iterator[Item]:
            yield {"id": "1"}
            raise UnseenError("timeout", path=path)

    graph = RecordingGraph(Broken({}))
    assert reason(graph.all, "/v1.0/users") == "timeout"
    assert graph.tape() == {"GET /v1.0/users": {"unseen": "timeout", "detail": ""}}


def test_the_tape_gives_the_same_answers() -> None:
    graph, inner = recording()
    list(graph.all("/v1.0/users"))
    graph.each(("/v1.0/policy", "/v1.0/secret"))
    tape = graph.tape()
    assert list(tape) == ["GET /v1.0/policy", "GET /v1.0/secret", "GET /v1.0/users"]
    again = TapeGraph(tape, tenant=inner.tenant, taken_at=inner.taken_at)
    assert list(again.all("/v1.0/users")) == [{"id": "1"}, {"id": "2"}]
    assert again.one("/v1.0/policy") == {"isEnabled": True}
    assert reason(again.one, "/v1.0/secret") == PERMISSION


def test_of_two_answers_at_once_both_see_the_first() -> None:
    class Slow(DictGraph):
        def __init__(self) -> None:
            super().__init__({})
            self.gate, self.count = threading.Barrier(2), 0

        def one(self, path: str) -> Item:
            self.gate.wait(10)
            self.count += 1
            return {"path": path, "count": self.count}

    graph, found = RecordingGraph(Slow()), list[Mapping[str, object]]()
    threads = [threading.Thread(target=lambda: found.append(graph.one("/v1.0/x"))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert found[0] is found[1]
