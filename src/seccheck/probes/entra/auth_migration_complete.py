"""Looks whether the older settings for MFA and password reset have been migrated."""

from collections.abc import Iterator

from seccheck.probes.directory.methods import migrated
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.auth.migration_complete",)
"""True where the authentication methods policy alone decides."""
NEEDS = (POLICIES,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Migration to the authentication methods policy is complete",
        "fr": "La migration vers la politique des méthodes d'authentification est achevée",
    },
    looks_at={
        "en": "The migration state of the authentication methods policy.",
        "fr": "L'état de migration de la politique des méthodes d'authentification.",
    },
    may_be_believed={
        "en": "Microsoft Entra goes by this state; tenants made after the migration have none and need none.",
        "fr": "Microsoft Entra s'en tient à cet état ; les tenants créés après la migration n'en ont pas, et n'en ont "
        "pas besoin.",
    },
    cannot_see={
        "en": "What the older settings still allow where the migration is not complete.",
        "fr": "Ce que les anciens réglages permettent encore si la migration n'est pas achevée.",
    },
    keeps=NOTHING_KEPT,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - the policy is the tenant's
    """Look at the state of the migration."""
    yield Seen(claim=CLAIMS[0], value=migrated(tenant))
