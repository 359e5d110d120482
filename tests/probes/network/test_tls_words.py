import datetime as dt

import pytest

from seccheck.probes.network.certificates import NOT_NOW, OTHER_NAME, TRUSTED, UNKNOWN_ROOT, Validity
from seccheck.probes.network.tls_words import ABOUT, told

UNTIL = dt.datetime(2027, 3, 1, 12, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("trust", "english", "french"),
    [
        (TRUSTED, "a known root vouches for them", "une autorité racine connue s\u2019en porte garante"),
        (
            NOT_NOW,
            "but the server's own is expired or not valid yet",
            "mais celui du serveur a expiré ou n\u2019est pas encore valide",
        ),
        (OTHER_NAME, "but they are for another host", "mais ils sont établis pour un autre hôte"),
        (
            UNKNOWN_ROOT,
            "but no known root vouches for them",
            "mais aucune autorité racine connue ne s\u2019en porte garante",
        ),
    ],
)
def test_one_sentence_about_one_portal(trust: str, english: str, french: str) -> None:
    validity = Validity(until=UNTIL, trust=trust)
    assert told("en", "a.example:443", "1.2", validity) == (
        f"a.example:443: TLS 1.2 was chosen, certificates hold until 2027-03-01, {english}."
    )
    assert told("fr", "a.example:443", "1.2", validity) == (
        f"a.example:443\u202f: TLS 1.2 a été choisi, les certificats valent jusqu\u2019au 2027-03-01, {french}."
    )


def test_the_look_says_what_it_keeps_and_what_it_cannot_see() -> None:
    assert "Nothing about people is kept." in ABOUT.looks_at["en"]
    assert "Rien n'est conservé sur des personnes." in ABOUT.looks_at["fr"]
    assert "older version" in ABOUT.cannot_see["en"]
