"""Tells from a tenant's subscriptions which of its licences are in force."""

from collections.abc import Iterable, Mapping

from seccheck.graph.graph import Item
from seccheck.model.policy import Json

_PLANS = {
    "41781fb2-bc02-4b7c-bd55-b576c07bb09d": "p1",
    "aad_premium": "p1",
    "eec0eb4f-6444-4f95-aba0-50c24d67f998": "p2",
    "aad_premium_p2": "p2",
    "e866a266-3cff-43a3-acca-0c90a7e00c8b": "governance",
    "entra_identity_governance": "governance",
    "c1ec4a95-1f05-45b3-a911-aa3fa01094f5": "intune",
    "intune_a": "intune",
}
"""Service plans by id and by name: tenants have been seen in which one of the two is unusual."""


def licences_of(skus: Iterable[Item]) -> frozenset[str]:
    """The licences in force: a plan counts where its subscription is on (or in its days of grace) and set up."""
    found: set[str] = set()
    for sku in skus:
        if sku.get("capabilityStatus") in ("Enabled", "Warning"):
            found.update(_licences(sku.get("servicePlans")))
    return frozenset(found | ({"p1"} if "p2" in found else set()))


def _licences(plans: Json) -> Iterable[str]:
    for plan in plans if isinstance(plans, list) else ():
        if isinstance(plan, Mapping) and plan.get("provisioningStatus") == "Success":
            for key in ("servicePlanId", "servicePlanName"):
                licence = _PLANS.get(str(plan.get(key, "")).lower())
                if licence:
                    yield licence
