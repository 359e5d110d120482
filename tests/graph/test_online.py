import logging
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.clocks import START, RunningClock, StoppedClock
from tests.support.graph_server import faults
from tests.support.graph_server.authority import SECRET, Credentials
from tests.support.graph_server.faults import Fault
from tests.support.graph_server.log import AUTHORITY, GRAPH
from tests.support.graph_server.server import GraphServer, graph_server
from tests.support.real_client import VARIABLE, asked
from tests.support.tenants.good import good
from tests.support.tenants.lazy import Lazy

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.graph import graph as reasons
from seccheck.graph import pages
from seccheck.graph.graph import UnseenError
from seccheck.graph.online import OnlineGraph
from seccheck.model.policy import Json

USERS, ORGANIZATION = "/v1.0/users", "/v1.0/organization"
PEOPLE = good(50)


def ids(graph: OnlineGraph, path: str) -> list[Json]:
    return [item["id"] for item in graph.all(path)]


def test_nobody_is_asked_before_the_first_look() -> None:
    with graph_server(PEOPLE) as server:
        graph = asked(server)
        assert (graph.kind, graph.tenant, graph.taken_at) == ("observed", PEOPLE.tenant, START)
        graph.all(USERS)
        assert not server.requests
        assert graph.one(ORGANIZATION)["value"][0]["id"] == PEOPLE.tenant


@pytest.mark.parametrize("size", [1, 7, 999])
def test_a_list_is_the_same_however_it_is_cut(size: int) -> None:
    with graph_server(PEOPLE, page_size=size) as server:
        assert ids(asked(server), f"{USERS}?$select=id") == [user["id"] for user in PEOPLE.users]
        assert asked(server).one(f"{USERS}?$select=id")["value"] == [{"id": user["id"]} for user in PEOPLE.users]
        assert len(server.requests.of(AUTHORITY, "/token")) == 2


def test_empty_pages_are_no_end() -> None:
    with graph_server(PEOPLE, faults=[faults.empty_page_first("/users")]) as server:
        assert len(ids(asked(server), USERS)) == len(PEOPLE.users)


def test_pages_without_end_are_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_PAGES", 20)
    with graph_server(PEOPLE, faults=[faults.endless_pages("/users")]) as server:
        with pytest.raises(UnseenError) as caught:
            ids(asked(server), USERS)
        assert caught.value.reason == reasons.TOO_LONG
        assert len(server.requests.of(GRAPH)) == 20


def test_half_a_list_is_no_list() -> None:
    with graph_server(PEOPLE, page_size=10, faults=[faults.status("/users", 403, "AccessDenied", after=3)]) as server:
        items = asked(server).all(USERS)
        assert sum(1 for _ in zip(range(30), items, strict=False)) == 30
        with pytest.raises(UnseenError) as caught:
            next(items)
    assert caught.value.reason == reasons.PERMISSION


def test_the_documented_limits_are_kept_without_being_told() -> None:
    paths = (
        "/v1.0/identity/conditionalAccess/policies",
        "/v1.0/identity/conditionalAccess/namedLocations",
        "/v1.0/identityProtection/riskyUsers",
    )
    with graph_server(PEOPLE, throttled=True) as server:
        graph = asked(server, clock=RunningClock())
        with ThreadPoolExecutor(3) as pool:
            assert all(pool.map(graph.one, paths))
        assert server.refusals == 0


def test_several_threads_share_one_sign_in() -> None:
    with graph_server(PEOPLE, page_size=9) as server:
        graph = asked(server)
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(lambda _: tuple(ids(graph, USERS)), range(16)))
        assert len(server.requests.of(AUTHORITY, "/token")) == 1
    assert len(set(found)) == 1


def test_several_threads_share_one_renewal() -> None:
    with graph_server(PEOPLE) as server:
        graph = asked(server)
        assert graph.granted()
        server.tokens.revoke()
        with ThreadPoolExecutor(8) as pool:
            assert all(pool.map(lambda _: graph.one(ORGANIZATION), range(8)))
        assert len(server.requests.of(AUTHORITY, "/token")) == 2


