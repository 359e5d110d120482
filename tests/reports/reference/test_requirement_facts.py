import dataclasses

from tests.support.small import catalog

from seccheck.model.duration import Duration
from seccheck.reports.reference.requirement_facts import fact_rows


def test_the_facts_of_a_requirement_are_rows() -> None:
    assert list(fact_rows("en", catalog(), catalog().requirements["MFA-ADMIN-PHR"])) == [
        ("Severity", "blocker"),
        ("Express profile", "yes"),
        ("Demanded", "before signature: documented"),
        ("Demanded", "in the run phase: observed"),
        ("Evidence counts for", "30 days"),
        (
            "Accepted above declared",
            "[`config-export`](../evidence-kinds.md#config-export), [`probe-entra`](../evidence-kinds.md#probe-entra)",
        ),
    ]


def test_what_does_not_age_and_accepts_anything_has_fewer() -> None:
    bare = dataclasses.replace(
        catalog().requirements["MFA-ADMIN-PHR"], max_age=None, accepts=frozenset(), express=False
    )
    labels = [label for label, _ in fact_rows("fr", catalog(), bare)]
    assert labels == ["Gravité", "Profil express", "Exigé", "Exigé"]
    months = dataclasses.replace(bare, max_age=Duration.of("P1M"))
    assert list(fact_rows("fr", catalog(), months))[-1] == ("Une preuve compte pendant", "1 mois")
