import pytest
from tests.support.dns_server import SERVFAIL, SILENT, DnsServer, Zone, txt

from seccheck.graph.graph import ERROR, TIMEOUT, UnseenError
from seccheck.model.network import Network
from seccheck.probes.network.deadline import Deadline
from seccheck.probes.network.dns_records import Questions
from seccheck.probes.network.mail_policy import UNASKED, MailPolicy, mail_policy
from seccheck.probes.network.spf import FAIL, NO_RECORD

NAME = "mail.desk.atlas.example"
OWN, ABOVE, TOP = f"_dmarc.{NAME}", "_dmarc.desk.atlas.example", "_dmarc.atlas.example"


def policy(zone: Zone, *, name: str = NAME, seconds: float = 30) -> tuple[MailPolicy, list[tuple[str, str]]]:
    with DnsServer(zone) as dns:
        return mail_policy(name, Questions(Network(resolver=dns.at), Deadline(seconds))), dns.asked


@pytest.mark.parametrize(
    ("zone", "word", "at"),
    [
        pytest.param({(OWN, "TXT"): txt("v=DMARC1; p=reject; sp=none")}, "reject", NAME, id="its-own"),
        pytest.param({(TOP, "TXT"): txt("v=DMARC1; p=reject")}, "reject", "atlas.example", id="its-organisation's"),
        pytest.param({(TOP, "TXT"): txt("v=DMARC1; p=reject; sp=none")}, "none", "atlas.example", id="for-subdomains"),
        pytest.param(
            {(ABOVE, "TXT"): txt("v=DMARC1; p=reject"), (TOP, "TXT"): txt("v=DMARC1; p=none")},
            "none",
            "atlas.example",
            id="the-highest-above",
        ),
        pytest.param(
            {(ABOVE, "TXT"): txt("v=DMARC1; p=quarantine"), (TOP, "TXT"): txt("v=DMARC1; p=reject; psd=y")},
            "quarantine",
            "desk.atlas.example",
            id="a-registry's-is-left-aside",
        ),
        pytest.param(
            {(OWN, "TXT"): txt("v=DMARC1; p=none", "v=DMARC1; p=reject"), (TOP, "TXT"): txt("v=DMARC1; p=reject")},
            "absent",
            NAME,
            id="several-of-its-own-end-the-search",
        ),
        pytest.param({}, "absent", NAME, id="none-at-all"),
        pytest.param({("_dmarc.example", "TXT"): txt("v=DMARC1; p=reject")}, "absent", NAME, id="not-of-a-top-domain"),
    ],
)
def test_the_policy_that_holds(zone: Zone, word: str, at: str) -> None:
    found, _ = policy(zone)
    assert (found.policy, found.at) == (word, at)


def test_only_so_many_names_are_asked() -> None:
    _, asked = policy({}, name=".".join("abcdefghijklmn") + ".atlas.example")
    names = [name for name, _ in asked]
    assert len(names) == 9
    assert names[1] == "_dmarc.i.j.k.l.m.n.atlas.example"
    assert names[-2:] == ["_dmarc.atlas.example", ".".join("abcdefghijklmn") + ".atlas.example"]


@pytest.mark.parametrize(
    ("rows", "word"), [(txt("v=spf1 -all"), FAIL), ([], NO_RECORD), (SERVFAIL, UNASKED)], ids=["some", "none", "failed"]
)
def test_spf_is_told_beside_it(rows: list[str] | str, word: str) -> None:
    found, _ = policy({(OWN, "TXT"): txt("v=DMARC1; p=reject"), (NAME, "TXT"): rows})
    assert (found.policy, found.spf) == ("reject", word)


@pytest.mark.parametrize(
    ("zone", "seconds", "reason"),
    [
        pytest.param({(OWN, "TXT"): SERVFAIL, (TOP, "TXT"): txt("v=DMARC1; p=reject")}, 30, ERROR, id="its-own-fails"),
        pytest.param({(TOP, "TXT"): SERVFAIL, (ABOVE, "TXT"): txt("v=DMARC1; p=reject")}, 30, ERROR, id="one-above"),
        pytest.param({(OWN, "TXT"): SILENT}, 0.2, TIMEOUT, id="no-answer"),
    ],
)
def test_a_question_that_is_not_answered_is_a_gap_and_no_none(zone: Zone, seconds: float, reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        policy(zone, seconds=seconds)
    assert caught.value.reason == reason
