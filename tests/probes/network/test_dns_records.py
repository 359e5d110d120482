import socket

import pytest
from tests.support.dns_server import GARBAGE, REFERRAL, REFUSED, SERVFAIL, SILENT, TRUNCATED, DnsServer, Zone, txt
from tests.support.socket_audit import audited, hosts

from seccheck.graph.graph import ERROR, TIMEOUT, UnseenError
from seccheck.model.network import Network
from seccheck.probes.network.deadline import Deadline
from seccheck.probes.network.dns_records import Questions

NAME = "atlas.example"
LOOP = [f"CNAME a{n}.{NAME}." for n in range(20)]


def texts(zone: Zone, seconds: float = 30) -> tuple[str, ...]:
    with DnsServer(zone) as dns:
        return Questions(Network(resolver=dns.at), Deadline(seconds)).texts(NAME)


@pytest.mark.parametrize(
    ("zone", "found"),
    [
        pytest.param({(NAME, "TXT"): txt("b", "a")}, ("a", "b"), id="several-sorted"),
        pytest.param({(NAME, "TXT"): txt("x" * 300)}, ("x" * 300,), id="in-pieces"),
        pytest.param({(NAME, "TXT"): txt("x" * 60_000)}, ("x" * 60_000,), id="a-bomb-is-one-message"),
        pytest.param({(NAME, "TXT"): ['"\\195\\169"']}, ("\ufffd" * 2,), id="not-ascii"),
        pytest.param({}, (), id="no-such-name"),
        pytest.param({(NAME, "A"): ["8.8.8.8"]}, (), id="nothing-of-the-kind"),
        pytest.param({(NAME, "TXT"): [f"CNAME b.{NAME}.", *txt("a")]}, ("a",), id="an-alias"),
        pytest.param({(NAME, "TXT"): TRUNCATED, ("whole", "TXT"): txt("a")}, ("a",), id="cut-off-then-whole"),
    ],
)
def test_what_is_published_is_read_and_nothing_is_an_answer_too(zone: Zone, found: tuple[str, ...]) -> None:
    assert texts(zone) == found


@pytest.mark.parametrize(
    ("rows", "seconds", "reason", "detail"),
    [
        pytest.param(SERVFAIL, 30, ERROR, "DNS TXT: NoNameservers", id="server-failed"),
        pytest.param(REFUSED, 30, ERROR, "DNS TXT: NoNameservers", id="refused"),
        pytest.param(LOOP, 30, ERROR, "DNS TXT: NoNameservers", id="aliases-without-end"),
        pytest.param(REFERRAL, 30, ERROR, "DNS TXT: RA=0", id="a-server-that-only-points-elsewhere"),
        pytest.param(SILENT, 0.2, TIMEOUT, "DNS TXT", id="no-answer"),
    ],
)
def test_a_failure_is_never_taken_for_nothing(rows: list[str] | str, seconds: float, reason: str, detail: str) -> None:
    with pytest.raises(UnseenError) as caught:
        texts({(NAME, "TXT"): rows}, seconds)
    assert (caught.value.reason, caught.value.detail) == (reason, detail)


@pytest.mark.parametrize(
    ("zone", "found"),
    [
        pytest.param(
            {(NAME, "A"): ["9.9.9.9", "8.8.8.8"], (NAME, "AAAA"): ["::1"]}, ("8.8.8.8", "9.9.9.9", "::1"), id="both"
        ),
        pytest.param({(NAME, "A"): SERVFAIL, (NAME, "AAAA"): ["::1"]}, ("::1",), id="one-kind-fails"),
        pytest.param({(NAME, "A"): ["8.8.8.8"], (NAME, "AAAA"): REFUSED}, ("8.8.8.8",), id="the-other-fails"),
        pytest.param({}, (), id="no-such-name"),
        pytest.param({(NAME, "TXT"): txt("a")}, (), id="no-address"),
    ],
)
def test_addresses_of_both_kinds(zone: Zone, found: tuple[str, ...]) -> None:
    with DnsServer(zone) as dns:
        assert Questions(Network(resolver=dns.at), Deadline(30)).addresses(NAME) == found


def test_no_address_and_a_failure_is_a_gap() -> None:
    with DnsServer({(NAME, "A"): [], (NAME, "AAAA"): SERVFAIL}) as dns, pytest.raises(UnseenError) as caught:
        Questions(Network(resolver=dns.at), Deadline(30)).addresses(NAME)
    assert caught.value.reason == ERROR


def test_an_answer_that_is_none_is_a_gap() -> None:
    with pytest.raises(UnseenError) as caught:
        texts({(NAME, "TXT"): GARBAGE}, 0.2)
    assert caught.value.reason in (ERROR, TIMEOUT)  # it is dropped or waited out, as dnspython has it


def test_only_the_full_name_is_asked_of_that_server_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOCALDOMAIN", "client.example")
    with DnsServer({}) as dns, audited() as seen:
        assert Questions(Network(resolver=dns.at), Deadline(30)).texts(NAME) == ()
    assert dns.asked == [(NAME, "TXT")]
    assert hosts(seen) == {"127.0.0.1"}


def test_a_server_that_nobody_runs_is_a_gap() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
        free.bind(("127.0.0.1", 0))
        at = "{}:{}".format(*free.getsockname())
    with pytest.raises(UnseenError) as caught:
        Questions(Network(resolver=at), Deadline(0.2)).texts(NAME)
    assert caught.value.reason in (ERROR, TIMEOUT)


def test_without_a_named_server_the_systems_is_taken() -> None:
    with audited() as seen, pytest.raises(UnseenError):
        Questions(Network(), Deadline(0)).texts(NAME)
    assert seen == []


def test_a_resolver_may_have_an_address_of_the_new_kind() -> None:
    with audited() as seen, pytest.raises(UnseenError):
        Questions(Network(resolver="[::1]:9"), Deadline(0.2)).texts(NAME)
    assert hosts(seen) == {"::1"}
