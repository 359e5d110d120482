"""The settings of a tenant that is set up right: every object there is one of, and the licences."""

from collections.abc import Sequence

from tests.support.tenants.names import guid
from tests.support.tenants.seed import Obj, Objs

PLANS = {
    "AAD_PREMIUM": "41781fb2-bc02-4b7c-bd55-b576c07bb09d",
    "AAD_PREMIUM_P2": "eec0eb4f-6444-4f95-aba0-50c24d67f998",
    "Entra_Identity_Governance": "e866a266-3cff-43a3-acca-0c90a7e00c8b",
    "INTUNE_A": "c1ec4a95-1f05-45b3-a911-aa3fa01094f5",
    "EXCHANGE_S_ENTERPRISE": "efb87545-963c-4e0d-99df-69c6916d9eb0",
}


def skus(plans: Sequence[str], enabled: int = 200, status: str = "Enabled") -> Objs:
    """``subscribedSkus``: one product with so many licences that holds `plans`."""
    return (
        {
            "id": guid("sku", *plans),
            "accountName": "industrie",
            "accountId": guid("account"),
            "appliesTo": "User",
            "capabilityStatus": status,
            "consumedUnits": enabled // 2,
            "skuId": guid("sku"),
            "skuPartNumber": "SPE_E5",
            "subscriptionIds": [guid("subscription")],
            "prepaidUnits": {"enabled": enabled, "suspended": 0, "warning": 0, "lockedOut": 0},
            "servicePlans": [
                {
                    "servicePlanId": PLANS[name],
                    "servicePlanName": name,
                    "provisioningStatus": "Success",
                    "appliesTo": "User",
                }
                for name in plans
            ],
        },
    )


def domains(domain: str) -> Objs:
    """Two verified domains: the tenant's first one and its own."""
    return tuple(
        {
            "id": name,
            "authenticationType": "Managed",
            "availabilityStatus": None,
            "isAdminManaged": True,
            "isDefault": name == domain,
            "isInitial": name != domain,
            "isRoot": True,
            "isVerified": True,
            "supportedServices": ["Email", "OfficeCommunicationsOnline"],
            "passwordValidityPeriodInDays": 2147483647,
            "passwordNotificationWindowInDays": 14,
        }
        for name in ("industrie.onmicrosoft.com", domain)
    )


def organization(tenant: str, domain: str) -> Obj:
    """The tenant itself."""
    return {
        "id": tenant,
        "displayName": "Industrie Exemple",
        "tenantType": "AAD",
        "partnerTenantType": None,
        "onPremisesSyncEnabled": None,
        "countryLetterCode": "FR",
        "securityComplianceNotificationMails": [f"soc@{domain}"],
        "technicalNotificationMails": [f"it@{domain}"],
        "privacyProfile": {"contactEmail": f"dpo@{domain}", "statementUrl": None},
        "createdDateTime": "2019-03-04T09:00:00Z",
        "verifiedDomains": [
            {"name": name, "type": "Managed", "isDefault": name == domain, "isInitial": name != domain}
            for name in ("industrie.onmicrosoft.com", domain)
        ],
    }


def authorization() -> Obj:
    """``authorizationPolicy``: guests restricted, users do not consent, create or invite."""
    return {
        "id": "authorizationPolicy",
        "displayName": "Authorization Policy",
        "allowInvitesFrom": "adminsAndGuestInviters",
        "allowedToSignUpEmailBasedSubscriptions": False,
        "allowedToUseSSPR": False,
        "allowEmailVerifiedUsersToJoinOrganization": False,
        "allowUserConsentForRiskyApps": False,
        "blockMsolPowerShell": True,
        "guestUserRoleId": "2af84b1e-32c8-42b7-82bc-daa82404023b",
        "defaultUserRolePermissions": {
            "allowedToCreateApps": False,
            "allowedToCreateSecurityGroups": False,
            "allowedToCreateTenants": False,
            "allowedToReadBitlockerKeysForOwnedDevice": False,
            "allowedToReadOtherUsers": True,
            "permissionGrantPoliciesAssigned": [
                "ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-chat",
                "ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-team",
            ],
        },
    }


def group_settings() -> Objs:
    """Password rules: a list of banned passwords, a lockout after ten tries."""
    values = {
        "BannedPasswordCheckOnPremisesMode": "Enforce",
        "EnableBannedPasswordCheckOnPremises": "True",
        "EnableBannedPasswordCheck": "True",
        "LockoutDurationInSeconds": "60",
        "LockoutThreshold": "10",
        "BannedPasswordList": "industrie\tatelier\tchantier",
    }
    return (
        {
            "id": guid("setting", "passwords"),
            "displayName": "Password Rule Settings",
            "templateId": "5cf42378-d67d-4f36-ba46-e8b86229381d",
            "values": [{"name": name, "value": value} for name, value in values.items()],
        },
    )
