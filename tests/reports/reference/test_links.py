import pytest
from tests.support.small import catalog

from seccheck.reports.reference.links import claim_link, family_page, kind_link, requirement_link


def test_a_requirement_is_on_its_policys_page() -> None:
    assert requirement_link(catalog(), "GDPR-MAP") == "[`GDPR-MAP`](policies/gdpr.md#gdpr-map)"
    assert requirement_link(catalog(), "GDPR-MAP", "../") == "[`GDPR-MAP`](../policies/gdpr.md#gdpr-map)"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("mfa.enforced", "[`mfa.enforced`](claims/mfa.md#mfa.enforced)"),
        ("mfa.review_on.age_days", "[`mfa.review_on`](claims/mfa.md#mfa.review_on)"),
        ("entra.accounts", "[`entra.accounts`](looks.md#entra.accounts)"),
        ("engagement.remote_access", "[`engagement.remote_access`](claims/engagement.md#engagement.remote_access)"),
    ],
)
def test_a_claim_is_on_its_policys_page_of_questions_or_among_the_looks(name: str, expected: str) -> None:
    assert claim_link(catalog(), name) == expected


def test_a_kind_is_in_the_list_of_kinds() -> None:
    assert kind_link("dpa", "../") == "[`dpa`](../evidence-kinds.md#dpa)"


@pytest.mark.parametrize(("family", "path"), [("entra.ca", "looks/entra-ca.md"), ("itsm", "looks/itsm.md")])
def test_a_family_of_looks_has_a_page(family: str, path: str) -> None:
    assert family_page(family) == path
