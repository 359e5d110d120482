"""The Conditional Access policies of the tenant where things are wrong."""

from tests.support.tenants import access
from tests.support.tenants.good_policies import GROUPS
from tests.support.tenants.names import ROLES, guid
from tests.support.tenants.seed import Objs, Provider

EXEMPT = guid("group", "svc-exempt")
_REPORT_ONLY = "enabledForReportingButNotEnforced"


def locations(provider: Provider) -> Objs:
    """Too wide: unknown countries count as known, and a trusted network of 16 million addresses."""
    return (
        access.countries("Provider countries", [*provider.countries, "TN", "US"], unknown=True),
        access.networks("Provider", ["10.0.0.0/8"]),
    )


def policies() -> Objs:
    """Each looks right in a list; each leaves a hole."""
    saved = [GROUPS["break-glass"]]
    everybody = access.users(include=["All"], exclude_groups=[*saved, EXEMPT])
    places = [guid("location", "Provider countries"), "AllTrusted"]
    return (
        access.policy(
            "CA-101 MFA for everybody", everybody, access.grant(["mfa", "compliantDevice"]), conditions=_off_network()
        ),
        access.policy(
            "CA-102 Passkeys for roles",
            access.users(roles=[ROLES["Global Administrator"]], exclude_groups=[*saved, EXEMPT]),
            access.grant(authenticationStrength=access.ANY_MFA),
        ),
        access.policy(
            "CA-103 Block legacy authentication",
            everybody,
            access.grant(access.BLOCK),
            state=_REPORT_ONLY,
            conditions={"clientAppTypes": access.LEGACY},
        ),
        access.policy(
            "CA-104 Block device code flow",
            everybody,
            access.grant(access.BLOCK),
            state="disabled",
            conditions={"authenticationFlows": {"transferMethods": "deviceCodeFlow"}},
        ),
        access.policy(
            "CA-107 Session of administrators",
            access.users(roles=[ROLES["Global Administrator"]]),
            None,
            session=access.session(signInFrequency=access.frequency(24)),
        ),
        access.policy(
            "CA-108 Provider from its countries only",
            access.users(groups=[GROUPS["svc-provider"]], exclude_groups=saved),
            access.grant(access.BLOCK),
            conditions={"locations": {"includeLocations": ["All"], "excludeLocations": places}},
        ),
        access.policy(
            "CA-109 MFA for guests in the portal",
            access.users(include=["GuestsOrExternalUsers"]),
            access.grant(access.MFA),
            apps=access.applications(["MicrosoftAdminPortals"]),
        ),
    )


def _off_network() -> dict[str, dict[str, list[str]]]:
    return {"locations": {"includeLocations": ["All"], "excludeLocations": ["AllTrusted"]}}
