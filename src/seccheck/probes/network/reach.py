"""Decides which single address may be connected to for a portal, so that no provider points us into our own network."""

import ipaddress

from seccheck.graph.graph import NOT_FOUND, PERMISSION, UnseenError
from seccheck.model.network import Network
from seccheck.probes.network.dns_records import Questions
from seccheck.probes.network.endpoint import Endpoint
from seccheck.reading.host_name import Address, address


def address_to_reach(endpoint: Endpoint, network: Network, questions: Questions) -> str:
    """The one address to connect to; a name is resolved once, and all its addresses must be fit to be reached.

    An address is reached where it is public, or where the client file's `hosts` names that very address.

    Raises:
        UnseenError: the client's list leaves the host out, an address of it may not be reached, or it has none.
    """
    if network.hosts and endpoint.host not in network.hosts:
        raise UnseenError(PERMISSION, "network.hosts")
    if endpoint.is_address:
        if endpoint.host not in network.hosts:
            raise UnseenError(PERMISSION, endpoint.host)
        return endpoint.host
    found = questions.addresses(endpoint.host)
    for text in found:
        if text not in network.hosts and not is_public(address(text)):
            raise UnseenError(PERMISSION, text)
    if not found:
        raise UnseenError(NOT_FOUND)
    return found[0]


def is_public(ip: Address | None) -> bool:
    """Whether `ip` is an address of the Internet, in itself and in what it may be turned into on the way."""
    if ip is None or not ip.is_global or ip.is_private or ip.is_multicast or ip.is_reserved:
        return False
    carried = (ip.ipv4_mapped, ip.sixtofour) if isinstance(ip, ipaddress.IPv6Address) else ()
    return all(inner is None or is_public(inner) for inner in carried)
