import ipaddress

import pytest
from tests.support.dns_server import SERVFAIL, DnsServer

from seccheck.graph.graph import ERROR, NOT_FOUND, PERMISSION, UnseenError
from seccheck.model.network import Network
from seccheck.probes.network.deadline import Deadline
from seccheck.probes.network.dns_records import Questions
from seccheck.probes.network.endpoint import Endpoint
from seccheck.probes.network.reach import address_to_reach, is_public

NAME = "support.atlas.example"


def reached(host: str, zone: dict[tuple[str, str], list[str] | str], *hosts: str) -> tuple[str, int]:
    """The address to connect to, and how many questions it took."""
    with DnsServer(zone) as dns:
        network = Network(hosts=hosts, resolver=dns.at)
        found = address_to_reach(Endpoint(host=host, port=443), network, Questions(network, Deadline(30)))
        return found, len(dns.asked)


@pytest.mark.parametrize(
    ("zone", "hosts", "address"),
    [
        pytest.param({(NAME, "A"): ["8.8.8.8"]}, (), "8.8.8.8", id="public"),
        pytest.param({(NAME, "A"): ["9.9.9.9", "8.8.8.8"]}, (), "8.8.8.8", id="the-first-of-several"),
        pytest.param({(NAME, "AAAA"): ["2606:4700::1"]}, (), "2606:4700::1", id="v6"),
        pytest.param({(NAME, "A"): ["8.8.8.8"]}, (NAME,), "8.8.8.8", id="named"),
        pytest.param({(NAME, "A"): ["10.0.0.8"]}, (NAME, "10.0.0.8"), "10.0.0.8", id="own-network-named"),
    ],
)
def test_a_name_is_resolved_once(
    zone: dict[tuple[str, str], list[str] | str], hosts: tuple[str, ...], address: str
) -> None:
    assert reached(NAME, zone, *hosts) == (address, 2)


def test_an_address_that_is_named_is_taken_as_it_is() -> None:
    assert reached("127.0.0.1", {}, "127.0.0.1") == ("127.0.0.1", 0)


@pytest.mark.parametrize(
    ("host", "zone", "hosts", "reason", "detail"),
    [
        pytest.param(NAME, {(NAME, "A"): ["10.0.0.8"]}, (), PERMISSION, "10.0.0.8", id="own-network"),
        pytest.param(NAME, {(NAME, "A"): ["127.0.0.1"]}, (NAME,), PERMISSION, "127.0.0.1", id="only-the-name-is-named"),
        pytest.param(
            NAME, {(NAME, "A"): ["8.8.8.8", "169.254.169.254"]}, (), PERMISSION, "169.254.169.254", id="one-of"
        ),
        pytest.param(
            NAME, {(NAME, "A"): ["8.8.8.8"], (NAME, "AAAA"): ["::1"]}, (), PERMISSION, "::1", id="the-other-kind"
        ),
        pytest.param(NAME, {}, ("other.example",), PERMISSION, "network.hosts", id="left-out-by-the-client"),
        pytest.param("8.8.8.8", {}, (), PERMISSION, "8.8.8.8", id="an-address-nobody-named"),
        pytest.param(NAME, {}, (), NOT_FOUND, "", id="no-such-name"),
        pytest.param(NAME, {(NAME, "A"): SERVFAIL}, (), ERROR, "DNS A: NoNameservers", id="a-failure-is-no-none"),
    ],
)
def test_what_may_not_be_reached_is_a_gap(
    host: str, zone: dict[tuple[str, str], list[str] | str], hosts: tuple[str, ...], reason: str, detail: str
) -> None:
    with pytest.raises(UnseenError) as caught:
        reached(host, zone, *hosts)
    assert (caught.value.reason, caught.value.detail) == (reason, detail)


@pytest.mark.parametrize(
    "text",
    [
        *("0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.168.0.1"),  # noqa: S104 - it is refused
        *("192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "fe80::1", "fc00::1", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "2002:a00:1::1", "64:ff9b::7f00:1"),
        "2001:0:7f00:1::",
    ],
)
def test_what_is_not_of_the_internet_is_not_public(text: str) -> None:
    assert not is_public(ipaddress.ip_address(text))


@pytest.mark.parametrize("text", ["8.8.8.8", "2606:4700::1"])
def test_what_is_of_the_internet_is_public(text: str) -> None:
    assert is_public(ipaddress.ip_address(text))


def test_no_address_is_not_public() -> None:
    assert not is_public(None)
