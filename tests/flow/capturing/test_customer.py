import pytest
from tests.support.people import NOW
from tests.support.tenants.partners import delegation

from seccheck.flow.capturing.customer import of_customer
from seccheck.model.policy import Json

CLIENT, OTHER = "22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"
LIST = "GET /v1.0/tenantRelationships/delegatedAdminRelationships?$top=300"
OURS, THEIRS = delegation(CLIENT, NOW), delegation(OTHER, NOW)
REST: dict[str, Json] = {"GET /v1.0/organization": {"value": []}}


@pytest.mark.parametrize(
    ("listed", "customer", "kept"),
    [
        ({"value": [THEIRS, OURS, {}, 7]}, CLIENT, {LIST: {"value": [OURS]}}),
        ({"value": [THEIRS]}, CLIENT, {LIST: {"value": []}}),
        ({"value": [OURS, THEIRS]}, "", {}),
        ({"unseen": "permission", "detail": ""}, CLIENT, {LIST: {"unseen": "permission", "detail": ""}}),
        ("odd", CLIENT, {}),
    ],
    ids=["ours-alone", "none-of-ours", "nobody-says-whose", "a-refusal-stays", "odd"],
)
def test_of_other_customers_nothing_is_kept(listed: Json, customer: str, kept: dict[str, Json]) -> None:
    assert of_customer({**REST, LIST: listed}, customer) == {**REST, **kept}
