"""Looks at what ordinary users may create in the directory."""

from collections.abc import Iterator

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.model.policy import Text
from seccheck.probes.directory.known import known
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.paths import AUTHORIZATION
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.app.register_restricted",)
"""True where users create neither applications, tenants nor security groups, and nobody joins by e-mail alone."""
NEEDS = (POLICIES,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Users cannot register applications, create tenants or security groups, or join by e-mail alone",
        "fr": "Les utilisateurs ne peuvent ni inscrire d'applications, ni créer de tenants ou de groupes de sécurité, "
        "ni s'inscrire par simple courriel",
    },
    looks_at={
        "en": "The permissions that the tenant gives to every user, and whether people may join by e-mail address.",
        "fr": "Les droits que le tenant donne à chaque utilisateur, et si l'on peut rejoindre le tenant avec une "
        "simple adresse électronique.",
    },
    may_be_believed={
        "en": "Microsoft Entra applies these permissions to every user without a role.",
        "fr": "Microsoft Entra applique ces droits à chaque utilisateur sans rôle.",
    },
    cannot_see={
        "en": "What roles allow beyond them, and the creation of Microsoft 365 groups.",
        "fr": "Ce que des rôles permettent en plus, et la création de groupes Microsoft 365.",
    },
    keeps=NOTHING_KEPT,
)

_USERS = ("allowedToCreateApps", "allowedToCreateTenants", "allowedToCreateSecurityGroups")
_JOIN = "allowEmailVerifiedUsersToJoinOrganization"


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - one setting for everybody
    """Look at each permission; one that is given is enough to deny, one that is not told leaves it open."""
    policy = tenant.one(AUTHORIZATION)
    permissions = known(policy, "defaultUserRolePermissions", dict, AUTHORIZATION)
    flags = {**{name: permissions.get(name) for name in _USERS}, _JOIN: policy.get(_JOIN)}
    given = [name for name, value in flags.items() if value is True]
    if not given and not all(value is False for value in flags.values()):
        raise UnseenError(SHAPE, ", ".join(name for name, value in flags.items() if value is not False))
    yield Seen(claim=CLAIMS[0], value=not given, note=_note(given))


def _note(given: list[str]) -> Text:
    names = ", ".join(given)
    return {"en": f"Allowed: {names}.", "fr": f"Permis : {names}."} if given else {}
