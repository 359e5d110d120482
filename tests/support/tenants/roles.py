"""Directory roles, who holds them and the rules of their activation, as Graph writes them."""

import datetime as dt
from collections.abc import Sequence

from tests.support.tenants.names import ROLES, ago, guid
from tests.support.tenants.seed import Obj, Objs

from seccheck.model.policy import Json

END_USER: Obj = {
    "caller": "EndUser",
    "operations": ["All"],
    "level": "Assignment",
    "inheritableSettings": [],
    "enforcedSettings": [],
}


def definitions() -> Objs:
    """``unifiedRoleDefinition`` of the privileged roles and of three ordinary ones."""
    ordinary = {
        "Directory Readers": "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",
        "Guest Inviter": "95e79109-95c0-4d8e-aee3-d01accf2d47b",
        "Service Support Administrator": "f023fd81-a637-4b56-95fd-791ac0226033",
    }
    return tuple(
        {
            "id": id_,
            "templateId": id_,
            "displayName": name,
            "description": "",
            "isBuiltIn": True,
            "isEnabled": True,
            "resourceScopes": ["/"],
            "version": "1",
            "rolePermissions": [],
        }
        for name, id_ in {**ROLES, **ordinary}.items()
    )


def assignment(principal: Obj | str, role: str, scope: str = "/", tenant: str | None = None) -> Obj:
    """A ``unifiedRoleAssignment``; a principal that is only an id cannot be resolved.

    Args:
        principal: a user, group or service principal.
        role: display name.
        scope: ``/`` or ``/administrativeUnits/ID``.
        tenant: ``principalOrganizationId``.
    """
    id_ = principal if isinstance(principal, str) else str(principal["id"])
    return {
        "id": guid("assignment", id_, role, scope),
        "principalId": id_,
        "principalOrganizationId": tenant,
        "roleDefinitionId": ROLES[role],
        "directoryScopeId": scope,
        "appScopeId": None,
        "principal": None if isinstance(principal, str) else typed(principal),
    }


def typed(principal: Obj) -> Obj:
    """`principal` as part of another object, where it says what it is."""
    kind = "servicePrincipal" if "appId" in principal else "user" if "userPrincipalName" in principal else "group"
    return {"@odata.type": f"#microsoft.graph.{kind}", **principal}


def held(principal: Obj | str, role: str, scope: str = "/", **more: Json) -> Obj:
    """A ``unifiedRoleAssignmentScheduleInstance``: permanent, unless `more` says otherwise."""
    id_ = principal if isinstance(principal, str) else str(principal["id"])
    return {
        "id": guid("held", id_, role, scope),
        "principalId": id_,
        "roleDefinitionId": ROLES[role],
        "directoryScopeId": scope,
        "appScopeId": None,
        "startDateTime": "2026-12-01T09:00:00Z",
        "endDateTime": None,
        "assignmentType": "Assigned",
        "memberType": "Direct",
        "roleAssignmentOriginId": guid("assignment", id_, role, scope),
        "roleAssignmentScheduleId": guid("schedule", id_, role, scope),
        "principal": None if isinstance(principal, str) else typed(principal),
        **more,
    }


def eligible(principal: Obj, role: str, now: dt.datetime, scope: str = "/") -> Obj:
    """A ``unifiedRoleEligibilityScheduleInstance`` that ends within a year."""
    return {
        "id": guid("eligible", principal["id"], role, scope),
        "principalId": principal["id"],
        "roleDefinitionId": ROLES[role],
        "directoryScopeId": scope,
        "appScopeId": None,
        "startDateTime": ago(now, days=60),
        "endDateTime": ago(now, days=-300),
        "memberType": "Direct",
        "roleEligibilityScheduleId": guid("eligibility", principal["id"], role, scope),
        "principal": typed(principal),
    }


def pim(role: str, rules: Sequence[Obj], scope: str = "/", kind: str = "DirectoryRole") -> Obj:
    """A ``unifiedRoleManagementPolicyAssignment`` with its policy."""
    id_ = f"{kind}_{guid('pim', role, scope)}"
    return {
        "id": f"{id_}_{ROLES.get(role, role)}",
        "policyId": id_,
        "scopeId": scope,
        "scopeType": kind,
        "roleDefinitionId": ROLES.get(role, role),
        "policy": {
            "id": id_,
            "displayName": kind,
            "description": kind,
            "isOrganizationDefault": False,
            "scopeId": scope,
            "scopeType": kind,
            "lastModifiedDateTime": "2026-12-01T09:00:00Z",
            "rules": list(rules),
        },
    }


def rules(
    hours: int = 4,
    *,
    enabled: Sequence[str] = ("MultiFactorAuthentication", "Justification", "Ticketing"),
    approvers: Sequence[str] = (),
    recipients: Sequence[str] = ("soc@industrie.example",),
    expires: bool = True,
) -> Objs:
    """The rules of one policy; approval is asked for where there are approvers."""
    kinds = "#microsoft.graph.unifiedRoleManagementPolicy"
    admin = {**END_USER, "caller": "Admin"}
    notices = (
        ("Notification_Admin_Admin_Eligibility", {**admin, "level": "Eligibility"}),
        ("Notification_Admin_Admin_Assignment", admin),
        ("Notification_Admin_EndUser_Assignment", END_USER),
    )
    return (
        {
            "@odata.type": f"{kinds}ExpirationRule",
            "id": "Expiration_EndUser_Assignment",
            "isExpirationRequired": True,
            "maximumDuration": f"PT{hours}H",
            "target": END_USER,
        },
        {
            "@odata.type": f"{kinds}ExpirationRule",
            "id": "Expiration_Admin_Assignment",
            "isExpirationRequired": expires,
            "maximumDuration": "P180D",
            "target": admin,
        },
        {
            "@odata.type": f"{kinds}EnablementRule",
            "id": "Enablement_EndUser_Assignment",
            "enabledRules": list(enabled),
            "target": END_USER,
        },
        {
            "@odata.type": f"{kinds}AuthenticationContextRule",
            "id": "AuthenticationContext_EndUser_Assignment",
            "isEnabled": False,
            "claimValue": "",
            "target": END_USER,
        },
        {
            "@odata.type": f"{kinds}ApprovalRule",
            "id": "Approval_EndUser_Assignment",
            "target": END_USER,
            "setting": _approval(approvers),
        },
        *(_notice(id_, target, recipients) for id_, target in notices),
    )


def _approval(approvers: Sequence[str]) -> Obj:
    return {
        "isApprovalRequired": bool(approvers),
        "isApprovalRequiredForExtension": False,
        "isRequestorJustificationRequired": True,
        "approvalMode": "SingleStage",
        "approvalStages": [
            {
                "approvalStageTimeOutInDays": 1,
                "isApproverJustificationRequired": True,
                "escalationTimeInMinutes": 0,
                "isEscalationEnabled": False,
                "primaryApprovers": [
                    {"@odata.type": "#microsoft.graph.singleUser", "userId": id_, "isBackup": False}
                    for id_ in approvers
                ],
                "escalationApprovers": [],
            }
        ],
    }


def _notice(id_: str, target: Obj, recipients: Sequence[str]) -> Obj:
    return {
        "@odata.type": "#microsoft.graph.unifiedRoleManagementPolicyNotificationRule",
        "id": id_,
        "notificationType": "Email",
        "recipientType": "Admin",
        "notificationLevel": "All",
        "isDefaultRecipientsEnabled": True,
        "notificationRecipients": list(recipients),
        "target": target,
    }
