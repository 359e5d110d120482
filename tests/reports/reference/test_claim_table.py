from tests.support.small import catalog

from seccheck.reports.reference.claim_table import claim_rows


def rows(*claims: str, lang: str = "en", up: str = "") -> list[tuple[str, ...]]:
    return list(claim_rows(lang, catalog(), [catalog().claims[claim] for claim in claims], up=up))


def test_a_question_says_who_answers_how_and_what_for() -> None:
    assert rows("mfa.admin_phr_pct", up="../") == [
        ("Id", "Question", "Answer", "Answered by", "Used by"),
        (
            '<a id="mfa.admin_phr_pct"></a>`mfa.admin_phr_pct`',
            "Share of administrators with phishing-resistant MFA? A configuration export shows it.",
            "a number from 0 to 100, in percent",
            "the provider",
            "[`MFA-ADMIN-PHR`](../policies/mfa.md#mfa-admin-phr)",
        ),
    ]


def test_nobody_answers_what_only_a_look_knows() -> None:
    head, row = rows("entra.accounts", lang="fr")
    assert head == ("Identifiant", "Fait", "Valeurs", "Sert à")
    assert row[1:] == ("Comptes", "un nombre entier à partir de 0", "[`MFA-ADMIN-PHR`](policies/mfa.md#mfa-admin-phr)")


def test_a_claim_is_used_also_by_what_compares_with_it() -> None:
    _, compared, unused, both = rows("mfa.review_on", "mfa.enforced", "mfa.accounts")
    assert compared[-1] == "[`GDPR-MAP`](policies/gdpr.md#gdpr-map), [`MFA-ADMIN-PHR`](policies/mfa.md#mfa-admin-phr)"
    assert unused[-1] == ""
    assert both[3] == "the provider and the client"
