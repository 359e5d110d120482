"""Accounts as Graph lists them, a few properties each, for looks over answers written down in a test."""

import datetime as dt

from seccheck.model.policy import Json

NOW = dt.datetime(2026, 12, 1, 9, tzinfo=dt.UTC)
"""The moment of `tests.support.probe_graph`."""


def ago(days: float = 0, **more: float) -> str:
    """So long before that moment (after it, where negative), as Graph writes it."""
    return (NOW - dt.timedelta(days=days, **more)).strftime("%Y-%m-%dT%H:%M:%SZ")


def account(id_: str, **more: Json) -> dict[str, Json]:
    """A member who came a year ago; `more` are properties that differ."""
    return {
        "id": id_,
        "userPrincipalName": f"{id_}@client.example",
        "mail": f"{id_}@client.example",
        "accountEnabled": True,
        "userType": "Member",
        "createdDateTime": ago(365),
        "externalUserState": None,
        "externalUserStateChangeDateTime": None,
        **more,
    }


def guest(id_: str, **more: Json) -> dict[str, Json]:
    """A guest of the provider's who accepted an invitation a year ago."""
    return account(
        id_,
        **{
            "userPrincipalName": f"{id_}_atlas.example#EXT#@client.example",
            "mail": f"{id_}@atlas.example",
            "userType": "Guest",
            "externalUserState": "Accepted",
            "externalUserStateChangeDateTime": ago(364),
            **more,
        },
    )


def skus(*plans: str) -> list[dict[str, Json]]:
    """``subscribedSkus`` with these plans in force."""
    listed = [{"servicePlanName": plan, "provisioningStatus": "Success"} for plan in plans]
    return [{"capabilityStatus": "Enabled", "servicePlans": listed}]
