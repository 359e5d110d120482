import itertools
from collections.abc import Callable
from email.utils import parsedate_to_datetime

import pytest
import requests
from tests.support.asked_graph import TIMEOUT, get, session_of
from tests.support.graph_server import faults
from tests.support.graph_server.faults import Fault
from tests.support.graph_server.server import GraphServer, graph_server
from tests.support.tenants.good import good

SEED = good(25)
USERS = "/v1.0/users"
Ask = Callable[[requests.Session, GraphServer], object]


def once(session: requests.Session, server: GraphServer) -> requests.Response:
    return get(session, server, f"{USERS}?$top=10")


def link(session: requests.Session, server: GraphServer) -> str:
    return str(once(session, server).json()["@odata.nextLink"])


def outcome(fault: Fault, ask: Ask) -> object:
    with graph_server(SEED, faults=[fault]) as server, session_of(server) as session:
        try:
            return ask(session, server)
        except (requests.RequestException, ValueError) as error:
            return type(error)


@pytest.mark.parametrize(
    ("fault", "ask", "expected"),
    [
        (faults.status(USERS, 503), lambda s, g: once(s, g).status_code, 503),
        (faults.status(USERS, 500, after=1), lambda s, g: [once(s, g).status_code for _ in "12"], [200, 500]),
        (faults.status(USERS, 504, times=2), lambda s, g: [once(s, g).status_code for _ in "123"], [504, 504, 200]),
        (faults.status("/groups", 503), lambda s, g: once(s, g).status_code, 200),
        (faults.retry_after(USERS, "86400"), lambda s, g: once(s, g).headers["Retry-After"], "86400"),
        (faults.answered(USERS, [1, 2]), lambda s, g: once(s, g).json(), [1, 2]),
        (faults.html(USERS), lambda s, g: once(s, g).headers["Content-Type"], "text/html"),
        (faults.truncated(USERS), lambda s, g: once(s, g).json(), requests.exceptions.JSONDecodeError),
        (faults.cut_off(USERS), once, requests.exceptions.ChunkedEncodingError),
        (faults.reset(USERS), once, requests.ConnectionError),
        (faults.redirect(USERS), lambda s, g: once(s, g).headers["Location"].startswith(g.stranger_url), True),
        (faults.next_elsewhere(USERS), lambda s, g: link(s, g).startswith(g.stranger_url), True),
        (faults.next_is(USERS, 7), link, "7"),
        (faults.challenge(USERS), lambda s, g: "claims=" in once(s, g).headers["WWW-Authenticate"], True),
        (faults.challenge(USERS), lambda s, g: [once(s, g).status_code for _ in "12"], [401, 200]),
    ],
)
def test_a_fault_does_what_it_says(fault: Fault, ask: Ask, expected: object) -> None:
    assert outcome(fault, ask) == expected


def test_the_same_page_comes_again_and_again() -> None:
    def ask(session: requests.Session, server: GraphServer) -> bool:
        first = link(session, server)
        return bool(session.get(first, timeout=TIMEOUT).json()["@odata.nextLink"] == first)

    assert outcome(faults.same_page(USERS), ask) is True


def test_pages_without_end_have_links_that_differ() -> None:
    def ask(session: requests.Session, server: GraphServer) -> int:
        links = {link(session, server)}
        for _ in range(4):
            links.add(session.get(next(iter(links)), timeout=TIMEOUT).json()["@odata.nextLink"])
        return len(links)

    assert outcome(faults.endless_pages(USERS), ask) == 5


def test_an_empty_page_is_not_the_end() -> None:
    def ask(session: requests.Session, server: GraphServer) -> tuple[int, int]:
        first = once(session, server).json()
        second = session.get(first["@odata.nextLink"], timeout=TIMEOUT).json()
        return len(first["value"]), len(second["value"])

    assert outcome(faults.empty_page_first(USERS), ask) == (0, 10)


@pytest.mark.parametrize("fault", [faults.slow(USERS, pause=0.001), faults.endless_body(USERS)], ids=["drip", "flood"])
def test_a_body_without_end_ends_with_the_reader(fault: Fault) -> None:
    with graph_server(SEED, faults=[fault]) as server, session_of(server) as session:
        answer = session.get(f"{server.graph_url}{USERS}", stream=True, timeout=TIMEOUT)
        pieces = list(itertools.islice(answer.iter_content(64), 10))
        answer.close()
    assert b"".join(pieces).startswith(b'{"value": [')


def test_a_date_to_wait_for_is_one() -> None:
    when = "Mon, 29 Mar 2027 08:00:05 GMT"
    waited = outcome(faults.retry_after(USERS, when), lambda s, g: once(s, g).headers["Retry-After"])
    assert parsedate_to_datetime(str(waited)).year == 2027