def test_long_lists_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seccheck.graph.online._TOLD_EVERY", 1000)
    first = PEOPLE.users[0]
    many = replace(PEOPLE, users=Lazy(2500, lambda n: {**first, "id": f"user-{n}"}))
    told: list[str] = []
    with graph_server(many) as server:
        assert len(ids(asked(server, tell=told.append, lang="fr"), f"{USERS}?$select=id&$top=999")) == 2500
    assert told == ["users\u00a0: 1000 lus jusqu\u2019ici.", "users\u00a0: 2000 lus jusqu\u2019ici."]


@pytest.mark.parametrize(
    ("permissions", "writes"),
    [(("User.Read.All",), ()), (("User.Read.All", "Directory.ReadWrite.All"), ("Directory.ReadWrite.All",))],
)
def test_the_preflight_knows_what_the_token_allows(permissions: tuple[str, ...], writes: tuple[str, ...]) -> None:
    with graph_server(PEOPLE, permissions=permissions) as server:
        graph = asked(server)
        assert (graph.granted(), graph.writes) == (frozenset(permissions), writes)


def test_paths_of_the_client_file_are_relative_to_it(tmp_path: Path) -> None:
    with graph_server(PEOPLE) as server:
        for changes in ({"ca_bundle": "missing.pem"}, {"credential": {"secret_file": "missing"}}):
            with pytest.raises(InputFaultError):
                asked(server, **changes)
        with pytest.raises(UsageFaultError):
            asked(server, cloud="moon")
        assert asked(server, ca_bundle="").tenant == PEOPLE.tenant
        assert tmp_path


def test_after_the_deadline_nothing_is_asked() -> None:
    clock = StoppedClock()
    with graph_server(PEOPLE) as server:
        graph = asked(server, clock=clock, budget=100)
        assert graph.one(ORGANIZATION)
        clock.sleep(101)
        before = len(server.requests)
        with pytest.raises(UnseenError) as caught:
            graph.one(USERS)
        assert caught.value.reason == reasons.TIMEOUT
        assert len(server.requests) == before


def _all(graph: OnlineGraph) -> object:
    return list(graph.all(USERS))


@pytest.mark.parametrize(
    ("fault", "credentials", "look"),
    [
        (faults.html("/users"), Credentials(), _all),
        (faults.status("/users", 403, "AccessDenied"), Credentials(), _all),
        (faults.status("/users", 401, "InvalidAuthenticationToken"), Credentials(), _all),
        (faults.next_elsewhere("/users"), Credentials(), _all),
        (faults.reset("/users"), Credentials(), _all),
        (faults.html("/nothing"), Credentials(token_tenant="other"), _all),  # noqa: S106  # no secret
        (faults.html("/nothing"), Credentials(secret="another"), OnlineGraph.granted),  # noqa: S106  # of this test
        (faults.html("/nothing"), Credentials(client="another"), OnlineGraph.granted),
    ],
    ids=["html", "403", "401", "elsewhere", "reset", "tenant", "secret", "client"],
)
def test_no_secret_and_no_token_shows_anywhere(
    fault: Fault, credentials: Credentials, look: Callable[[OnlineGraph], object], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    told: list[str] = []
    with graph_server(PEOPLE, faults=[fault], credentials=credentials) as server:
        graph = asked(server, tell=told.append)
        with pytest.raises(UnseenError) as caught:
            look(graph)
        error = caught.value
        shown = [repr(error), str(error), error.detail, repr(graph), repr(graph.__dict__), *told, caplog.text]
        shown += _locals(error)
        assert _canaries(server)
        leaked = [canary for canary in _canaries(server) for text in shown if canary in text]
    assert not leaked


def _locals(error: BaseException) -> list[str]:
    """What a crash report would show of our own frames."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__) if "/seccheck/" in frame.f_code.co_filename]
    assert frames
    return [repr(frame.f_locals) for frame in frames]


def _canaries(server: GraphServer) -> list[str]:
    """The secret, and of each token the part that makes it one."""
    return [SECRET, *(token.split(".")[1] for token in server.tokens._until)]  # noqa: SLF001  # all that were made


def test_the_secret_is_asked_for_by_its_name_alone() -> None:
    with graph_server(PEOPLE) as server, pytest.raises(UsageFaultError, match=VARIABLE):
        asked(server, environ={})
