"""Other tenants: cross-tenant access and delegated administration, as Graph writes them."""

import datetime as dt
from collections.abc import Sequence

from tests.support.tenants.names import ROLES, ago, guid
from tests.support.tenants.seed import Obj

from seccheck.model.policy import Json

SERVICE_SUPPORT = "f023fd81-a637-4b56-95fd-791ac0226033"


def access(kind: str, who: Sequence[str], what: Sequence[str]) -> Obj:
    """A ``crossTenantAccessPolicyB2BSetting``: `kind` is ``allowed`` or ``blocked``."""
    return {
        "usersAndGroups": {
            "accessType": kind,
            "targets": [{"target": one, "targetType": "user" if one == "AllUsers" else "group"} for one in who],
        },
        "applications": {
            "accessType": kind,
            "targets": [{"target": one, "targetType": "application"} for one in what],
        },
    }


def trust(*, mfa: bool, devices: bool = False) -> Obj:
    """``inboundTrust``."""
    return {"isMfaAccepted": mfa, "isCompliantDeviceAccepted": devices, "isHybridAzureADJoinedDeviceAccepted": devices}


def default_access() -> Obj:
    """The cross-tenant default, closed."""
    closed = access("blocked", ["AllUsers"], ["AllApplications"])
    return {
        "isServiceDefault": False,
        "inboundTrust": trust(mfa=False),
        "b2bCollaborationInbound": closed,
        "b2bCollaborationOutbound": closed,
        "b2bDirectConnectInbound": closed,
        "b2bDirectConnectOutbound": closed,
        "tenantRestrictions": None,
        "automaticUserConsentSettings": {"inboundAllowed": False, "outboundAllowed": False},
        "invitationRedemptionIdentityProviderConfiguration": None,
    }


def partner(tenant: str, **more: Json) -> Obj:
    """The entry for one other tenant: a named group of it may reach one application, its MFA is trusted."""
    return {
        "tenantId": tenant,
        "isServiceProvider": True,
        "isInMultiTenantOrganization": False,
        "inboundTrust": trust(mfa=True, devices=True),
        "b2bCollaborationInbound": access("allowed", [guid("their-group", tenant)], [guid("app", "itsm")]),
        "b2bCollaborationOutbound": None,
        "b2bDirectConnectInbound": None,
        "b2bDirectConnectOutbound": None,
        "tenantRestrictions": None,
        "automaticUserConsentSettings": {"inboundAllowed": None, "outboundAllowed": None},
        "identitySynchronization": None,
        **more,
    }


def delegation(
    customer: str, now: dt.datetime, roles: Sequence[str] = (), days: int = 180, extend: str = "PT0S"
) -> Obj:
    """A ``delegatedAdminRelationship``; without `roles` those of a service desk."""
    ids = [ROLES[name] for name in roles] or [ROLES["Helpdesk Administrator"], SERVICE_SUPPORT]
    return {
        "@odata.type": "#microsoft.graph.delegatedAdminRelationship",
        "id": f"{guid('gdap', customer)}-{guid('gdap', *ids)}",
        "displayName": "GDAP-IE-2027-01",
        "duration": f"P{days}D",
        "customer": {"tenantId": customer, "displayName": "Industrie Exemple"},
        "accessDetails": {"unifiedRoles": [{"roleDefinitionId": id_} for id_ in ids]},
        "status": "active",
        "autoExtendDuration": extend,
        "createdDateTime": ago(now, days=31),
        "lastModifiedDateTime": ago(now, days=30),
        "activatedDateTime": ago(now, days=30),
        "endDateTime": ago(now, days=30 - days),
    }


def delegation_to(group: str, relation: Obj) -> Obj:
    """A ``delegatedAdminAccessAssignment`` of all roles of `relation` to one group."""
    return {
        "id": guid("gdap-assignment", group),
        "status": "active",
        "createdDateTime": relation["createdDateTime"],
        "lastModifiedDateTime": relation["lastModifiedDateTime"],
        "accessContainer": {"accessContainerId": group, "accessContainerType": "securityGroup"},
        "accessDetails": relation["accessDetails"],
    }
