import pytest

from seccheck.probes.network.dmarc import ORDER, Dmarc
from seccheck.probes.network.mail_policy import UNASKED, MailPolicy
from seccheck.probes.network.mail_words import ABOUT, told
from seccheck.probes.network.spf import FAIL, NEUTRAL, NO_RECORD, OPEN, REFERS, SEVERAL, SOFT_FAIL


def policy(dmarc: Dmarc, *, at: str = "a.example", spf: str = FAIL) -> MailPolicy:
    return MailPolicy(domain="a.example", at=at, dmarc=dmarc, spf=spf)


@pytest.mark.parametrize(
    ("one", "english", "french"),
    [
        pytest.param(
            policy(Dmarc(policy="reject", count=1)),
            "a.example: DMARC refuses forged mail (reject); SPF refuses other servers (-all).",
            "a.example\u202f: DMARC refuse l\u2019usurpation (reject)\u202f; SPF refuse les autres serveurs (-all).",
            id="plain",
        ),
        pytest.param(
            policy(Dmarc(policy="none", subdomains="quarantine", count=1, is_partial=True), at="example"),
            "a.example: DMARC sets forged mail apart (quarantine), by the record of example, as its record spares some "
            "messages or is a test; SPF refuses other servers (-all).",
            "a.example\u202f: DMARC met l\u2019usurpation à l\u2019écart (quarantine), par l\u2019enregistrement de "
            "example, car son enregistrement épargne des messages ou vaut comme essai\u202f; "
            "SPF refuse les autres serveurs (-all).",
            id="from-above-and-for-some",
        ),
        pytest.param(
            policy(Dmarc(count=2), spf=NO_RECORD),
            "a.example: no DMARC record that holds: 2 records, which count as none; no SPF record.",
            "a.example\u202f: aucun enregistrement DMARC valable\u202f: 2 enregistrements, qui valent pour "
            "aucun\u202f; aucun enregistrement SPF.",
            id="several",
        ),
    ],
)
def test_one_sentence_about_one_domain(one: MailPolicy, english: str, french: str) -> None:
    assert told("en", one) == english
    assert told("fr", one) == french


@pytest.mark.parametrize("spf", [NO_RECORD, SEVERAL, OPEN, NEUTRAL, SOFT_FAIL, FAIL, REFERS, UNASKED])
@pytest.mark.parametrize("word", ORDER)
def test_every_word_is_told_in_both_languages(word: str, spf: str) -> None:
    one = policy(Dmarc(policy=word, count=1), spf=spf)
    assert len({told("en", one), told("fr", one)}) == 2


def test_the_look_says_what_it_keeps_and_what_it_cannot_see() -> None:
    assert "nothing about people is kept" in ABOUT.looks_at["en"]
    assert "rien n'est conservé sur des personnes" in ABOUT.looks_at["fr"]
    assert "DKIM" in ABOUT.cannot_see["fr"]
