"""Access reviews with their rounds, and an access package, as Graph writes them."""

import datetime as dt

from tests.support.tenants.names import ago, guid
from tests.support.tenants.seed import Obj, Objs


def reviews(now: dt.datetime, group: str) -> tuple[Objs, dict[str, Objs]]:
    """Quarterly reviews of guests, of privileged roles and of the provider's group; each last ended 20 days ago."""
    scopes = {
        "Guests": "/users?$filter=(userType eq 'Guest')",
        "Privileged roles": "/roleManagement/directory/roleAssignmentScheduleInstances",
        "Provider": f"/groups/{group}/transitiveMembers",
    }
    definitions = tuple(_review(name, query, now) for name, query in scopes.items())
    return definitions, {str(one["id"]): (_instance(str(one["id"]), now),) for one in definitions}


def _review(name: str, query: str, now: dt.datetime) -> Obj:
    kind = "#microsoft.graph.accessReviewQueryScope"
    scope: Obj = {"@odata.type": kind, "query": query, "queryType": "MicrosoftGraph"}
    if name == "Privileged roles":
        principals = [{**scope, "query": "/v1.0/users"}, {**scope, "query": "/v1.0/groups"}]
        kind = "#microsoft.graph.principalResourceMembershipsScope"
        scope = {"@odata.type": kind, "principalScopes": principals, "resourceScopes": [scope]}
    return {
        "id": guid("review", name),
        "displayName": name,
        "createdDateTime": ago(now, days=110),
        "lastModifiedDateTime": ago(now, days=110),
        "status": "InProgress",
        "scope": scope,
        "instanceEnumerationScope": None,
        "reviewers": [{"query": f"/users/{guid('user', 'staff-01')}", "queryType": "MicrosoftGraph"}],
        "fallbackReviewers": [],
        "stageSettings": [],
        "settings": {
            "mailNotificationsEnabled": True,
            "reminderNotificationsEnabled": True,
            "justificationRequiredOnApproval": True,
            "defaultDecisionEnabled": True,
            "defaultDecision": "Deny",
            "instanceDurationInDays": 14,
            "autoApplyDecisionsEnabled": True,
            "recommendationsEnabled": True,
            "recurrence": {
                "pattern": {"type": "absoluteMonthly", "interval": 3, "dayOfMonth": 1},
                "range": {"type": "noEnd", "startDate": ago(now, days=110)[:10]},
            },
        },
    }


def _instance(definition: str, now: dt.datetime) -> Obj:
    return {
        "id": guid("instance", definition),
        "startDateTime": ago(now, days=34),
        "endDateTime": ago(now, days=20),
        "status": "Applied",
        "scope": None,
        "reviewers": [],
        "fallbackReviewers": [],
    }


def package() -> Obj:
    """An ``accessPackageAssignmentPolicy`` for a named other organization: approved, reviewed, for a while."""
    return {
        "id": guid("package", "provider"),
        "displayName": "Provider",
        "description": "",
        "allowedTargetScope": "specificConnectedOrganizationUsers",
        "specificAllowedTargets": [
            {"@odata.type": "#microsoft.graph.connectedOrganizationMembers", "connectedOrganizationId": guid("atlas")}
        ],
        "expiration": {"type": "afterDuration", "duration": "P180D", "endDateTime": None},
        "requestApprovalSettings": {
            "isApprovalRequiredForAdd": True,
            "isApprovalRequiredForUpdate": True,
            "stages": [],
        },
        "reviewSettings": {"isEnabled": True, "expirationBehavior": "removeAccess"},
        "accessPackage": {"id": guid("access-package"), "displayName": "Service desk"},
    }
