"""Knows which servers a cloud has, and refuses to talk to any other in the clear."""

import re

from seccheck.errors import Fault, UsageFaultError
from seccheck.graph.origin import Origin, origin_of
from seccheck.model.entra import Entra
from seccheck.model.record import record

_CLOUDS = {
    "global": ("login.microsoftonline.com", "graph.microsoft.com"),
    "us-l4": ("login.microsoftonline.us", "graph.microsoft.us"),
    "us-l5": ("login.microsoftonline.us", "dod-graph.microsoft.us"),
    "china": ("login.partner.microsoftonline.cn", "microsoftgraph.chinacloudapi.cn"),
    "bleu": ("login.sovcloud-identity.fr", "graph.svc.sovcloud.fr"),
}
"""Where one signs in, and where Graph is."""
_SAME = {"login.partner.microsoftonline.cn": ("login.chinacloudapi.cn",)}
"""Older names of a sign-in server, which its own configuration may still send us to."""
_TENANT = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]*")


@record
class Ends:
    """The two servers that are talked to."""

    authority: str
    """With the tenant, as msal wants it."""
    signs_in: frozenset[Origin]
    """The only servers that see a credential."""
    graph: str
    """Without a slash at its end."""
    origin: Origin
    """The only server that sees a token."""


def ends_of(settings: Entra) -> Ends:
    """The servers of the tenant's cloud, or those that the client file puts in their place.

    Raises:
        UsageFaultError: no such cloud, or an address that may not be used.
    """
    if settings.cloud not in _CLOUDS:
        raise _fault(f"entra.cloud is {settings.cloud!r}, which is no cloud we know", f"One of {', '.join(_CLOUDS)}.")
    if not _TENANT.fullmatch(settings.tenant):
        raise _fault(f"entra.tenant is {settings.tenant!r}, which is no tenant id", "Write its id, 8-4-4-4-12 digits.")
    login, host = _CLOUDS[settings.cloud]
    authority, sign_in = _address("authority", settings.authority or f"https://{login}", clear=False)
    graph, origin = _address("graph_url", settings.graph_url or f"https://{host}", clear=True)
    others = (origin_of(f"https://{other}") for other in _SAME.get(sign_in.host, ()))
    return Ends(
        authority=f"{authority}/{settings.tenant}",
        signs_in=frozenset({sign_in, *filter(None, others)}),
        graph=graph,
        origin=origin,
    )


def _address(key: str, url: str, *, clear: bool) -> tuple[str, Origin]:
    """`url` without a slash at its end, and its server; `clear`: plain http is good enough on this machine itself."""
    bare = url.rstrip("/")
    origin = origin_of(bare)
    if origin is None or "/" in bare.partition("://")[2]:
        raise _fault(f"entra.{key} is {url!r}, not the address of a server", "Write https://HOST or https://HOST:PORT.")
    if origin.scheme != "https" and not (clear and origin.is_loopback):
        raise _fault(
            f"entra.{key} is {url!r}, where everybody on the way could read along",
            "Write https; " + ("http is for this machine alone." if clear else "signing in knows no http."),
        )
    return bare, origin


def _fault(message: str, hint: str) -> UsageFaultError:
    return UsageFaultError(Fault(message=message, hint=hint))
