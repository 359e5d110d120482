"""Applications and devices, as Graph writes them."""

import datetime as dt

from tests.support.tenants.names import CLIENT_APP, GRAPH_APP, MICROSOFT, ago, guid
from tests.support.tenants.seed import Obj, Objs, Provider

from seccheck.model.policy import Json

APP_ROLES = {
    "Policy.Read.All": "246dd0d5-5bd0-4def-940b-0421030a5b68",
    "Application.ReadWrite.All": "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9",
    "RoleManagement.ReadWrite.Directory": "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8",
    "Directory.ReadWrite.All": "19dbc75e-c2e2-444c-a770-ec69d8559fc7",
    "Mail.ReadWrite": "e2a3a72e-5f79-4c64-b1b1-878b674786c9",
}
GRAPH_SP = guid("sp", GRAPH_APP)


def secret(now: dt.datetime, age: int, life: int) -> Obj:
    """A ``passwordCredential`` so many days old, made to live so many days."""
    return {
        "keyId": guid("secret", age, life),
        "displayName": "sync",
        "hint": "abc",
        "secretText": None,
        "customKeyIdentifier": None,
        "startDateTime": ago(now, days=age),
        "endDateTime": ago(now, days=age - life),
    }


def certificate(now: dt.datetime, age: int, life: int) -> Obj:
    """A ``keyCredential`` as lists have it: without the certificate."""
    return {
        "keyId": guid("certificate", age, life),
        "displayName": "CN=seccheck",
        "type": "AsymmetricX509Cert",
        "usage": "Verify",
        "key": None,
        "customKeyIdentifier": "A1B2",
        "startDateTime": ago(now, days=age),
        "endDateTime": ago(now, days=age - life),
    }


def principal(app_id: str, name: str, owner: str, **more: Json) -> Obj:
    """A ``servicePrincipal`` of the application that lives in tenant `owner`."""
    return {
        "id": guid("sp", app_id),
        "appId": app_id,
        "displayName": name,
        "appOwnerOrganizationId": owner,
        "accountEnabled": True,
        "servicePrincipalType": "Application",
        "passwordCredentials": [],
        "keyCredentials": [],
        "appRoles": [],
        "tags": [],
        "signInAudience": "AzureADMultipleOrgs",
        **more,
    }


def graph_principal() -> Obj:
    """Microsoft Graph itself, with the roles that applications may hold."""
    return principal(
        GRAPH_APP,
        "Microsoft Graph",
        MICROSOFT,
        appRoles=[
            {"id": id_, "value": value, "displayName": value, "isEnabled": True, "allowedMemberTypes": ["Application"]}
            for value, id_ in APP_ROLES.items()
        ],
    )


def app_role(who: Obj, role: str, now: dt.datetime) -> Obj:
    """An ``appRoleAssignment`` on Microsoft Graph."""
    return {
        "id": guid("app-role", who["id"], role),
        "appRoleId": APP_ROLES[role],
        "createdDateTime": ago(now, days=60),
        "deletedDateTime": None,
        "principalDisplayName": who["displayName"],
        "principalId": who["id"],
        "principalType": "ServicePrincipal",
        "resourceDisplayName": "Microsoft Graph",
        "resourceId": GRAPH_SP,
    }


def application(app_id: str, name: str, **more: Json) -> Obj:
    """An ``application`` registered in this tenant."""
    return {
        "id": guid("application", app_id),
        "appId": app_id,
        "displayName": name,
        "createdDateTime": "2026-12-01T09:00:00Z",
        "signInAudience": "AzureADMyOrg",
        "passwordCredentials": [],
        "keyCredentials": [],
        **more,
    }


def apps(tenant: str, provider: Provider, now: dt.datetime) -> tuple[Objs, Objs, Objs, Objs]:
    """Applications, service principals, application roles and grants: the look's own, the provider's, Graph itself."""
    own = application(CLIENT_APP, "seccheck", keyCredentials=[certificate(now, 100, 360)])
    looking = principal(CLIENT_APP, "seccheck", tenant, signInAudience="AzureADMyOrg")
    theirs = principal(
        provider.app_id, "Remote support sign-in", provider.tenant, passwordCredentials=[secret(now, 60, 170)]
    )
    grant = {
        "id": guid("grant", provider.app_id),
        "clientId": theirs["id"],
        "consentType": "AllPrincipals",
        "principalId": None,
        "resourceId": GRAPH_SP,
        "scope": "openid profile",
    }
    return (own,), (graph_principal(), looking, theirs), (app_role(looking, "Policy.Read.All", now),), (grant,)


def device(owner: Obj, now: dt.datetime, **more: Json) -> Obj:
    """A ``managedDevice``: compliant and encrypted."""
    return {
        "id": guid("device", owner["id"]),
        "operatingSystem": "Windows",
        "osVersion": "10.0.26200.7462",
        "complianceState": "compliant",
        "isEncrypted": True,
        "lastSyncDateTime": ago(now, hours=6),
        "managedDeviceOwnerType": "company",
        "userId": owner["id"],
        "userPrincipalName": owner["userPrincipalName"],
        **more,
    }


def compliance() -> Objs:
    """``deviceCompliancePolicies``: one, assigned."""
    target = {"@odata.type": "#microsoft.graph.allLicensedUsersAssignmentTarget"}
    return (
        {
            "@odata.type": "#microsoft.graph.windows10CompliancePolicy",
            "id": guid("compliance", "windows"),
            "displayName": "Windows",
            "createdDateTime": "2026-12-01T09:00:00Z",
            "lastModifiedDateTime": "2026-12-01T09:00:00Z",
            "assignments": [{"id": guid("compliance", "assignment"), "target": target}],
        },
    )


def registration_policy(*, laps: bool = True) -> Obj:
    """``deviceRegistrationPolicy``: some may join, nobody becomes administrator by it."""
    some: Obj = {"@odata.type": "#microsoft.graph.enumeratedDeviceRegistrationMembership", "users": [], "groups": []}
    nobody: Obj = {"@odata.type": "#microsoft.graph.noDeviceRegistrationMembership"}
    return {
        "id": "deviceRegistrationPolicy",
        "displayName": "Device Registration Policy",
        "description": "",
        "userDeviceQuota": 5,
        "multiFactorAuthConfiguration": "required",
        "azureADRegistration": {"isAdminConfigurable": False, "allowedToRegister": some},
        "azureADJoin": {
            "isAdminConfigurable": True,
            "allowedToJoin": some,
            "localAdmins": {"enableGlobalAdmins": False, "registeringUsers": nobody},
        },
        "localAdminPassword": {"isEnabled": laps},
    }


def app_policy() -> Obj:
    """``defaultAppManagementPolicy``: no secrets, certificates for a year at most."""
    no_secrets = {
        "restrictionType": "passwordAddition",
        "state": "enabled",
        "maxLifetime": None,
        "restrictForAppsCreatedAfterDateTime": "0001-01-01T00:00:00Z",
    }
    a_year = {**no_secrets, "restrictionType": "asymmetricKeyLifetime", "maxLifetime": "P365D"}
    restrictions = {"passwordCredentials": [no_secrets], "keyCredentials": [a_year]}
    return {
        "id": "00000000-0000-0000-0000-000000000000",
        "displayName": "Default app management tenant policy",
        "description": "",
        "isEnabled": True,
        "applicationRestrictions": restrictions,
        "servicePrincipalRestrictions": restrictions,
    }
