import datetime as dt

import pytest

from seccheck.model.entra import Teammate
from seccheck.probes.team.matching import TeamOn
from seccheck.probes.team.owners import owners_of

DAY = dt.date(2027, 3, 18)
TEAM = TeamOn(
    [
        Teammate(account="n1", reference="A-01"),
        Teammate(account="n2"),
        Teammate(account="n3", reference="A-03", left_on=dt.date(2026, 1, 1)),
    ],
    DAY,
)


@pytest.mark.parametrize(
    ("account", "owner", "owners"),
    [
        ("n1", "", {"A-01"}),
        ("n1", "a-01", {"A-01"}),
        ("n1", "A-03", {"A-01", "A-03"}),
        ("n1", "A-09", {"A-01", "p"}),
        ("n2", "", {"p"}),
        ("n2", "A-01", {"p", "A-01"}),
        ("n3", "", {"A-03"}),
        ("n9", "", {"p"}),
        ("n9", "a-01", {"A-01"}),
        ("n9", "A-09", {"p"}),
    ],
    ids=[
        *("by-the-list", "both-agree", "both-differ", "owner-not-on-the-list", "without-a-reference"),
        *("without-a-reference-but-an-owner", "a-leaver", "unknown", "owner-on-the-list", "nobody-known"),
    ],
)
def test_an_account_never_drops_out(account: str, owner: str, owners: set[str]) -> None:
    assert owners_of(TEAM.match([account], owner), owner, TEAM, pseudonym="p") == owners
