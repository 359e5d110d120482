"""The policy of authentication methods as Graph writes it."""

from tests.support.tenants.seed import Obj

NOBODY: Obj = {"targetType": "group", "id": "00000000-0000-0000-0000-000000000000"}
EVERYBODY: Obj = {"targetType": "group", "id": "all_users"}


def methods(*, weak: str = "disabled", pass_minutes: int = 60, once: bool = True) -> Obj:
    """``authenticationMethodsPolicy``.

    Args:
        weak: state of text message, voice and e-mail codes.
        pass_minutes: longest life of a temporary access pass.
        once: whether such a pass can be used once only.
    """
    kinds = "#microsoft.graph."
    common: Obj = {"excludeTargets": []}
    everybody = [{**EVERYBODY, "isRegistrationRequired": False}]
    shown = {"state": "enabled", "includeTarget": EVERYBODY, "excludeTarget": NOBODY}
    configurations: list[Obj] = [
        {
            "@odata.type": f"{kinds}fido2AuthenticationMethodConfiguration",
            "id": "Fido2",
            "state": "enabled",
            "isSelfServiceRegistrationAllowed": True,
            "isAttestationEnforced": True,
            "keyRestrictions": {
                "isEnforced": True,
                "enforcementType": "allow",
                "aaGuids": ["de1e552d-db1d-4423-a619-566b625cdc84"],
            },
            "includeTargets": everybody,
            **common,
        },
        {
            "@odata.type": f"{kinds}microsoftAuthenticatorAuthenticationMethodConfiguration",
            "id": "MicrosoftAuthenticator",
            "state": "enabled",
            "isSoftwareOathEnabled": False,
            "featureSettings": {
                "displayAppInformationRequiredState": shown,
                "displayLocationInformationRequiredState": shown,
            },
            "includeTargets": [{**everybody[0], "authenticationMode": "any"}],
            **common,
        },
        {
            "@odata.type": f"{kinds}temporaryAccessPassAuthenticationMethodConfiguration",
            "id": "TemporaryAccessPass",
            "state": "enabled",
            "defaultLifetimeInMinutes": pass_minutes,
            "defaultLength": 12,
            "minimumLifetimeInMinutes": min(60, pass_minutes),
            "maximumLifetimeInMinutes": pass_minutes,
            "isUsableOnce": once,
            "includeTargets": everybody,
            **common,
        },
        {
            "@odata.type": f"{kinds}smsAuthenticationMethodConfiguration",
            "id": "Sms",
            "state": weak,
            "includeTargets": [{**everybody[0], "isUsableForSignIn": False}],
            **common,
        },
        {
            "@odata.type": f"{kinds}voiceAuthenticationMethodConfiguration",
            "id": "Voice",
            "state": weak,
            "isOfficePhoneAllowed": False,
            "includeTargets": everybody,
            **common,
        },
        {
            "@odata.type": f"{kinds}emailAuthenticationMethodConfiguration",
            "id": "Email",
            "state": weak,
            "allowExternalIdToUseEmailOtp": "disabled" if weak == "disabled" else "enabled",
            "includeTargets": everybody,
            **common,
        },
    ]
    return {
        "id": "authenticationMethodsPolicy",
        "displayName": "Authentication Methods Policy",
        "lastModifiedDateTime": "2026-12-14T09:00:00Z",
        "policyVersion": "1.5",
        "policyMigrationState": "migrationComplete",
        "registrationEnforcement": {
            "authenticationMethodsRegistrationCampaign": {
                "snoozeDurationInDays": 1,
                "state": "default",
                "excludeTargets": [],
                "includeTargets": [{**EVERYBODY, "targetedAuthenticationMethod": "microsoftAuthenticator"}],
            }
        },
        "authenticationMethodConfigurations": configurations,
    }
