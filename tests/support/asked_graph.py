"""A plain client for the test Graph: what a careful one would do stands in `seccheck.graph`, not here."""

from collections.abc import Iterator
from contextlib import contextmanager

import requests
from tests.support.graph_server.authority import SECRET
from tests.support.graph_server.server import GraphServer
from tests.support.tenants.names import CLIENT_APP, CLIENT_TENANT

from seccheck.model.policy import Json

TIMEOUT = 10


@contextmanager
def session_of(server: GraphServer) -> Iterator[requests.Session]:
    """A session that trusts `server` and sends a good token."""
    with requests.Session() as session:
        session.trust_env = False  # variables of the machine must not say whom to trust
        session.verify = str(server.ca_file)
        token = token_of(server, session)["access_token"]
        session.headers["Authorization"] = f"Bearer {token}"
        yield session


def token_of(server: GraphServer, session: requests.Session, **form: str) -> Json:
    """What the token endpoint says to a client with a secret, `form` in place of its fields."""
    asked = {
        "client_id": CLIENT_APP,
        "client_secret": SECRET,
        "grant_type": "client_credentials",
        "scope": f"{server.graph_url}/.default",
        **form,
    }
    url = f"{server.authority}/{CLIENT_TENANT}/oauth2/v2.0/token"
    return session.post(url, data=asked, timeout=TIMEOUT).json()


def get(session: requests.Session, server: GraphServer, path: str, **headers: str) -> requests.Response:
    """The answer to GET `path` (after the host)."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return session.get(f"{server.graph_url}{path}", headers=named, timeout=TIMEOUT, allow_redirects=False)
