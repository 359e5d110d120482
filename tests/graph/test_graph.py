import datetime as dt

from tests.support.graph_server.server import graph_server
from tests.support.real_client import asked
from tests.support.tenants.names import CLIENT_TENANT
from tests.support.tenants.providers import ATLAS
from tests.support.tenants.seed import Seed

from seccheck.graph.graph import PERMISSION, Graph, UnseenError
from seccheck.graph.tape import TapeGraph


def test_a_tape_and_a_tenant_online_are_the_same_kind_of_thing() -> None:
    taken = dt.datetime(2027, 3, 29, 8, tzinfo=dt.UTC)
    with graph_server(Seed(provider=ATLAS)) as server:
        both: tuple[Graph, ...] = (asked(server), TapeGraph({}, tenant=CLIENT_TENANT, taken_at=taken))
        assert {(graph.tenant, graph.taken_at) for graph in both} == {(CLIENT_TENANT, taken)}
        assert [graph.kind for graph in both] == ["observed", "captured"]
        assert len(server.requests) == 0


def test_what_is_unseen_says_where_and_why() -> None:
    error = UnseenError(PERMISSION, "403 AccessDenied", path="/v1.0/users")
    assert str(error) == "/v1.0/users: permission: 403 AccessDenied"
    assert (error.reason, error.detail, error.path) == (PERMISSION, "403 AccessDenied", "/v1.0/users")
