"""A tenant where everything is as it should be."""

import datetime as dt

from tests.support.tenants import access, partners, roles, settings, sharing
from tests.support.tenants.accounts import active, group, guest, mailbox, registration, user
from tests.support.tenants.good_policies import GROUPS, policies
from tests.support.tenants.logs import audit, sign_in
from tests.support.tenants.methods import methods
from tests.support.tenants.names import CLIENT_TENANT, NOW, ROLES, ago, guid
from tests.support.tenants.providers import ATLAS, country_of
from tests.support.tenants.reviews import package
from tests.support.tenants.reviews import reviews as reviews_of
from tests.support.tenants.seed import Obj, Objs, Provider, Seed

DOMAIN, FIRST = "industrie.example", "industrie.onmicrosoft.com"
PLANS = tuple(settings.PLANS)
UNIT = guid("unit", "AU-standard-users")
_OWN_ADMINS = (
    "Global Administrator",
    "Global Administrator",
    "User Administrator",
    "Exchange Administrator",
    "SharePoint Administrator",
    "Conditional Access Administrator",
    "Application Administrator",
    "Hybrid Identity Administrator",
)


def good(
    people: int = 65, *, tenant: str = CLIENT_TENANT, now: dt.datetime = NOW, provider: Provider = ATLAS, own: int = 12
) -> Seed:
    """The seeded tenant of the client.

    Args:
        people: accounts of the provider in it, all of them guests.
        tenant: its id.
        now: the moment at which it stands; all that has an age is reckoned from it.
        provider: whose people they are.
        own: ordinary members of the client.
    """
    theirs = _theirs(people, provider, now)
    gone, closed = _leaver(provider, now)
    staff = tuple(_staff(number, now) for number in range(1, own + 1))
    admins = tuple(_admin(number, now) for number in range(1, len(_OWN_ADMINS) + 1))
    emergency = tuple(_emergency(number, now) for number in (1, 2))
    first_line = tuple(one for one in theirs if str(one["mail"]).startswith(("n1-", "bs")))
    held = _roles(admins, emergency, now)
    apps, principals, app_roles, grants = sharing.apps(tenant, provider, now)
    reviews, instances = reviews_of(now, GROUPS["svc-provider"])
    relation = partners.delegation(tenant, now)
    return Seed(
        provider=provider,
        tenant=tenant,
        domain=DOMAIN,
        now=now,
        break_glass=tuple(str(one["id"]) for one in emergency),
        break_glass_groups=(GROUPS["break-glass"],),
        left_on={str(gone["mail"]): closed.date()},
        people_group=GROUPS["svc-provider"],
        skus=settings.skus(PLANS),
        users=(*emergency, *admins, *staff, *theirs, gone),
        groups=(
            group("svc-provider"),
            group("svc-provider-n1", isAssignableToRole=True),
            group("svc-provider-n2"),
            group("break-glass", isAssignableToRole=True),
        ),
        members={
            GROUPS["svc-provider"]: (GROUPS["svc-provider-n1"], GROUPS["svc-provider-n2"]),
            GROUPS["svc-provider-n1"]: _ids(first_line),
            GROUPS["svc-provider-n2"]: _ids(tuple(one for one in theirs if one not in first_line)),
            GROUPS["break-glass"]: _ids(emergency),
        },
        units=({"id": UNIT, "displayName": "AU-standard-users", "description": None, "visibility": None},),
        policies=policies(provider),
        locations=(
            access.countries("Provider countries", provider.countries),
            access.networks("Provider", provider.addresses),
        ),
        strengths=(access.ANY_MFA, access.STRONG),
        role_definitions=roles.definitions(),
        role_assignments=held[0],
        role_schedules=held[1],
        role_eligibility=(
            *held[2],
            roles.eligible(
                group("svc-provider-n1", isAssignableToRole=True),
                "Helpdesk Administrator",
                now,
                f"/administrativeUnits/{UNIT}",
            ),
        ),
        pim=_pim(admins),
        registrations=tuple(
            registration(one, now, _methods(one, emergency, first_line), admin=one in emergency or one in admins)
            for one in (*emergency, *admins, *staff, *theirs, gone)
        ),
        singletons=_singletons(tenant),
        applications=apps,
        service_principals=principals,
        app_roles=app_roles,
        grants=grants,
        partners=(partners.partner(provider.tenant),),
        sign_ins=_sign_ins(theirs, staff, emergency, now),
        audits=_audits(first_line, admins, staff, now, audit("Disable account", admins[2], gone, closed, days=0)),
        reviews=reviews,
        review_instances=instances,
        packages=(package(),),
        workflows=(_leaver_workflow(),),
        gdap=(relation,),
        gdap_assignments={str(relation["id"]): (partners.delegation_to(GROUPS["svc-provider-n1"], relation),)},
        devices=tuple(sharing.device(one, now) for one in theirs),
        compliance=sharing.compliance(),
        domains=settings.domains(DOMAIN),
        group_settings=settings.group_settings(),
    )


def _ids(some: Objs) -> tuple[str, ...]:
    return tuple(str(one["id"]) for one in some)


