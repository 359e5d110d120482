import pytest
from tests.support.dns_server import REFUSED, SERVFAIL, SILENT, DnsServer, Zone, txt
from tests.support.network_world import DOMAINS, HERE, answered, review, world
from tests.support.socket_audit import audited, hosts

from seccheck.graph.graph import ERROR, NOT_FOUND, OFFLINE, SHAPE, TIMEOUT, TOO_LONG
from seccheck.model.network import MAIL, TLS, Network
from seccheck.probes.mail import domains
from seccheck.probes.probe import Seen, Unseen

CLAIM = "mail.dmarc_policy"
A, B = "a.example", "b.example"


def dmarc(domain: str, record: str) -> tuple[tuple[str, str], list[str]]:
    return (f"_dmarc.{domain}", "TXT"), txt(record)


def seen(zone: Zone, *listed: object, seconds: float = 30) -> tuple[list[Seen], list[Unseen]]:
    with DnsServer(zone) as dns, audited() as asked:
        network = Network(allow=(MAIL,), resolver=dns.at, seconds=seconds)
        found = list(domains.look(world(answered(DOMAINS, list(listed)), network=network)))
        assert hosts(asked) <= {HERE}
    return [i for i in found if isinstance(i, Seen)], [i for i in found if isinstance(i, Unseen)]


REJECTS, QUARANTINES, WATCHES = (f"v=DMARC1; p={word}" for word in ("reject", "quarantine", "none"))


@pytest.mark.parametrize(
    ("zone", "value"),
    [
        pytest.param([dmarc(A, REJECTS), dmarc(B, REJECTS)], "reject", id="both-strong"),
        pytest.param([dmarc(A, REJECTS), dmarc(B, QUARANTINES)], "quarantine", id="one-weaker"),
        pytest.param([dmarc(A, WATCHES), dmarc(B, QUARANTINES)], "none", id="one-only-watches"),
        pytest.param([dmarc(A, REJECTS)], "absent", id="one-has-none"),
        pytest.param([], "absent", id="no-such-domains"),
    ],
)
def test_the_weakest_of_the_domains_counts(zone: list[tuple[tuple[str, str], list[str]]], value: str) -> None:
    (one,), gaps = seen(dict(zone), A, B)
    assert (one.claim, one.value, one.sample, gaps) == (CLAIM, value, 2, [])
    assert one.note["en"].count("DMARC") == 2
    assert one.note["fr"] != one.note["en"]


@pytest.mark.parametrize(
    ("rows", "seconds", "reason", "detail"),
    [
        pytest.param(SERVFAIL, 30, ERROR, "b.example: DNS TXT: NoNameservers", id="server-failed"),
        pytest.param(REFUSED, 30, ERROR, "b.example: DNS TXT: NoNameservers", id="refused"),
        pytest.param(SILENT, 0.3, TIMEOUT, "b.example: DNS TXT", id="no-answer"),
    ],
)
def test_a_domain_that_gives_no_answer_is_a_gap_beside_what_the_others_say(
    rows: str, seconds: float, reason: str, detail: str
) -> None:
    found, gaps = seen(dict([dmarc(A, REJECTS)]) | {(f"_dmarc.{B}", "TXT"): rows}, A, B, seconds=seconds)
    assert [(one.value, one.sample) for one in found] == [("reject", 1)]
    assert gaps == [Unseen(claims=(CLAIM,), reason=reason, detail=detail)]


def test_where_no_domain_answers_there_is_only_a_gap() -> None:
    found, gaps = seen({(f"_dmarc.{A}", "TXT"): SERVFAIL}, A)
    assert (found, [gap.reason for gap in gaps]) == ([], [ERROR])


def test_one_domain_in_two_spellings_is_asked_once_and_what_is_none_is_a_gap() -> None:
    found, gaps = seen(dict([dmarc(A, REJECTS)]), A, "A.EXAMPLE.", "n1@a.example", "\x1b[2J", 7)
    assert [(one.value, one.sample) for one in found] == [("reject", 1)]
    assert gaps == [Unseen(claims=(CLAIM,), reason=SHAPE, detail="n1@a.example, \\x1b[2J, 7")]


def test_a_reviewed_document_may_list_more_domains() -> None:
    with DnsServer(dict([dmarc(A, REJECTS)])) as dns:
        here = world(
            answered(DOMAINS, [A]),
            network=Network(allow=(MAIL,), resolver=dns.at),
            reviews=(review(DOMAINS, [B]),),
        )
        (one,) = domains.look(here)
    assert isinstance(one, Seen)
    assert (one.value, one.sample) == ("absent", 2)


@pytest.mark.parametrize(
    ("listed", "offline", "reason"),
    [
        pytest.param([A], True, OFFLINE, id="offline"),
        pytest.param([], False, NOT_FOUND, id="none-listed"),
        pytest.param([f"d{n}.example" for n in range(21)], False, TOO_LONG, id="more-than-are-ever-asked"),
    ],
)
def test_where_nothing_may_be_asked_nothing_is(listed: list[str], *, offline: bool, reason: str) -> None:
    with audited() as asked:
        here = world(answered(DOMAINS, listed), network=Network(allow=(MAIL,)), offline=offline)
        assert list(domains.look(here)) == [Unseen(claims=(CLAIM,), reason=reason, detail=DOMAINS)]
    assert asked == []


@pytest.mark.parametrize(
    ("network", "is_allowed"),
    [(None, False), (Network(), False), (Network(allow=(TLS,)), False), (Network(allow=(TLS, MAIL)), True)],
)
def test_nobody_asked_for_it_unless_the_client_file_allows_it(network: Network | None, *, is_allowed: bool) -> None:
    assert domains.is_set_up(world(network=network)) is is_allowed
