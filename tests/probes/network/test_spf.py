import pytest

from seccheck.probes.network.spf import FAIL, NEUTRAL, NO_RECORD, OPEN, REFERS, SEVERAL, SOFT_FAIL, spf_of


@pytest.mark.parametrize(
    ("texts", "word"),
    [
        ([], NO_RECORD),
        (["google-site-verification=x"], NO_RECORD),
        (["v=spf10 -all"], NO_RECORD),
        (["v=spf1 mx include:mail.example -all", "other"], FAIL),
        (["V=SPF1 MX ~ALL"], SOFT_FAIL),
        (["v=spf1 ?all"], NEUTRAL),
        (["v=spf1"], NEUTRAL),
        (["v=spf1 mx"], NEUTRAL),
        (["v=spf1 +all"], OPEN),
        (["v=spf1 all -all"], OPEN),
        (["v=spf1 redirect=mail.example"], REFERS),
        (["v=spf1 -all redirect=mail.example"], FAIL),
        (["v=spf1 -all", "v=spf1 -all"], SEVERAL),
    ],
)
def test_what_a_domain_says_of_other_servers(texts: list[str], word: str) -> None:
    assert spf_of(texts) == word
