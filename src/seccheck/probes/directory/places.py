"""Tells which named locations lie inside the places that were agreed."""

import ipaddress
from collections.abc import Iterable, Iterator, Mapping

from seccheck.conditional_access.shape import names, strange
from seccheck.graph.graph import Item, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.scope import Scope

_Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_COUNTRY, _ADDRESSES = "countryNamedLocation", "ipNamedLocation"
_WIDEST = {4: 24, 6: 48}
"""Prefix lengths below which a network is too wide to be one provider's."""
_NOBODYS = tuple(
    ipaddress.ip_network(text)
    for text in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7")
)
"""Addresses that everybody uses at home; no sign-in ever comes from them."""


class Agreed:
    """The places from which the provider may sign in."""

    def __init__(self, scope: Scope) -> None:
        """Read what the client file approves.

        Raises:
            UnseenError: `UNDECLARED` where it names neither countries nor addresses.
        """
        self._countries = frozenset(code.upper() for code in _either(scope, "countries", "addresses"))
        self._networks = tuple(_networks(_either(scope, "addresses", "countries")))

    def holds(self, location: Item) -> bool:
        """Whether all of a named location lies inside."""
        kind = str(location.get("@odata.type") or "").rpartition(".")[2]
        if kind == _COUNTRY:
            countries = [code.upper() for code in names(location, "countriesAndRegions")]
            is_open = location.get("includeUnknownCountriesAndRegions") is not False
            is_odd = bool(strange(location, location.keys(), lists=("countriesAndRegions",)))
            return bool(countries) and not (is_open or is_odd) and self._countries.issuperset(countries)
        return kind == _ADDRESSES and self._has(location.get("ipRanges"))

    def _has(self, ranges: Json) -> bool:
        """Whether every one of an ``ipNamedLocation``'s ranges lies inside; there must be one."""
        if not isinstance(ranges, list | tuple) or not ranges:
            return False
        given = [str(one.get("cidrAddress")) for one in ranges if isinstance(one, Mapping)]
        networks = tuple(_networks(given))
        return len(networks) == len(ranges) and all(
            any(_is_within(inner, outer) for outer in self._networks) for inner in networks
        )


def _either(scope: Scope, name: str, other: str) -> tuple[str, ...]:
    """What is approved under `name`; nothing where only the `other` is declared."""
    try:
        return scope.agreed(name)
    except UnseenError:
        if getattr(scope.approved, other) is None:
            raise
        return ()


def _networks(texts: Iterable[str]) -> Iterator[_Network]:
    """Networks of a provider: neither too wide nor of those that everybody uses at home."""
    for text in texts:
        try:
            network = ipaddress.ip_network(text, strict=False)
        except ValueError:
            continue
        is_nobodys = any(_is_within(network, nobodys) for nobodys in _NOBODYS)
        if network.prefixlen >= _WIDEST[network.version] and not is_nobodys:
            yield network


def _is_within(inner: _Network, outer: _Network) -> bool:
    if isinstance(inner, ipaddress.IPv4Network) and isinstance(outer, ipaddress.IPv4Network):
        return inner.subnet_of(outer)
    return (
        isinstance(inner, ipaddress.IPv6Network) and isinstance(outer, ipaddress.IPv6Network) and inner.subnet_of(outer)
    )
