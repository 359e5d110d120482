"""Reads the address of a portal as a provider wrote it: a host and a port, or nothing at all."""

from urllib.parse import SplitResult, urlsplit

from seccheck.model.record import record
from seccheck.reading.host_name import address, host_name

_SCHEME, _PORT = "https", 443
_LONGEST = 2048


@record
class Endpoint:
    """Where a portal answers."""

    host: str
    """A name in small letters, or an IP address in its usual spelling."""
    port: int

    @property
    def is_address(self) -> bool:
        """Whether the host is an address, so that nothing needs to be resolved."""
        return address(self.host) is not None

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def endpoint_of(url: str) -> Endpoint | None:
    """The endpoint behind an ``https`` address; None where it is none, or could be read two ways."""
    parts = _split(url)
    if parts is None or parts.scheme != _SCHEME or "@" in parts.netloc or not parts.hostname:
        return None
    ip = address(parts.hostname)
    host = str(ip) if ip else host_name(parts.hostname)
    port = _PORT if parts.port is None else parts.port
    return Endpoint(host=host, port=port) if host and port else None


def _split(url: str) -> SplitResult | None:
    """`url` in parts; None where parsers could differ about it."""
    if len(url) > _LONGEST or not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        return None
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises where it is no number, or too large a one
    except ValueError:
        return None
    return parts
