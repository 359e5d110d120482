"""Reads the part ``network`` of a client file: which looks may connect to the provider's hosts."""

from collections.abc import Mapping

from seccheck.model.network import Network
from seccheck.model.policy import Json
from seccheck.reading.faults import FaultBook

_SECTION = "network"
_LAST_PORT = 65535
_DNS_PORT = 53


def read_network(written: Mapping[str, Json] | None, book: FaultBook) -> Network | None:
    """What may be connected to, None where the client file has no such part; the book gets the faults.

    Args:
        written: valid by the client file's schema.
        book: takes the faults.
    """
    if written is None:
        return None
    return Network(
        allow=tuple(written["allow"]),
        hosts=_hosts(written.get("hosts", ()), book),
        seconds=written.get("seconds", Network().seconds),
        resolver=_resolver(written.get("resolver", ""), book),
        ca_bundle=written.get("ca_bundle", ""),
    )


def _hosts(written: Json, book: FaultBook) -> tuple[str, ...]:
    from seccheck.reading.host_name import address, host_name  # noqa: PLC0415 - few client files name hosts

    found: list[str] = []
    for position, text in enumerate(written):
        ip = address(text)
        host = str(ip) if ip else host_name(text)
        found.append(host)
        if not host:
            hint = "Write it as support.example.com or 203.0.113.7: without https://, without a port."
            book.add(f"`{text[:80]}` is no host", _SECTION, "hosts", position, hint=hint)
    return tuple(found)


def _resolver(written: str, book: FaultBook) -> str:
    if not written:
        return ""
    from seccheck.reading.host_name import address  # noqa: PLC0415 - few client files name a resolver

    host, port = _split(written)
    ip = address(host)
    if ip is None or not port.isascii() or not port.isdigit() or not 0 < int(port) <= _LAST_PORT:
        hint = "Write it as 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:53."
        book.add(f"`{written[:80]}` is no address of a DNS server", _SECTION, "resolver", hint=hint)
        return ""
    return f"[{ip}]:{int(port)}" if ip.version > 4 else f"{ip}:{int(port)}"  # noqa: PLR2004 - the version's own number


def _split(text: str) -> tuple[str, str]:
    """Address and port as written; the usual port where there is none."""
    if text.startswith("["):
        host, closed, port = f"{text[1:]}:{_DNS_PORT}".partition("]:")
        return (host, port.removesuffix(f":{_DNS_PORT}")) if closed else ("", "")
    host, colon, port = text.partition(":")
    return (host, port) if colon and ":" not in port else (text, str(_DNS_PORT))
