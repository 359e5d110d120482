"""A tenant where things are wrong as they are wrong in life."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from tests.support.tenants import partners, roles, settings, sharing
from tests.support.tenants.accounts import active, group, guest, registration
from tests.support.tenants.bad_policies import EXEMPT, locations, policies
from tests.support.tenants.good import good
from tests.support.tenants.good_policies import GROUPS
from tests.support.tenants.logs import audit, sign_in
from tests.support.tenants.methods import methods
from tests.support.tenants.names import CLIENT_TENANT, NOW, ROLES, ago, guid
from tests.support.tenants.providers import ATLAS
from tests.support.tenants.seed import Obj, Objs, Provider, Seed

from seccheck.model.policy import Json

UNDECLARED_COUNTRY = "TN"
UNKNOWN_TENANT = guid("tenant", "nobody knows")


def bad(people: int = 65, *, tenant: str = CLIENT_TENANT, now: dt.datetime = NOW, provider: Provider = ATLAS) -> Seed:
    """What a provider's careless work leaves behind, beside the good tenant's people.

    MFA *or* a managed device; an exempted group; a block that only reports; three accounts without MFA; a standing
    Global Administrator; text messages; sign-ins from a country that nobody declared; a shared account, stale and
    left ones; an unknown application with an old secret; a second tenant with access.

    Args:
        people: accounts of the provider, at least ten.
        tenant: its id.
        now: the moment at which it stands.
        provider: whose people they are.
    """
    seed = good(people, tenant=tenant, now=now, provider=provider)
    accounts = _accounts(seed)
    theirs = tuple(one for one in accounts if str(one.get("mail") or "").endswith(f"@{provider.domain}"))
    exempt = group("svc-exempt", groupTypes=["DynamicMembership"], membershipRule='(user.department -eq "support")')
    helpdesk = group("svc-provider-n1", isAssignableToRole=True)
    top = "Global Administrator"
    return replace(
        seed,
        users=accounts,
        groups=(*seed.groups, exempt),
        members={**seed.members, EXEMPT: (str(theirs[3]["id"]), GROUPS["svc-provider-n2"])},
        policies=policies(),
        locations=locations(provider),
        role_assignments=(
            *seed.role_assignments,
            roles.assignment(theirs[0], top),
            roles.assignment(helpdesk, "Helpdesk Administrator"),
            roles.assignment(guid("group of another tenant"), "User Administrator", tenant=UNKNOWN_TENANT),
        ),
        role_schedules=(
            *seed.role_schedules,
            roles.held(theirs[0], top),
            roles.held(helpdesk, "Helpdesk Administrator"),
        ),
        role_eligibility=seed.role_eligibility[:-1],
        pim=tuple(roles.pim(name, roles.rules(10, enabled=(), recipients=(), expires=False)) for name in ROLES),
        registrations=_registrations(seed, accounts, now),
        singletons={**seed.singletons, **_singletons(seed)},
        **_rest(seed, theirs, now),
    )


def _accounts(seed: Seed) -> Objs:
    """The good tenant's, but some are stale, shared, gone or never accepted."""
    theirs = [str(one["id"]) for one in seed.people]
    changes: dict[str, Obj] = {
        theirs[5]: {"signInActivity": active(seed.now, days=200)},
        theirs[6]: {"signInActivity": None, "createdDateTime": ago(seed.now, days=300)},
        theirs[7]: {"externalUserState": "PendingAcceptance", "createdDateTime": ago(seed.now, days=60)},
        theirs[8]: {"employeeLeaveDateTime": ago(seed.now, days=40)},
        seed.break_glass[1]: {"accountEnabled": False, "onPremisesSyncEnabled": True},
    }
    shared = guest("support", "Support", seed.provider.domain, seed.now, id=theirs[-1])
    kept = ({**one, **changes.get(str(one["id"]), {})} for one in seed.users)
    return tuple(shared if one["id"] == theirs[-1] else one for one in kept)


def _registrations(seed: Seed, accounts: Iterable[Obj], now: dt.datetime) -> Objs:
    """Three of the provider's people have no method, an administrator and an emergency account text messages."""
    theirs = [str(one["id"]) for one in seed.people]
    weak = {**dict.fromkeys(theirs[1:4], ()), theirs[0]: ("mobilePhone",), seed.break_glass[1]: ("mobilePhone",)}
    known = {str(one["id"]): one for one in seed.registrations}
    return tuple(
        registration(one, now, weak[str(one["id"])], admin=one["id"] == theirs[0])
        if str(one["id"]) in weak
        else known[str(one["id"])]
        for one in accounts
    )


