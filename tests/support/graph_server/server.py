"""A Microsoft Graph of our own on loopback, with the authority that hands out its tokens."""

import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl

from tests.support.graph_server.authority import Authority, Credentials
from tests.support.graph_server.certificates import tls
from tests.support.graph_server.faults import Fault
from tests.support.graph_server.graph import Endpoints
from tests.support.graph_server.listening import Answering, Listener
from tests.support.graph_server.log import AUTHORITY, GRAPH, IDENTITY, STRANGER, Log
from tests.support.graph_server.permissions import LEAST
from tests.support.graph_server.reply import Reply, reply
from tests.support.graph_server.throttle import Throttle
from tests.support.graph_server.tokens import Tokens
from tests.support.tenants.odata import options
from tests.support.tenants.seed import Seed


class GraphServer:
    """Everything that runs for one seeded tenant, until it is stopped."""

    def __init__(  # one argument for each thing that differs from test to test
        self,
        seed: Seed,
        *,
        page_size: int = 100,
        delay: float = 0.0,
        faults: Sequence[Fault] = (),
        permissions: Iterable[str] | None = None,
        throttled: bool = False,
        credentials: Credentials | None = None,
    ) -> None:
        self.requests, self.tokens = Log(), Tokens()
        self._bugs: list[Exception] = []
        self._stack, self._delay = ExitStack(), delay
        folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory()))
        context, self.ca_file = tls(folder)
        listeners = {
            name: Listener(self._logged(name), None if name == IDENTITY else context)
            for name in (GRAPH, AUTHORITY, STRANGER, IDENTITY)
        }
        self.graph_url, self.authority = listeners[GRAPH].url, listeners[AUTHORITY].url
        """Without a path; the authority without the tenant."""
        self.stranger_url, self.identity_url = listeners[STRANGER].url, f"{listeners[IDENTITY].url}/msi/token"
        """A host that must never see a token; the endpoint of a managed identity (``IDENTITY_ENDPOINT``)."""
        known = replace(credentials or Credentials(), tenant=seed.tenant)
        roles = frozenset(LEAST if permissions is None else permissions)
        self._authority = Authority(self.authority, replace(known, roles=roles), self.tokens)
        self._graph = Endpoints(
            seed,
            self.graph_url,
            self.stranger_url,
            self.tokens,
            page_size=page_size,
            faults=faults,
            throttle=Throttle() if throttled else None,
        )
        for listener in listeners.values():
            listener.start()
            self._stack.callback(listener.stop)

    @property
    def github_url(self) -> str:
        """In place of ``ACTIONS_ID_TOKEN_REQUEST_URL``; a query follows."""
        return f"{self.authority}/github?job=1"

    @property
    def devops_url(self) -> str:
        """In place of ``SYSTEM_OIDCREQUESTURI``."""
        return f"{self.authority}/devops"

    @property
    def refusals(self) -> int:
        """How often a documented limit was exceeded."""
        return self._graph.throttle.refusals if self._graph.throttle else 0

    def stop(self) -> None:
        """Close all ports; more than once does no harm.

        Raises:
            Exception: what the test Graph itself did not expect of a request.
        """
        self._stack.close()
        if self._bugs:
            raise self._bugs.pop()

    def _logged(self, name: str) -> Answering:
        def answer(method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
            form = dict(parse_qsl(body.decode(errors="replace"))) if name == AUTHORITY else {}
            self.requests.add(name, method, path, headers, form)
            if self._delay:
                time.sleep(self._delay)
            try:
                if name == GRAPH:
                    return self._graph.answer(method, path, headers, body)
                return self._other(name, method, path, headers, form)
            except Exception as bug:
                self._bugs.append(bug)
                raise

        return answer

    def _other(self, name: str, method: str, path: str, headers: Mapping[str, str], form: Mapping[str, str]) -> Reply:
        if name == AUTHORITY:
            return self._authority.answer(method, path, form)
        if name == IDENTITY:
            return self._authority.managed_identity(headers, options(path.partition("?")[2]))
        return reply({"value": [{"id": "stranger"}]})


@contextmanager
def graph_server(  # one argument for each thing that differs from test to test
    seed: Seed,
    *,
    page_size: int = 100,
    delay: float = 0.0,
    faults: Sequence[Fault] = (),
    permissions: Iterable[str] | None = None,
    throttled: bool = False,
    credentials: Credentials | None = None,
) -> Iterator[GraphServer]:
    """The test Graph of `seed`, as long as the block runs.

    Args:
        seed: the tenant.
        page_size: items on a page where no ``$top`` says otherwise.
        delay: seconds before every answer.
        faults: what goes wrong, the first that fits.
        permissions: of every token; None for all that the probes want.
        throttled: whether the documented limits hold.
        credentials: whom the authority lets in; the tenant is always the seed's.
    """
    server = GraphServer(
        seed,
        page_size=page_size,
        delay=delay,
        faults=faults,
        permissions=permissions,
        throttled=throttled,
        credentials=credentials,
    )
    try:
        yield server
    finally:
        server.stop()
