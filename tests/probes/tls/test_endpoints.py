import datetime as dt
import ssl
from contextlib import ExitStack
from pathlib import Path

import pytest
import trustme
from tests.support.dns_server import SERVFAIL, DnsServer
from tests.support.network_world import HERE, NOW, PORTALS, answered, portals, review, world
from tests.support.small import faults_of, told
from tests.support.socket_audit import audited, hosts
from tests.support.tls_server import END, NAME, Serve, TlsServer, handshaking, plain, silent

from seccheck.graph.graph import ELSEWHERE, ERROR, NOT_FOUND, OFFLINE, PERMISSION, SHAPE, TIMEOUT, TOO_LONG
from seccheck.model.network import MAIL, TLS, Network
from seccheck.probes.probe import Seen, Unseen
from seccheck.probes.tls import endpoints

CA = trustme.CA()
GOOD = CA.issue_cert(NAME, not_after=END)
SOON = CA.issue_cert(NAME, not_after=NOW + dt.timedelta(days=3))
GONE = CA.issue_cert(NAME, not_after=NOW - dt.timedelta(days=3))
OTHER = CA.issue_cert("other.example", not_after=END)
OLD, OLDER, TLS12 = ssl.TLSVersion.TLSv1_1, ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_2

OLDEST, DAYS = "tls.min_version", "tls.cert_days_left"
UNTOLD = (ELSEWHERE, (OLDEST,))


class Met:
    """What a look at some servers came to."""

    def __init__(self, found: list[Seen | Unseen], servers: list[TlsServer]) -> None:
        self.values = {item.claim: item.value for item in found if isinstance(item, Seen)}
        self.gaps = [(item.reason, item.claims) for item in found if isinstance(item, Unseen)]
        self.notes = {item.note["en"] for item in found if isinstance(item, Seen)}
        self.samples = {item.sample for item in found if isinstance(item, Seen)}
        self.came = [server.came for server in servers]


def met(folder: Path, *serving: Serve, hosts_allowed: tuple[str, ...] = (NAME, HERE), seconds: float = 30) -> Met:
    """Look at servers on this machine, all under one name."""
    CA.cert_pem.write_to_path(str(folder / "roots.pem"))
    with ExitStack() as stack:
        dns = stack.enter_context(DnsServer({(NAME, "A"): [HERE]}))
        servers = [stack.enter_context(TlsServer(serve)) for serve in serving]
        seen = stack.enter_context(audited())
        network = Network(allow=(TLS,), hosts=hosts_allowed, seconds=seconds, resolver=dns.at, ca_bundle="roots.pem")
        urls = portals(*(f"https://{NAME}:{server.port}/login" for server in servers))
        found = list(endpoints.look(world(answered(PORTALS, urls), network=network, folder=folder)))
        assert hosts(seen) <= {HERE}
    return Met(found, servers)


@pytest.mark.parametrize(
    ("serve", "values", "gaps", "note"),
    [
        pytest.param(handshaking(GOOD), {DAYS: 90}, [UNTOLD], "a known root vouches", id="new-and-sound"),
        pytest.param(
            handshaking(GOOD, only=TLS12),
            {DAYS: 90},
            [UNTOLD],
            "TLS 1.2 was chosen",
            id="what-else-it-takes-is-unknown",
        ),
        pytest.param(handshaking(GOOD, only=OLD), {OLDEST: "1.1", DAYS: 90}, [], "TLS 1.1 was chosen", id="old"),
        pytest.param(handshaking(GOOD, only=OLDER), {OLDEST: "1.0", DAYS: 90}, [], "TLS 1.0 was chosen", id="older"),
        pytest.param(handshaking(GONE), {DAYS: -3}, [UNTOLD], "is expired", id="expired"),
        pytest.param(handshaking(OTHER), {DAYS: 90}, [UNTOLD], "for another host", id="wrong-name"),
        pytest.param(
            handshaking(trustme.CA().issue_cert(NAME, not_after=END)),
            {DAYS: 90},
            [UNTOLD],
            "no known root",
            id="unknown-root",
        ),
    ],
)
def test_one_portal_one_connection(
    tmp_path: Path, serve: Serve, values: dict[str, object], gaps: list[object], note: str
) -> None:
    found = met(tmp_path, serve)
    assert (found.values, found.gaps, found.came, found.samples) == (values, gaps, [1], {1})
    assert all(note in text for text in found.notes)


def test_of_several_portals_the_worst_counts_and_each_is_met_once(tmp_path: Path) -> None:
    found = met(tmp_path, handshaking(GOOD), handshaking(SOON), handshaking(GOOD, only=OLD))
    assert found.values == {OLDEST: "1.1", DAYS: 3}
    assert (found.came, found.samples, found.gaps) == ([1, 1, 1], {3}, [])


@pytest.mark.parametrize(
    ("serve", "seconds", "reason"),
    [pytest.param(plain, 30, ERROR, id="no-tls"), pytest.param(silent, 0.3, TIMEOUT, id="never-answers")],
)
def test_one_that_does_not_answer_is_a_gap_beside_what_the_others_say(
    tmp_path: Path, serve: Serve, seconds: float, reason: str
) -> None:
    found = met(tmp_path, handshaking(GOOD, only=OLD), serve, seconds=seconds)
    assert found.values == {OLDEST: "1.1", DAYS: 90}
    assert found.gaps == [(reason, (OLDEST, DAYS))]
    assert found.came == [1, 1]