def _singletons(seed: Seed) -> dict[str, Obj]:
    authorization = settings.authorization()
    defaults = {
        **authorization["defaultUserRolePermissions"],
        "allowedToCreateApps": True,
        "permissionGrantPoliciesAssigned": ["ManagePermissionGrantsForSelf.microsoft-user-default-legacy"],
    }
    open_to_all = partners.access("allowed", ["AllUsers"], ["AllApplications"])
    consent = seed.singletons["/policies/adminConsentRequestPolicy"]
    return {
        "/policies/authorizationPolicy": {
            **authorization,
            "allowInvitesFrom": "everyone",
            "guestUserRoleId": "a0b1b346-4d3e-4e8b-98f8-753987be4970",
            "allowUserConsentForRiskyApps": True,
            "defaultUserRolePermissions": defaults,
        },
        "/policies/authenticationMethodsPolicy": methods(weak="enabled", pass_minutes=480, once=False),
        "/policies/crossTenantAccessPolicy/default": {
            **partners.default_access(),
            "isServiceDefault": True,
            "inboundTrust": partners.trust(mfa=True),
            "b2bCollaborationInbound": open_to_all,
        },
        "/policies/adminConsentRequestPolicy": {**consent, "isEnabled": False, "reviewers": []},
        "/policies/deviceRegistrationPolicy": sharing.registration_policy(laps=False),
        "/deviceManagement": {
            "id": guid("intune", seed.tenant),
            "settings": {"secureByDefault": False, "deviceComplianceCheckinThresholdDays": 30},
        },
    }


def _rest(seed: Seed, theirs: Objs, now: dt.datetime) -> dict[str, Json]:
    unknown = sharing.principal(
        guid("app", "unknown"),
        "Sync helper",
        seed.provider.tenant,
        passwordCredentials=[sharing.secret(now, 700, 1000)],
    )
    own = sharing.application(guid("app", "old"), "Old script", passwordCredentials=[sharing.secret(now, 400, 730)])
    own_principal = sharing.principal(str(own["appId"]), "Old script", seed.tenant)
    return {
        "applications": (*seed.applications, own),
        "service_principals": (*seed.service_principals, unknown, own_principal),
        "app_roles": (*seed.app_roles, sharing.app_role(unknown, "Directory.ReadWrite.All", now)),
        "partners": (
            partners.partner(
                seed.provider.tenant,
                b2bCollaborationInbound=partners.access("allowed", ["AllUsers"], ["AllApplications"]),
            ),
            partners.partner(UNKNOWN_TENANT),
        ),
        "sign_ins": (*_sign_ins(theirs, now), *seed.sign_ins),
        "audits": (
            audit("Reset user password", theirs[0], seed.users[3], now, days=0.5),
            *seed.audits,
        ),
        "risky_users": (_risky(theirs[9], now),),
        "reviews": (),
        "workflows": (),
        "gdap": (partners.delegation(seed.tenant, now, ["Global Administrator"], days=730, extend="P180D"),),
        "devices": tuple(_device(number, one, now) for number, one in enumerate(theirs)),
        "group_settings": (),
    }


def _sign_ins(theirs: Objs, now: dt.datetime) -> Objs:
    """From another country, by an old protocol, with one factor from a machine nobody manages; the newest first."""
    unmanaged = {"deviceId": "", "displayName": "", "isCompliant": False, "isManaged": False, "trustType": None}
    single = {
        "conditionalAccessStatus": "notApplied",
        "appliedConditionalAccessPolicies": [],
        "status": {"errorCode": 0, "failureReason": "Other.", "additionalDetails": None},
        "deviceDetail": unmanaged,
    }
    return (
        *(sign_in(one, now, days=0.2, country=UNDECLARED_COUNTRY) for one in theirs[:4]),
        sign_in(theirs[2], now, days=0.3, country="MA", clientAppUsed="IMAP4", **single),
        *(sign_in(one, now, days=0.4, country="MA", **single) for one in theirs[1:4]),
    )


def _risky(who: Obj, now: dt.datetime) -> Obj:
    return {
        "id": who["id"],
        "isDeleted": False,
        "isProcessing": False,
        "riskDetail": "none",
        "riskLastUpdatedDateTime": ago(now, days=5),
        "riskLevel": "high",
        "riskState": "atRisk",
        "userDisplayName": who["displayName"],
        "userPrincipalName": who["userPrincipalName"],
    }


def _device(number: int, owner: Obj, now: dt.datetime) -> Obj:
    """Every tenth one is not compliant, every twentieth not encrypted, one has an old system."""
    return sharing.device(
        owner,
        now,
        complianceState="noncompliant" if number % 10 == 0 else "compliant",
        isEncrypted=number % 20 != 0,
        osVersion="10.0.19045.3086" if number == 1 else "10.0.26200.7462",
    )
