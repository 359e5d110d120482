import dataclasses

import pytest

from seccheck.reports.capturing.consent_text import Proposal, consent_text
from seccheck.reports.report import Page

PROPOSAL = Proposal(
    tenant="t",
    nonce="n1",
    permissions={
        "Policy.Read.All": (
            {"en": "to read the rules", "fr": "pour lire les règles"},
            {"en": "to read more.", "fr": "pour en lire davantage."},
            {"en": "to read a third", "fr": "pour en lire un troisième"},
        )
    },
    looks={"entra.ca.mfa_all_users": {"en": "MFA for everybody", "fr": "MFA pour tous"}},
    key="/home/key",
    is_key_new=True,
)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            (
                "A capture of the tenant t, in answer to the question n1",
                "  Policy.Read.All\n      to read the rules. to read more.\n",
                "these looks (1):\n  - entra.ca.mfa_all_users: MFA for everybody",
                "What never leaves your tenant\n  - Names,",
                "will be kept in /home/key",
            ),
        ),
        (
            "fr",
            (
                "Une capture du tenant t, en réponse à la question n1",
                "pour lire les règles. pour en lire davantage.\n",
                "  - entra.ca.mfa_all_users\u202f: MFA pour tous",
                "Ce qui ne quitte jamais votre tenant\n  - Les noms,",
                "sera gardée dans /home/key",
            ),
        ),
    ],
    ids=["en", "fr"],
)
def test_who_decides_reads_what_leaves_and_what_does_not(lang: str, expected: tuple[str, ...]) -> None:
    text = consent_text(Page(lang=lang, width=200), PROPOSAL)
    for part in expected:
        assert part in text
    assert "third" not in text
    assert "troisième" not in text
    assert "sign" not in text.rpartition("key")[2]


def test_an_old_key_and_a_signature_are_told() -> None:
    text = consent_text(
        Page(lang="en", width=200), dataclasses.replace(PROPOSAL, is_key_new=False, sign_key="~/.ssh/id")
    )
    assert "the key in /home/key, as before" in text
    assert text.endswith("You sign the capture with the key ~/.ssh/id.\n\n")