def test_an_address_of_our_own_network_is_not_connected_to_unless_it_is_named(tmp_path: Path) -> None:
    found = met(tmp_path, handshaking(GOOD), hosts_allowed=(NAME,))
    assert (found.values, found.gaps, found.came) == ({}, [(PERMISSION, (OLDEST, DAYS))], [0])


def test_a_host_that_the_client_leaves_out_is_not_connected_to_and_stays_unknown(tmp_path: Path) -> None:
    found = met(tmp_path, handshaking(GOOD), hosts_allowed=("other.example", HERE))
    assert (found.values, found.gaps, found.came) == ({}, [(PERMISSION, (OLDEST, DAYS))], [0])


def test_a_portal_that_stands_twice_is_met_once() -> None:
    with DnsServer({}) as dns, TlsServer(handshaking(GOOD)) as server, audited() as seen:
        urls = [f"https://{HERE}:{server.port}{path}" for path in ("", "/a", "/b")]
        network = Network(allow=(TLS,), hosts=(HERE,), resolver=dns.at)
        here = world(answered(PORTALS, portals(*urls)), network=network, reviews=(review(PORTALS, portals(*urls)),))
        assert [item.claim for item in endpoints.look(here) if isinstance(item, Seen)] == [DAYS]
        assert seen == [("socket.connect", (HERE, server.port))]
    assert (server.came, server.names, dns.asked) == (1, [None], [])


@pytest.mark.parametrize(
    ("urls", "zone", "gaps"),
    [
        pytest.param([], {}, [Unseen(claims=(OLDEST, DAYS), reason=NOT_FOUND, detail=PORTALS)], id="none-listed"),
        pytest.param(
            [f"https://p{n}.example" for n in range(21)],
            {},
            [Unseen(claims=(OLDEST, DAYS), reason=TOO_LONG, detail=PORTALS)],
            id="more-than-are-ever-met",
        ),
        pytest.param(
            ["http://a.example", "https://10.0.0.1", "https://169.254.169.254/latest/meta-data", "https://b.example"],
            {("b.example", "A"): SERVFAIL},
            [
                Unseen(claims=(OLDEST, DAYS), reason=SHAPE, detail="http://a.example"),
                Unseen(
                    claims=(OLDEST, DAYS),
                    reason=PERMISSION,
                    detail="10.0.0.1:443: 10.0.0.1, 169.254.169.254:443: 169.254.169.254",
                ),
                Unseen(claims=(OLDEST, DAYS), reason=ERROR, detail="b.example:443: DNS A: NoNameservers"),
            ],
            id="hostile-ones",
        ),
        pytest.param(
            ["https://a.example/\x1b[2J" + "a" * 100],
            {},
            [Unseen(claims=(OLDEST, DAYS), reason=SHAPE, detail=("https://a.example/\\x1b[2J" + "a" * 100)[:79] + "…")],
            id="one-that-gives-orders",
        ),
    ],
)
def test_where_nobody_may_be_met_nobody_is(
    urls: list[str], zone: dict[tuple[str, str], str], gaps: list[Unseen]
) -> None:
    with DnsServer(zone) as dns, audited() as seen:
        network = Network(allow=(TLS,), resolver=dns.at)
        assert list(endpoints.look(world(answered(PORTALS, portals(*urls)), network=network))) == gaps
    assert {event for event, _ in seen} <= {"socket.sendto"}  # questions to the DNS server on this machine
    assert hosts(seen) <= {HERE}


@pytest.mark.parametrize("item", [{"purpose": "ITSM"}, {"url": 7}, "https://a.example"])
def test_an_entry_without_an_address_is_a_gap(item: object) -> None:
    (gap,) = endpoints.look(world(answered(PORTALS, [item]), network=Network(allow=(TLS,))))
    assert gap == Unseen(claims=(OLDEST, DAYS), reason=SHAPE)


def test_offline_nobody_is_asked() -> None:
    here = world(answered(PORTALS, portals("https://a.example")), network=Network(allow=(TLS,)), offline=True)
    with audited() as seen:
        assert list(endpoints.look(here)) == [Unseen(claims=(OLDEST, DAYS), reason=OFFLINE, detail=PORTALS)]
    assert seen == []


def test_an_own_file_that_cannot_be_used_is_a_fault_before_anybody_is_met(tmp_path: Path) -> None:
    network = Network(allow=(TLS,), ca_bundle="roots.pem")
    here = world(answered(PORTALS, portals("https://a.example")), network=network, folder=tmp_path)
    with audited() as seen:
        assert "no such file" in told(faults_of(lambda: list(endpoints.look(here))))[0]
    assert seen == []


@pytest.mark.parametrize(
    ("network", "is_allowed"),
    [(None, False), (Network(), False), (Network(allow=(MAIL,)), False), (Network(allow=(TLS,)), True)],
)
def test_nobody_asked_for_it_unless_the_client_file_allows_it(network: Network | None, *, is_allowed: bool) -> None:
    assert endpoints.is_set_up(world(network=network)) is is_allowed


def test_a_certificate_that_cannot_be_read_is_a_gap(tmp_path: Path) -> None:
    der = ssl.PEM_cert_to_DER_cert(GOOD.cert_chain_pems[0].bytes().decode())
    eighth = der.replace(b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01\x07", 1)  # there are three versions of X.509
    pem = GOOD.private_key_pem.bytes().decode() + ssl.DER_cert_to_PEM_cert(eighth)
    found = met(tmp_path, handshaking(pem.encode()))
    assert (found.values, found.gaps, found.came) == ({}, [(SHAPE, (OLDEST, DAYS))], [1])
