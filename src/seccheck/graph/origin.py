"""Tells which server a URL leads to, so that a token goes to the one it is meant for and to no other."""

import ipaddress
import re
from typing import NamedTuple

_ABSOLUTE = re.compile(r"(https?)://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::(\d{1,5}))?(?=/|$)")
"""Nothing that two readers of URLs could understand in two ways: no user, no backslash, no space."""
_PORTS = {"http": 80, "https": 443}


class Origin(NamedTuple):
    """Where a URL leads."""

    scheme: str
    host: str
    port: int

    @property
    def is_loopback(self) -> bool:
        """Whether it never leaves this machine."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host.strip("[]")).is_loopback
        except ValueError:
            return False


def origin_of(url: str) -> Origin | None:
    """The server of an absolute `url`; None where it is none, or could be read in two ways."""
    found = _ABSOLUTE.match(url)
    if not found or not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        return None
    scheme, host, port = found.groups()
    return Origin(scheme, host.lower(), int(port) if port else _PORTS[scheme])
