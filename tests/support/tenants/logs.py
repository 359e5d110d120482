"""Sign-ins and directory audit entries as Graph writes them."""

import datetime as dt

from tests.support.tenants.names import GRAPH_APP, ago, guid
from tests.support.tenants.seed import Obj

from seccheck.model.policy import Json

PLACES = {
    "MA": ("Casablanca", "203.0.113.4"),
    "FR": ("Lille", "203.0.113.5"),
    "PT": ("Porto", "203.0.113.6"),
    "DE": ("Hamburg", "203.0.113.7"),
}


def sign_in(who: Obj, now: dt.datetime, *, days: float, country: str, **more: Json) -> Obj:
    """A successful sign-in from a managed device, with MFA, so many days ago."""
    city, address = PLACES.get(country, ("", "198.51.100.7"))
    id_ = guid("sign-in", who["id"], days, country, more.get("clientAppUsed"))
    return {
        "id": id_,
        "createdDateTime": ago(now, days=days),
        "userId": who["id"],
        "userPrincipalName": who["userPrincipalName"],
        "userDisplayName": who["displayName"],
        "appId": guid("app", "itsm"),
        "appDisplayName": "ITSM",
        "resourceId": GRAPH_APP,
        "resourceDisplayName": "Microsoft Graph",
        "ipAddress": address,
        "clientAppUsed": "Browser",
        "correlationId": guid("correlation", id_),
        "conditionalAccessStatus": "success",
        "isInteractive": True,
        "riskDetail": "none",
        "riskEventTypes": [],
        "riskEventTypes_v2": [],
        "riskLevelAggregated": "none",
        "riskLevelDuringSignIn": "none",
        "riskState": "none",
        "status": {"errorCode": 0, "failureReason": "Other.", "additionalDetails": "MFA requirement satisfied"},
        "deviceDetail": {
            "deviceId": guid("device", who["id"]),
            "displayName": "PC",
            "operatingSystem": "Windows11",
            "browser": "Edge 140.0",
            "isCompliant": True,
            "isManaged": True,
            "trustType": "Azure AD joined",
        },
        "location": {
            "city": city,
            "state": "",
            "countryOrRegion": country,
            "geoCoordinates": {"altitude": None, "latitude": 33.5, "longitude": -7.6},
        },
        "appliedConditionalAccessPolicies": [
            {
                "id": guid("policy", "CA-101 MFA for everybody"),
                "displayName": "CA-101 MFA for everybody",
                "enforcedGrantControls": ["Mfa"],
                "enforcedSessionControls": [],
                "result": "success",
            }
        ],
        **more,
    }


def audit(activity: str, by: Obj, target: Obj, now: dt.datetime, *, days: float, **more: Json) -> Obj:
    """A ``directoryAudit``: `by` did `activity` to `target` so many days ago."""
    return {
        "id": f"Directory_{guid('audit', activity, by['id'], target['id'], days)}",
        "activityDateTime": ago(now, days=days),
        "activityDisplayName": activity,
        "category": "UserManagement",
        "correlationId": guid("audit-correlation", activity, target["id"], days),
        "loggedByService": "Core Directory",
        "operationType": "Update",
        "result": "success",
        "resultReason": "",
        "additionalDetails": [],
        "initiatedBy": {
            "app": None,
            "user": {
                "id": by["id"],
                "displayName": by["displayName"],
                "userPrincipalName": by["userPrincipalName"],
                "ipAddress": "203.0.113.4",
            },
        },
        "targetResources": [
            {
                "id": target["id"],
                "displayName": target["displayName"],
                "type": "User",
                "userPrincipalName": target["userPrincipalName"],
                "groupType": None,
                "modifiedProperties": [],
            }
        ],
        **more,
    }