def _theirs(people: int, provider: Provider, now: dt.datetime) -> Objs:
    return tuple(
        guest(name, f"Agent {number:02}", provider.domain, now)
        for number, name in enumerate(provider.accounts[:people], 1)
    )


def _leaver(provider: Provider, now: dt.datetime) -> tuple[Obj, dt.datetime]:
    """One who left ten days ago, and the moment of that day at which the account was closed."""
    closed = (now - dt.timedelta(days=10)).replace(hour=7, minute=0, second=0, microsecond=0)
    one = guest("former-01", "Former agent 01", provider.domain, now, signInActivity=active(now, days=11))
    return {**one, "accountEnabled": False, "employeeLeaveDateTime": ago(closed, hours=2)}, closed


def _staff(number: int, now: dt.datetime) -> Obj:
    return user(f"staff-{number:02}", f"Staff {number:02}", DOMAIN, now, assignedPlans=mailbox())


def _admin(number: int, now: dt.datetime) -> Obj:
    return user(f"adm-{number:02}", f"Administrator {number:02}", FIRST, now, mail=None)


def _emergency(number: int, now: dt.datetime) -> Obj:
    used = active(now, days=20 + number)
    return user(f"emergency-{number}", f"Emergency {number}", FIRST, now, mail=None, signInActivity=used)


def _methods(one: Obj, emergency: Objs, first_line: Objs) -> tuple[str, ...]:
    if one in emergency:
        return ("passKeyDeviceBound",)
    if one in first_line or one["userType"] == "Member":
        return ("passKeyDeviceBound", "windowsHelloForBusiness")
    return ("microsoftAuthenticatorPush", "windowsHelloForBusiness")


def _roles(admins: Objs, emergency: Objs, now: dt.datetime) -> tuple[Objs, Objs, Objs]:
    top = "Global Administrator"
    return (
        tuple(roles.assignment(one, top) for one in emergency),
        tuple(roles.held(one, top) for one in emergency),
        tuple(roles.eligible(one, role, now) for one, role in zip(admins, _OWN_ADMINS, strict=True)),
    )


def _pim(admins: Objs) -> Objs:
    approvers = _ids(admins[:2])
    return tuple(roles.pim(role, roles.rules(approvers=approvers)) for role in ROLES)


def _sign_ins(theirs: Objs, staff: Objs, emergency: Objs, now: dt.datetime) -> Objs:
    places = {str(one["id"]): country_of(str(one["mail"])) for one in theirs}
    agents = (
        sign_in(one, now, days=days, country=places[str(one["id"])]) for days in (1.5, 8.5, 22.5) for one in theirs
    )
    others = (sign_in(one, now, days=3.25, country="FR") for one in staff)
    tests = (sign_in(one, now, days=20 + number, country="FR") for number, one in enumerate(emergency, 1))
    return tuple(sorted((*agents, *others, *tests), key=lambda one: str(one["createdDateTime"]), reverse=True))


def _audits(first_line: Objs, admins: Objs, staff: Objs, now: dt.datetime, closing: Obj) -> Objs:
    kept = [audit("Update user", admins[2], admins[3], now, days=days) for days in (1, 9, 26, 29)]
    resets = [
        audit("Reset user password", by, target, now, days=5, additionalDetails=[])
        for by, target in zip(first_line[:3], staff, strict=False)
    ]
    return tuple(sorted((*kept, *resets, closing), key=lambda one: str(one["activityDateTime"]), reverse=True))


def _leaver_workflow() -> Obj:
    return {
        "id": guid("workflow", "leaver"),
        "displayName": "Leaver",
        "category": "leaver",
        "isEnabled": True,
        "isSchedulingEnabled": True,
    }


def _singletons(tenant: str) -> dict[str, Obj]:
    return {
        "/organization": settings.organization(tenant, DOMAIN),
        "/policies/identitySecurityDefaultsEnforcementPolicy": {
            "id": "00000000-0000-0000-0000-000000000005",
            "displayName": "Security Defaults",
            "description": "",
            "isEnabled": False,
        },
        "/policies/authorizationPolicy": settings.authorization(),
        "/policies/authenticationMethodsPolicy": methods(),
        "/policies/crossTenantAccessPolicy/default": partners.default_access(),
        "/policies/adminConsentRequestPolicy": {
            "isEnabled": True,
            "notifyReviewers": True,
            "remindersEnabled": True,
            "requestDurationInDays": 14,
            "version": 1,
            "reviewers": [{"query": f"/users/{guid('user', 'adm-01', FIRST)}", "queryType": "MicrosoftGraph"}],
        },
        "/policies/deviceRegistrationPolicy": sharing.registration_policy(),
        "/policies/defaultAppManagementPolicy": sharing.app_policy(),
        "/identityGovernance/entitlementManagement/settings": {
            "id": "",
            "durationUntilExternalUserDeletedAfterBlocked": "P30D",
            "externalUserLifecycleAction": "blockSignInAndDelete",
        },
        "/deviceManagement": {
            "id": guid("intune", tenant),
            "settings": {"secureByDefault": True, "deviceComplianceCheckinThresholdDays": 7},
        },
    }
