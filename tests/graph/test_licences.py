import pytest

from seccheck.graph.licences import licences_of
from seccheck.model.policy import Json


def sku(*plans: Json, status: str = "Enabled") -> dict[str, Json]:
    return {"capabilityStatus": status, "servicePlans": list(plans)}


def plan(name: str = "", id_: str = "", status: str = "Success") -> dict[str, Json]:
    return {"servicePlanName": name, "servicePlanId": id_, "provisioningStatus": status}


@pytest.mark.parametrize(
    ("skus", "held"),
    [
        ([], set()),
        ([sku(plan("AAD_PREMIUM"))], {"p1"}),
        ([sku(plan("AAD_PREMIUM_P2"))], {"p1", "p2"}),
        ([sku(plan(id_="E866A266-3CFF-43A3-ACCA-0C90A7E00C8B"))], {"governance"}),
        ([sku(plan("INTUNE_A", "wrong"))], {"intune"}),
        ([sku(plan("AAD_PREMIUM"), status="Warning")], {"p1"}),
        ([sku(plan("AAD_PREMIUM"), status="Suspended")], set()),
        ([sku(plan("AAD_PREMIUM", status="Disabled"))], set()),
        ([sku(plan("EXCHANGE_S"))], set()),
        ([{"capabilityStatus": "Enabled", "servicePlans": 7}, {}, sku("AAD_PREMIUM", None)], set()),
    ],
    ids=["none", "by name", "P2 holds P1", "by id", "one is enough", "grace", "off", "not set up", "other", "nonsense"],
)
def test_a_plan_counts_where_it_is_in_force(skus: list[dict[str, Json]], held: set[str]) -> None:
    assert licences_of(skus) == held
