"""Makes the sessions of `requests`: nothing from the environment but the proxy, no cookies, no retries of their own."""

import logging
from typing import TYPE_CHECKING

from seccheck import __version__
from seccheck.graph.origin import origin_of

if TYPE_CHECKING:
    import requests

_AT_ONCE = 16
"""Connections kept open to one server."""


def session_to(url: str, *, ca_bundle: str = "") -> "requests.Session":
    """A session for the server at `url`; several threads may use it.

    The environment is not asked for passwords (netrc) or certificates (REQUESTS_CA_BUNDLE), either of which could let
    somebody else read along; a proxy of the environment sees only TLS.

    Args:
        url: of the server.
        ca_bundle: file of certificates to trust in place of the usual ones.
    """
    # Both are silent but for what somebody who debugs asks for: their messages may show addresses and claims.
    for name in ("msal", "urllib3"):
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    from http.cookiejar import DefaultCookiePolicy  # noqa: PLC0415  # slow

    import requests  # noqa: PLC0415  # slow
    from requests.adapters import HTTPAdapter  # noqa: PLC0415  # slow
    from requests.utils import get_environ_proxies  # noqa: PLC0415  # slow

    session = requests.Session()
    session.trust_env = False
    session.verify = ca_bundle or True
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
    session.headers["User-Agent"] = f"seccheck/{__version__}"
    origin = origin_of(url)
    if not (origin and origin.is_loopback):
        session.proxies = dict(get_environ_proxies(url))
    session.mount("https://", HTTPAdapter(pool_maxsize=_AT_ONCE))
    session.mount("http://", HTTPAdapter(pool_maxsize=_AT_ONCE))
    return session
