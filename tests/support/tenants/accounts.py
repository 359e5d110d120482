"""Users, groups and what they registered, as Graph writes them."""

import datetime as dt
from collections.abc import Sequence

from tests.support.tenants.names import ago, guid
from tests.support.tenants.seed import Obj

from seccheck.model.policy import Json

PASSKEY = ("passKeyDeviceBound", "microsoftAuthenticatorPush")


def user(name: str, title: str, domain: str, now: dt.datetime, **more: Json) -> Obj:
    """A member of the tenant with every property that is ever looked at.

    Args:
        name: before the ``@``.
        title: display name.
        domain: after the ``@``.
        now: the moment from which "recent" is reckoned.
        more: properties that differ.
    """
    return {
        "id": guid("user", name, domain),
        "displayName": title,
        "givenName": None,
        "surname": None,
        "jobTitle": None,
        "mail": f"{name}@{domain}",
        "mobilePhone": None,
        "officeLocation": None,
        "preferredLanguage": "fr",
        "businessPhones": [],
        "userPrincipalName": f"{name}@{domain}",
        "accountEnabled": True,
        "userType": "Member",
        "createdDateTime": ago(now, days=400),
        "creationType": None,
        "externalUserState": None,
        "externalUserStateChangeDateTime": None,
        "employeeHireDate": None,
        "employeeLeaveDateTime": None,
        "onPremisesImmutableId": None,
        "onPremisesSyncEnabled": None,
        "assignedPlans": [],
        "assignedLicenses": [],
        "otherMails": [],
        "proxyAddresses": [],
        "identities": [{"signInType": "userPrincipalName", "issuer": domain, "issuerAssignedId": f"{name}@{domain}"}],
        "passwordPolicies": None,
        "lastPasswordChangeDateTime": ago(now, days=90),
        "companyName": None,
        "department": None,
        "signInActivity": active(now, days=2),
        **more,
    }


def guest(name: str, title: str, domain: str, now: dt.datetime, **more: Json) -> Obj:
    """A guest from another tenant's `domain`."""
    here = "industrie.onmicrosoft.com"
    return user(
        name,
        title,
        domain,
        now,
        **{
            "userPrincipalName": f"{name}_{domain}#EXT#@{here}",
            "userType": "Guest",
            "createdDateTime": ago(now, days=70),
            "creationType": "Invitation",
            "externalUserState": "Accepted",
            "externalUserStateChangeDateTime": ago(now, days=69),
            "identities": [{"signInType": "federated", "issuer": "ExternalAzureAD", "issuerAssignedId": None}],
            **more,
        },
    )


def active(now: dt.datetime, days: float) -> Obj:
    """``signInActivity`` of somebody who last signed in so many days ago."""
    last = ago(now, days=days)
    return {
        "lastSignInDateTime": last,
        "lastSignInRequestId": guid("request", last),
        "lastNonInteractiveSignInDateTime": last,
        "lastNonInteractiveSignInRequestId": guid("request", last, "silent"),
        "lastSuccessfulSignInDateTime": last,
        "lastSuccessfulSignInRequestId": guid("request", last),
    }


def mailbox() -> list[Obj]:
    """``assignedPlans`` of somebody with a mailbox."""
    return [
        {
            "assignedDateTime": "2026-01-05T09:00:00Z",
            "capabilityStatus": "Enabled",
            "service": "exchange",
            "servicePlanId": "efb87545-963c-4e0d-99df-69c6916d9eb0",
        }
    ]


def registration(who: Obj, now: dt.datetime, methods: Sequence[str] = PASSKEY, *, admin: bool = False) -> Obj:
    """``userRegistrationDetails`` of `who`; able to use MFA where there is any method."""
    able = bool(methods)
    return {
        "id": who["id"],
        "userPrincipalName": who["userPrincipalName"],
        "userDisplayName": who["displayName"],
        "userType": "guest" if who["userType"] == "Guest" else "member",
        "isAdmin": admin,
        "isSsprRegistered": able,
        "isSsprEnabled": False,
        "isSsprCapable": False,
        "isMfaRegistered": able,
        "isMfaCapable": able,
        "isPasswordlessCapable": "passKeyDeviceBound" in methods,
        "methodsRegistered": list(methods),
        "isSystemPreferredAuthenticationMethodEnabled": True,
        "systemPreferredAuthenticationMethods": list(methods[:1]),
        "userPreferredMethodForSecondaryAuthentication": "push" if able else "none",
        "lastUpdatedDateTime": ago(now, hours=20),
    }


def group(name: str, **more: Json) -> Obj:
    """A security group with members that somebody names."""
    return {
        "id": guid("group", name),
        "displayName": name,
        "description": None,
        "mailEnabled": False,
        "mailNickname": name,
        "securityEnabled": True,
        "groupTypes": [],
        "membershipRule": None,
        "membershipRuleProcessingState": None,
        "isAssignableToRole": None,
        "isManagementRestricted": None,
        "onPremisesSyncEnabled": None,
        "createdDateTime": "2026-12-01T09:00:00Z",
        **more,
    }
