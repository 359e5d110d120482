"""Lets a build server or a cluster vouch for us, so that there is no secret to keep."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlencode

from seccheck.errors import Fault, UsageFaultError
from seccheck.graph.credentials.token_http import TokenHttp
from seccheck.graph.graph import SIGN_IN, UnseenError
from seccheck.model.policy import Json

_AUDIENCE = "api://AzureADTokenExchange"
_LONGEST = 64 << 10
NEEDED = {
    "github": ("ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"),
    "azure-devops": ("SYSTEM_OIDCREQUESTURI", "SYSTEM_ACCESSTOKEN"),
    "kubernetes": ("AZURE_FEDERATED_TOKEN_FILE",),
}
"""The environment variables that each kind leaves for us."""
_HOW = {
    "github": "The job needs `permissions: id-token: write`; pull requests from forks never get it.",
    "azure-devops": "Map System.AccessToken into the step's environment.",
    "kubernetes": "Label the pod for workload identity.",
}


def assertion_of(kind: str, environ: Mapping[str, str], http: TokenHttp) -> Callable[[], str]:
    """Gives the word of `kind` for us, anew at each call, for it lasts only minutes.

    Args:
        kind: a key of `NEEDED`.
        environ: where the build server says whom to ask.
        http: the way there.

    Raises:
        UsageFaultError: no such kind, or we do not run there.
    """
    if kind not in NEEDED:
        raise UsageFaultError(
            Fault(message=f"entra.credential.federated is {kind!r}", hint=f"One of {', '.join(NEEDED)}.")
        )
    missing = [name for name in NEEDED[kind] if not environ.get(name)]
    if missing:
        raise UsageFaultError(
            Fault(message=f"The environment variable {missing[0]} is not set, so this is not {kind}", hint=_HOW[kind])
        )
    values = [environ[name] for name in NEEDED[kind]]
    if kind == "kubernetes":
        return lambda: _from_file(Path(values[0]))
    if not values[0].startswith("https://"):
        raise UsageFaultError(Fault(message=f"{NEEDED[kind][0]} is no https address", hint=_HOW[kind]))
    if kind == "github":
        return lambda: _from_github(values[0], values[1], http)
    return lambda: _from_azure_devops(
        values[0], values[1], environ.get("AZURESUBSCRIPTION_SERVICE_CONNECTION_ID"), http
    )


def asks_at(kind: Json, environ: Mapping[str, str]) -> str:
    """Where `kind` is asked for its word; empty where nobody is asked over the network."""
    where = environ.get(NEEDED[kind][0], "") if kind in ("github", "azure-devops") else ""
    return where if where.startswith("https://") else ""


def _from_github(url: str, token: str, http: TokenHttp) -> str:
    joined = f"{url}{'&' if '?' in url else '?'}{urlencode({'audience': _AUDIENCE})}"
    reply = http.get(joined, headers={"Authorization": f"Bearer {token}", "Accept": "application/json"})
    reply.raise_for_status()
    return _word(reply.json().get("value"))


def _from_azure_devops(url: str, token: str, connection: str | None, http: TokenHttp) -> str:
    query = {"api-version": "7.1-preview.1"} | ({"serviceConnectionId": connection} if connection else {})
    joined = f"{url}{'&' if '?' in url else '?'}{urlencode(query)}"
    headers = {
        "Authorization": f"Bearer {token}",
        "Content-Type": "application/json",
        "X-TFS-FedAuthRedirect": "Suppress",
    }
    reply = http.post(joined, headers=headers)
    reply.raise_for_status()
    return _word(reply.json().get("oidcToken"))


def _from_file(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_LONGEST)
    except OSError as error:
        raise UnseenError(SIGN_IN, f"the federated token cannot be read ({os.strerror(error.errno or 0)})") from None
    return _word(content.decode("ascii", "replace").strip())


def _word(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise UnseenError(SIGN_IN, "nobody vouches for us: the answer holds no token")
    return value
