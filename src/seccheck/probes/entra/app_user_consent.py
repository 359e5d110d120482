"""Looks at whether users can let an application at their data without an administrator."""

from collections.abc import Iterator

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.model.policy import Text
from seccheck.probes.directory.known import known
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.paths import AUTHORIZATION
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.app.user_consent", "entra.user_consent_restricted")
"""Both: true where no user can consent alone."""
NEEDS = (POLICIES,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Users cannot consent to applications on their own",
        "fr": "Les utilisateurs ne peuvent pas consentir seuls à des applications",
    },
    looks_at={
        "en": "The consent policies that the tenant assigns to every user, and whether users may consent to "
        "applications that Microsoft takes for risky.",
        "fr": "Les politiques de consentement que le tenant attribue à chaque utilisateur, et si ceux-ci peuvent "
        "consentir à des applications que Microsoft juge risquées.",
    },
    may_be_believed={
        "en": "Microsoft Entra goes by them whenever an application asks a user for permissions.",
        "fr": "Microsoft Entra s'y tient chaque fois qu'une application demande des autorisations à un utilisateur.",
    },
    cannot_see={
        "en": "Consent given earlier, and consent of owners of teams and chats to what concerns these alone.",
        "fr": "Les consentements déjà donnés, et ceux des propriétaires d'équipes et de conversations pour ce qui ne "
        "concerne que celles-ci.",
    },
    keeps={
        "en": "Nothing about people, only names of the consent policies.",
        "fr": "Rien sur les personnes, seulement les noms des politiques de consentement.",
    },
    first_rule_out={
        "en": "A tenant that lets users consent to a few harmless permissions of verified publishers.",
        "fr": "Un tenant qui laisse consentir à quelques autorisations anodines d'éditeurs vérifiés.",
    },
)

_SELF = "managepermissiongrantsforself."
"""Policies with another start let owners of teams and chats consent to what concerns these."""


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - one setting for everybody
    """Look at the policies; every one for oneself lets users consent to something."""
    policy = tenant.one(AUTHORIZATION)
    permissions = known(policy, "defaultUserRolePermissions", dict, AUTHORIZATION)
    assigned = known(permissions, "permissionGrantPoliciesAssigned", list, AUTHORIZATION)
    if not all(isinstance(name, str) for name in assigned):
        raise UnseenError(SHAPE, "permissionGrantPoliciesAssigned", path=AUTHORIZATION)
    own = sorted(name for name in assigned if name.lower().startswith(_SELF))
    risky = policy.get("allowUserConsentForRiskyApps")
    if not own and risky not in (None, True, False):
        raise UnseenError(SHAPE, "allowUserConsentForRiskyApps", path=AUTHORIZATION)
    is_restricted = not own and not risky
    for claim in CLAIMS:
        yield Seen(claim=claim, value=is_restricted, note=_note(own))


def _note(own: list[str]) -> Text:
    if not own:
        return {}
    names = ", ".join(name[len(_SELF) :] for name in own)
    return {"en": f"Users may consent by: {names}.", "fr": f"Les utilisateurs peuvent consentir selon : {names}."}
