"""The Conditional Access policies of the tenant where everything is as it should be."""

from tests.support.tenants import access
from tests.support.tenants.names import ROLES, guid
from tests.support.tenants.seed import Objs, Provider

GROUPS = {name: guid("group", name) for name in ("svc-provider", "svc-provider-n1", "svc-provider-n2", "break-glass")}


def policies(provider: Provider) -> Objs:
    """Its Conditional Access policies; together they leave no hole but the emergency accounts."""
    saved = (GROUPS["break-glass"],)
    everybody = access.users(include=["All"], exclude_groups=saved)
    # a policy for a role does not speak to those who hold it in an administrative unit only: their group is named too
    first_line = [GROUPS["svc-provider-n1"]]
    admins = access.users(roles=list(ROLES.values()), groups=first_line, exclude_groups=saved)
    visiting = access.visitors("serviceProvider", provider.tenant)
    theirs = access.users(groups=[GROUPS["svc-provider"]], guests=visiting, exclude_groups=saved)
    places = [guid("location", "Provider countries"), guid("location", "Provider")]
    high = {"signInRiskLevels": ["high"]}
    return (
        access.policy("CA-101 MFA for everybody", everybody, access.grant(access.MFA)),
        access.policy("CA-102 Passkeys for roles", admins, access.grant(authenticationStrength=access.STRONG)),
        access.policy(
            "CA-103 Block legacy authentication",
            everybody,
            access.grant(access.BLOCK),
            conditions={"clientAppTypes": access.LEGACY},
        ),
        access.policy(
            "CA-104 Block device code flow",
            everybody,
            access.grant(access.BLOCK),
            conditions={"authenticationFlows": {"transferMethods": "deviceCodeFlow,authenticationTransfer"}},
        ),
        access.policy("CA-105 Managed device", everybody, access.grant(access.DEVICE)),
        access.policy(
            "CA-106 Register security info",
            everybody,
            access.grant(["mfa", "compliantDevice"], "AND"),
            apps=access.applications(actions=["urn:user:registersecurityinfo"]),
        ),
        access.policy(
            "CA-107 Session of administrators",
            admins,
            None,
            session=access.session(
                signInFrequency=access.frequency(4), persistentBrowser={"mode": "never", "isEnabled": True}
            ),
        ),
        access.policy(
            "CA-108 Provider from its countries only",
            theirs,
            access.grant(access.BLOCK),
            conditions={"locations": {"includeLocations": ["All"], "excludeLocations": places}},
        ),
        access.policy("CA-109 Block risky sign-ins", everybody, access.grant(access.BLOCK), conditions=high),
        access.policy(
            "CA-110 Block risky users",
            everybody,
            access.grant(access.BLOCK),
            conditions={"userRiskLevels": ["high"]},
        ),
        access.policy(
            "CA-111 No downloads for the provider",
            theirs,
            None,
            session=access.session(
                cloudAppSecurity={"cloudAppSecurityType": "blockDownloads", "isEnabled": True},
                applicationEnforcedRestrictions={"isEnabled": True},
            ),
        ),
        access.policy(
            "CA-112 Terms for externals",
            access.users(guests=access.visitors(access.GUEST_TYPES), exclude_groups=saved),
            access.grant(access.MFA, "AND", termsOfUse=[guid("terms", provider.name)]),
        ),
        access.policy(
            "CA-113 Workloads",
            access.users(include=["None"]),
            access.grant(access.BLOCK),
            conditions={
                "clientApplications": {
                    "includeServicePrincipals": ["ServicePrincipalsInMyTenant"],
                    "excludeServicePrincipals": [],
                },
                "locations": {"includeLocations": ["All"], "excludeLocations": ["AllTrusted"]},
            },
        ),
        access.policy(
            "CA-114 Medium risk asks again",
            everybody,
            access.grant(access.MFA),
            conditions={"signInRiskLevels": ["medium", "high"]},
            session=access.session(signInFrequency=access.EVERY_TIME),
        ),
    )
