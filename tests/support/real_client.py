"""Opens the product's own client at the test Graph."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.support.clocks import StoppedClock
from tests.support.graph_server.authority import SECRET
from tests.support.graph_server.server import GraphServer
from tests.support.tenants.names import CLIENT_APP, CLIENT_TENANT

from seccheck.graph.clock import Clock
from seccheck.graph.online import OnlineGraph, open_graph
from seccheck.model.entra import Entra
from seccheck.model.policy import Json

VARIABLE = "SECCHECK_TEST_SECRET"


def settings_for(server: GraphServer, **changes: Json) -> Entra:
    """What a client file would say of the tenant of `server`."""
    usual: dict[str, Json] = {
        "tenant": CLIENT_TENANT,
        "client": CLIENT_APP,
        "graph_url": server.graph_url,
        "authority": server.authority,
        "ca_bundle": str(server.ca_file),
        "credential": {"secret_env": VARIABLE},
    }
    return Entra(**(usual | changes))


def asked(
    server: GraphServer,
    *,
    clock: Clock | None = None,
    budget: float = 600,
    tell: Callable[[str], None] = lambda _: None,
    lang: str = "en",
    environ: Mapping[str, str] | None = None,
    **changes: Json,
) -> OnlineGraph:
    """The tenant of `server` through the real client; without a `clock`, time passes only where it waits."""
    return open_graph(
        settings_for(server, **changes),
        folder=Path("/"),
        clock=clock or StoppedClock(),
        budget_seconds=budget,
        tell=tell,
        lang=lang,
        environ={VARIABLE: SECRET} if environ is None else environ,
    )
